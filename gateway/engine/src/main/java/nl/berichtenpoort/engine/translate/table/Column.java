package nl.berichtenpoort.engine.translate.table;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.berichtenpoort.schemas.CsvWriter;

/**
 * A column as a mapping file declares it: what every value in it has to keep to, whoever makes it.
 *
 * @param name its name in the header
 * @param kind what it holds
 * @param required whether every row has a value
 * @param width how many characters a value may take; empty where it does not matter
 * @param dateForm how a {@link ColumnKind#DATUM} is written
 * @param yes how a {@link ColumnKind#JA_NEE} says yes
 * @param no how it says no
 */
record Column(
        String name,
        ColumnKind kind,
        boolean required,
        Optional<Width> width,
        DateForm dateForm,
        String yes,
        String no) {

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern FILLED_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern CENTS = Pattern.compile("[0-9]{2}");
    private static final Pattern BELOW_A_EURO = Pattern.compile("-0");

    Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(width);
        Objects.requireNonNull(dateForm);
        Objects.requireNonNull(yes);
        Objects.requireNonNull(no);
    }

    /** What is wrong with a value. */
    enum Fault {
        /** There is none, and there has to be. */
        MISSING("missing"),
        /** It is longer than declared, or not exactly as long. */
        WIDTH("width"),
        /** It is not of the declared kind, or not written as declared. */
        FORM("form"),
        /** A spreadsheet would take it for a formula. */
        FORMULA("formula");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What is wrong with a value as it stands in the file, without its quotes. */
    Optional<Fault> fault(String value, CsvSettings settings) {
        String content = width.map(declared -> declared.content(value)).orElse(value);
        if (content.isEmpty() && required) {
            return Optional.of(Fault.MISSING);
        }
        if (width.isPresent() && !width.get().fits(value)) {
            return Optional.of(Fault.WIDTH);
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (kind.isText()) {
            return CsvWriter.isFormula(value) ? Optional.of(Fault.FORMULA) : Optional.empty();
        }
        return isOfKind(content, settings.decimalMark()) ? Optional.empty() : Optional.of(Fault.FORM);
    }

    private boolean isOfKind(String content, DecimalMark mark) {
        return switch (kind) {
            case TEKST, CODE, BETEKENIS -> true;
            case DATUM -> dateForm.fits(content);
            case JA_NEE -> content.equals(yes) || content.equals(no);
            case GEHEEL -> isWhole(content);
            case BEDRAG -> {
                int at = content.lastIndexOf(mark.mark());
                yield at > 0 && CENTS.matcher(content.substring(at + 1)).matches() && isEuros(content.substring(0, at));
            }
        };
    }

    private boolean isWhole(String digits) {
        return (width.filter(Width::fixed).isPresent() ? FILLED_NUMBER : NUMBER)
                .matcher(digits)
                .matches();
    }

    private boolean isEuros(String digits) {
        return isWhole(digits) || BELOW_A_EURO.matcher(digits).matches();
    }

    /** The column of one of several values that are written as one. */
    Column single() {
        return new Column(name, kind, false, Optional.empty(), dateForm, yes, no);
    }

    /** How a value of this kind is written, for people: {@code jjjj-mm-dd}, {@code 0,00}. */
    String form(CsvSettings settings) {
        return switch (kind) {
            case DATUM -> dateForm.word();
            case BEDRAG -> settings.decimalMark().euros(0);
            case JA_NEE -> yes + "/" + no;
            case GEHEEL -> "0";
            case TEKST, CODE, BETEKENIS -> kind.word();
        };
    }
}
