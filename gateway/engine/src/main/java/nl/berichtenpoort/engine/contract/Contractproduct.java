package nl.berichtenpoort.engine.contract;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A product as a contract agrees on it.
 *
 * @param product category and code
 * @param naam its name
 * @param landelijk whether the code is of the national list; else agreed between the parties (IV075)
 * @param segment the segment that it belongs to
 * @param bekostiging how it is paid for, which tells the variant
 * @param frequenties in which an allocation may express its volume
 * @param vormen in which it may be allocated; empty for task
 * @param startEnStop for task: whether starts and stops are agreed; always for effort and output
 * @param grenzen limits
 * @param stapeling what may run beside it
 * @param afwezigheid that it is the price of a stay while the client is away
 * @param acceptatieplicht the duty to accept clients, if there is one
 * @param zwaarte how heavy it is among the products of its segment, if that is agreed; a higher number is heavier
 */
public record Contractproduct(
        ProductCode product,
        String naam,
        boolean landelijk,
        String segment,
        Bekostiging bekostiging,
        Set<Frequentie> frequenties,
        Set<Toewijzingsvorm> vormen,
        boolean startEnStop,
        Grenzen grenzen,
        Stapeling stapeling,
        Optional<Afwezigheid> afwezigheid,
        Optional<Acceptatieplicht> acceptatieplicht,
        Optional<Integer> zwaarte) {
    public Contractproduct {
        Objects.requireNonNull(product);
        Objects.requireNonNull(naam);
        Objects.requireNonNull(segment);
        Objects.requireNonNull(bekostiging);
        frequenties = Set.copyOf(frequenties);
        vormen = Set.copyOf(vormen);
        Objects.requireNonNull(grenzen);
        Objects.requireNonNull(stapeling);
        Objects.requireNonNull(afwezigheid);
        Objects.requireNonNull(acceptatieplicht);
        Objects.requireNonNull(zwaarte);
    }

    /** The variant that carries it. */
    public Variant variant() {
        return bekostiging.variant();
    }

    /** The unit in which it is allocated and invoiced; empty for task. */
    public Optional<Eenheid> eenheid() {
        if (bekostiging instanceof Bekostiging.PrijsMaalAantal pxq) {
            return Optional.of(pxq.eenheid());
        }
        if (bekostiging instanceof Bekostiging.VastTarief vast) {
            return Optional.of(vast.eenheid());
        }
        if (bekostiging instanceof Bekostiging.Trajectbedrag) {
            return Optional.of(Eenheid.EURO);
        }
        if (bekostiging instanceof Bekostiging.WerkelijkeKosten kosten) {
            return Optional.of(kosten.eenheid());
        }
        return Optional.empty();
    }

    /** Whether it is a heavier product of the same segment than another. */
    public boolean zwaarderDan(Contractproduct ander) {
        return segment.equals(ander.segment)
                && ander.zwaarte
                        .filter(was -> zwaarte.filter(is -> is > was).isPresent())
                        .isPresent();
    }
}
