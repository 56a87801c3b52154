package nl.berichtenpoort.app.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.JsonSchemas;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The JSON Schemas of the messages' canonical JSON, as the command {@code json-schema} writes them. */
@RestController
@RequestMapping(JsonSchemasController.PATH)
class JsonSchemasController {

    static final String PATH = "/api/v1/json-schemas";

    private final JsonSchemas jsonSchemas;

    JsonSchemasController(SchemaSet schemas) {
        this.jsonSchemas = new JsonSchemas(schemas);
    }

    /** One schema: of which message, and where it is. */
    record SchemaLine(String message, String standard, String release, String href) {}

    /** All schemas. */
    record SchemaLines(List<SchemaLine> items) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SchemaLines list() {
        return new SchemaLines(Arrays.stream(MessageType.values())
                .map(type -> new SchemaLine(
                        type.functie(), type.standard().title(), MessageType.RELEASE, PATH + "/" + type.functie()))
                .toList());
    }

    @GetMapping("/{message}")
    ResponseEntity<byte[]> show(@PathVariable String message) {
        MessageType type = MessageType.ofFunctie(message.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_JSON_SCHEMA, shown(message)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JsonSchemas.MEDIA_TYPE))
                .body(jsonSchemas.of(type));
    }

    /** What has the form of a message's name, for a sentence; anything else is not repeated. */
    private static String shown(String message) {
        return message.matches("[A-Za-z]{2,3}[0-9]{3}") ? message : "?";
    }
}
