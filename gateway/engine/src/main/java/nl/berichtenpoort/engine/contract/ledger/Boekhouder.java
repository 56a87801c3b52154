package nl.berichtenpoort.engine.contract.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
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
import nl.berichtenpoort.engine.contract.money.Ruimtebeslag;
import nl.berichtenpoort.engine.contract.money.Ruimtebeslag.Post;
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
        Ruimtebeslag beslag = Ruimtebeslag.van(toewijzing, contracts);
        Plaats plaats = plaats(toewijzing, beslag);
        List<Boeking> boekingen = new ArrayList<>();
        for (int jaar : beslag.posten().isEmpty() ? zonderAfspraak(toewijzing) : beslag.jaren()) {
            Optional<Post> post = beslag.duurste(jaar);
            Optional<Long> cents = post.filter(found -> found.waarde().isPresent())
                    .map(found -> found.perJaar().get(jaar));
            LocalDate first =
                    jaar == toewijzing.ingangsdatum().getYear() ? toewijzing.ingangsdatum() : LocalDate.of(jaar, 1, 1);
            boekingen.add(new Boeking(
                    Soort.TOEWIJZING,
                    recorded.messageId(),
                    toewijzing.relation(),
                    Optional.of(toewijzing.bsn()),
                    toewijzing.toewijzingNummer(),
                    Integer.toString(jaar),
                    Boeking.maand(first),
                    plaats,
                    Optional.empty(),
                    cents.orElse(0L),
                    cents,
                    post.flatMap(Post::waarde).map(Toewijzingswaarde::afleiding).orElse(List.of()),
                    zonderCode(toewijzing) ? mogelijk(beslag, jaar) : List.of()));
        }
        return boekingen;
    }

    private static boolean zonderCode(Toewijzing toewijzing) {
        return toewijzing.product().flatMap(Product::code).isEmpty();
    }

    private static List<Plaats> mogelijk(Ruimtebeslag beslag, int jaar) {
        return beslag.posten().stream()
                .filter(post -> post.perJaar().containsKey(jaar))
                .map(post -> plaats(post.afspraak()))
                .toList();
    }

    /** The calendar years of an allocation about which nothing is agreed, as far as the contract of the parties runs. */
    private SortedSet<Integer> zonderAfspraak(Toewijzing toewijzing) {
        return Ruimtebeslag.jaren(
                toewijzing,
                contract(toewijzing)
                        .map(contract -> contract.looptijd().einde())
                        .orElse(toewijzing.ingangsdatum()));
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
                                plaats(toewijzing, Ruimtebeslag.van(toewijzing, contracts)),
                                termijn))
                        .toList())
                .orElse(List.of());
    }

    /** The only contract of the parties, for an allocation about which nothing is agreed. */
    private Optional<Contract> contract(Toewijzing toewijzing) {
        List<Contract> known = contracts.contracten(toewijzing.relation(), toewijzing.ingangsdatum());
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static Plaats plaats(Afspraak afspraak) {
        return new Plaats(
                afspraak.product().product(),
                afspraak.product().segment(),
                afspraak.contract().id(),
                afspraak.contract().versie());
    }

    /** Where an allocation counts: in the segment and the contract that all products have which it may be spent on. */
    private Plaats plaats(Toewijzing toewijzing, Ruimtebeslag beslag) {
        ProductCode product = new ProductCode(
                toewijzing.product().map(Product::categorie).orElse(ONBEKEND),
                toewijzing.product().flatMap(Product::code).orElse(ONBEKEND));
        Optional<Contract> contract = beslag.posten().isEmpty()
                ? contract(toewijzing)
                : enige(beslag, post -> post.afspraak().contract().id())
                        .map(id -> beslag.posten().get(0).afspraak().contract());
        return new Plaats(
                product,
                enige(beslag, post -> post.afspraak().product().segment()).orElse(ONBEKEND),
                contract.map(Contract::id).orElse(ONBEKEND),
                contract.map(Contract::versie).orElse(0));
    }

    private static Optional<String> enige(Ruimtebeslag beslag, Function<Post, String> van) {
        List<String> found = beslag.posten().stream().map(van).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
                betaling.bedrag().afleiding(),
                List.of());
    }
}
