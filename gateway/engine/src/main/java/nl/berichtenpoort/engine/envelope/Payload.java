package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Objects;

/**
 * The bytes that an envelope carries, compared by content. They are never copied, because they may be 25 MB: who takes
 * them out or hands them in must not change them.
 */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes over without copying; the caller does not touch them any more. */
    public static Payload of(byte[] bytes) {
        return new Payload(Objects.requireNonNull(bytes));
    }

    /** The bytes themselves, to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        // Never the content: it is personal data.
        return bytes.length + " bytes";
    }
}
