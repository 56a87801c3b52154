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
 * @param root the message as a tree, if it is well formed and within the limits; also when the schema refuses it
 * @param identifyFindings findings of the layer identify: encoding, BOM, DOCTYPE, prolog, namespace, root, BerichtCode
 * @param schemaFindings findings of the layer schema, in the order of the message, at most a bounded number
 */
public record Reading(
        Optional<MessageType> type,
        Optional<String> release,
        Optional<MessageNode> root,
        List<Finding> identifyFindings,
        List<Finding> schemaFindings) {

    public Reading {
        Objects.requireNonNull(type);
        Objects.requireNonNull(release);
        Objects.requireNonNull(root);
        identifyFindings = List.copyOf(identifyFindings);
        schemaFindings = List.copyOf(schemaFindings);
    }

    /** The header, as far as the message has one. */
    public Optional<Header> header() {
        return root.map(Header::of);
    }
}
