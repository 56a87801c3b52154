package nl.berichtenpoort.engine.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.report.Report;

/**
 * What the gateway said to one message of a conversation.
 *
 * @param report its report
 * @param answer what its sender gets; empty where no answer is due or none can be addressed
 * @param contract what the contracts say, if there are any for it
 * @param messages messages that follow in the municipality's name: a 319 to each request that the contracts do not fit
 */
public record Turn(
        Report report, Optional<GivenAnswer> answer, Optional<ContractOordeel> contract, List<GivenAnswer> messages) {
    public Turn {
        Objects.requireNonNull(report);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(contract);
        messages = List.copyOf(messages);
    }

    /** A turn that no message follows. */
    Turn(Report report, Optional<GivenAnswer> answer) {
        this(report, answer, Optional.empty(), List.of());
    }

    /**
     * An answer.
     *
     * @param message the message's type, for example {@code JW316}, or {@code Fo01}
     * @param xml the message as it is sent, without envelope
     */
    public record GivenAnswer(String message, Payload xml) {
        public GivenAnswer {
            Objects.requireNonNull(message);
            Objects.requireNonNull(xml);
        }
    }
}
