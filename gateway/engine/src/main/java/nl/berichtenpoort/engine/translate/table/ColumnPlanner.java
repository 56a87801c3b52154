package nl.berichtenpoort.engine.translate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CodeLists;

/** Makes ready the columns of a mapping file, and tells what about them cannot be. */
final class ColumnPlanner {

    private static final String YES = "ja";
    private static final String NO = "nee";

    private final CsvSettings settings;
    private final List<MappingReader.RowKind> kinds;
    private final CodeLists codeLists;
    private final Faults faults;

    ColumnPlanner(CsvSettings settings, List<MappingReader.RowKind> kinds, CodeLists codeLists, Faults faults) {
        this.settings = settings;
        this.kinds = kinds;
        this.codeLists = codeLists;
        this.faults = faults;
    }

    /** The column; where something about it is wrong that was told, with that left out. */
    Column column(Draft.Col draft) {
        ColumnKind kind = kind(draft);
        Draft.Layout layout = draft.layout();
        onlyFor(kind == ColumnKind.DATUM, layout.dateForm(), "form-without-date");
        onlyFor(kind == ColumnKind.JA_NEE, layout.yes(), "words-without-yes-no");
        onlyFor(kind == ColumnKind.JA_NEE, layout.no(), "words-without-yes-no");
        String yes = layout.yes().map(Placed::value).orElse(YES);
        String no = layout.no().map(Placed::value).orElse(NO);
        if (yes.equals(no)) {
            faults.error(draft.name().place(), "words-equal", yes);
        }
        return new Column(
                draft.name().value(),
                kind,
                draft.required(),
                width(draft, kind),
                layout.dateForm().map(Placed::value).orElse(DateForm.JAAR_MAAND_DAG),
                yes,
                no);
    }

    private ColumnKind kind(Draft.Col draft) {
        Optional<ColumnKind> implied = draft.from().flatMap(from -> {
            if (from instanceof Draft.From.Outcome outcome) {
                return Optional.of(outcome.uitkomst().value().kind());
            }
            if (from instanceof Draft.From.Fact fact) {
                return Optional.of(fact.feit() == Feit.REGEL ? ColumnKind.GEHEEL : ColumnKind.TEKST);
            }
            return from instanceof Draft.From.Constant ? Optional.of(ColumnKind.TEKST) : Optional.empty();
        });
        if (implied.isPresent()) {
            draft.kind()
                    .ifPresent(said -> faults.error(
                            said.place(), "kind-implied", implied.get().word()));
            return implied.get();
        }
        return draft.kind().map(Placed::value).orElse(ColumnKind.TEKST);
    }

    private void onlyFor(boolean fits, Optional<? extends Placed<?>> key, String fault) {
        if (!fits) {
            key.ifPresent(found -> faults.error(found.place(), fault));
        }
    }

    private Optional<Width> width(Draft.Col draft, ColumnKind kind) {
        Draft.Layout layout = draft.layout();
        if (layout.exactly().isEmpty()) {
            onlyFor(false, layout.filler(), "filler-without-width");
            onlyFor(false, layout.side(), "filler-without-width");
            return layout.atMost().map(most -> Width.atMost(most.value().intValue()));
        }
        onlyFor(false, layout.atMost(), "width-twice");
        char filler = layout.filler().map(said -> said.value().charAt(0)).orElse(' ');
        boolean right =
                layout.side().map(side -> side.value() == Draft.Side.RECHTS).orElse(kind.isNumber());
        if (kind.isNumber() && Character.isDigit(filler) && !(filler == '0' && right)) {
            faults.error(layout.filler().orElseThrow().place(), "filler-changes-number", filler);
        }
        return Optional.of(new Width(layout.exactly().get().value().intValue(), true, filler, right));
    }

    /** Where the values come from, for each kind of rows. */
    List<Source> sources(Draft.Col draft, Column column) {
        Optional<Draft.From> from = draft.from();
        if (!(from.orElse(null) instanceof Draft.From.Path)) {
            draft.missing().ifPresent(standard -> faults.error(standard.place(), "default-without-path"));
            draft.repeat().ifPresent(repeat -> faults.error(repeat.place(), "repeat-not-needed"));
        }
        if (from.isEmpty()) {
            return List.of();
        }
        if (from.get() instanceof Draft.From.Path path) {
            return elements(draft, path.path(), column);
        }
        Source source = from.get() instanceof Draft.From.Constant constant
                ? constant(constant.text(), column)
                : from.get() instanceof Draft.From.Fact fact
                        ? new Source.Fact(fact.feit())
                        : new Source.Outcome(
                                ((Draft.From.Outcome) from.get()).uitkomst().value());
        return kinds.stream().map(kind -> source).toList();
    }

    private Source constant(Placed<String> text, Column column) {
        if (column.fault(CellText.written(column, text.value()), settings).isPresent()) {
            faults.error(text.place(), "value-unfit", text.value());
        }
        return new Source.Constant(text.value());
    }

