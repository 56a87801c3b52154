package nl.berichtenpoort.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.ReportView.FindingView;

/**
 * A problem document (RFC 9457).
 *
 * @param type what kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong here and what to do
 * @param instance the path that was asked for
 * @param foutcode the code of the standard that an Fo03 would carry; present if a message was refused
 * @param message the journal's number of the refused message
 * @param findings what is wrong with the refused message
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        Optional<String> foutcode,
        Optional<Long> message,
        List<FindingView> findings) {
    Problem {
        Objects.requireNonNull(foutcode);
        Objects.requireNonNull(message);
        findings = List.copyOf(findings);
    }
}
