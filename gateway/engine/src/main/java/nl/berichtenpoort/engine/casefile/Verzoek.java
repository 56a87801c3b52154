package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request of a provider: one AangevraagdProduct of a 315, or the whole of a 317.
 *
 * @param relation between whom
 * @param bsn the client
 * @param soort which of the two
 * @param referentieAanbieder unique for the provider within the law (TR347); the answer and the allocation repeat it
 * @param redenVerzoek why, in a 317
 * @param producten what is asked, in the order of the message; exactly one for a 315
 */
public record Verzoek(
        Relation relation,
        Bsn bsn,
        Soort soort,
        String referentieAanbieder,
        Optional<String> redenVerzoek,
        List<GevraagdProduct> producten)
        implements CaseFileChange {

    public Verzoek {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(soort);
        Objects.requireNonNull(referentieAanbieder);
        Objects.requireNonNull(redenVerzoek);
        producten = List.copyOf(producten);
    }

    /** The two kinds of request. */
    public enum Soort {
        /** Verzoek om toewijzing, 315. */
        TOEWIJZING,
        /** Verzoek om wijziging, 317. */
        WIJZIGING
    }

    /** As what a product stands in a request. */
    public enum ProductSoort {
        /** Of a 315. */
        AANGEVRAAGD,
        /** Of a 317: an allocation that stays as it is. */
        ONGEWIJZIGD,
        /** Of a 317: an allocation that should change. */
        TE_WIJZIGEN,
        /** Of a 317: a product beside the allocations. */
        NIEUW
    }

    /**
     * A product that is asked for.
     *
     * @param soort as what it stands in the request
     * @param toewijzingNummer the allocation that it is about
     * @param beschikkingNummer the decision that it rests on
     * @param product empty for a generic one
     * @param ingangsdatum ToewijzingIngangsdatum or GewensteIngangsdatum
     * @param einddatum last day
     * @param omvang how much
     * @param budget the sum as in the message
     * @param typeVerwijzer who referred the client
     */
    public record GevraagdProduct(
            ProductSoort soort,
            Optional<Long> toewijzingNummer,
            Optional<Long> beschikkingNummer,
            Optional<Product> product,
            Optional<LocalDate> ingangsdatum,
            Optional<LocalDate> einddatum,
            Optional<Omvang> omvang,
            Optional<Long> budget,
            Optional<String> typeVerwijzer) {
        public GevraagdProduct {
            Objects.requireNonNull(soort);
            Objects.requireNonNull(toewijzingNummer);
            Objects.requireNonNull(beschikkingNummer);
            Objects.requireNonNull(product);
            Objects.requireNonNull(ingangsdatum);
            Objects.requireNonNull(einddatum);
            Objects.requireNonNull(omvang);
            Objects.requireNonNull(budget);
            Objects.requireNonNull(typeVerwijzer);
        }
    }
}
