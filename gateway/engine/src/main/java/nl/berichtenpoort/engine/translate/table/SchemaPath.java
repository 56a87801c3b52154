package nl.berichtenpoort.engine.translate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/** A way down through the schema of a message, as declarations from Bericht to where it leads. */
record SchemaPath(List<ElementDeclaration> steps) {

    SchemaPath {
        steps = List.copyOf(steps);
    }

    /** The declaration of Bericht itself. */
    static SchemaPath ofBericht(SchemaSet schemas, MessageType type) {
        return new SchemaPath(
                List.of(schemas.schema(type.namespace()).root("Bericht").orElseThrow()));
    }

    /** Where following names leads; or, if the schema has no such way, the first name that it does not have. */
    record Walk(Optional<SchemaPath> end, String stranger, List<String> instead) {}

    /** Follows names downwards from here. */
    Walk down(List<String> names) {
        List<ElementDeclaration> way = new ArrayList<>(steps);
        for (String name : names) {
            Optional<ElementDeclaration> next = child(way.get(way.size() - 1).type(), name);
            if (next.isEmpty()) {
                return new Walk(
                        Optional.empty(), name, children(way.get(way.size() - 1).type()));
            }
            way.add(next.get());
        }
        return new Walk(Optional.of(new SchemaPath(way)), "", List.of());
    }

    /** The way without its last steps. */
    SchemaPath up(int count) {
        return new SchemaPath(steps.subList(0, steps.size() - count));
    }

    /** How many steps there are below Bericht. */
    int depth() {
        return steps.size() - 1;
    }

    ElementDeclaration last() {
        return steps.get(steps.size() - 1);
    }

    /** Whether an element after the first so many steps may stand there more than once. */
    boolean repeatsAfter(int count) {
        return steps.subList(count, steps.size()).stream().anyMatch(step -> step.maxOccurs() > 1);
    }

    /** The type of its value; empty where it is a class. */
    Optional<SimpleType> value() {
        return last().type() instanceof SimpleType simple ? Optional.of(simple) : Optional.empty();
    }

    /** Whether a DebetCredit beside the value tells whether it counts below zero. */
    boolean signed() {
        return steps.size() > 1
                && child(steps.get(steps.size() - 2).type(), "DebetCredit").isPresent();
    }

    /** Whether the value is of a type of XSD, or derived from it. */
    static boolean isA(SimpleType type, String xsdType) {
        for (Optional<? extends TypeDefinition> one = Optional.of(type);
                one.isPresent();
                one = one.flatMap(TypeDefinition::base)) {
            boolean found = one.flatMap(TypeDefinition::name)
                    .filter(name -> name.getNamespaceURI().equals(XMLConstants.W3C_XML_SCHEMA_NS_URI))
                    .filter(name -> name.getLocalPart().equals(xsdType))
                    .isPresent();
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** The names of a type and of all that it derives from, nearest first. */
    static List<String> names(SimpleType type) {
        List<String> names = new ArrayList<>();
        for (Optional<? extends TypeDefinition> one = Optional.of(type);
                one.isPresent();
                one = one.flatMap(TypeDefinition::base)) {
            one.flatMap(TypeDefinition::name).ifPresent(name -> names.add(name.getLocalPart()));
        }
        return names;
    }

    private static Optional<ElementDeclaration> child(TypeDefinition type, String name) {
        return type instanceof ComplexType complex
                ? complex.elements().stream()
                        .filter(element -> element.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static List<String> children(TypeDefinition type) {
        return type instanceof ComplexType complex
                ? complex.elements().stream().map(ElementDeclaration::name).toList()
                : List.of();
    }
}
