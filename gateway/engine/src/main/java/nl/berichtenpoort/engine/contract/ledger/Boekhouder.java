package nl.berichtenpoort.engine.contract.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.ledger.Boeking.Plaats;
import nl.berichtenpoort.engine.contract.ledger.Boeking.Soort;
import nl.berichtenpoort.engine.contract.money.Betaalschema;
import nl.berichtenpoort.engine.contract.money.GeplandeBetaling;
import nl.berichtenpoort.engine.contract.money.Toewijzingswaarde;
import nl.berichtenpoort.engine.contract.money.Trajectstand;

/** Makes the entries of allocations and of payments by schedule. Pure. */
public final class Boekhouder {

    private static final String ONBEKEND = "";

    private final ContractSet contracts;

    /** @param contracts the contracts that tell the amounts */
    public Boekhouder(ContractSet contracts) {
        this.contracts = Objects.requireNonNull(contracts);
    }

    /** Whether any contract of the municipality is known: if none is, nothing is entered for it. */
    public boolean boekt(Relation relation) {
        return contracts.kent(relation.standard(), relation.gemeente());
    }

    /** Whether starts and stops matter to the entries of an allocation: those of a trajectory. */
    public boolean vraagtLevering(Toewijzing toewijzing) {
        return mogelijk(toewijzing).stream().anyMatch(Boekhouder::isTraject);
    }

    /** All that an allocation may be for: of one that names no code every product of its category. */
    private List<Afspraak> mogelijk(Toewijzing toewijzing) {
        return contracts.afspraken(toewijzing.relation(), toewijzing.product(), toewijzing.ingangsdatum());
    }

    private static boolean isTraject(Afspraak afspraak) {
        return afspraak.product().bekostiging() instanceof Bekostiging.Trajectbedrag;
    }

    /** The trajectory of an allocation: the only product that it may be for, or else the one that was invoiced first. */
    private Optional<Afspraak> traject(Toewijzing toewijzing, List<Prestatie> staande) {
        List<Afspraak> mogelijk = mogelijk(toewijzing);
        Optional<Afspraak> afspraak = mogelijk.size() == 1
                ? Optional.of(mogelijk.get(0))
                : staande.stream()
                        .flatMap(line -> mogelijk.stream()
                                .filter(found -> isFor(line, found.product().product())))
                        .filter(Boekhouder::isTraject)
                        .findFirst();
        return afspraak.filter(Boekhouder::isTraject);
    }

    private static boolean isFor(Prestatie line, ProductCode product) {
        return line.categorie().equals(product.categorie()) && line.code().equals(product.code());
    }

    /** The entries of an allocation: its value by calendar year, its lines, its instalments. */
    public Boekingen boek(Toewijzingsdossier dossier) {
        List<Boeking> boekingen = new ArrayList<>();
        dossier.toewijzing().ifPresent(toewijzing -> boekingen.addAll(waarde(toewijzing)));
        Regelboekingen regels = new Regelboekingen(contracts, dossier);
        boekingen.addAll(regels.boekingen());
        return new Boekingen(
                Boeking.uniek(boekingen),
                dossier.toewijzing()
                        .map(Recorded::value)
                        .filter(toewijzing -> !toewijzing.verwijderd())
                        .map(toewijzing -> termijnen(toewijzing, dossier, regels))
                        .orElse(List.of()));
    }

    private List<Boeking> waarde(Recorded<Toewijzing> recorded) {
        Toewijzing toewijzing = recorded.value();
        if (toewijzing.verwijderd()) {
            return List.of();
        }
        Optional<Toewijzingswaarde> waarde = Toewijzingswaarde.van(
                toewijzing,
                dag -> toewijzing
                        .product()
                        .flatMap(product -> product.code().map(code -> new ProductCode(product.categorie(), code)))
                        .flatMap(product -> contracts.afspraak(toewijzing.relation(), product, dag)));
        Plaats plaats = plaats(toewijzing);
        List<Boeking> boekingen = new ArrayList<>();
        jaren(toewijzing, waarde).forEach((year, cents) -> {
            LocalDate first =
                    year == toewijzing.ingangsdatum().getYear() ? toewijzing.ingangsdatum() : LocalDate.of(year, 1, 1);
            boekingen.add(new Boeking(
                    Soort.TOEWIJZING,
                    recorded.messageId(),
                    toewijzing.relation(),
                    Optional.of(toewijzing.bsn()),
                    toewijzing.toewijzingNummer(),
                    Integer.toString(year),
                    Boeking.maand(first),
                    plaats,
                    Optional.empty(),
                    cents,
                    waarde.isPresent() ? Optional.of(cents) : Optional.empty(),
                    waarde.map(Toewijzingswaarde::afleiding).orElse(List.of())));
        });
        return boekingen;
    }

