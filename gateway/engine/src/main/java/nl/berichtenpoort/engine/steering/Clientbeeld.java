package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ContractSet;

/** What became of a client: allocations, the deliveries on them, how those ended and whether others followed. */
final class Clientbeeld {

    private final Segmenten segmenten;
    private final Stopredenen redenen;
    private final List<Toegewezen> toewijzingen;
    private final List<Traject> trajecten;
    private final Map<Toegewezen.Nummer, Toegewezen> byNummer = new HashMap<>();
    private final Map<Toegewezen.Nummer, Traject> eerste = new HashMap<>();

    Clientbeeld(Clientfeiten feiten, ContractSet contracts, Stopredenen redenen) {
        this.segmenten = new Segmenten(contracts);
        this.redenen = redenen;
        this.toewijzingen = Toegewezen.van(feiten.versies());
        this.trajecten = Trajecten.van(feiten);
        toewijzingen.forEach(toegewezen -> byNummer.put(toegewezen.nummer(), toegewezen));
        trajecten.forEach(traject -> nummer(traject).ifPresent(nummer -> eerste.putIfAbsent(nummer, traject)));
    }

    private static Optional<Toegewezen.Nummer> nummer(Traject traject) {
        return traject.toewijzingNummer().map(nummer -> new Toegewezen.Nummer(traject.relation(), nummer));
    }

    /** The allocations that stand, in time. */
    List<Toegewezen> toewijzingen() {
        return toewijzingen;
    }

    /** The trajectories, in time. */
    List<Traject> trajecten() {
        return trajecten;
    }

    /** The allocations on which nothing is delivered yet. */
    List<Toegewezen> nietGestart() {
        return toewijzingen.stream()
                .filter(toegewezen -> !eerste.containsKey(toegewezen.nummer()))
                .toList();
    }

    /** The allocation that a trajectory is the first one on. */
    Optional<Toegewezen> toewijzing(Traject traject) {
        return traject.volgnummer() == 1
                ? nummer(traject).flatMap(nummer -> Optional.ofNullable(byNummer.get(nummer)))
                : Optional.empty();
    }

    /** How delivery on an allocation began. */
    Begin begin(Toegewezen toegewezen) {
        Traject traject = eerste.get(toegewezen.nummer());
        if (traject == null) {
            return Begin.NIET_GESTART;
        }
        return traject.begin().isBefore(toegewezen.dag()) ? Begin.VOOR_TOEWIJZING : Begin.NA_TOEWIJZING;
    }

    /** Calendar days from the allocation to the first day of delivery; empty if nobody waited. */
    Optional<Integer> wachtdagen(Toegewezen toegewezen) {
        return begin(toegewezen) == Begin.NA_TOEWIJZING
                ? Optional.of((int) ChronoUnit.DAYS.between(
                        toegewezen.dag(), eerste.get(toegewezen.nummer()).begin()))
                : Optional.empty();
    }

    /** Whether an allocation is heavier than the one before it. */
    Vergelijking vergelijking(Toegewezen toegewezen) {
        return segmenten.vergelijk(toegewezen, toewijzingen);
    }

    /** How a trajectory ended; empty while it goes on. */
    Optional<Einde> einde(Traject traject) {
        return traject.stop().map(redenen::einde);
    }

    /** Whether the client came back under the same law after a planned end; empty after another end. */
    Optional<Herhaling> herhaling(Traject traject, int maanden, LocalDate peildatum) {
        if (einde(traject).filter(Einde.VOLGENS_PLAN::equals).isEmpty()) {
            return Optional.empty();
        }
        LocalDate einde = traject.einde().orElseThrow();
        // A schema lets dates through that have no month after them.
        LocalDate uiterlijk =
                einde.isAfter(LocalDate.MAX.minusMonths(maanden)) ? LocalDate.MAX : einde.plusMonths(maanden);
        boolean terug = trajecten.stream()
                .anyMatch(ander ->
                        ander.relation().standard() == traject.relation().standard()
                                && ander.begin().isAfter(einde)
                                && !ander.begin().isAfter(uiterlijk));
        if (terug) {
            return Optional.of(Herhaling.HERHAALD);
        }
        return Optional.of(peildatum.isAfter(uiterlijk) ? Herhaling.NIET_HERHAALD : Herhaling.TERMIJN_LOOPT);
    }

    /** Segment, category and code of an allocation. */
    List<String> product(Toegewezen toegewezen) {
        return product(
                toegewezen.toewijzing().relation(),
                toegewezen.toewijzing().product(),
                toegewezen.toewijzing().ingangsdatum());
    }

    /** Segment, category and code of a trajectory; what its starts and stops do not name is read from the allocation. */
    List<String> product(Traject traject) {
        return product(
                traject.relation(),
                traject.product()
                        .or(() -> nummer(traject)
                                .flatMap(nummer -> Optional.ofNullable(byNummer.get(nummer)))
                                .flatMap(toegewezen -> toegewezen.toewijzing().product())),
                traject.begin());
    }

    private List<String> product(Relation relation, Optional<Product> product, LocalDate dag) {
        List<String> texts = new ArrayList<>();
        texts.add(segmenten.segment(relation, product, dag));
        texts.add(product.map(Product::categorie).orElse(""));
        texts.add(product.flatMap(Product::code).orElse(""));
        return texts;
    }
}
