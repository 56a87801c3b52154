package nl.berichtenpoort.engine.translate.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Fields;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.engine.yaml.Values;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads the shape of a mapping file: that of its JSON Schema, {@code standard/mapping/mapping.schema.json}. */
final class DraftReader {

    private static final int LONGEST = 100_000;
    private static final List<String> SOURCES = List.of("pad", "vast", "gegeven", "uitkomst");

    private final Faults faults;
    private final Single values;

    DraftReader(Faults faults) {
        this.faults = faults;
        this.values = new Single(faults);
    }

    /** Single values of mapping files. */
    private static final class Single extends Values {

        private static final String ELEMENT = "[A-Za-z][A-Za-z0-9]*";
        private static final Pattern COLUMN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .,/()%-]{0,63}");
        private static final Pattern ROW_PATH = Pattern.compile(ELEMENT + "(/" + ELEMENT + ")*");
        private static final Pattern PATH = Pattern.compile("(/|(\\.\\./)*)" + ELEMENT + "(/" + ELEMENT + ")*");
        private static final Pattern STYLESHEET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.xslt?");
        private static final Pattern FILLER = Pattern.compile("[ 0-9A-Za-z_.*#]");
        private static final Pattern NUMBER = Pattern.compile("[0-9]{3}");

        Single(Faults faults) {
            super(faults);
        }

        Optional<String> column(Yaml value) {
            return matching(value, COLUMN, "not-a-column");
        }

        Optional<String> rowPath(Yaml value) {
            return matching(value, ROW_PATH, "not-a-row-path");
        }

        Optional<String> path(Yaml value) {
            return matching(value, PATH, "not-a-path");
        }

        Optional<String> stylesheet(Yaml value) {
            return matching(value, STYLESHEET, "not-a-stylesheet");
        }

        Optional<String> filler(Yaml value) {
            return matching(value, FILLER, "not-a-filler");
        }

        /** A type, or a number that stands for the messages of both standards. */
        Optional<Set<MessageType>> messages(Yaml value) {
            Set<MessageType> found = EnumSet.noneOf(MessageType.class);
            number(value, NUMBER)
                    .map(Integer::valueOf)
                    .ifPresent(number -> Arrays.stream(MessageType.values())
                            .filter(type -> type.number() == number)
                            .forEach(found::add));
            if (value instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TEXT) {
                MessageType.ofFunctie(scalar.text()).ifPresent(found::add);
            }
            if (found.isEmpty()) {
                String written = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
                faults().shape(value.place(), "not-a-message", written, numbers());
                return Optional.empty();
            }
            return Optional.of(found);
        }