    private List<Source> elements(Draft.Col draft, Placed<String> written, Column column) {
        if (draft.required()) {
            draft.missing().ifPresent(standard -> faults.error(standard.place(), "default-and-required"));
        }
        draft.missing().ifPresent(standard -> {
            if (!(CellText.of(column, standard.value(), false, Optional.empty(), settings)
                    instanceof CellText.Written)) {
                faults.error(standard.place(), "value-unfit", standard.value());
            }
        });
        draft.repeat()
                .filter(repeat ->
                        repeat.value() == Source.Repeat.ALL && !column.kind().isText())
                .ifPresent(repeat -> faults.error(
                        repeat.place(), "repeat-all-text", column.kind().word()));
        List<Source> sources = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Optional<SchemaPath.Walk> lost = Optional.empty();
        boolean repeats = false;
        int tooHigh = 0;
        for (MappingReader.RowKind kind : kinds) {
            int up = up(written.value());
            if (up >= kind.path().depth() + 1) {
                tooHigh++;
                sources.add(new Source.Nowhere(draft.missing().map(Placed::value)));
                continue;
            }
            boolean fromRow = up == 0;
            SchemaPath start = up == Source.Element.FROM_THE_TOP
                    ? kind.path().up(kind.path().depth())
                    : kind.path().up(up);
            List<String> down = down(written.value());
            SchemaPath.Walk walk = start.down(down);
            if (walk.end().isEmpty()) {
                lost = Optional.of(walk);
                without.add(kind.type().functie());
                sources.add(new Source.Nowhere(draft.missing().map(Placed::value)));
                continue;
            }
            SchemaPath end = walk.end().get();
            boolean several = end.repeatsAfter(start.steps().size());
            repeats |= several;
            if (several && !fromRow) {
                faults.error(written.place(), "repeat-above", written.value());
            } else if (several && draft.repeat().isEmpty()) {
                faults.error(written.place(), "repeat-missing", written.value());
            }
            Optional<CodeList> codes = codes(draft, written, column, kind, end);
            sources.add(new Source.Element(
                    written.value(),
                    up,
                    down,
                    several ? draft.repeat().map(Placed::value).orElse(Source.Repeat.FIRST) : Source.Repeat.SINGLE,
                    column.kind() == ColumnKind.BEDRAG && end.signed(),
                    codes,
                    draft.missing().map(Placed::value)));
        }
        told(draft, written, new Found(kinds.size() - without.size() - tooHigh, without, lost, tooHigh, repeats));
        return sources;
    }

    /** What the walks of a path through all kinds of rows gave. */
    private record Found(
            int count, List<String> without, Optional<SchemaPath.Walk> lost, int tooHigh, boolean repeats) {}

    private void told(Draft.Col draft, Placed<String> written, Found found) {
        if (found.tooHigh() > 0) {
            faults.error(written.place(), "path-too-high", written.value());
        } else if (found.count() == 0 && found.lost().isPresent()) {
            SchemaPath.Walk walk = found.lost().get();
            faults.error(written.place(), "path-unknown", written.value(), walk.stranger(), listed(walk.instead()));
        } else if (draft.required() && !found.without().isEmpty()) {
            faults.error(written.place(), "required-not-there", written.value(), String.join(", ", found.without()));
        }
        if (found.count() > 0 && !found.repeats()) {
            draft.repeat().ifPresent(repeat -> faults.error(repeat.place(), "repeat-not-needed"));
        }
    }

    /** The code list of a meaning, after a look whether what the path leads to can be of the column's kind. */
    private Optional<CodeList> codes(
            Draft.Col draft, Placed<String> written, Column column, MappingReader.RowKind kind, SchemaPath end) {
        Optional<SimpleType> value = end.value();
        if (value.isEmpty()) {
            faults.error(written.place(), "path-class", end.last().name());
            return Optional.empty();
        }
        Place place = draft.kind().map(Placed::place).orElse(written.place());
        if (column.kind() == ColumnKind.BETEKENIS) {
            Optional<CodeList> codes = codes(kind, value.get());
            if (codes.isEmpty()) {
                faults.error(place, "no-code-list", end.last().name());
            }
            return codes;
        }
        boolean fits = switch (column.kind()) {
            case TEKST, CODE, BETEKENIS -> true;
            case DATUM -> SchemaPath.isA(value.get(), "date");
            case BEDRAG, GEHEEL -> SchemaPath.isA(value.get(), "integer");
            case JA_NEE ->
                SchemaPath.isA(value.get(), "boolean")
                        || SchemaPath.names(value.get()).contains("LDT_JaNee");
        };
        if (!fits) {
            faults.error(place, "kind-unfit", end.last().name(), column.kind().word());
        }
        return Optional.empty();
    }

    private Optional<CodeList> codes(MappingReader.RowKind kind, SimpleType type) {
        return SchemaPath.names(type).stream()
                .flatMap(name -> codeLists.ofType(kind.type().standard().folder(), name).stream())
                .findFirst();
    }

    /** How many steps upwards a path begins; {@link Source.Element#FROM_THE_TOP} for one from Bericht. */
    private static int up(String path) {
        if (path.startsWith("/")) {
            return Source.Element.FROM_THE_TOP;
        }
        int up = 0;
        while (path.startsWith("../", up * 3)) {
            up++;
        }
        return up;
    }

    private static List<String> down(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : up(path) * 3).split("/"));
    }

    /** Names for a sentence; a dash where there are none. */
    static String listed(List<String> names) {
        return names.isEmpty() ? "-" : names.stream().collect(Collectors.joining(", "));
    }
}
