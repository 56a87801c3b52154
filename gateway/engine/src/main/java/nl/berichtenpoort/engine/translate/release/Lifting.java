package nl.berichtenpoort.engine.translate.release;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;

/** What came of bringing a message of an older release to release 3.2: the whole of it, or nothing and why. */
public sealed interface Lifting {

    /** What the message was when it came. */
    MessageKind kind();

    /** What it tells of its parties. */
    Optional<Header> header();

    /**
     * A message of release 3.2.
     *
     * @param kind what it was
     * @param original its tree as it came
     * @param bytes the message in release 3.2, UTF-8 without a byte order mark; not copied, not to be changed
     * @param reading what reading it as release 3.2 gave, with the places of the message as it came; its release is the
     *     one that came. It may be refused by the schema, as any other message
     * @param notes that it was lifted, and what release 3.2 cannot carry; findings of layer {@code translate}, no errors
     */
    record Lifted(MessageKind kind, MessageNode original, byte[] bytes, Reading reading, List<Finding> notes)
            implements Lifting {
        public Lifted {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(original);
            Objects.requireNonNull(bytes);
            Objects.requireNonNull(reading);
            notes = List.copyOf(notes);
            if (notes.stream().anyMatch(Finding::isError)) {
                throw new IllegalArgumentException("A message with an error was not lifted");
            }
        }

        @Override
        public Optional<Header> header() {
            return reading.header();
        }

        /**
         * The rules of release 3.2 that do not apply to what came: that a declaratie is not about the time before 2021
         * (CS100) is what keeps it apart from the older invoice, which is about that time.
         */
        public Set<String> exempt() {
            return kind instanceof LegacyType ? Set.of("CS100") : Set.of();
        }
    }

    /**
     * The message cannot be lifted.
     *
     * @param kind what it is by its namespace
     * @param header its header as far as it could be read
     * @param findings why: of the layers {@code identify} and {@code schema} where it is no message of its release, of
     *     {@code translate} where release 3.2 cannot carry it; at least one error
     */
    record Refused(MessageKind kind, Optional<Header> header, List<Finding> findings) implements Lifting {
        public Refused {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(header);
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("Nothing keeps the message from being lifted");
            }
        }
    }
}
