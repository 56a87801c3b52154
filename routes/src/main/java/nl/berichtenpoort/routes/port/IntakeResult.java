package nl.berichtenpoort.routes.port;

import java.util.List;
import nl.berichtenpoort.engine.report.Finding;

/** What intake did with a message. In every case the bytes are stored in the journal when this value exists. */
public sealed interface IntakeResult {

    /** The journal's number of the message. */
    long messageId();

    /**
     * Taken over: the gateway answers for it from now on.
     *
     * @param messageId the journal's number
     * @param duplicateOf the number of the earlier, identical message if this one repeats it, else 0; the first answer
     *     is sent again and nothing is processed twice
     */
    record Taken(long messageId, long duplicateOf) implements IntakeResult {
        /** Whether this message repeats an earlier one. */
        public boolean duplicate() {
            return duplicateOf != 0;
        }
    }

    /**
     * Not taken over; stored with its reason.
     *
     * @param messageId the journal's number
     * @param foutCode the code for an Fo03 or a problem document, from {@code engine.envelope.FoutCode}
     * @param findings what is wrong, at least one
     */
    record Refused(long messageId, String foutCode, List<Finding> findings) implements IntakeResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
