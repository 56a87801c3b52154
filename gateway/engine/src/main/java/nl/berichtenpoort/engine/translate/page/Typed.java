package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/**
 * An element with the type that its schema gives it.
 *
 * @param node the element
 * @param type empty where the schema does not know the element there
 * @param owner the class or base type that it stands in, for its label
 */
record Typed(MessageNode node, Optional<TypeDefinition> type, String owner) {

    String name() {
        return node.name();
    }

    String text() {
        return node.text().strip();
    }

    /** The base type, such as {@code LDT_Datum} or {@code CDT_Omvang}. */
    Optional<String> base() {
        return type.flatMap(BaseTypes::of);
    }

    /** Whether this is a class of the message, shown as a part of the page, and no value. */
    boolean isClass() {
        return base().isEmpty() && (type.isEmpty() ? !node.children().isEmpty() : type.get() instanceof ComplexType);
    }

    /** Whether this class only holds a number of others of one kind together, such as {@code Relaties}. */
    boolean isList() {
        return isClass()
                && type.filter(ComplexType.class::isInstance)
                        .map(ComplexType.class::cast)
                        .filter(complex -> complex.elements().size() == 1
                                && complex.elements().get(0).maxOccurs() > 1)
                        .isPresent();
    }

    /** The children in the order of the message. */
    List<Typed> children() {
        List<Typed> children = new ArrayList<>();
        String childOwner = base().orElse(node.name());
        for (MessageNode child : node.children()) {
            children.add(new Typed(child, typeOf(child.name()), childOwner));
        }
        return children;
    }

    /** The first child of a name. */
    Optional<Typed> child(String name) {
        return node.child(name).map(child -> new Typed(child, typeOf(name), base().orElse(node.name())));
    }

    private Optional<TypeDefinition> typeOf(String childName) {
        return type.filter(ComplexType.class::isInstance)
                .map(ComplexType.class::cast)
                .flatMap(complex -> {
                    int index = complex.indexOfLocalName(childName);
                    return index < 0
                            ? Optional.<ElementDeclaration>empty()
                            : Optional.of(complex.elements().get(index));
                })
                .map(ElementDeclaration::type);
    }
}
