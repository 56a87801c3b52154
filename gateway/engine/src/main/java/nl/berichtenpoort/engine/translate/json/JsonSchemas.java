package nl.berichtenpoort.engine.translate.json;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.schema.SchemaSet;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON Schema (draft 2020-12) of the canonical JSON of each message, made from the compiled XSD. It takes every
 * document of a valid message, and refuses what it can say of what the XSD refuses; {@code docs/canonical-json.md} lists
 * what it cannot. Thread-safe.
 */
public final class JsonSchemas {

    /** The media type of a JSON Schema. */
    public static final String MEDIA_TYPE = "application/schema+json";

    private final SchemaSet schemas;
    private final Json json = new Json(ReadingLimits.DEFAULT);

    public JsonSchemas(SchemaSet schemas) {
        this.schemas = Objects.requireNonNull(schemas);
    }

    /**
     * The schema of a message: UTF-8, indented, always the same bytes for the same XSD.
     *
     * @throws nl.berichtenpoort.engine.schema.SchemaException if there is no XSD of it
     */
    public byte[] of(MessageType type) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        try (JsonGenerator generator = json.indentedGenerator(out)) {
            new JsonSchemaWriter(generator, type).document(CanonicalJson.root(schemas, type));
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** The name of a file for the schema, for example {@code jw301.schema.json}. */
    public static String fileName(MessageType type) {
        return type.schemaName() + ".schema.json";
    }
}
