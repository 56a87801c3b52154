package nl.berichtenpoort.engine.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * A class: a sequence of child elements with white space between them and no attributes.
 *
 * @param name the name of a global type
 * @param base the type that this one extends
 * @param elements the children in schema order
 */
public record ComplexType(Optional<QName> name, Optional<ComplexType> base, List<ElementDeclaration> elements)
        implements TypeDefinition {

    public ComplexType {
        Objects.requireNonNull(name);
        Objects.requireNonNull(base);
        elements = List.copyOf(elements);
    }

    /** The place in the sequence of the first child of this local name, in whatever namespace; -1 if there is none. */
    public int indexOfLocalName(String localName) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).name().equals(localName)) {
                return i;
            }
        }
        return -1;
    }
}
