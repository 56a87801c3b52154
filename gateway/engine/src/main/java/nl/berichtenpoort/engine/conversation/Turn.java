package nl.berichtenpoort.engine.conversation;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.report.Report;

/**
 * What the gateway said to one message of a conversation.
 *
 * @param report its report
 * @param answer what its sender gets; empty where no answer is due or none can be addressed
 */
public record Turn(Report report, Optional<GivenAnswer> answer) {
    public Turn {
        Objects.requireNonNull(report);
        Objects.requireNonNull(answer);
    }

    /**
     * An answer.
     *
     * @param message the return message's type, for example {@code JW316}, or {@code Fo01}
     * @param xml the answer as it is sent, without envelope
     */
    public record GivenAnswer(String message, Payload xml) {
        public GivenAnswer {
            Objects.requireNonNull(message);
            Objects.requireNonNull(xml);
        }
    }
}
