package nl.berichtenpoort.engine.contract.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Termijn;

/**
 * How the instalments of a trajectory stand: which were granted, which are due, which fell away and what is open. The
 * tariff of the allocation's first day is divided by the shares, each rounded half up, the last one taking what is left.
 * An earlier line takes the first instalment that is open, and further ones as far as its amount covers them whole; one of
 * zero takes none.
 *
 * @param tarief the amount of the whole trajectory
 * @param termijnen its instalments in order
 */
public record Trajectstand(Bedrag tarief, List<Termijnstand> termijnen) {

    private static final long HONDERD = 100;

    public Trajectstand {
        Objects.requireNonNull(tarief);
        termijnen = List.copyOf(termijnen);
    }

    /** What became of an instalment. */
    public enum Status {
        /** Not granted yet. */
        OPEN,
        /** An earlier line has it. */
        TOEGEKEND,
        /** It fell away by the reason of the stop. */
        VERVALLEN
    }

    /**
     * An instalment as it stands.
     *
     * @param nummer its number, from 1
     * @param deel its share, per cent
     * @param cents its amount
     * @param moment when it is due
     * @param status what became of it
     * @param gemeld whether a message tells that it is due: a start, or a stop for good
     * @param vervallenDoor the stop by which it fell away, if it did
     */
    public record Termijnstand(
            int nummer,
            int deel,
            long cents,
            Termijn.Moment moment,
            Status status,
            boolean gemeld,
            Optional<StopProduct> vervallenDoor) {
        public Termijnstand {
            Objects.requireNonNull(moment);
            Objects.requireNonNull(status);
            Objects.requireNonNull(vervallenDoor);
        }
    }

    /** How the instalments stand before a line; empty if the product is no trajectory or has no tariff on the first day. */
    public static Optional<Trajectstand> van(Declaratieregel regel) {
        return van(
                regel.afspraak(),
                regel.ingangsdatum(),
                regel.staande(),
                regel.starts().stream()
                        .anyMatch(start -> start.toewijzingNummer()
                                .filter(nummer -> nummer == regel.prestatie().toewijzingNummer())
                                .isPresent()),
                slot(regel.stops(), regel.prestatie().toewijzingNummer()));
    }

    /**
     * How the instalments of an allocation stand.
     *
     * @param staande its granted debit lines that no credit line took back, oldest first
     * @param gestart whether a start is known
     * @param slot the stop for good, if one is known
     */
    public static Optional<Trajectstand> van(
            Afspraak afspraak,
            Toewijzing toewijzing,
            List<Prestatie> staande,
            boolean gestart,
            Optional<StopProduct> slot) {
        return van(afspraak, toewijzing.ingangsdatum(), staande, gestart, slot);
    }

    /** The last stop for good of an allocation. */
    public static Optional<StopProduct> slot(List<StopProduct> stops, long toewijzingNummer) {
        return stops.stream()
                .filter(stop -> !stop.tijdelijk()
                        && stop.toewijzingNummer()
                                .filter(nummer -> nummer == toewijzingNummer)
                                .isPresent())
                .reduce((earlier, later) -> later.einddatum().isBefore(earlier.einddatum()) ? earlier : later);
    }

    private static Optional<Trajectstand> van(
            Afspraak afspraak,
            java.time.LocalDate ingangsdatum,
            List<Prestatie> staande,
            boolean gestart,
            Optional<StopProduct> slot) {
        if (!(afspraak.product().bekostiging() instanceof Bekostiging.Trajectbedrag traject)) {
            return Optional.empty();
        }
        return Tariefbepaling.tarief(afspraak, ingangsdatum)
                .map(tarief ->
                        new Trajectstand(tarief, stand(traject.termijnen(), tarief.cents(), staande, gestart, slot)));
    }

