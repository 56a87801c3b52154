package nl.berichtenpoort.engine.translate.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.json.JsonReading;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.engine.translate.release.Lifting;

/**
 * Reads a message in whatever form it comes: XML of a release that the gateway knows, the older invoice or its answer,
 * each bare or in its StUF envelope, and canonical JSON. It is held against its schema and against nothing else.
 * Thread-safe.
 */
final class SourceReader {

    private final EnvelopeReader envelopes = new EnvelopeReader();
    private final MessageReader messages;
    private final Lifter lifter;
    private final CanonicalJson json;

    SourceReader(SchemaSet schemas) {
        this.messages = new MessageReader(schemas);
        this.lifter = new Lifter(schemas);
        this.json = new CanonicalJson(schemas);
    }

    Source read(byte[] received) {
        Objects.requireNonNull(received);
        if (looksLikeJson(received)) {
            return ofJson(received);
        }
        if (!envelopes.isEnvelope(received)) {
            return ofXml(received);
        }
        EnvelopeReading reading = envelopes.read(received);
        if (reading instanceof EnvelopeReading.Read read) {
            return ofXml(read.envelope().payload().bytes());
        }
        List<Finding> findings =
                reading instanceof EnvelopeReading.Refused refused ? refused.findings() : List.of(Faults.noMessage());
        return invalid(Optional.empty(), Optional.empty(), findings);
    }

    /** Whether a document can be nothing but JSON: no XML begins with a brace. */
    static boolean looksLikeJson(byte[] document) {
        for (byte one : document) {
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                return one == '{';
            }
        }
        return false;
    }

    private Source ofJson(byte[] document) {
        JsonReading reading = json.read(document);
        if (!(reading instanceof JsonReading.Read read)) {
            return invalid(Optional.empty(), Optional.empty(), ((JsonReading.Refused) reading).findings());
        }
        Reading checked = messages.read(read.xml());
        return checked.isValid()
                ? new Source.Message(read.type(), checked.root().orElseThrow(), Optional.empty())
                : invalid(Optional.of(read.type()), checked.release(), read.inJson(checked.schemaFindings()));
    }

    private Source ofXml(byte[] payload) {
        Optional<Lifting> lifting = lifter.lift(payload);
        if (lifting.isPresent() && lifting.get() instanceof Lifting.Refused refused) {
            return invalid(
                    Optional.of(refused.kind().type()),
                    Optional.of(refused.kind().release().label()),
                    refused.findings());
        }
        Optional<Lifting.Lifted> lifted = lifting.map(Lifting.Lifted.class::cast);
        Reading reading = lifted.map(Lifting.Lifted::reading).orElseGet(() -> messages.read(payload));
        if (!reading.isValid()) {
            List<Finding> findings =
                    reading.identifyFindings().isEmpty() ? reading.schemaFindings() : reading.identifyFindings();
            return invalid(reading.type(), reading.release(), findings);
        }
        MessageType type = reading.type().orElseThrow();
        MessageKind kind = lifted.map(Lifting.Lifted::kind).orElse(type);
        return new Source.Message(kind, reading.root().orElseThrow(), lifted);
    }

    private static Source invalid(Optional<MessageType> type, Optional<String> release, List<Finding> findings) {
        Report report = Report.unjudged(type, release);
        for (Layer layer : Layer.values()) {
            List<Finding> ofLayer = findings.stream()
                    .filter(finding -> finding.layer() == layer)
                    .toList();
            if (!ofLayer.isEmpty()) {
                report = report.with(layer, LayerOutcome.FAILED, ofLayer);
            }
        }
        return new Source.Invalid(report);
    }
}