    /** The value by every calendar year that the allocation touches, as far as its contract runs. */
    private Map<Integer, Long> jaren(Toewijzing toewijzing, Optional<Toewijzingswaarde> waarde) {
        Map<Integer, Long> years = new TreeMap<>();
        int first = toewijzing.ingangsdatum().getYear();
        LocalDate contractEnd = contract(toewijzing)
                .map(contract -> contract.looptijd().einde())
                .orElse(toewijzing.ingangsdatum());
        LocalDate end = toewijzing.einddatum().filter(contractEnd::isAfter).orElse(contractEnd);
        for (int year = first; year <= end.getYear(); year++) {
            years.put(year, 0L);
        }
        years.putIfAbsent(first, 0L);
        waarde.ifPresent(found -> years.putAll(found.perJaar()));
        return years;
    }

    private List<Termijnboeking> termijnen(Toewijzing toewijzing, Toewijzingsdossier dossier, Regelboekingen regels) {
        return traject(toewijzing, regels.staande())
                .flatMap(afspraak -> Trajectstand.van(
                        afspraak,
                        toewijzing,
                        regels.staande().stream()
                                .filter(line -> isFor(line, afspraak.product().product()))
                                .toList(),
                        dossier.starts().stream()
                                .anyMatch(start -> start.toewijzingNummer()
                                        .filter(nummer -> nummer == dossier.nummer())
                                        .isPresent()),
                        Trajectstand.slot(dossier.stops(), dossier.nummer())))
                .map(stand -> stand.termijnen().stream()
                        .map(termijn -> new Termijnboeking(
                                toewijzing.relation(),
                                toewijzing.bsn(),
                                toewijzing.toewijzingNummer(),
                                plaats(toewijzing),
                                termijn))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Afspraak> afspraak(Toewijzing toewijzing) {
        return toewijzing
                .product()
                .flatMap(product -> product.code().map(code -> new ProductCode(product.categorie(), code)))
                .flatMap(product -> contracts.afspraak(toewijzing.relation(), product, toewijzing.ingangsdatum()));
    }

    /** The contract of an allocation; of one that names no product the only contract of the parties, if it is the only. */
    private Optional<Contract> contract(Toewijzing toewijzing) {
        return afspraak(toewijzing).map(Afspraak::contract).or(() -> {
            List<Contract> known = contracts.contracten(toewijzing.relation(), toewijzing.ingangsdatum());
            return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        });
    }

    private Plaats plaats(Toewijzing toewijzing) {
        ProductCode product = new ProductCode(
                toewijzing.product().map(Product::categorie).orElse(ONBEKEND),
                toewijzing.product().flatMap(Product::code).orElse(ONBEKEND));
        Optional<Contract> contract = contract(toewijzing);
        return new Plaats(
                product,
                afspraak(toewijzing)
                        .map(afspraak -> afspraak.product().segment())
                        .orElse(ONBEKEND),
                contract.map(Contract::id).orElse(ONBEKEND),
                contract.map(Contract::versie).orElse(0));
    }

    /** The entries of all payments by schedule, of every contract and year. */
    public List<Boeking> schema() {
        return Boeking.uniek(Betaalschema.van(contracts.versies()).stream()
                .map(Boekhouder::boeking)
                .toList());
    }

    private static Boeking boeking(GeplandeBetaling betaling) {
        Contract contract = betaling.contract();
        return new Boeking(
                betaling.voorschot() ? Soort.VOORSCHOT : Soort.BETALING,
                0,
                new Relation(
                        contract.wet(),
                        betaling.gemeente(),
                        contract.aanbieder().agb()),
                Optional.empty(),
                0,
                contract.id() + " " + betaling.product() + " " + betaling.datum() + " " + betaling.nummer(),
                Boeking.maand(betaling.datum()),
                new Plaats(
                        betaling.product(),
                        contract.product(betaling.product())
                                .map(product -> product.segment())
                                .orElse(ONBEKEND),
                        contract.id(),
                        contract.versie()),
                Optional.empty(),
                betaling.bedrag().cents(),
                Optional.of(betaling.bedrag().cents()),
                betaling.bedrag().afleiding());
    }
}
