package nl.berichtenpoort.engine.translate.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.translate.page.Inline.Form;
import nl.berichtenpoort.engine.translate.page.Inline.Given;
import nl.berichtenpoort.engine.translate.page.Inline.Remark;
import nl.berichtenpoort.schemas.CodeList;
import nl.berichtenpoort.schemas.CodeLists;

/** Single values of a message as people read them: dates, amounts, numbers, codes with their meaning. */
final class Values {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,15}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");

    private final PageWords words;
    private final PageSettings settings;
    private final CodeLists codes;
    private final Standard standard;
    private final BsnMask mask;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    /** @param standard the standard of the message, whose code lists count */
    Values(PageSettings settings, PageWords words, CodeLists codes, Standard standard, BsnMask mask) {
        this.settings = settings;
        this.words = words;
        this.codes = codes;
        this.standard = standard;
        this.mask = mask;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", words.language().locale());
        this.month = DateTimeFormatter.ofPattern("MMMM uuuu", words.language().locale());
    }

    /** A value as a line of the page. */
    List<Inline> of(Typed value) {
        String text = value.text();
        if (value.name().equals(BsnMask.ELEMENT)) {
            return List.of(Given.text(mask.of(text)));
        }
        return switch (value.base().orElse("")) {
            case "LDT_Datum" -> List.of(date(text));
            case "LDT_Tijd" -> List.of(time(text));
            case "LDT_Bedrag", "LDT_TotaalBedrag", "LDT_Budget" -> List.of(euro(text));
            case "LDT_Volume" -> List.of(number(text));
            case "LDT_AgbCode" -> agb(text);
            default ->
                value.base()
                        .flatMap(base -> codes.ofType(standard.folder(), base))
                        .map(list -> code(list, text))
                        .orElseGet(() -> List.of(text(text)));
        };
    }

    /** A BSN as the page has it. */
    String bsn(String text) {
        return mask.of(text);
    }

    /** A date in words; a text that is no date as it is. */
    Given date(String text) {
        return parsed(text)
                .map(date -> new Given(Form.TIME, text, day.format(date)))
                .orElseGet(() -> text(text));
    }

    /** A date of which only a part is known. */
    Given date(String text, String gebruik) {
        Optional<LocalDate> date = parsed(text);
        if (date.isEmpty()) {
            return text(text);
        }
        String known = switch (gebruik) {
            case "1" -> month.format(date.get());
            case "2" -> Integer.toString(date.get().getYear());
            case "3" -> words.word("date.unknown");
            default -> day.format(date.get());
        };
        return new Given(Form.TIME, text, known);
    }

    /** Whether two dates are the first and the last day of one month. */
    Optional<String> wholeMonth(String begin, String end) {
        return parsed(begin)
                .filter(first -> first.getDayOfMonth() == 1)
                .filter(first -> parsed(end)
                        .filter(last -> last.equals(first.withDayOfMonth(first.lengthOfMonth())))
                        .isPresent())
                .map(month::format);
    }

    private Given time(String text) {
        return TIME.matcher(text).matches() ? new Given(Form.TIME, text, text.substring(0, 5)) : text(text);
    }

    /** An amount in cents. */
    Given euro(String text) {
        OptionalLong cents = whole(text);
        return cents.isEmpty() ? text(text) : new Given(Form.DATA, text, euro(cents.getAsLong()));
    }

    /** An amount in cents that has its unit beside it. */
    Given euroWithoutSign(String text) {
        OptionalLong cents = whole(text);
        return cents.isEmpty() ? text(text) : new Given(Form.DATA, text, decimals(cents.getAsLong()));
    }

    /** An amount for a sentence. */
    String euro(long cents) {
        // A space that does not break: an amount stays on one line.
        return "€\u00a0" + decimals(cents);
    }

    private String decimals(long cents) {
        NumberFormat decimals = NumberFormat.getNumberInstance(words.language().locale());
        decimals.setMinimumFractionDigits(2);
        return decimals.format(BigDecimal.valueOf(cents, 2));
    }

    /** A whole number with its thousands apart. */
    Given number(String text) {
        OptionalLong number = whole(text);
        return number.isEmpty()
                ? text(text)
                : new Given(
                        Form.DATA,
                        text,
                        NumberFormat.getIntegerInstance(words.language().locale())
                                .format(number.getAsLong()));
    }

    /** A code as its meaning with the code beside it. */
    List<Inline> code(CodeList list, String text) {
        return list.meaning(text)
                .<List<Inline>>map(
                        meaning -> List.of(new Given(Form.CODE, text, meaning), new Remark("(" + text + ")")))
                .orElseGet(() -> List.of(text(text), new Remark(words.word("code.unknown"))));
    }

    /** The meaning of a code for a sentence: in Dutch, or the code itself where it has none. */
    String meaning(String baseType, String text) {
        return codes.ofType(standard.folder(), baseType)
                .flatMap(list -> list.meaning(text))
                .orElse(text);
    }

    /** The list of return codes. */
    CodeList returnCodes() {
        return codes.get("WJ001", standard.folder());
    }

    private List<Inline> agb(String text) {
        return Party.of(text)
                .flatMap(settings.names())
                .<List<Inline>>map(name -> List.of(Given.text(text), new Remark("(" + name + ")")))
                .orElseGet(() -> List.of(text(text)));
    }

    /** A party for a sentence: the municipality by its name, a provider by its code and its name where it is known. */
    String party(Optional<String> code) {
        if (code.isEmpty()) {
            return words.word("party.unknown");
        }
        String shown = ForeignText.plain(code.get());
        Optional<Party> party = Party.of(code.get());
        if (party.isEmpty()) {
            return words.word("party.other", shown);
        }
        if (party.get().kind() == PartyKind.GEMEENTE) {
            return codes.get("CBS", standard.folder())
                    .meaning(shown)
                    .map(name -> words.word("party.gemeente", name))
                    .orElseGet(() -> words.word("party.gemeente-code", shown));
        }
        return settings.names()
                .apply(party.get())
                .map(name -> words.word("party.aanbieder", name, shown))
                .orElseGet(() -> words.word("party.aanbieder-code", shown));
    }

    /** A date for a sentence. */
    String day(String text) {
        return date(text).shown();
    }

    /** A whole number; empty where the text is none, or one that no message can hold. */
    static OptionalLong whole(String text) {
        return WHOLE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** A text for a sentence: without the BSNs of the message, and with the characters shown that have no shape. */
    String sentence(String text) {
        return ForeignText.plain(mask.in(text));
    }

    /** A text as it is, but for the BSNs of the message; also where its element asks something else, such as a date. */
    Given text(String text) {
        return Given.text(mask.in(text));
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            // A message that its schema refuses may hold anything here: it is shown as it is.
            return Optional.empty();
        }
    }
}
