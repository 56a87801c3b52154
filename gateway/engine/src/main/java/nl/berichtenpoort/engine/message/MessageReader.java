package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.xml.HardenedXml;

/**
 * Reads messages: bytes in, identity, schema verdict and positioned tree out, in one pass. Never throws over what a
 * message holds; every fault of a message is a finding. Safe for use by several threads.
 */
public final class MessageReader {

    private final SchemaSet schemas;
    private final ReadingLimits limits;
    private final boolean older;
    private final HardenedXml xml = new HardenedXml();

    /** A reader with {@link ReadingLimits#DEFAULT}. */
    public MessageReader(SchemaSet schemas) {
        this(schemas, ReadingLimits.DEFAULT);
    }

    public MessageReader(SchemaSet schemas, ReadingLimits limits) {
        this(schemas, limits, true);
    }

    /** @param older whether {@link #peek} knows messages of older releases, because somebody lifts them */
    public MessageReader(SchemaSet schemas, ReadingLimits limits, boolean older) {
        this.schemas = Objects.requireNonNull(schemas);
        this.limits = Objects.requireNonNull(limits);
        this.older = older;
    }

    /**
     * Reads a whole message of release 3.2 and judges it by its schema.
     *
     * @param payload the message itself, without envelope; not changed and not kept
     * @throws nl.berichtenpoort.engine.schema.SchemaException if the schema of its type is missing or unusable: a
     *     defect of the installation, not of the message
     */
    public Reading read(byte[] payload) {
        return read(payload, false);
    }

    /**
     * As {@link #read}, also for the older invoice and its answer, if the schemas have their profile. The reading's type
     * is the one of release 3.2, its tree is that of the older message.
     */
    public Reading readLegacy(byte[] payload) {
        return read(payload, true);
    }

    private Reading read(byte[] payload, boolean legacy) {
        ByteCheck bytes = new ByteCheck(payload, limits);
        Optional<Finding> finding = finding(bytes);
        if (finding.isPresent()) {
            return new Reading(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(finding.get()),
                    List.of());
        }
        return new ReadPass(payload, bytes.hasLoneReturns(), schemas, legacy, limits).read(xml);
    }

    /**
     * Reads a whole message of any release that the gateway takes, without its schema. Which of its elements are of base
     * types is told by release 3.2, as far as that has the same.
     *
     * @param payload the message itself, without envelope; not changed and not kept
     */
    public PlainReading readPlain(byte[] payload) {
        ByteCheck bytes = new ByteCheck(payload, limits);
        Optional<Finding> finding = finding(bytes);
        if (finding.isPresent()) {
            return new PlainReading(Optional.empty(), Optional.empty(), List.of(finding.get()));
        }
        return PlainPass.whole(payload, bytes.hasLoneReturns(), schemas, limits).read(xml);
    }

    /**
     * Reads a message up to the end of its Header: who sends what to whom. Its verdict on the identity is that of
     * {@link #read} as far as it looks; unless that is switched off, it also knows messages of older releases.
     *
     * @param payload the message itself, without envelope; not changed and not kept
     */
    public HeaderPeek peek(byte[] payload) {
        ByteCheck bytes = new ByteCheck(payload, limits);
        Optional<Finding> finding = finding(bytes);
        if (finding.isPresent()) {
            return new HeaderPeek(
                    Optional.empty(), Optional.empty(), Optional.empty(), List.of(finding.get()), Optional.empty());
        }
        return PlainPass.header(payload, bytes.hasLoneReturns(), older, limits).peek(xml);
    }

    private static Optional<Finding> finding(ByteCheck bytes) {
        return bytes.check().map(fault -> fault.finding(Optional.empty()));
    }
}
