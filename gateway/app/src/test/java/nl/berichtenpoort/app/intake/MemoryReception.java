package nl.berichtenpoort.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;

/** Decides as the gateway does and keeps the outcome in memory, for tests of a door without a database. */
public final class MemoryReception implements Reception {

    /** What came in and what became of it. */
    public record Entry(IncomingMessage message, Admission admission) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Doorkeeper doorkeeper;
    private volatile boolean full;

    public MemoryReception() {
        doorkeeper = new Doorkeeper(
                new EnvelopeReader(MOST_BYTES, MOST_BYTES),
                new MessageReader(SchemaSet.builtIn()),
                new CanonicalJson(SchemaSet.builtIn()),
                party -> true,
                party -> !"9999".equals(party.code()),
                party -> false);
    }

    /** Forgets everything and works again. */
    public void clear() {
        entries.clear();
        full = false;
    }

    /** From now on nothing can be stored. */
    public void fillUp() {
        full = true;
    }

    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Admission admit(IncomingMessage message) {
        return keep(message, doorkeeper.decide(message));
    }

    @Override
    public Admission turnAway(IncomingMessage message, Finding reason) {
        return keep(message, doorkeeper.refuse(message, reason));
    }

    private Admission keep(IncomingMessage message, Decision decision) {
        if (full) {
            throw new IllegalStateException("no room");
        }
        long id = entries.size() + 1L;
        Admission admission = decision instanceof Decision.Take take
                ? new Admission(new IntakeResult.Taken(id, 0), take.known(), take.received())
                : refused(id, (Decision.Refuse) decision);
        entries.add(new Entry(message, admission));
        return admission;
    }

    private static Admission refused(long id, Decision.Refuse refuse) {
        return new Admission(
                new IntakeResult.Refused(id, refuse.code().code(), refuse.findings()),
                refuse.known(),
                Optional.empty());
    }
}
