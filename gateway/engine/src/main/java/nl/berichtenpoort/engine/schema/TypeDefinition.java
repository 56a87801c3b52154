package nl.berichtenpoort.engine.schema;

import java.util.Optional;
import javax.xml.namespace.QName;

/** A type of an XSD. Immutable. */
public sealed interface TypeDefinition permits ComplexType, SimpleType {

    /** The name of a global type; empty for an anonymous one. */
    Optional<QName> name();

    /** The type that this one restricts or extends, if it is not a type of XSD itself. */
    Optional<? extends TypeDefinition> base();

    /** Whether this type is the other one or was derived from it, however many steps away. */
    default boolean derivesFrom(TypeDefinition other) {
        return this == other || base().map(parent -> parent.derivesFrom(other)).orElse(false);
    }
}
