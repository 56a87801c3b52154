package nl.berichtenpoort.routes.port;

/** Brings a stored message from RECEIVED to its outcome. */
public interface MessageProcessing {

    /**
     * Judges the message and commits its outcome in one transaction: report, case file, outgoing messages. Does nothing
     * if the message has its outcome already, so a redelivery is harmless. A defect of ours in judging is no exception:
     * the message is held as not processed.
     *
     * @throws RuntimeException if the outcome could not be committed (database away); the caller lets it be redelivered
     */
    void process(long messageId);
}
