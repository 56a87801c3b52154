package nl.berichtenpoort.engine.translate;

import java.util.Objects;

/**
 * A message in the form of its receiver.
 *
 * @param form what it is
 * @param bytes the document, UTF-8 without a byte order mark; not copied, not to be changed
 */
public record Document(DocumentForm form, byte[] bytes) {
    public Document {
        Objects.requireNonNull(form);
        Objects.requireNonNull(bytes);
    }
}
