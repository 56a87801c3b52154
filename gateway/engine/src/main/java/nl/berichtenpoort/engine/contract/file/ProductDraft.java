package nl.berichtenpoort.engine.contract.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.contract.Acceptatieplicht;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Afwezigheid;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;

/**
 * A product as a file says it: what its segment and the general indexation give still has to come in.
 *
 * @param place where the product begins
 * @param categorie place of the category
 */
record ProductDraft(
        Place place,
        ProductCode product,
        Place categorie,
        String naam,
        boolean landelijk,
        Placed<String> segment,
        FundingDraft bekostiging,
        Set<Frequentie> frequenties,
        Set<Toewijzingsvorm> vormen,
        boolean startEnStop,
        Grenzen grenzen,
        Optional<StackingDraft> stapeling,
        Optional<Placed<Afwezigheid>> afwezigheid,
        Optional<Acceptatieplicht> acceptatieplicht,
        Optional<Integer> zwaarte) {

    /** Stacking rules with the places of their selections. */
    record StackingDraft(Stapeling stapeling, List<Placed<Selectie>> selecties) {}

    /** A segment; what it says of stacking and acceptance is for its products without rules of their own. */
    record SegmentDraft(
            Placed<String> segment,
            boolean toegewezen,
            Optional<Acceptatieplicht> acceptatieplicht,
            Optional<StackingDraft> stapeling) {}

    /** The agreement. */
    Contractproduct agreed(Optional<SegmentDraft> its, List<Indexatie> general, Afronding afronding) {
        return new Contractproduct(
                product,
                naam,
                landelijk,
                segment.value(),
                bekostiging.agreed(general, afronding),
                frequenties,
                vormen,
                startEnStop,
                grenzen,
                stapeling
                        .or(() -> its.flatMap(SegmentDraft::stapeling))
                        .map(StackingDraft::stapeling)
                        .orElse(Stapeling.VRIJ),
                afwezigheid.map(Placed::value),
                acceptatieplicht.or(() -> its.flatMap(SegmentDraft::acceptatieplicht)),
                zwaarte);
    }
}
