package nl.berichtenpoort.engine.translate.release;

import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.OlderType;
import nl.berichtenpoort.engine.message.PlainReading;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.message.Release;

/** Brings messages of releases 3.0 and 3.1 to release 3.2. Thread-safe. */
public final class ReleaseLifter {

    private final MessageReader reader;
    private final MessageWriter writer;
    private final Deltas deltas;

    public ReleaseLifter(MessageReader reader, MessageWriter writer, Deltas deltas) {
        this.reader = Objects.requireNonNull(reader);
        this.writer = Objects.requireNonNull(writer);
        this.deltas = Objects.requireNonNull(deltas);
    }

    /**
     * Lifts a message.
     *
     * @param kind what it is by its namespace
     * @param payload the bare message
     */
    public Lifting lift(OlderType kind, byte[] payload) {
        PlainReading plain = reader.readPlain(payload);
        if (!plain.findings().isEmpty()) {
            return new Lifting.Refused(kind, plain.header(), plain.findings());
        }
        MessageNode original = plain.root().orElseThrow();
        Ledger ledger = new Ledger(original);
        MessageType type = kind.type();
        MessageNode lifted = deltas.lift(kind.release(), type, original, ledger);
        if (ledger.hasErrors()) {
            return new Lifting.Refused(kind, plain.header(), ledger.errors());
        }
        ledger.lifted(kind.release().label(), Release.CURRENT.label());
        byte[] bytes = writer.write(type, lifted);
        Reading reading = Relocation.of(reader.read(bytes), lifted, kind);
        return new Lifting.Lifted(kind, original, bytes, reading, ledger.findings());
    }
}
