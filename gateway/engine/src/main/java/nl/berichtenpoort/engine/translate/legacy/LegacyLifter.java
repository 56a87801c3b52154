package nl.berichtenpoort.engine.translate.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.translate.release.Ledger;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.release.Relocation;

/** Makes a 323 of the older invoice and a 325 of its answer. Thread-safe. */
public final class LegacyLifter {

    static final String BUNDLE = "legacy";

    private final MessageReader profile;
    private final MessageReader reader;
    private final MessageWriter writer;

    /**
     * @param profile reads with the schemas that have the profile of 303 and 304
     * @param reader reads release 3.2
     * @param writer writes release 3.2
     */
    public LegacyLifter(MessageReader profile, MessageReader reader, MessageWriter writer) {
        this.profile = Objects.requireNonNull(profile);
        this.reader = Objects.requireNonNull(reader);
        this.writer = Objects.requireNonNull(writer);
    }

    /**
     * Lifts a message.
     *
     * @param kind what it is by its namespace
     * @param payload the bare message
     */
    public Lifting lift(LegacyType kind, byte[] payload) {
        Reading older = profile.readLegacy(payload);
        if (!older.isValid()) {
            List<Finding> findings = new ArrayList<>(older.identifyFindings());
            findings.addAll(older.schemaFindings());
            return new Lifting.Refused(kind, older.header(), findings);
        }
        MessageNode original = older.root().orElseThrow();
        Ledger ledger = new Ledger(BUNDLE, original);
        MessageNode lifted = kind.isAnswer()
                ? new AnswerLift(kind, ledger).lift(original)
                : new InvoiceLift(kind, ledger).lift(original);
        if (ledger.hasErrors()) {
            return new Lifting.Refused(kind, older.header(), ledger.errors());
        }
        ledger.lifted(kind.functie(), kind.type().functie());
        byte[] bytes = writer.write(kind.type(), lifted);
        Reading reading = Relocation.of(reader.read(bytes), lifted, kind);
        return new Lifting.Lifted(kind, original, bytes, reading, ledger.findings());
    }
}
