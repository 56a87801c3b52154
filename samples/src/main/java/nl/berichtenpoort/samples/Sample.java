package nl.berichtenpoort.samples;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One sample file.
 *
 * @param name the path below the samples folder, with slashes, for example {@code messages/ijw/jw301/jw301-klein.xml}
 * @param bytes the file, byte for byte
 * @param expectation what a validator has to find; empty for a valid message
 */
public record Sample(String name, byte[] bytes, Optional<Expectation> expectation) {

    /**
     * The file's own name, without folders.
     *
     * @return for example {@code jw301-klein.xml}
     */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * The file as text. Only for samples that are UTF-8: not for those about wrong encodings.
     *
     * @return the decoded bytes
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The name, so that a parameterised test and a failed assertion show it. */
    @Override
    public String toString() {
        return name;
    }
}
