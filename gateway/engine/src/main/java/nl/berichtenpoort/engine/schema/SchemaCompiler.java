package nl.berichtenpoort.engine.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * Compiles XSD files into {@link CompiledSchema}s. It takes global elements, classes that are sequences (also nested,
 * and extensions of other classes), element references, and simple types by restriction. Anything else is an error
 * with file and line: never skipped.
 */
final class SchemaCompiler {

    private final SchemaSource source;
    private final Map<QName, Component> typeDefinitions = new HashMap<>();
    private final Map<QName, Component> elementDefinitions = new HashMap<>();
    private final Map<QName, TypeDefinition> types = new HashMap<>();
    private final Set<QName> underWay = new HashSet<>();
    private final Set<String> loadedNamespaces = new HashSet<>();
    private final Set<String> loadedFiles = new HashSet<>();
    private final SimpleTypeCompiler simpleTypes;

    private SchemaCompiler(SchemaSource source, PatternCache patterns) {
        this.source = source;
        this.simpleTypes = new SimpleTypeCompiler(this::simpleType, patterns);
    }

    static CompiledSchema compile(String targetNamespace, SchemaSource source, PatternCache patterns) {
        return new SchemaCompiler(source, patterns).compile(targetNamespace);
    }

    private CompiledSchema compile(String targetNamespace) {
        load(targetNamespace);
        Map<String, ElementDeclaration> elements = new HashMap<>();
        elementDefinitions.forEach((name, element) -> {
            if (name.getNamespaceURI().equals(targetNamespace)) {
                elements.put(
                        name.getLocalPart(),
                        new ElementDeclaration(targetNamespace, name.getLocalPart(), elementType(element), 1, 1));
            }
        });
        typeDefinitions.forEach(this::type);
        return new CompiledSchema(targetNamespace, elements, types);
    }

    /** A global element or type, with what its file says of the elements in it. */
    private record Component(XsdElement definition, Scope scope) {}

    /** The namespace of local elements, which only counts where their file qualifies them. */
    private record Scope(String namespace, boolean qualified) {}

    private void load(String namespace) {
        if (loadedNamespaces.add(namespace)) {
            loadFile(namespace, source.schema(namespace));
        }
    }

    private void loadFile(String namespace, XsdElement schema) {
        if (!loadedFiles.add(schema.file())) {
            return;
        }
        schema.allowAttributes(
                "targetNamespace",
                "elementFormDefault",
                "attributeFormDefault",
                "version",
                "blockDefault",
                "finalDefault");
        if (schema.attribute("blockDefault").isPresent()
                || schema.attribute("finalDefault").isPresent()) {
            throw schema.unsupported("blockDefault or finalDefault");
        }
        if (!schema.attribute("targetNamespace").equals(Optional.of(namespace))) {
            throw schema.problem(
                    "The target namespace is not " + namespace, "Include only files of the same namespace.");
        }
        Scope scope =
                new Scope(namespace, schema.attribute("elementFormDefault").equals(Optional.of("qualified")));
        for (XsdElement child : schema.children()) {
            switch (child.name()) {
                case "import" -> load(child.required("namespace"));
                case "include" -> loadFile(namespace, included(schema, child));
                case "element" -> define(elementDefinitions, scope, child);
                case "complexType", "simpleType" -> define(typeDefinitions, scope, child);
                default -> throw child.unsupported("xs:" + child.name() + " at the top of a schema");
            }
        }
    }

    private XsdElement included(XsdElement schema, XsdElement include) {
        String location = include.required("schemaLocation");
        return source.included(schema, location)
                .orElseThrow(() -> include.problem(
                        "The included file " + location + " is not there", "Put it where this file says."));
    }

    private static void define(Map<QName, Component> definitions, Scope scope, XsdElement component) {
        QName name = new QName(scope.namespace(), component.required("name"));
        if (definitions.put(name, new Component(component, scope)) != null) {
            throw component.problem(name + " is defined twice", "Leave one definition.");
        }
    }

