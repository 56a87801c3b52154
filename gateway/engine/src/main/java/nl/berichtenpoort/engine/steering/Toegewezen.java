package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;

/**
 * An allocation as it stands.
 *
 * @param toewijzing its newest version (IV013)
 * @param dag when the municipality allocated it: the Toewijzingsdatum of its oldest version
 */
public record Toegewezen(Toewijzing toewijzing, LocalDate dag) {

    private static final Comparator<Recorded<Toewijzing>> BY_AGE =
            Comparator.<Recorded<Toewijzing>, LocalDate>comparing(
                            found -> found.value().toewijzingsdatum())
                    .thenComparing(found -> found.value().toewijzingstijd())
                    .thenComparingLong(Recorded::messageId);

    /** In the order of their first days. */
    static final Comparator<Toegewezen> IN_TIME = Comparator.<Toegewezen, LocalDate>comparing(
                    allocation -> allocation.toewijzing.ingangsdatum())
            .thenComparing(Toegewezen::dag)
            .thenComparing(allocation -> allocation.toewijzing.relation().key())
            .thenComparingLong(allocation -> allocation.toewijzing.toewijzingNummer());

    public Toegewezen {
        Objects.requireNonNull(toewijzing);
        Objects.requireNonNull(dag);
    }

    /** What names an allocation. */
    record Nummer(Relation relation, long nummer) {}

    /** What names it. */
    Nummer nummer() {
        return new Nummer(toewijzing.relation(), toewijzing.toewijzingNummer());
    }

    /** The allocations that these versions are of, without those that were removed (RedenWijziging 13), in time. */
    static List<Toegewezen> van(List<Recorded<Toewijzing>> versies) {
        Map<Nummer, Recorded<Toewijzing>> newest = new HashMap<>();
        Map<Nummer, LocalDate> first = new HashMap<>();
        for (Recorded<Toewijzing> versie : versies) {
            Nummer nummer = new Nummer(versie.value().relation(), versie.value().toewijzingNummer());
            newest.merge(nummer, versie, (one, other) -> BY_AGE.compare(one, other) > 0 ? one : other);
            first.merge(nummer, versie.value().toewijzingsdatum(), (one, other) -> one.isBefore(other) ? one : other);
        }
        List<Toegewezen> standing = new ArrayList<>();
        newest.forEach((nummer, versie) -> {
            if (!versie.value().verwijderd()) {
                standing.add(new Toegewezen(versie.value(), first.get(nummer)));
            }
        });
        standing.sort(IN_TIME);
        return standing;
    }
}
