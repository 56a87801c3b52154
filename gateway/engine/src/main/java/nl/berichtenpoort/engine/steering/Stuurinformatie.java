package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.Standard;

/**
 * Counts the tables of sums: facts in, client by client, and rows out. What it keeps is as much as the tables have cells,
 * however many facts come. Not for several threads.
 */
public final class Stuurinformatie {

    private final Opdracht opdracht;
    private final ContractSet contracts;
    private final Stopredenen redenen;
    private final Map<Tabel, Telboom> bomen = new EnumMap<>(Tabel.class);
    private long clienten;
    private Optional<Bsn> vorige = Optional.empty();
    private long regelclienten;

    /**
     * Begins with nothing counted.
     *
     * @param contracts tell segments and heaviness
     * @param tabellen which tables of sums are wanted
     */
    public Stuurinformatie(Opdracht opdracht, ContractSet contracts, Stopredenen redenen, Set<Tabel> tabellen) {
        this.opdracht = Objects.requireNonNull(opdracht);
        this.contracts = Objects.requireNonNull(contracts);
        this.redenen = Objects.requireNonNull(redenen);
        for (Tabel tabel : tabellen) {
            if (tabel.records()) {
                throw new IllegalArgumentException(tabel + " holds no sums");
            }
            bomen.put(tabel, new Telboom(tabel, opdracht.aanbieders(), opdracht.drempel()));
        }
    }

    /** The word for the law of a standard. */
    static String wet(Standard standard) {
        return switch (standard) {
            case IJW -> "jeugdwet";
            case IWMO -> "wmo";
        };
    }

    /** Counts the allocations and trajectories of a client, all of them at once. */
    public void client(Clientfeiten feiten) {
        clienten++;
        Clientbeeld beeld = new Clientbeeld(feiten, contracts, redenen);
        for (Toegewezen toegewezen : beeld.toewijzingen()) {
            if (opdracht.bevat(toegewezen.dag())) {
                toewijzing(beeld, toegewezen);
            }
        }
        for (Traject traject : beeld.trajecten()) {
            if (traject.einde().filter(opdracht::bevat).isPresent()) {
                einde(beeld, traject);
            }
        }
    }

    private void toewijzing(Clientbeeld beeld, Toegewezen toegewezen) {
        Feit feit = new Feit(clienten, toegewezen.toewijzing().relation(), toegewezen.dag());
        tel(Tabel.TOEWIJZINGEN, feit, Meting.GEEN, List.of(beeld.product(toegewezen)));
        tel(Tabel.WACHTTIJD, feit, Meting.dagen(beeld.wachtdagen(toegewezen)), List.of(woord(beeld.begin(toegewezen))));
        tel(Tabel.VERZWARING, feit, Meting.GEEN, List.of(woord(beeld.vergelijking(toegewezen))));
    }

    private void einde(Clientbeeld beeld, Traject traject) {
        Feit feit = new Feit(clienten, traject.relation(), traject.einde().orElseThrow());
        tel(Tabel.DOORLOOPTIJD, feit, Meting.dagen(traject.dagen()), List.of(beeld.product(traject)));
        List<List<String>> pad = new ArrayList<>();
        pad.add(woord(beeld.einde(traject).orElseThrow()));
        beeld.herhaling(traject, opdracht.herhaalmaanden(), opdracht.peildatum())
                .ifPresent(herhaling -> pad.add(woord(herhaling)));
        tel(Tabel.BEEINDIGING, feit, Meting.GEEN, pad);
    }

    /** Counts an invoice line. Those of one client must come one after the other. */
    public void regel(BeoordeeldePrestatie regel) {
        Prestatie line = regel.prestatie();
        if (!vorige.equals(Optional.of(line.bsn()))) {
            vorige = Optional.of(line.bsn());
            regelclienten++;
        }
        LocalDate dag = line.periode().begindatum();
        if (opdracht.bevat(dag)) {
            String segment = new Segmenten(contracts)
                    .segment(
                            line.relation(), Optional.of(new Product(line.categorie(), Optional.of(line.code()))), dag);
            tel(
                    Tabel.DECLARATIES,
                    new Feit(regelclienten, line.relation(), dag),
                    new Meting(
                            Optional.empty(),
                            line.credit() ? -line.geleverdVolume() : line.geleverdVolume(),
                            line.bedrag()),
                    List.of(
                            List.of(segment, line.categorie(), line.code(), line.eenheid()),
                            List.of(regel.oordeel().name().toLowerCase(Locale.ROOT))));
        }
    }

    /** Counts an error. Those of one message must come one after the other. */
    public void afkeuring(Afkeuring afkeuring) {
        if (opdracht.bevat(afkeuring.dag())) {
            tel(
                    Tabel.AFKEURINGEN,
                    new Feit(afkeuring.bericht(), afkeuring.relation(), afkeuring.dag()),
                    Meting.GEEN,
                    List.of(List.of(afkeuring.berichttype()), List.of(afkeuring.regel())));
        }
    }

    /** Gives the rows of a table, in order; those of small counts without their numbers. */
    public void rijen(Tabel tabel, Consumer<Rij> lezer) {
        bomen.get(tabel).rijen(lezer);
    }

    /** Whose something is, between whom, and on which day it counts. */
    private record Feit(long eenheid, Relation relation, LocalDate dag) {}

    private void tel(Tabel tabel, Feit feit, Meting meting, List<List<String>> onder) {
        Telboom boom = bomen.get(tabel);
        if (boom != null) {
            List<List<String>> pad = new ArrayList<>();
            pad.add(List.of(feit.relation().aanbieder()));
            pad.addAll(onder);
            boom.tel(
                    feit.eenheid(),
                    List.of(
                            opdracht.periode(feit.dag()),
                            wet(feit.relation().standard()),
                            feit.relation().gemeente()),
                    pad,
                    meting);
        }
    }

    private static List<String> woord(Woord woord) {
        return List.of(woord.woord());
    }
}
