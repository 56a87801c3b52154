package nl.berichtenpoort.engine.translate.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;

/** Sends valid messages to JSON and back. */
final class RoundTrip {

    static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    static final MessageReader READER = new MessageReader(SCHEMAS);
    static final CanonicalJson JSON = new CanonicalJson(SCHEMAS);
    private static final Map<MessageType, Schema> JSON_SCHEMAS = jsonSchemas();

    private RoundTrip() {}

    /** What does not come back as it went, or is not as the published schema says. */
    static List<String> failures(byte[] xml, Reading reading) {
        MessageType type = reading.type().orElseThrow();
        byte[] json = json(reading);
        List<String> failures = new ArrayList<>(schemaErrors(type, json));
        if (!(JSON.read(json) instanceof JsonReading.Read read)) {
            failures.add("does not read back: " + JSON.read(json));
            return failures;
        }
        failures.addAll(new SameMessage(SCHEMAS, type).differences(xml, read.xml()));
        Reading again = READER.read(read.xml());
        if (!again.isValid()) {
            failures.add("is no longer valid: " + again);
        } else if (!Arrays.equals(json(again), json)) {
            failures.add("other JSON the second time");
        }
        return failures;
    }

    /** What the published schema has against a document, each with its place. */
    static List<String> schemaErrors(MessageType type, byte[] json) {
        return JSON_SCHEMAS.get(type).validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    static byte[] json(Reading reading) {
        Translation translation = JSON.translate(
                new Translatable(reading.type().orElseThrow(), reading.root().orElseThrow()));
        return ((Translation.Translated) translation).document().bytes();
    }

    private static Map<MessageType, Schema> jsonSchemas() {
        JsonSchemas jsonSchemas = new JsonSchemas(SCHEMAS);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<MessageType, Schema> all = new EnumMap<>(MessageType.class);
        for (MessageType type : MessageType.values()) {
            all.put(
                    type,
                    registry.getSchema(new String(jsonSchemas.of(type), StandardCharsets.UTF_8), InputFormat.JSON));
        }
        return all;
    }
}
