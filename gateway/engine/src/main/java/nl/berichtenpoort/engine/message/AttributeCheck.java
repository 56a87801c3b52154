package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.CompiledSchema;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/** Judges attributes. The standard has none; XML Schema itself allows four, of which two mean nothing here. */
final class AttributeCheck {

    /** Attributes of XML Schema that only say where a schema lies. */
    static final Set<String> HINTS = Set.of("schemaLocation", "noNamespaceSchemaLocation");

    private static final int SHOWN_LENGTH = 60;

    private final XMLStreamReader reader;
    private final CompiledSchema schema;
    private final List<Fault> faults;

    AttributeCheck(XMLStreamReader reader, CompiledSchema schema, List<Fault> faults) {
        this.reader = reader;
        this.schema = schema;
        this.faults = faults;
    }

    /** The type to judge the element's content by: the declared one, or a narrower one that xsi:type names. */
    TypeDefinition type(ElementDeclaration declaration, int line, int column) {
        TypeDefinition type = declaration.type();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean instance = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i));
            if (instance && name.equals("nil")) {
                add("nil", line, column, declaration.name());
            } else if (instance && name.equals("type")) {
                Optional<TypeDefinition> named =
                        named(reader.getAttributeValue(i).strip(), declaration.type());
                if (named.isEmpty()) {
                    add("xsi-type", line, column, declaration.name());
                }
                type = named.orElse(type);
            } else if (!instance || !HINTS.contains(name)) {
                add("undeclared-attribute", line, column, declaration.name(), shown(name));
            }
        }
        return type;
    }

    private Optional<TypeDefinition> named(String value, TypeDefinition declared) {
        int colon = value.indexOf(':');
        String namespace = reader.getNamespaceURI(colon < 0 ? "" : value.substring(0, colon));
        if (namespace == null && colon >= 0) {
            return Optional.empty();
        }
        QName name = new QName(namespace == null ? "" : namespace, value.substring(colon + 1));
        return Optional.ofNullable(schema.types().get(name)).filter(type -> type.derivesFrom(declared));
    }

    private void add(String word, int line, int column, String... arguments) {
        faults.add(new Fault(Layer.SCHEMA, word, word, line, column, line, column, List.of(arguments)));
    }

    private static String shown(String name) {
        return name.length() <= SHOWN_LENGTH ? name : name.substring(0, SHOWN_LENGTH) + "…";
    }
}
