package nl.berichtenpoort.engine.schema;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * The schema of one message type.
 *
 * @param targetNamespace namespace of its root
 * @param elements global elements by local name
 * @param types global types of this schema and of those it imports, for {@code xsi:type}
 */
public record CompiledSchema(
        String targetNamespace, Map<String, ElementDeclaration> elements, Map<QName, TypeDefinition> types) {

    public CompiledSchema {
        Objects.requireNonNull(targetNamespace);
        elements = Map.copyOf(elements);
        types = Map.copyOf(types);
    }

    /** The declaration of a document's root element. */
    public Optional<ElementDeclaration> root(String localName) {
        return Optional.ofNullable(elements.get(localName));
    }
}
