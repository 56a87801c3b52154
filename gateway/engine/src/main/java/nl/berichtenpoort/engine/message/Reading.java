package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;

/**
 * What one pass over the bytes of a message gives.
 *
 * @param type the message type, if namespace, root and BerichtCode agree on one
 * @param release the release that the namespace names, for example {@code 3.2} or {@code 3.0}, also of messages that
 *     this gateway does not take
 * @param root the message as a tree, if it was read to its end; also when the schema refuses it. Elements that the
 *     schema does not know stand in it without their contents
 * @param header the header as far as it could be read, also of a message that breaks off after it
 * @param identifyFindings findings of the layer identify: encoding, BOM, DOCTYPE, prolog, namespace, root, BerichtCode;
 *     if there is any, the schema was not judged
 * @param schemaFindings findings of the layer schema, in the order of the message, at most a bounded number
 */
public record Reading(
        Optional<MessageType> type,
        Optional<String> release,
        Optional<MessageNode> root,
        Optional<Header> header,
        List<Finding> identifyFindings,
        List<Finding> schemaFindings) {

    public Reading {
        Objects.requireNonNull(type);
        Objects.requireNonNull(release);
        Objects.requireNonNull(root);
        Objects.requireNonNull(header);
        identifyFindings = List.copyOf(identifyFindings);
        schemaFindings = List.copyOf(schemaFindings);
    }

    /** A reading whose header is the one in its tree. */
    public Reading(
            Optional<MessageType> type,
            Optional<String> release,
            Optional<MessageNode> root,
            List<Finding> identifyFindings,
            List<Finding> schemaFindings) {
        this(type, release, root, root.map(Header::of), identifyFindings, schemaFindings);
    }

    /** Whether the message was identified and the schema has nothing against it. */
    public boolean isValid() {
        return identifyFindings.isEmpty() && schemaFindings.isEmpty();
    }
}
