package nl.berichtenpoort.engine.translate.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.SchemaException;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The canonical JSON of messages: writes every message of release 3.2 without loss, always the same bytes for the same
 * message, and reads it back. The form follows from the schema; {@code docs/canonical-json.md} describes it. Thread-safe.
 */
public final class CanonicalJson implements Translator {

    private final SchemaSet schemas;
    private final ReadingLimits limits;
    private final Json json;
    private final MessageWriter xml;

    /** With {@link ReadingLimits#DEFAULT}. */
    public CanonicalJson(SchemaSet schemas) {
        this(schemas, ReadingLimits.DEFAULT);
    }

    /** @param limits how much of a document is read: bytes, depth, length of names and texts, number of findings */
    public CanonicalJson(SchemaSet schemas, ReadingLimits limits) {
        this.schemas = Objects.requireNonNull(schemas);
        this.limits = Objects.requireNonNull(limits);
        this.json = new Json(limits);
        this.xml = new MessageWriter(schemas);
    }

    @Override
    public Translation translate(Translatable message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try {
            List<Finding> findings = write(message.type(), message.bericht(), out);
            return findings.isEmpty()
                    ? new Translation.Translated(new Document(DocumentForm.JSON, out.toByteArray()))
                    : new Translation.Untranslatable(findings);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory does not refuse bytes", impossible);
        }
    }

    /**
     * Writes a message as JSON, UTF-8 without a byte order mark and without white space. Takes no memory for the
     * document as a whole.
     *
     * @param out left open; what is written to it when an exception is thrown is no document
     * @return errors of layer {@code translate} if the form cannot hold the message, of which then nothing was written;
     *     empty if all was written
     * @throws IOException if {@code out} throws it
     */
    public List<Finding> write(MessageType type, MessageNode bericht, OutputStream out) throws IOException {
        ComplexType root = root(schemas, type);
        List<Finding> misfits = ShapeCheck.check(root, bericht);
        if (misfits.isEmpty()) {
            try (JsonGenerator generator = json.generator(out)) {
                new JsonWriter(generator).document(type, root, bericht);
            } catch (JacksonIOException failed) {
                throw failed.getCause();
            } catch (JacksonException failed) {
                // Texts of a message are characters of XML, which all have a form in JSON: this is a defect of ours.
                throw new IllegalStateException("A " + type + " cannot be written as JSON", failed);
            }
        }
        return misfits;
    }

    /**
     * Reads a document. Members may stand in any order; all else is as this class writes it, white space between the
     * members aside.
     *
     * @param document the JSON itself; not changed and not kept
     */
    public JsonReading read(byte[] document) {
        return new JsonReadPass(document, json, schemas, limits, xml).read();
    }

    /** The class of a message's root. */
    static ComplexType root(SchemaSet schemas, MessageType type) {
        return schemas.schema(type.namespace())
                .root(Identification.ROOT)
                .filter(root -> root.type() instanceof ComplexType)
                .map(root -> (ComplexType) root.type())
                .orElseThrow(() -> new SchemaException("The schema of " + type.namespace()
                        + " does not declare the class Bericht. Use the schemas of the release unchanged."));
    }
}
