package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;

/**
 * A debit line of an invoice with all that its amount depends on.
 *
 * @param prestatie the line
 * @param afspraak the agreement that it goes by
 * @param toewijzing its allocation, in the version that counts; empty if it is not known
 * @param eerdere the lines on the allocation that were invoiced before and not rejected, debit and credit, of whatever
 *     product, oldest first
 * @param starts starts of the client; those of other allocations do not count
 * @param stops stops of the client, likewise
 */
public record Declaratieregel(
        Prestatie prestatie,
        Afspraak afspraak,
        Optional<Toewijzing> toewijzing,
        List<Prestatie> eerdere,
        List<StartProduct> starts,
        List<StopProduct> stops) {
    public Declaratieregel {
        Objects.requireNonNull(prestatie);
        Objects.requireNonNull(afspraak);
        Objects.requireNonNull(toewijzing);
        eerdere = List.copyOf(eerdere);
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
    }

    /** A line that depends on no earlier one. */
    public Declaratieregel(Prestatie prestatie, Afspraak afspraak, Optional<Toewijzing> toewijzing) {
        this(prestatie, afspraak, toewijzing, List.of(), List.of(), List.of());
    }

    /** The first day of the allocation; of the line's period if the allocation is not known. */
    LocalDate ingangsdatum() {
        return toewijzing
                .map(Toewijzing::ingangsdatum)
                .orElse(prestatie.periode().begindatum());
    }

    /**
     * The earlier debit lines for the line's own product that no credit line took back: on an allocation that names no
     * code there may be others.
     */
    List<Prestatie> staande() {
        Set<String> teruggenomen = new HashSet<>();
        eerdere.forEach(eerder -> eerder.vorigReferentieNummer().ifPresent(teruggenomen::add));
        return eerdere.stream()
                .filter(eerder -> eerder.categorie().equals(prestatie.categorie())
                        && eerder.code().equals(prestatie.code())
                        && !eerder.credit()
                        && !teruggenomen.contains(eerder.referentieNummer()))
                .toList();
    }
}