    private static List<Termijnstand> stand(
            List<Termijn> termijnen,
            long tarief,
            List<Prestatie> staande,
            boolean gestart,
            Optional<StopProduct> slot) {
        List<Long> cents = verdeeld(termijnen, tarief);
        int granted = 0;
        for (Prestatie line : staande) {
            granted += gedekt(cents.subList(granted, cents.size()), line.bedrag());
        }
        List<Termijnstand> stand = new ArrayList<>(termijnen.size());
        for (int i = 0; i < termijnen.size(); i++) {
            Termijn termijn = termijnen.get(i);
            Optional<StopProduct> dropped =
                    slot.filter(stop -> termijn.vervaltBij().contains(stop.redenBeeindiging()));
            Status status = i < granted ? Status.TOEGEKEND : dropped.isPresent() ? Status.VERVALLEN : Status.OPEN;
            stand.add(new Termijnstand(
                    i + 1,
                    termijn.deel(),
                    cents.get(i),
                    termijn.moment(),
                    status,
                    termijn.moment() == Termijn.Moment.START ? gestart || slot.isPresent() : slot.isPresent(),
                    status == Status.VERVALLEN ? dropped : Optional.empty()));
        }
        return stand;
    }

    private static List<Long> verdeeld(List<Termijn> termijnen, long tarief) {
        List<Long> cents = new ArrayList<>(termijnen.size());
        long left = tarief;
        for (int i = 0; i < termijnen.size() - 1; i++) {
            long share = Bedrag.afgerond(
                    Math.multiplyExact(tarief, (long) termijnen.get(i).deel()), HONDERD);
            cents.add(share);
            left -= share;
        }
        cents.add(left);
        return cents;
    }

    /** How many of these instalments an amount is for: the first, and the next ones as far as it covers them whole; zero none. */
    private static int gedekt(List<Long> cents, long amount) {
        if (amount == 0) {
            return 0;
        }
        int number = 0;
        long sum = 0;
        for (long each : cents) {
            sum += each;
            if (number > 0 && sum > amount) {
                break;
            }
            number++;
        }
        return number;
    }

    /** Cents that are neither granted nor fell away. */
    public long open() {
        return open(Status.OPEN).stream().mapToLong(Termijnstand::cents).sum();
    }

    private List<Termijnstand> open(Status status) {
        return termijnen.stream().filter(termijn -> termijn.status() == status).toList();
    }

    /** The amount of the next line, of which this is the amount as invoiced. */
    Bedrag regel(long ingediend) {
        List<Termijnstand> open = open(Status.OPEN);
        if (open.isEmpty()) {
            return niets();
        }
        int number = gedekt(open.stream().map(Termijnstand::cents).toList(), ingediend);
        Bedrag bedrag = tarief;
        long sum = 0;
        for (Termijnstand termijn : open.subList(0, number)) {
            sum += termijn.cents();
            bedrag = bedrag.wordt(
                    termijn.cents(),
                    StapSoort.TERMIJN,
                    termijn.nummer(),
                    termijnen.size(),
                    termijn.deel(),
                    termijn.cents());
            if (!termijn.gemeld()) {
                bedrag = bedrag.wordt(
                        termijn.cents(),
                        StapSoort.TERMIJN_ZONDER_MELDING,
                        termijn.nummer(),
                        "melding." + termijn.moment().woord());
            }
        }
        return number == 1 ? bedrag : bedrag.wordt(sum, StapSoort.TERMIJNEN_SAMEN, sum);
    }

    private Bedrag niets() {
        Bedrag bedrag = tarief;
        for (Termijnstand termijn : open(Status.VERVALLEN)) {
            StopProduct stop = termijn.vervallenDoor().orElseThrow();
            bedrag = bedrag.wordt(
                    0, StapSoort.TERMIJN_VERVALLEN, termijn.nummer(), stop.redenBeeindiging(), stop.einddatum());
        }
        return bedrag.wordt(0, StapSoort.GEEN_TERMIJN_OPEN);
    }
}
