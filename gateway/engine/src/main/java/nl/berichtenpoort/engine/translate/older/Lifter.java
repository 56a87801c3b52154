package nl.berichtenpoort.engine.translate.older;

import java.util.Optional;
import nl.berichtenpoort.engine.message.HeaderPeek;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.OlderType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.legacy.LegacyLifter;
import nl.berichtenpoort.engine.translate.release.Deltas;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.release.ReleaseLifter;

/** Brings messages that are older than release 3.2 to it, whatever they are. Thread-safe. */
public final class Lifter {

    private final MessageReader reader;
    private final ReleaseLifter releases;
    private final LegacyLifter legacy;

    /** @param schemas the schemas of release 3.2 */
    public Lifter(SchemaSet schemas, Deltas deltas) {
        this.reader = new MessageReader(schemas);
        MessageWriter writer = new MessageWriter(schemas);
        this.releases = new ReleaseLifter(reader, writer, deltas);
        // The profile is our own: a folder with the official schemas of release 3.2 does not have it.
        this.legacy = new LegacyLifter(new MessageReader(SchemaSet.builtIn()), reader, writer);
    }

    /** A lifter with the deltas that come with the gateway. */
    public Lifter(SchemaSet schemas) {
        this(schemas, Deltas.shipped());
    }

    /**
     * Lifts a message.
     *
     * @param payload the bare message
     * @return empty if it is not of an older release, as far as its root tells; then it is to be read as it is
     */
    public Optional<Lifting> lift(byte[] payload) {
        HeaderPeek peek = reader.peek(payload);
        return peek.kind().filter(kind -> kind.release().isOlder()).map(kind -> lift(kind, payload));
    }

    private Lifting lift(MessageKind kind, byte[] payload) {
        if (kind instanceof OlderType older) {
            return releases.lift(older, payload);
        }
        if (kind instanceof LegacyType older) {
            return legacy.lift(older, payload);
        }
        throw new IllegalStateException(kind.functie() + " is not older than release 3.2");
    }
}
