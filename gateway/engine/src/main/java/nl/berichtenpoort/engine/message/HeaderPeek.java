package nl.berichtenpoort.engine.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;

/**
 * What the start of a message tells, up to the end of its Header: enough for an intake to know whose it is. What stands
 * after the Header has not been looked at.
 *
 * @param type the type of release 3.2 that it is or is judged as, if namespace, root and BerichtCode agree on one
 * @param release the release that the namespace names
 * @param header the header as far as it could be read
 * @param identifyFindings why the type is not known, as in {@link Reading#identifyFindings()}
 * @param kind what namespace and root say that it is, whatever its BerichtCode
 */
public record HeaderPeek(
        Optional<MessageType> type,
        Optional<String> release,
        Optional<Header> header,
        List<Finding> identifyFindings,
        Optional<MessageKind> kind) {

    public HeaderPeek {
        Objects.requireNonNull(type);
        Objects.requireNonNull(release);
        Objects.requireNonNull(header);
        identifyFindings = List.copyOf(identifyFindings);
        Objects.requireNonNull(kind);
    }
}
