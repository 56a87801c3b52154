package nl.berichtenpoort.engine.translate.table;

import java.util.Arrays;
import java.util.Objects;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;

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

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public CsvSettings {
        Objects.requireNonNull(separator);
        Objects.requireNonNull(decimalMark);
    }

    /** A text in UTF-8 as a document, with a byte order mark in front where one is wanted. */
    Document document(byte[] text) {
        if (!byteOrderMark) {
            return new Document(DocumentForm.CSV, text);
        }
        byte[] marked = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + text.length);
        System.arraycopy(text, 0, marked, BYTE_ORDER_MARK.length, text.length);
        return new Document(DocumentForm.CSV, marked);
    }
}
