package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Fields;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads one document: a framework agreement or a version of a contract. Its shape is that of the JSON Schema. */
final class DocumentReader {

    private final Faults faults;
    private final Scalars scalars;
    private final FundingReader funding;
    private final ProductReader products;
    private final ArrangementReader arrangements;

    DocumentReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.funding = new FundingReader(faults, scalars);
        this.products = new ProductReader(faults, scalars, funding);
        this.arrangements = new ArrangementReader(faults, scalars);
    }

    /** The law, with its word in a contract file. */
    private enum Wet {
        JEUGDWET("jeugdwet", Standard.IJW),
        WMO("wmo", Standard.IWMO);

        private final String woord;
        private final Standard standard;

        Wet(String woord, Standard standard) {
            this.woord = woord;
            this.standard = standard;
        }

        private String woord() {
            return woord;
        }
    }

    /** The document; empty after telling why its shape is wrong. */
    Optional<Draft> read(Yaml root) {
        return Fields.of(root, faults).flatMap(fields -> {
            if (fields.has("contract")) {
                return version(fields);
            }
            if (fields.has("raamovereenkomst")) {
                return framework(fields);
            }
            faults.shape(fields.place(), "kind-unknown");
            return Optional.empty();
        });
    }

    private Optional<Draft> framework(Fields fields) {
        int before = faults.shapeFaults();
        Optional<Placed<String>> id = fields.required("raamovereenkomst", Placed.of(scalars::name));
        fields.required("naam", scalars::text);
        Optional<Standard> law = fields.required("wet", this::law);
        List<Placed<String>> gemeenten = fields.requiredList("gemeenten", Placed.of(scalars::gemeente));
        Optional<Looptijd> term = fields.required("looptijd", this::term);
        List<Placed<String>> classes = fields.filledList("tariefklassen", Placed.of(scalars::name));
        Draft.Offer offer = offer(fields, gemeenten, true);
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft.Framework(id.orElseThrow(), law.orElseThrow(), term.orElseThrow(), classes, offer));
    }

    private Optional<Draft> version(Fields fields) {
        int before = faults.shapeFaults();
        Optional<Placed<String>> id = fields.required("contract", Placed.of(scalars::name));
        Optional<Placed<Integer>> number = fields.required(
                "versie", Placed.of(node -> scalars.whole(node, 1, 9999).map(Long::intValue)));
        Optional<Placed<LocalDate>> from = fields.optional("geldig-vanaf", Placed.of(scalars::date));
        Optional<Placed<String>> framework = fields.optional("raamovereenkomst", Placed.of(scalars::name));
        Optional<Placed<Partij>> provider = fields.required("aanbieder", Placed.of(this::party));
        List<Partij> subcontractors = fields.list("onderaannemers", this::party);
        boolean alone = !fields.has("raamovereenkomst");
        Optional<Standard> law = Optional.empty();
        Optional<Looptijd> term;
        List<Placed<String>> gemeenten;
        Optional<Placed<String>> tariffClass = Optional.empty();
        Optional<List<Placed<Selectie>>> chosen = Optional.empty();
        if (alone) {
            law = fields.required("wet", this::law);
            term = fields.required("looptijd", this::term);
            gemeenten = fields.requiredList("gemeenten", Placed.of(scalars::gemeente));
            fields.refuse("tariefklasse", "needs-framework", "tariefklasse");
            fields.refuse("kiest", "needs-framework", "kiest");
        } else {
            fields.refuse("wet", "framework-tells", "wet");
            term = fields.optional("looptijd", this::term);
            gemeenten = fields.filledList("gemeenten", Placed.of(scalars::gemeente));
            tariffClass = fields.optional("tariefklasse", Placed.of(scalars::name));
            List<Placed<Selectie>> selections = fields.filledList("kiest", Placed.of(scalars::selection));
            chosen = fields.has("kiest") ? Optional.of(selections) : Optional.empty();
        }
        Draft.Offer offer = offer(fields, gemeenten, alone);
        Draft.Arrangements arranged = arrangements.arrangements(fields);
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        return Optional.of(new Draft.Version(
                id.orElseThrow(),
                number.orElseThrow(),
                from,
                framework,
                law,
                provider.orElseThrow(),
                subcontractors,
                term,
                tariffClass,
                chosen,
                offer,
                arranged));
    }

    private Draft.Offer offer(Fields fields, List<Placed<String>> gemeenten, boolean whole) {
        return new Draft.Offer(
                gemeenten,
                funding.indexation(fields),
                fields.optional("afronding", value -> scalars.word(value, Afronding.values(), Afronding::woord)),
                whole
                        ? fields.requiredList("segmenten", products::segment)
                        : fields.list("segmenten", products::segment),
                whole
                        ? fields.requiredList("producten", products::product)
                        : fields.list("producten", products::product));
    }

    private Optional<Standard> law(Yaml node) {
        return scalars.word(node, Wet.values(), Wet::woord).map(wet -> wet.standard);
    }

    private Optional<Partij> party(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<String> agb = fields.required("agb", scalars::agb);
            Optional<String> name = fields.required("naam", scalars::text);
            fields.done();
            return agb.flatMap(code -> name.map(called -> new Partij(code, called)));
        });
    }

    private Optional<Looptijd> term(Yaml node) {
        int before = faults.shapeFaults();
        Optional<Fields> found = Fields.of(node, faults);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<LocalDate> from = fields.required("van", scalars::date);
        Optional<LocalDate> to = fields.required("tot", scalars::date);
        Optional<Placed<LocalDate>> utmost = fields.optional("uiterlijk", Placed.of(scalars::date));
        List<Placed<Looptijd.Verlenging>> extensions = fields.list("verlengingen", Placed.of(this::extension));
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        if (to.orElseThrow().isBefore(from.orElseThrow())) {
            faults.error(fields.placeOf("tot"), "ends-before-it-begins", to.get(), from.get());
        }
        LocalDate last = to.get();
        Place lastPlace = fields.placeOf("tot");
        for (Placed<Looptijd.Verlenging> extension : extensions) {
            if (!extension.value().tot().isAfter(last)) {
                faults.error(
                        extension.place(),
                        "extension-shortens",
                        extension.value().tot(),
                        last);
            }
            last = extension.value().tot();
            lastPlace = extension.place();
        }
        if (utmost.isPresent() && last.isAfter(utmost.get().value())) {
            faults.error(lastPlace, "lasts-too-long", last, utmost.get().value());
        }
        return Optional.of(new Looptijd(
                from.get(), to.get(), extensions.stream().map(Placed::value).toList()));
    }

    private Optional<Looptijd.Verlenging> extension(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<LocalDate> to = fields.required("tot", scalars::date);
            Optional<LocalDate> decided = fields.required("besloten", scalars::date);
            fields.done();
            return to.flatMap(last -> decided.map(day -> new Looptijd.Verlenging(last, day)));
        });
    }
}
