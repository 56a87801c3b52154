package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.xml.HardenedXml;

/**
 * Reads messages: bytes in, identity, schema verdict and positioned tree out, in one pass. Never throws over what a
 * message holds; every fault of a message is a finding. Safe for use by several threads.
 */
public final class MessageReader {

    private final SchemaSet schemas;
    private final ReadingLimits limits;
    private final HardenedXml xml = new HardenedXml();

    /** A reader with {@link ReadingLimits#DEFAULT}. */
    public MessageReader(SchemaSet schemas) {
        this(schemas, ReadingLimits.DEFAULT);
    }

    public MessageReader(SchemaSet schemas, ReadingLimits limits) {
        this.schemas = Objects.requireNonNull(schemas);
        this.limits = Objects.requireNonNull(limits);
    }

    /**
     * Reads a whole message and judges it by its schema.
     *
     * @param payload the message itself, without envelope; not changed and not kept
     * @throws nl.berichtenpoort.engine.schema.SchemaException if the schema of its type is missing or unusable: a
     *     defect of the installation, not of the message
     */
    public Reading read(byte[] payload) {
        ByteCheck bytes = new ByteCheck(payload, limits);
        Optional<Fault> fault = bytes.check();
        if (fault.isPresent()) {
            return new Reading(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(fault.get().finding(Optional.empty())),
                    List.of());
        }
        return new ReadPass(payload, bytes.hasLoneReturns(), schemas, limits).read(xml);
    }

    /**
     * Reads a message up to the end of its Header: who sends what to whom. Its verdict on the identity is that of
     * {@link #read} as far as it looks.
     *
     * @param payload the message itself, without envelope; not changed and not kept
     */
    public HeaderPeek peek(byte[] payload) {
        ByteCheck bytes = new ByteCheck(payload, limits);
        Optional<Fault> fault = bytes.check();
        if (fault.isPresent()) {
            return new HeaderPeek(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(fault.get().finding(Optional.empty())));
        }
        return new PeekPass(payload, bytes.hasLoneReturns(), limits).peek(xml);
    }
}
