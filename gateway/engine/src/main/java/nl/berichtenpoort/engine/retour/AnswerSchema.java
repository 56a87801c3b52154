package nl.berichtenpoort.engine.retour;

import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.CompiledSchema;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.SchemaSet;

/**
 * The schema of an answer type, and how names of the message that it answers are called in it.
 *
 * @param type the answer's type
 * @param root the declaration of its root element
 */
record AnswerSchema(MessageType type, ElementDeclaration root) {

    static final String RETOUR_CODES = "RetourCodes";
    static final String RETOUR_CODE = "RetourCode";
    static final String BERICHT = "Bericht";
    static final String HEADER = "Header";
    static final String DECLARATIE = "Declaratie";
    static final String DECLARATIE_ANTWOORD = "DeclaratieAntwoord";

    static AnswerSchema of(SchemaSet schemas, MessageType type) {
        CompiledSchema schema = schemas.schema(type.namespace());
        return new AnswerSchema(
                type,
                schema.root(BERICHT)
                        .orElseThrow(() -> new IllegalStateException("No root element in the schema of " + type)));
    }

    /** What an element of the answered message is called in the answer. */
    static String answerName(String originalName) {
        return DECLARATIE.equals(originalName) ? DECLARATIE_ANTWOORD : originalName;
    }

    /** The declaration of a child; empty if the element is no class or has no such child. */
    static Optional<ElementDeclaration> child(ElementDeclaration parent, String name) {
        if (!(parent.type() instanceof ComplexType complex)) {
            return Optional.empty();
        }
        int index = complex.indexOfLocalName(name);
        return index < 0 ? Optional.empty() : Optional.of(complex.elements().get(index));
    }

    /** Whether the element is a class that carries return codes. */
    static boolean carriesCodes(ElementDeclaration element) {
        return child(element, RETOUR_CODES).isPresent();
    }
}
