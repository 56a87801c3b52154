package nl.berichtenpoort.engine.retour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.xml.XmlOutput;

/**
 * Writes an answer by walking its schema: of every class the elements that the schema declares, in the schema's order,
 * and RetourCodes where it has them. Text is written as it was read. The message's namespace is the default one; the base
 * types have the standard's name as their prefix.
 */
final class AnswerWriter {

    private final AnswerTree tree;
    private final MessageType type;
    private final String prefix;
    private final XMLStreamWriter xml;

    private AnswerWriter(AnswerTree tree, MessageType type, XMLStreamWriter xml) {
        this.tree = tree;
        this.type = type;
        this.prefix = type.standard().folder();
        this.xml = xml;
    }

    static Payload write(AnswerTree tree, AnswerSchema schema) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter xml = XmlOutput.open(out);
            new AnswerWriter(tree, schema.type(), xml).root(schema.root());
            xml.close();
        } catch (IOException | XMLStreamException failed) {
            // The bytes go to memory, and the text was read from XML: this is a defect of ours.
            throw new IllegalStateException("An answer of type " + schema.type() + " cannot be written", failed);
        }
        return Payload.of(out.toByteArray());
    }

    private void root(ElementDeclaration declaration) throws XMLStreamException {
        xml.writeStartElement("", declaration.name(), type.namespace());
        xml.writeDefaultNamespace(type.namespace());
        xml.writeNamespace(prefix, type.standard().baseNamespace());
        content(declaration, tree.root());
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void content(ElementDeclaration declaration, MessageNode node) throws XMLStreamException {
        if (!(declaration.type() instanceof ComplexType complex)) {
            xml.writeCharacters(node.text());
            return;
        }
        Map<String, List<MessageNode>> byName = new HashMap<>();
        for (MessageNode child : node.children()) {
            byName.computeIfAbsent(child.name(), name -> new ArrayList<>(1)).add(child);
        }
        for (ElementDeclaration child : complex.elements()) {
            if (AnswerSchema.RETOUR_CODES.equals(child.name())) {
                codes(child, tree.codes(node));
                continue;
            }
            for (MessageNode found : byName.getOrDefault(child.name(), List.of())) {
                start(child);
                content(child, found);
                xml.writeEndElement();
            }
        }
    }

    private void codes(ElementDeclaration declaration, List<String> codes) throws XMLStreamException {
        if (codes.isEmpty()) {
            return;
        }
        ElementDeclaration retourCode = AnswerSchema.child(declaration, AnswerSchema.RETOUR_CODE)
                .orElseThrow(
                        () -> new IllegalStateException("RetourCodes without RetourCode in the schema of " + type));
        start(declaration);
        for (String code : codes) {
            start(retourCode);
            xml.writeCharacters(code);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(ElementDeclaration declaration) throws XMLStreamException {
        String namespace = declaration.namespace();
        xml.writeStartElement(namespace.equals(type.namespace()) ? "" : prefix, declaration.name(), namespace);
    }
}
