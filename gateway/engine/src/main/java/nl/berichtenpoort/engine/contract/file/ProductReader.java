package nl.berichtenpoort.engine.contract.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.Acceptatieplicht;
import nl.berichtenpoort.engine.contract.Afwezigheid;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Fields;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads the segments and products of a document, and checks what shows within one product. */
final class ProductReader {

    /** Nationally bought care, which has shapes of allocation of its own (IV075). */
    private static final String NATIONAL_CARE = "55";

    private static final int OLDEST = 120;
    private static final long MOST = 1_000_000;

    private final Faults faults;
    private final Scalars scalars;
    private final FundingReader funding;

    ProductReader(Faults faults, Scalars scalars, FundingReader funding) {
        this.faults = faults;
        this.scalars = scalars;
        this.funding = funding;
    }

    Optional<ProductDraft.SegmentDraft> segment(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Placed<String>> segment = fields.required("segment", Placed.of(scalars::name));
            fields.required("naam", scalars::text);
            Optional<Boolean> allocated = fields.optional("toegewezen", scalars::truth);
            Optional<Acceptatieplicht> acceptance = fields.optional("acceptatieplicht", this::acceptance);
            Optional<ProductDraft.StackingDraft> stacking = fields.optional("stapeling", this::stacking);
            fields.done();
            return segment.map(
                    name -> new ProductDraft.SegmentDraft(name, allocated.orElse(true), acceptance, stacking));
        });
    }

    Optional<ProductDraft> product(Yaml node) {
        int before = faults.shapeFaults();
        Optional<Fields> found = Fields.of(node, faults);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<Placed<String>> category = fields.required("categorie", Placed.of(scalars::categorie));
        Optional<String> code = fields.required("code", scalars::productCode);
        Optional<String> name = fields.required("naam", scalars::text);
        Optional<Lijst> list = fields.required("lijst", value -> scalars.word(value, Lijst.values(), Lijst::woord));
        Optional<Placed<String>> segment = fields.required("segment", Placed.of(scalars::name));
        Optional<FundingDraft> paid = fields.required("bekostiging", funding::funding);
        Optional<Variant> variant = paid.map(how -> how.wijze().variant());
        List<Frequentie> frequencies = List.of();
        List<Toewijzingsvorm> forms = List.of();
        Optional<Boolean> starts = Optional.empty();
        if (variant.filter(Variant.TAAK::equals).isPresent()) {
            fields.refuse("frequenties", "not-for-task", "frequenties");
            fields.refuse("toewijzen", "not-for-task", "toewijzen");
            starts = fields.optional("start-stop", scalars::truth);
        } else {
            frequencies = fields.filledList(
                    "frequenties", value -> scalars.word(value, Frequentie.values(), Frequentie::woord));
            forms = fields.filledList(
                    "toewijzen", value -> scalars.word(value, Toewijzingsvorm.values(), Toewijzingsvorm::woord));
            if (variant.isPresent()) {
                fields.refuse("start-stop", "task-only", "start-stop");
            } else {
                fields.optional("start-stop", scalars::truth);
            }
        }
        Optional<Integer> weight = fields.optional("zwaarte", value -> scalars.whole(value, 0, MOST))
                .map(Long::intValue);
        Optional<Grenzen> limits = fields.optional("grenzen", this::limits);
        Optional<ProductDraft.StackingDraft> stacking = fields.optional("stapeling", this::stacking);
        Optional<Afwezigheid> absence = fields.optional(
                "afwezigheid",
                value -> absence(value, category.map(Placed::value).orElse("")));
        Optional<Acceptatieplicht> acceptance = fields.optional("acceptatieplicht", this::acceptance);
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        boolean task = variant.filter(Variant.TAAK::equals).isPresent();
        ProductDraft product = new ProductDraft(
                fields.place(),
                new ProductCode(category.orElseThrow().value(), code.orElseThrow()),
                category.orElseThrow().place(),
                name.orElseThrow(),
                list.orElseThrow() == Lijst.LANDELIJK,
                segment.orElseThrow(),
                paid.orElseThrow(),
                frequencies(paid.orElseThrow(), frequencies),
                task ? Set.of() : forms.isEmpty() ? Set.of(Toewijzingsvorm.SPECIFIEK) : Set.copyOf(forms),
                starts.orElse(!task),
                limits.orElse(Grenzen.GEEN),
                stacking,
                absence.map(its -> new Placed<>(its, fields.placeOf("afwezigheid"))),
                acceptance,
                weight);
        checkShapes(product, fields);
        return Optional.of(product);
    }

    /** Where a product code comes from. */
    private enum Lijst {
        LANDELIJK("landelijk"),
        BILATERAAL("bilateraal");

        private final String woord;

        Lijst(String woord) {
            this.woord = woord;
        }

        private String woord() {
            return woord;
        }
    }

    private static Set<Frequentie> frequencies(FundingDraft paid, List<Frequentie> written) {
        return written.isEmpty() && paid.wijze() == Wijze.TRAJECTBEDRAG
                ? Set.of(Frequentie.TOTAAL)
                : Set.copyOf(written);
    }

    /** The shapes of allocation that the variant has (IV074, IV075). */
    private void checkShapes(ProductDraft product, Fields fields) {
        FundingDraft paid = product.bekostiging();
        if (paid.wijze().variant() == Variant.TAAK) {
            return;
        }
        Set<Frequentie> possible = possible(paid);
        product.frequenties().stream()
                .filter(frequency -> !possible.contains(frequency))
                .sorted()
                .forEach(frequency -> faults.error(
                        fields.placeOf("frequenties"),
                        "frequency-unfit",
                        frequency.woord(),
                        paid.unit().map(Eenheid::woord).orElseThrow(),
                        possible.stream().map(Frequentie::woord).collect(Collectors.joining(", "))));
        if (product.frequenties().isEmpty() && product.vormen().contains(Toewijzingsvorm.SPECIFIEK)) {
            faults.error(fields.place(), "frequency-missing");
        }
        boolean national = product.product().categorie().equals(NATIONAL_CARE);
        boolean output = paid.wijze().variant() == Variant.OUTPUT;
        Set<Toewijzingsvorm> allowed = EnumSet.of(Toewijzingsvorm.SPECIFIEK);
        if (output == national) {
            allowed.add(Toewijzingsvorm.ASPECIFIEK);
            allowed.add(Toewijzingsvorm.ASPECIFIEK_BUDGET);
        }
        if (output || !national) {
            allowed.add(Toewijzingsvorm.GENERIEK);
        }
        product.vormen().stream()
                .filter(form -> !allowed.contains(form))
                .sorted()
                .forEach(form -> faults.error(
                        fields.placeOf("toewijzen"),
                        "form-unfit",
                        form.woord(),
                        paid.wijze().variant().woord(),
                        product.product().categorie(),
                        allowed.stream().map(Toewijzingsvorm::woord).collect(Collectors.joining(", "))));
    }

    private static Set<Frequentie> possible(FundingDraft paid) {
        if (paid.wijze() == Wijze.TRAJECTBEDRAG) {
            return EnumSet.of(Frequentie.TOTAAL);
        }
        return switch (paid.eenheid().orElseThrow()) {
            case MINUUT, UUR, STUKS_OUTPUT -> EnumSet.allOf(Frequentie.class);
            case ETMAAL, DAGDEEL, STUKS_INSPANNING, EURO -> EnumSet.complementOf(EnumSet.of(Frequentie.DAG));
        };
    }

    private Optional<Grenzen> limits(Yaml node) {
        return Fields.of(node, faults).map(fields -> {
            Grenzen limits = new Grenzen(
                    fields.optional("leeftijd", this::ages),
                    fields.optional("duur", scalars::duration),
                    fields.optional("volume", this::volume),
                    fields.optional("sessies", value -> scalars.whole(value, 1, MOST)),
                    fields.optional("verwijzing-geldig", scalars::duration),
                    fields.optional("budget-per-client", scalars::cents));
            fields.done();
            return limits;
        });
    }

    private Optional<Grenzen.Leeftijd> ages(Yaml node) {
        return Fields.of(node, faults).map(fields -> {
            Optional<Integer> from = fields.optional("vanaf", this::age);
            Optional<Integer> to = fields.optional("tot", this::age);
            Optional<Integer> extended = fields.optional("verlengd-tot", this::age);
            fields.done();
            int youngest = from.orElse(0);
            if (to.filter(age -> age <= youngest).isPresent()) {
                faults.error(fields.placeOf("tot"), "ages-not-in-order", to.get(), youngest);
            }
            int oldest = to.orElse(youngest);
            if (extended.filter(age -> age <= oldest).isPresent()) {
                faults.error(fields.placeOf("verlengd-tot"), "ages-not-in-order", extended.get(), oldest);
            }
            return new Grenzen.Leeftijd(youngest, to, extended);
        });
    }

    private Optional<Integer> age(Yaml node) {
        return scalars.whole(node, 0, OLDEST).map(Long::intValue);
    }

    private Optional<Grenzen.Volume> volume(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Long> most = fields.required("hoogstens", value -> scalars.whole(value, 1, MOST));
            Optional<Frequentie> per =
                    fields.required("per", value -> scalars.word(value, Frequentie.values(), Frequentie::woord));
            fields.done();
            return most.flatMap(number -> per.map(period -> new Grenzen.Volume(number, period)));
        });
    }

    private Optional<ProductDraft.StackingDraft> stacking(Yaml node) {
        return Fields.of(node, faults).map(fields -> {
            List<Placed<Selectie>> notBeside = fields.list("niet-naast", Placed.of(scalars::selection));
            List<Placed<Selectie>> except = fields.list("behalve", Placed.of(scalars::selection));
            List<Placed<Selectie>> required = fields.list("vereist", Placed.of(scalars::selection));
            Optional<Stapeling.Bij> of =
                    fields.optional("bij", value -> scalars.word(value, Stapeling.Bij.values(), Stapeling.Bij::woord));
            fields.done();
            return new ProductDraft.StackingDraft(
                    new Stapeling(
                            values(notBeside),
                            values(except),
                            values(required),
                            of.orElse(Stapeling.Bij.ELKE_AANBIEDER)),
                    Stream.of(notBeside, except, required).flatMap(List::stream).toList());
        });
    }

    private static List<Selectie> values(List<Placed<Selectie>> selections) {
        return selections.stream().map(Placed::value).toList();
    }

    private Optional<Afwezigheid> absence(Yaml node, String category) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<String> stay = fields.required("voor", scalars::productCode);
            Optional<Long> days = fields.optional("dagen-per-jaar", value -> scalars.whole(value, 1, 366));
            fields.done();
            return stay.map(code -> new Afwezigheid(new ProductCode(category, code), days.map(Long::intValue)));
        });
    }

    private Optional<Acceptatieplicht> acceptance(Yaml node) {
        return Fields.of(node, faults).map(fields -> {
            Acceptatieplicht duty = new Acceptatieplicht(fields.optional("start-binnen", scalars::duration));
            fields.done();
            return duty;
        });
    }
}
