package nl.berichtenpoort.engine.translate.desk;

import java.util.Arrays;
import java.util.Optional;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.engine.translate.table.Separator;

/** The words by which settings, commands and requests say how a flat file is written. */
public final class CsvWords {

    /** The words for what stands before cents. */
    public static final String DECIMALS = "comma, point";

    /** What can stand between fields. */
    public static final String SEPARATORS = ", ;";

    private CsvWords() {}

    /** What stands before cents: {@code comma} or {@code point}. */
    public static Optional<DecimalMark> decimalMark(String word) {
        return switch (word) {
            case "comma" -> Optional.of(DecimalMark.KOMMA);
            case "point" -> Optional.of(DecimalMark.PUNT);
            default -> Optional.empty();
        };
    }

    /** What stands between fields: the character itself. */
    public static Optional<Separator> separator(String character) {
        return Arrays.stream(Separator.values())
                .filter(known -> String.valueOf(known.character()).equals(character))
                .findFirst();
    }

    /** A mapping's own settings with what somebody says otherwise. */
    public static CsvSettings settings(
            CsvSettings ofMapping, Optional<DecimalMark> decimalMark, Optional<Separator> separator) {
        return new CsvSettings(
                separator.orElse(ofMapping.separator()),
                decimalMark.orElse(ofMapping.decimalMark()),
                ofMapping.byteOrderMark());
    }
}