    private TypeDefinition namedType(QName name, XsdElement user) {
        if (name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_NS_URI)) {
            return BuiltInTypes.find(name.getLocalPart())
                    .orElseThrow(() -> user.unsupported("the type xs:" + name.getLocalPart()));
        }
        Component component = typeDefinitions.get(name);
        if (component == null) {
            throw user.problem("The type " + name + " is not defined", "Import the schema that defines it.");
        }
        return type(name, component);
    }

    private TypeDefinition type(QName name, Component component) {
        TypeDefinition known = types.get(name);
        if (known != null) {
            return known;
        }
        XsdElement definition = component.definition();
        if (!underWay.add(name)) {
            throw definition.unsupported("a type that contains itself (" + name.getLocalPart() + ")");
        }
        TypeDefinition result = definition.name().equals("complexType")
                ? complexType(Optional.of(name), definition, component.scope())
                : simpleTypes.compile(Optional.of(name), definition);
        underWay.remove(name);
        types.put(name, result);
        return result;
    }

    private SimpleType simpleType(QName name, XsdElement user) {
        if (namedType(name, user) instanceof SimpleType simple) {
            return simple;
        }
        throw user.problem(name + " is a class where a simple type belongs", "Name a simple type.");
    }

    private TypeDefinition elementType(Component element) {
        element.definition().allowAttributes("name", "type");
        return typeOf(element.definition(), element.scope());
    }

    private TypeDefinition typeOf(XsdElement element, Scope scope) {
        Optional<QName> named = element.reference("type");
        if (named.isPresent() && element.children().isEmpty()) {
            return namedType(named.get(), element);
        }
        if (named.isPresent() || element.children().size() != 1) {
            throw element.unsupported("an element without exactly one type, or with keys");
        }
        XsdElement anonymous = element.children().get(0);
        return switch (anonymous.name()) {
            case "complexType" -> complexType(Optional.empty(), anonymous, scope);
            case "simpleType" -> simpleTypes.compile(Optional.empty(), anonymous);
            default -> throw anonymous.unsupported("xs:" + anonymous.name() + " in an element");
        };
    }

    private ComplexType complexType(Optional<QName> name, XsdElement definition, Scope scope) {
        definition.allowAttributes("name");
        if (definition.children().size() != 1) {
            throw definition.unsupported("a class that is not one sequence of elements");
        }
        XsdElement content = definition.children().get(0);
        List<ElementDeclaration> elements = new ArrayList<>();
        Optional<ComplexType> base = Optional.empty();
        switch (content.name()) {
            case "sequence" -> sequence(content, scope, elements);
            case "complexContent" -> {
                content.allowAttributes();
                XsdElement extension = content.children().get(0);
                extension.allowAttributes("base");
                if (!extension.name().equals("extension")
                        || extension.children().size() > 1) {
                    throw extension.unsupported("xs:" + extension.name() + " in a class as it stands here");
                }
                QName baseName = extension
                        .reference("base")
                        .orElseThrow(() -> extension.problem("An extension without base", "Name its base."));
                if (!(namedType(baseName, extension) instanceof ComplexType extended)) {
                    throw extension.unsupported("the extension of something that is no class");
                }
                base = Optional.of(extended);
                elements.addAll(extended.elements());
                extension.children().forEach(child -> sequence(child, scope, elements));
            }
            default -> throw content.unsupported("xs:" + content.name() + " in a class");
        }
        for (int i = 0; i < elements.size(); i++) {
            refuseTwice(definition, elements, i);
        }
        return new ComplexType(name, base, elements);
    }

    /** The reader moves through a class by name: an element that stands in it twice would need a look ahead. */
    private static void refuseTwice(XsdElement definition, List<ElementDeclaration> elements, int at) {
        ElementDeclaration element = elements.get(at);
        for (int i = 0; i < at; i++) {
            if (elements.get(i).name().equals(element.name())) {
                throw definition.unsupported("a class with the element " + element.name() + " in two places");
            }
        }
    }

    private void sequence(XsdElement sequence, Scope scope, List<ElementDeclaration> into) {
        sequence.allowAttributes("minOccurs", "maxOccurs");
        if (!sequence.name().equals("sequence")) {
            throw sequence.unsupported("xs:" + sequence.name() + " in a class");
        }
        if (minOccurs(sequence) != 1 || maxOccurs(sequence) != 1) {
            throw sequence.unsupported("a sequence that occurs other than once");
        }
        for (XsdElement child : sequence.children()) {
            switch (child.name()) {
                case "sequence" -> sequence(child, scope, into);
                case "element" -> {
                    if (maxOccurs(child) > 0) {
                        into.add(child.reference("ref").isPresent() ? reference(child) : local(child, scope));
                    }
                }
                default -> throw child.unsupported("xs:" + child.name() + " in a sequence");
            }
        }
    }

    private ElementDeclaration local(XsdElement element, Scope scope) {
        element.allowAttributes("name", "type", "minOccurs", "maxOccurs", "form");
        boolean qualified = element.attribute("form").map("qualified"::equals).orElse(scope.qualified());
        return new ElementDeclaration(
                qualified ? scope.namespace() : "",
                element.required("name"),
                typeOf(element, scope),
                minOccurs(element),
                maxOccurs(element));
    }

    private ElementDeclaration reference(XsdElement element) {
        element.allowAttributes("ref", "minOccurs", "maxOccurs");
        QName name = element.reference("ref").orElseThrow();
        Component global = elementDefinitions.get(name);
        if (global == null) {
            throw element.problem("The element " + name + " is not defined", "Import the schema that defines it.");
        }
        return new ElementDeclaration(
                name.getNamespaceURI(),
                name.getLocalPart(),
                elementType(global),
                minOccurs(element),
                maxOccurs(element));
    }

    private static int minOccurs(XsdElement element) {
        return occurs(element, "minOccurs");
    }

    private static int maxOccurs(XsdElement element) {
        return element.attribute("maxOccurs").equals(Optional.of("unbounded"))
                ? ElementDeclaration.UNBOUNDED
                : occurs(element, "maxOccurs");
    }

    private static int occurs(XsdElement element, String attribute) {
        String value = element.attribute(attribute).orElse("1");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new SchemaException(
                    element.problem(attribute + " is not a number", "Give a number.")
                            .getMessage(),
                    e);
        }
    }
}
