package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * Care for a client that is allocated (301) or asked for (315, 317).
 *
 * @param node the element that says it
 * @param relation between whom
 * @param toewijzingNummer the allocation that it is or changes
 * @param referentieAanbieder the request that it is part of
 * @param product empty for a generic one
 * @param ingangsdatum first day
 * @param einddatum last day
 * @param omvang how much
 * @param budget cents
 * @param besloten the day of the decision or of the request: a clientstop is looked up on it
 * @param beschikking the day of the referral or decision that it rests on
 * @param nieuw whether it is no change of an allocation that the client has
 * @param afspraken what the contracts agree on its first day about all that it may cover
 */
record Zorgvraag(
        MessageNode node,
        Relation relation,
        Optional<Long> toewijzingNummer,
        Optional<String> referentieAanbieder,
        Optional<Product> product,
        LocalDate ingangsdatum,
        Optional<LocalDate> einddatum,
        Optional<Omvang> omvang,
        Optional<Long> budget,
        LocalDate besloten,
        Optional<LocalDate> beschikking,
        boolean nieuw,
        List<Afspraak> afspraken) {

    Zorgvraag {
        Objects.requireNonNull(node);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(toewijzingNummer);
        Objects.requireNonNull(referentieAanbieder);
        Objects.requireNonNull(product);
        Objects.requireNonNull(ingangsdatum);
        Objects.requireNonNull(einddatum);
        Objects.requireNonNull(omvang);
        Objects.requireNonNull(budget);
        Objects.requireNonNull(besloten);
        Objects.requireNonNull(beschikking);
        afspraken = List.copyOf(afspraken);
    }

    /** The form of allocation (IV075). */
    Toewijzingsvorm vorm() {
        return Toewijzingsvorm.van(product, budget.isPresent());
    }

    /** The agreements under which it may be allocated in its form. */
    List<Afspraak> passende() {
        Toewijzingsvorm vorm = vorm();
        return afspraken.stream()
                .filter(afspraak -> afspraak.product().variant() != Variant.TAAK
                        && afspraak.product().vormen().contains(vorm))
                .toList();
    }

    /** Whether it and a period have a day in common. */
    boolean raakt(LocalDate van, Optional<LocalDate> tot) {
        return einddatum.filter(van::isAfter).isEmpty()
                && tot.filter(ingangsdatum::isAfter).isEmpty();
    }

    /** The smallest element that says something of it: the one at this path, else the whole. */
    MessageNode at(String... path) {
        return node.at(path).orElse(node);
    }

    /** It as an allocation, for what it may cost. */
    Toewijzing alsToewijzing(Bsn bsn) {
        return new Toewijzing(
                relation,
                bsn,
                toewijzingNummer.orElse(0L),
                referentieAanbieder,
                product,
                besloten,
                LocalTime.MIDNIGHT,
                ingangsdatum,
                einddatum,
                Optional.empty(),
                omvang,
                budget,
                Optional.empty());
    }
}
