package nl.berichtenpoort.engine.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.berichtenpoort.engine.schema.CompiledSchema;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.TypeDefinition;
import nl.berichtenpoort.engine.xml.XmlOutput;

/**
 * Writes a message's tree as XML: each element in the order of the tree, in the namespace that its schema gives it. The
 * message's namespace is the default one, the base types have the standard's name as their prefix. Always the same bytes
 * for the same tree. Thread-safe.
 *
 * <p>It judges nothing: an element that the schema does not know there is written in the namespace of its siblings, for the
 * reader to refuse at its place.
 */
public final class MessageWriter {

    private final SchemaSet schemas;

    public MessageWriter(SchemaSet schemas) {
        this.schemas = Objects.requireNonNull(schemas);
    }

    /**
     * The message as a document, UTF-8 without a byte order mark.
     *
     * @param bericht the root of its tree
     */
    public byte[] write(MessageType type, MessageNode bericht) {
        return write(type.namespace(), type.standard().folder(), bericht);
    }

    /**
     * The message as one of an older release: the same, with the namespaces of that release. An element that release 3.2
     * does not know goes into the namespace of its siblings.
     *
     * @param release the release
     * @param bericht the root of its tree
     */
    public byte[] write(MessageType type, Release release, MessageNode bericht) {
        String base = Release.CURRENT.baseNamespace(type.standard());
        return write(
                type.namespace(),
                type.standard().folder(),
                bericht,
                namespace -> namespace.equals(base) ? release.baseNamespace(type.standard()) : release.namespace(type));
    }

    /**
     * A message of another release, or of none of the standard's types.
     *
     * @param namespace the namespace of its root; the schemas have one for it
     * @param basePrefix the prefix of the base types
     */
    public byte[] write(String namespace, String basePrefix, MessageNode bericht) {
        return write(namespace, basePrefix, bericht, UnaryOperator.identity());
    }

    private byte[] write(String namespace, String basePrefix, MessageNode bericht, UnaryOperator<String> writtenAs) {
        CompiledSchema schema = schemas.schema(namespace);
        ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
        try {
            XMLStreamWriter xml = XmlOutput.open(out);
            new Pass(xml, namespace, basePrefix, writtenAs).root(bericht, schema.root(bericht.name()));
            xml.close();
        } catch (IOException | XMLStreamException failed) {
            // The bytes go to memory, and the text was read from XML or JSON: this is a defect of ours.
            throw new IllegalStateException("A message of " + namespace + " cannot be written", failed);
        }
        return out.toByteArray();
    }

    /**
     * One document as it is written.
     *
     * @param writtenAs what the namespaces of the schema are called in the document
     */
    private record Pass(XMLStreamWriter xml, String namespace, String basePrefix, UnaryOperator<String> writtenAs) {

        void root(MessageNode bericht, Optional<ElementDeclaration> declaration) throws XMLStreamException {
            xml.writeStartElement("", bericht.name(), writtenAs.apply(namespace));
            xml.writeDefaultNamespace(writtenAs.apply(namespace));
            Optional<String> base = declaration.map(ElementDeclaration::type).flatMap(type -> otherNamespace(type, 0));
            if (base.isPresent()) {
                xml.writeNamespace(basePrefix, writtenAs.apply(base.get()));
            }
            content(bericht, declaration.map(ElementDeclaration::type));
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void content(MessageNode node, Optional<TypeDefinition> type) throws XMLStreamException {
            if (node.children().isEmpty()) {
                xml.writeCharacters(node.text());
                return;
            }
            for (MessageNode child : node.children()) {
                Optional<ElementDeclaration> declared = type.flatMap(known -> child(known, child.name()));
                String childNamespace =
                        declared.map(ElementDeclaration::namespace).orElseGet(() -> siblings(type));
                xml.writeStartElement(
                        childNamespace.equals(namespace) ? "" : basePrefix,
                        child.name(),
                        writtenAs.apply(childNamespace));
                content(child, declared.map(ElementDeclaration::type));
                xml.writeEndElement();
            }
        }

        /** The namespace of the elements of a class. */
        private String siblings(Optional<TypeDefinition> type) {
            return type.flatMap(known -> known instanceof ComplexType complex
                            ? complex.elements().stream()
                                    .map(ElementDeclaration::namespace)
                                    .findFirst()
                            : Optional.empty())
                    .orElse(namespace);
        }

        private static Optional<ElementDeclaration> child(TypeDefinition type, String name) {
            if (!(type instanceof ComplexType complex)) {
                return Optional.empty();
            }
            int index = complex.indexOfLocalName(name);
            return index < 0 ? Optional.empty() : Optional.of(complex.elements().get(index));
        }

        /** The namespace of the base types: the first one below that is not the message's own. */
        private Optional<String> otherNamespace(TypeDefinition type, int depth) {
            if (!(type instanceof ComplexType complex) || depth > DEEPEST) {
                return Optional.empty();
            }
            return complex.elements().stream()
                    .flatMap(element -> element.namespace().equals(namespace)
                            ? otherNamespace(element.type(), depth + 1).stream()
                            : Optional.of(element.namespace()).stream())
                    .findFirst();
        }

        /** Beyond any message of the standard. */
        private static final int DEEPEST = 64;
    }
}
