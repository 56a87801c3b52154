package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import tools.jackson.core.JsonGenerator;

/** Writes the JSON Schema of one message; used once. Classes and named types become definitions, in order of use. */
final class JsonSchemaWriter {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ID = "https://berichtenpoort.nl/schemas/canonical-json/" + MessageType.RELEASE + "/";

    private final JsonGenerator json;
    private final MessageType message;
    private final ValueSchema values;
    private final Map<QName, String> names = new HashMap<>();
    private final Map<String, TypeDefinition> defined = new HashMap<>();
    private final Deque<String> toWrite = new ArrayDeque<>();

    JsonSchemaWriter(JsonGenerator json, MessageType message) {
        this.json = json;
        this.message = message;
        this.values = new ValueSchema(json);
    }

    void document(ComplexType root) {
        json.writeStartObject();
        json.writeStringProperty("$schema", DIALECT);
        json.writeStringProperty("$id", ID + message.functie());
        json.writeStringProperty("title", message.functie());
        json.writeStringProperty(
                "description",
                "Canonical JSON of the message " + message.functie() + " of "
                        + message.standard().title() + " release " + MessageType.RELEASE);
        members(root, Identification.MEMBERS);
        json.writeName("$defs");
        json.writeStartObject();
        while (!toWrite.isEmpty()) {
            String name = toWrite.remove();
            json.writeName(name);
            json.writeStartObject();
            content(defined.get(name));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void members(ComplexType type, List<String> identification) {
        json.writeStringProperty("type", "object");
        json.writeName("properties");
        json.writeStartObject();
        for (String member : identification) {
            json.writeName(member);
            json.writeStartObject();
            json.writeStringProperty("const", Identification.value(member, message));
            json.writeEndObject();
        }
        for (ElementDeclaration element : type.elements()) {
            json.writeName(element.name());
            element(element);
        }
        json.writeEndObject();
        List<String> required = type.elements().stream()
                .filter(element -> element.minOccurs() > 0)
                .map(ElementDeclaration::name)
                .toList();
        if (!required.isEmpty() || !identification.isEmpty()) {
            json.writeName("required");
            json.writeStartArray();
            identification.forEach(json::writeString);
            required.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeBooleanProperty("additionalProperties", false);
    }

    private void element(ElementDeclaration element) {
        if (element.maxOccurs() == 1) {
            reference(element.type());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", "array");
        json.writeName("items");
        reference(element.type());
        // A list without items is left out, so that the same message is always the same document.
        json.writeNumberProperty("minItems", Math.max(1, element.minOccurs()));
        if (element.maxOccurs() != ElementDeclaration.UNBOUNDED) {
            json.writeNumberProperty("maxItems", element.maxOccurs());
        }
        json.writeEndObject();
    }

    /** An object that refers to a named type or holds what an anonymous one asks. */
    private void reference(TypeDefinition type) {
        json.writeStartObject();
        Optional<String> name = type.name().map(known -> definition(known, type));
        if (name.isPresent()) {
            json.writeStringProperty("$ref", "#/$defs/" + name.get());
        } else {
            content(type);
        }
        json.writeEndObject();
    }

    private void content(TypeDefinition type) {
        if (type instanceof ComplexType complex) {
            members(complex, List.of());
        } else if (type instanceof SimpleType simple) {
            values.write(simple);
        }
    }

    /** The name of the definition: the type's own, with a number behind it if another namespace has used that. */
    private String definition(QName type, TypeDefinition content) {
        return names.computeIfAbsent(type, unnamed -> {
            String name = type.getLocalPart();
            for (int i = 2; defined.containsKey(name); i++) {
                name = type.getLocalPart() + i;
            }
            defined.put(name, content);
            toWrite.add(name);
            return name;
        });
    }
}
