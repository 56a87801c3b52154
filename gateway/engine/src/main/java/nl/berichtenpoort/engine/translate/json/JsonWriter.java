package nl.berichtenpoort.engine.translate.json;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.Primitive;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import tools.jackson.core.JsonGenerator;

/** Writes a message whose tree has the shape of its schema, as {@link ShapeCheck} says. */
record JsonWriter(JsonGenerator json) {

    void document(MessageType type, ComplexType root, MessageNode bericht) {
        json.writeStartObject();
        for (String member : Identification.MEMBERS) {
            json.writeStringProperty(member, Identification.value(member, type));
        }
        members(root, bericht);
        json.writeEndObject();
    }

    private void members(ComplexType type, MessageNode node) {
        List<MessageNode> children = node.children();
        int next = 0;
        for (ElementDeclaration element : type.elements()) {
            int end = next;
            while (end < children.size() && children.get(end).name().equals(element.name())) {
                end++;
            }
            if (end > next) {
                json.writeName(element.name());
                if (element.maxOccurs() > 1) {
                    json.writeStartArray();
                    children.subList(next, end).forEach(child -> content(element.type(), child));
                    json.writeEndArray();
                } else {
                    content(element.type(), children.get(next));
                }
            }
            next = end;
        }
    }

    private void content(TypeDefinition type, MessageNode node) {
        if (type instanceof ComplexType complex) {
            json.writeStartObject();
            members(complex, node);
            json.writeEndObject();
        } else if (type instanceof SimpleType simple) {
            value(simple, node.text());
        }
    }

    private void value(SimpleType type, String text) {
        if (type.primitive() == Primitive.STRING) {
            json.writeString(text);
            return;
        }
        String value = type.whiteSpace().apply(text);
        if (type.primitive() == Primitive.INTEGER && WholeNumber.isJsonNumber(value)) {
            json.writeNumber(Long.parseLong(value));
        } else {
            json.writeString(value);
        }
    }
}
