package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.rule.Regel.Levering;

/**
 * What earlier invoices used of the allocations of an invoice. Takes the earlier lines one by one and keeps sums and what
 * meets the invoice's own deliveries, so that it stays as small as the invoice, however long its history. A rejected
 * line counts for nothing; a line without an answer yet counts, because it was submitted.
 */
final class Verbruik {

    private final Map<Long, Toewijzing> toewijzingen;
    private final Set<Levering> watched;
    private final Map<Long, Long> volumes = new HashMap<>();
    private final Map<Long, Long> bedragen = new HashMap<>();
    private final Map<Levering, List<String>> debited = new HashMap<>();
    private final Set<String> credited = new HashSet<>();

    /**
     * @param toewijzingen the allocations by number, in whose units volumes are added up
     * @param watched the deliveries of which the lines themselves matter
     */
    Verbruik(Map<Long, Toewijzing> toewijzingen, Set<Levering> watched) {
        this.toewijzingen = toewijzingen;
        this.watched = watched;
    }

    /** Takes an earlier line. */
    void add(BeoordeeldePrestatie earlier) {
        if (earlier.oordeel() == Oordeel.AFGEWEZEN) {
            return;
        }
        Prestatie prestatie = earlier.prestatie();
        bedragen.merge(prestatie.toewijzingNummer(), prestatie.bedrag(), Long::sum);
        if (toewijzingen.containsKey(prestatie.toewijzingNummer())) {
            volumes.merge(
                    prestatie.toewijzingNummer(),
                    delen(prestatie, toewijzingen.get(prestatie.toewijzingNummer())),
                    Long::sum);
        }
        Levering levering = Levering.of(prestatie);
        if (!watched.contains(levering)) {
            return;
        }
        if (prestatie.credit()) {
            prestatie.vorigReferentieNummer().ifPresent(credited::add);
        } else {
            debited.computeIfAbsent(levering, key -> new ArrayList<>(1)).add(prestatie.referentieNummer());
        }
    }

    /** A line's volume in parts of its allocation's unit, negative for a credit; 0 where no volume is allocated. */
    static long delen(Prestatie prestatie, Toewijzing toewijzing) {
        long volume = toewijzing
                .omvang()
                .map(Omvang::eenheid)
                .map(eenheid -> Eenheid.inDelen(prestatie.geleverdVolume(), prestatie.eenheid(), eenheid)
                        .orElse(0))
                .orElse(0L);
        return prestatie.credit() ? -volume : volume;
    }

    /** The volume invoiced and not credited on an allocation, in parts of its unit. */
    long volume(long toewijzingNummer) {
        return volumes.getOrDefault(toewijzingNummer, 0L);
    }

    /** The amount invoiced and not credited on an allocation, in cents. */
    long bedrag(long toewijzingNummer) {
        return bedragen.getOrDefault(toewijzingNummer, 0L);
    }

    /** ReferentieNummers of the debit lines for a watched delivery that no earlier line credits. */
    List<String> open(Levering levering) {
        return debited.getOrDefault(levering, List.of()).stream()
                .filter(referentie -> !credited.contains(referentie))
                .toList();
    }
}