        private static String numbers() {
            Set<String> numbers = new TreeSet<>();
            Arrays.stream(MessageType.values()).forEach(type -> numbers.add(String.valueOf(type.number())));
            return String.join(", ", numbers);
        }
    }

    /** The file; empty after telling why its shape is wrong. */
    Optional<Draft> read(Yaml root) {
        int before = faults.shapeFaults();
        Optional<Draft> draft = Fields.of(root, faults).flatMap(fields -> {
            boolean byStylesheet = fields.has("stylesheet");
            Optional<String> name = fields.required("mapping", values::name);
            CsvSettings settings = fields.optional("csv", this::settings).orElse(CsvSettings.DEFAULT);
            Optional<String> stylesheet = fields.optional("stylesheet", values::stylesheet);
            List<Set<MessageType>> messages = List.of();
            List<Draft.Row> rows = List.of();
            if (byStylesheet) {
                messages = fields.requiredList("berichten", values::messages);
                fields.refuse("rijen", "rows-with-stylesheet");
            } else {
                rows = fields.requiredList("rijen", this::row);
                fields.refuse("berichten", "messages-at-rows");
            }
            List<Draft.Col> columns = fields.requiredList("kolommen", node -> column(node, byStylesheet));
            fields.done();
            List<Set<MessageType>> types = messages;
            List<Draft.Row> kinds = rows;
            return name.map(called -> new Draft(called, settings, stylesheet, types, kinds, columns));
        });
        return faults.shapeFaults() == before ? draft : Optional.empty();
    }

    private Optional<CsvSettings> settings(Yaml node) {
        return Fields.of(node, faults).map(fields -> {
            Separator separator = fields.optional(
                            "scheiding", value -> values.word(value, Separator.values(), Separator::word))
                    .orElse(CsvSettings.DEFAULT.separator());
            DecimalMark mark = fields.optional(
                            "decimaal", value -> values.word(value, DecimalMark.values(), DecimalMark::word))
                    .orElse(CsvSettings.DEFAULT.decimalMark());
            boolean bom = fields.optional("bom", values::truth).orElse(CsvSettings.DEFAULT.byteOrderMark());
            fields.done();
            return new CsvSettings(separator, mark, bom);
        });
    }

    private Optional<Draft.Row> row(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            List<Set<MessageType>> messages = fields.requiredList("berichten", values::messages);
            Optional<Placed<String>> path = fields.required("pad", Placed.of(values::rowPath));
            Optional<String> name = fields.optional("naam", values::text);
            fields.done();
            return path.map(found -> new Draft.Row(messages, found, name));
        });
    }

    private Optional<Draft.Col> column(Yaml node, boolean byStylesheet) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Placed<String>> name = fields.required("kolom", Placed.of(values::column));
            Optional<Placed<ColumnKind>> kind = fields.optional(
                    "soort", Placed.of(value -> values.word(value, ColumnKind.values(), ColumnKind::word)));
            boolean required = fields.optional("verplicht", values::truth).orElse(false);
            Optional<Draft.From> from = Optional.empty();
            Optional<Placed<String>> missing = Optional.empty();
            Optional<Placed<Source.Repeat>> repeat = Optional.empty();
            if (byStylesheet) {
                Stream.concat(SOURCES.stream(), Stream.of("standaard", "herhaald"))
                        .forEach(key -> fields.refuse(key, "source-with-stylesheet", key));
            } else {
                from = from(fields);
                missing = fields.optional("standaard", Placed.of(values::text));
                repeat = fields.optional(
                        "herhaald",
                        Placed.of(value -> values.word(
                                value,
                                new Source.Repeat[] {Source.Repeat.FIRST, Source.Repeat.ALL},
                                Source.Repeat::word)));
            }
            Draft.Layout layout = layout(fields);
            fields.done();
            Optional<Draft.From> source = from;
            Optional<Placed<String>> standard = missing;
            Optional<Placed<Source.Repeat>> which = repeat;
            return name.map(called -> new Draft.Col(called, source, kind, required, standard, which, layout));
        });
    }

    private Optional<Draft.From> from(Fields fields) {
        List<String> named = SOURCES.stream().filter(fields::has).toList();
        if (named.isEmpty()) {
            faults.shape(fields.place(), "source-missing", String.join(", ", SOURCES));
        } else if (named.size() > 1) {
            faults.shape(fields.place(), "source-twice", String.join(", ", named));
        }
        Optional<Draft.From> path =
                fields.optional("pad", Placed.of(values::path)).map(Draft.From.Path::new);
        Optional<Draft.From> constant =
                fields.optional("vast", Placed.of(values::text)).map(Draft.From.Constant::new);
        Optional<Draft.From> fact = fields.optional("gegeven", value -> values.word(value, Feit.values(), Feit::word))
                .map(Draft.From.Fact::new);
        Optional<Draft.From> outcome = fields.optional(
                        "uitkomst", Placed.of(value -> values.word(value, Uitkomst.values(), Uitkomst::word)))
                .map(Draft.From.Outcome::new);
        return path.or(() -> constant).or(() -> fact).or(() -> outcome);
    }

    private Draft.Layout layout(Fields fields) {
        return new Draft.Layout(
                fields.optional("lengte", Placed.of(value -> values.whole(value, 1, LONGEST))),
                fields.optional("breedte", Placed.of(value -> values.whole(value, 1, LONGEST))),
                fields.optional("vulteken", Placed.of(values::filler)),
                fields.optional(
                        "uitlijnen", Placed.of(value -> values.word(value, Draft.Side.values(), Draft.Side::word))),
                fields.optional("vorm", Placed.of(value -> values.word(value, DateForm.values(), DateForm::word))),
                fields.optional("ja", Placed.of(values::text)),
                fields.optional("nee", Placed.of(values::text)));
    }
}
