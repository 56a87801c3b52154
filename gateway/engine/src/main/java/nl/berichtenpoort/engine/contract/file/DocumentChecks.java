package nl.berichtenpoort.engine.contract.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.schemas.Code;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CodeLists;

/** Checks what one document says by itself, against the code lists of its law and against what it may refer to. */
final class DocumentChecks {

    private final Faults faults;
    private final CodeLists codeLists;

    /**
     * What the products of a document may refer to.
     *
     * @param segmenten known segments
     * @param tariefklassen known tariff classes
     * @param producten known products
     */
    record Known(Set<String> segmenten, Set<String> tariefklassen, Set<ProductCode> producten) {}

    DocumentChecks(Faults faults, CodeLists codeLists) {
        this.faults = faults;
        this.codeLists = codeLists;
    }

    /** A framework agreement, which refers to itself only. */
    void framework(Draft.Framework framework) {
        offer(framework.offer(), framework.wet(), framework.looptijd(), known(framework));
    }

    /** What a framework gives its contracts to refer to. */
    static Known known(Draft.Framework framework) {
        return new Known(
                names(framework.offer()),
                new TreeSet<>(
                        framework.tariefklassen().stream().map(Placed::value).toList()),
                new HashSet<>(framework.offer().producten().stream()
                        .map(ProductDraft::product)
                        .toList()));
    }

    /** The names of the segments that products may be in. */
    static Set<String> names(Draft.Offer offer) {
        return new TreeSet<>(offer.segmenten().stream()
                .filter(ProductDraft.SegmentDraft::toegewezen)
                .map(segment -> segment.segment().value())
                .toList());
    }

    /** Segments, products and municipalities of a document. */
    void offer(Draft.Offer offer, Standard law, Looptijd term, Known known) {
        gemeenten(offer, law, term);
        Set<String> seen = new HashSet<>();
        for (ProductDraft.SegmentDraft segment : offer.segmenten()) {
            if (!seen.add(segment.segment().value())) {
                faults.error(
                        segment.segment().place(),
                        "segment-twice",
                        segment.segment().value());
            }
        }
        CodeList categories = codeLists.get(law == Standard.IJW ? "JZ020" : "WMO020", law.folder());
        CodeList reasons = codeLists.get(law == Standard.IJW ? "JZ588" : "WMO588", law.folder());
        Map<ProductCode, Place> products = new HashMap<>();
        for (ProductDraft product : offer.producten()) {
            Place first = products.putIfAbsent(product.product(), product.place());
            if (first != null) {
                faults.error(product.place(), "product-twice", product.product(), first.line());
            }
            if (categories.find(product.product().categorie()).isEmpty()) {
                faults.error(
                        product.categorie(),
                        "category-unknown",
                        product.product().categorie(),
                        law.title(),
                        categories.entry().id());
            }
            if (!known.segmenten().contains(product.segment().value())) {
                faults.error(
                        product.segment().place(),
                        "segment-unknown",
                        product.segment().value(),
                        String.join(", ", known.segmenten()));
            }
            product.afwezigheid()
                    .filter(absence ->
                            !known.producten().contains(absence.value().voor())
                                    || absence.value().voor().equals(product.product()))
                    .ifPresent(absence -> faults.error(
                            absence.place(), "stay-unknown", absence.value().voor()));
            product.bekostiging().termijnen().stream()
                    .flatMap(instalment -> instalment.vervaltBij().stream())
                    .filter(reason -> reasons.find(reason.value()).isEmpty())
                    .forEach(reason -> faults.error(
                            reason.place(),
                            "reason-unknown",
                            reason.value(),
                            reasons.entry().id()));
            classes(product, known.tariefklassen());
        }
    }

    private void classes(ProductDraft product, Set<String> known) {
        for (FundingDraft.TariffDraft tariff : product.bekostiging().tarieven()) {
            tariff.klassen().forEach((name, place) -> {
                if (!known.contains(name)) {
                    faults.error(place, "class-unknown", name, String.join(", ", known));
                }
            });
        }
    }

    /** Municipalities merge: a code counts that is in use on some day of the term. */
    private void gemeenten(Draft.Offer offer, Standard law, Looptijd term) {
        CodeList list = codeLists.get("CBS", law.folder());
        for (Placed<String> gemeente : offer.gemeenten()) {
            boolean inUse = list.find(gemeente.value())
                    .filter(code -> inUse(code, term))
                    .isPresent();
            if (!inUse) {
                faults.error(gemeente.place(), "gemeente-unknown", gemeente.value(), term.van(), term.einde());
            }
        }
    }

    private static boolean inUse(Code code, Looptijd term) {
        return code.validFrom().filter(term.einde()::isBefore).isEmpty()
                && code.validTo().filter(term.van()::isAfter).isEmpty();
    }
}
