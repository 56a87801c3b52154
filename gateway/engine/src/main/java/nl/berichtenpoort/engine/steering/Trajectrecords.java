package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ContractSet;

/**
 * Makes the records of {@link Tabel#TRAJECTEN}: one for each trajectory, and one for each allocation on which nothing is
 * delivered yet, in every period in which it was allocated, began or ended. Days are made coarser: months and weeks.
 */
public final class Trajectrecords {

    private static final int WEEK = 7;

    private final Opdracht opdracht;
    private final ContractSet contracts;
    private final Stopredenen redenen;
    private final Pseudoniemen pseudoniemen;

    /** @param pseudoniemen those of the receiver */
    public Trajectrecords(Opdracht opdracht, ContractSet contracts, Stopredenen redenen, Pseudoniemen pseudoniemen) {
        this.opdracht = Objects.requireNonNull(opdracht);
        this.contracts = Objects.requireNonNull(contracts);
        this.redenen = Objects.requireNonNull(redenen);
        this.pseudoniemen = Objects.requireNonNull(pseudoniemen);
    }

    /** Gives the records of a client, all of whose facts these are. */
    public void client(Clientfeiten feiten, Consumer<Rij> lezer) {
        Clientbeeld beeld = new Clientbeeld(feiten, contracts, redenen);
        for (Traject traject : beeld.trajecten()) {
            traject(beeld, traject, feiten, lezer);
        }
        for (Toegewezen toegewezen : beeld.nietGestart()) {
            geef(
                    lezer,
                    Stream.of(toegewezen.dag()),
                    toegewezen.toewijzing().relation(),
                    pseudoniemen.client(feiten.bsn()),
                    naam(
                            toegewezen.toewijzing().relation(),
                            toegewezen.toewijzing().toewijzingNummer() + "/1"),
                    beeld.product(toegewezen),
                    toewijzing(beeld, Optional.of(toegewezen)),
                    List.of(leeg(), leeg(), leeg(), leeg()),
                    tekst(beeld.vergelijking(toegewezen)));
        }
    }

    private void traject(Clientbeeld beeld, Traject traject, Clientfeiten feiten, Consumer<Rij> lezer) {
        Optional<Toegewezen> toegewezen = beeld.toewijzing(traject);
        String client = pseudoniemen.client(feiten.bsn());
        // Without the segment: that is the contract's word, and another contract must not make another name.
        List<String> product = beeld.product(traject).subList(1, 3);
        String nummer = traject.toewijzingNummer()
                .map(String::valueOf)
                .orElse("taak/" + client + "/" + String.join("/", product));
        List<Waarde> begin = new ArrayList<>(toewijzing(beeld, toegewezen));
        begin.set(1, maand(Optional.of(traject.begin())));
        geef(
                lezer,
                Stream.of(toegewezen.map(Toegewezen::dag), Optional.of(traject.begin()), traject.einde())
                        .flatMap(Optional::stream),
                traject.relation(),
                client,
                naam(traject.relation(), nummer + "/" + traject.volgnummer()),
                beeld.product(traject),
                begin,
                List.of(
                        maand(traject.einde()),
                        weken(traject.dagen()),
                        tekst(beeld.einde(traject)),
                        tekst(beeld.herhaling(traject, opdracht.herhaalmaanden(), opdracht.peildatum()))),
                toegewezen.map(found -> tekst(beeld.vergelijking(found))).orElse(leeg()));
    }

    /** Month of the allocation, month of the begin (not yet), how it began, and weeks of waiting. */
    private static List<Waarde> toewijzing(Clientbeeld beeld, Optional<Toegewezen> toegewezen) {
        return List.of(
                maand(toegewezen.map(Toegewezen::dag)),
                leeg(),
                tekst(toegewezen.map(beeld::begin)),
                weken(toegewezen.flatMap(beeld::wachtdagen)));
    }

    private String naam(Relation relation, String nummer) {
        return pseudoniemen.traject(relation.key() + "/" + nummer);
    }

    private void geef(
            Consumer<Rij> lezer,
            Stream<LocalDate> dagen,
            Relation relation,
            String client,
            String traject,
            List<String> product,
            List<Waarde> begin,
            List<Waarde> einde,
            Waarde vergelijking) {
        dagen.filter(opdracht::bevat).map(opdracht::periode).distinct().sorted().forEach(periode -> {
            List<Waarde> waarden = new ArrayList<>();
            Stream.of(
                            periode,
                            pseudoniemen.sleutel(),
                            client,
                            traject,
                            Stuurinformatie.wet(relation.standard()),
                            relation.gemeente(),
                            relation.aanbieder())
                    .forEach(text -> waarden.add(new Waarde.Tekst(text)));
            product.forEach(text -> waarden.add(new Waarde.Tekst(text)));
            waarden.addAll(begin);
            waarden.addAll(einde);
            waarden.add(vergelijking);
            lezer.accept(new Rij(waarden));
        });
    }

    private static Waarde maand(Optional<LocalDate> dag) {
        return dag.<Waarde>map(found -> new Waarde.Tekst(YearMonth.from(found).toString()))
                .orElse(leeg());
    }

    private static Waarde weken(Optional<Integer> dagen) {
        return dagen.<Waarde>map(found -> Waarde.Getal.van(found / WEEK)).orElse(leeg());
    }

    private static Waarde tekst(Optional<? extends Woord> woord) {
        return woord.map(Trajectrecords::tekst).orElse(leeg());
    }

    private static Waarde tekst(Woord woord) {
        return new Waarde.Tekst(woord.woord());
    }

    private static Waarde leeg() {
        return new Waarde.Geen();
    }
}
