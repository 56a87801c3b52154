package nl.berichtenpoort.app.connector;

import java.util.Objects;

/** How an attempt went. Reasons are for the operators: what happened and what to look at, no content of the message. */
public sealed interface DeliveryOutcome {

    /**
     * The receiver's system has it.
     *
     * @param receipt what proves it, such as the number of its Bv03 or the name of the file
     */
    record Delivered(String receipt) implements DeliveryOutcome {
        public Delivered {
            Objects.requireNonNull(receipt);
        }
    }

    /** It did not work, and it may work later without anybody doing anything. */
    record TemporaryFailure(String reason) implements DeliveryOutcome {
        public TemporaryFailure {
            Objects.requireNonNull(reason);
        }
    }

    /** The receiver refuses it, or configuration is wrong: trying again does not help. */
    record PermanentFailure(String reason) implements DeliveryOutcome {
        public PermanentFailure {
            Objects.requireNonNull(reason);
        }
    }
}
