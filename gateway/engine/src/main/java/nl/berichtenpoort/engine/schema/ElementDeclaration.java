package nl.berichtenpoort.engine.schema;

import java.util.Objects;

/**
 * An element as a class or a schema declares it.
 *
 * @param namespace namespace
 * @param name local name
 * @param type type of its content
 * @param minOccurs how often it stands there at least
 * @param maxOccurs how often it stands there at most; {@link #UNBOUNDED} where there is no limit
 */
public record ElementDeclaration(String namespace, String name, TypeDefinition type, int minOccurs, int maxOccurs) {

    /** The value of maxOccurs that stands for {@code unbounded}. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public ElementDeclaration {
        // Interned like the parser's names, so that comparing them is comparing references.
        namespace = namespace.intern();
        name = name.intern();
        Objects.requireNonNull(type);
        if (minOccurs < 0 || maxOccurs < minOccurs) {
            throw new IllegalArgumentException(
                    "Element " + name + " occurs from " + minOccurs + " to " + maxOccurs + " times");
        }
    }

    /** Whether an element of this name is declared here. */
    public boolean is(String elementNamespace, String localName) {
        return name.equals(localName) && namespace.equals(elementNamespace);
    }
}
