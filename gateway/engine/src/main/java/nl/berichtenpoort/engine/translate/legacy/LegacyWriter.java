package nl.berichtenpoort.engine.translate.legacy;

import java.util.Objects;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Reading;

/** Writes messages of the profile and reads each back before it may leave. Thread-safe. */
public final class LegacyWriter {

    private final MessageWriter writer;
    private final MessageReader profile;

    /**
     * @param writer writes with the schemas that have the profile
     * @param profile reads with them
     */
    public LegacyWriter(MessageWriter writer, MessageReader profile) {
        this.writer = Objects.requireNonNull(writer);
        this.profile = Objects.requireNonNull(profile);
    }

    /** @throws IllegalStateException if the message is not valid: a defect of ours */
    byte[] write(LegacyType type, MessageNode bericht) {
        byte[] bytes = writer.write(type.namespace(), type.standard().folder(), bericht);
        Reading reading = profile.readLegacy(bytes);
        if (!reading.isValid()) {
            throw new IllegalStateException("A " + type.functie() + " is not valid: "
                    + (reading.identifyFindings().isEmpty() ? reading.schemaFindings() : reading.identifyFindings())
                            .get(0)
                            .rule());
        }
        return bytes;
    }
}
