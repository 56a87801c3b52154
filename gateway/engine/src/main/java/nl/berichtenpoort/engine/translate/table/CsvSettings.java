package nl.berichtenpoort.engine.translate.table;

import java.util.Objects;

/**
 * How a flat file is written; in all else it is RFC 4180 in UTF-8.
 *
 * @param separator what stands between fields
 * @param decimalMark what stands before cents
 * @param byteOrderMark whether the file begins with one, by which Excel knows UTF-8
 */
public record CsvSettings(Separator separator, DecimalMark decimalMark, boolean byteOrderMark) {

    /** Where nothing is said: commas between fields and before cents, no byte order mark. */
    public static final CsvSettings DEFAULT = new CsvSettings(Separator.KOMMA, DecimalMark.KOMMA, false);

    public CsvSettings {
        Objects.requireNonNull(separator);
        Objects.requireNonNull(decimalMark);
    }
}
