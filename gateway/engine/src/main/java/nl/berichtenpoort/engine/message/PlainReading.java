package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;

/**
 * What one pass over the bytes of a message gives where no schema judges it.
 *
 * @param root the message as a tree, if it was read to its end; white space between elements is not in it
 * @param header the header as far as it could be read
 * @param findings what is wrong with it as XML, as a message of its type, or with its namespaces and attributes; in the
 *     order of the message. If there is any, the message is not to be used
 */
public record PlainReading(Optional<MessageNode> root, Optional<Header> header, List<Finding> findings) {
    public PlainReading {
        Objects.requireNonNull(root);
        Objects.requireNonNull(header);
        findings = List.copyOf(findings);
    }
}
