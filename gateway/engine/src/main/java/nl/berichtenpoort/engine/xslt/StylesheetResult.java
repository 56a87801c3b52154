package nl.berichtenpoort.engine.xslt;

import java.util.Objects;

/**
 * What a stylesheet gave.
 *
 * @param method its output method: {@code xml}, {@code json}, {@code text}, {@code html} or {@code xhtml}
 * @param bytes the output, UTF-8 without a byte order mark; not copied, not to be changed
 */
public record StylesheetResult(String method, byte[] bytes) {

    public StylesheetResult {
        Objects.requireNonNull(method);
        Objects.requireNonNull(bytes);
    }

    /** Reads a result, on the thread and in the time of the stylesheet. */
    @FunctionalInterface
    public interface Reader<T> {

        /** @throws StylesheetException if it is not what was agreed */
        T read(StylesheetResult result) throws StylesheetException;
    }
}
