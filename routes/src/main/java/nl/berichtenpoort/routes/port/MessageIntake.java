package nl.berichtenpoort.routes.port;

/** Takes messages over from any door. */
public interface MessageIntake {

    /**
     * Stores the message durably and decides whether it is taken over. Returns only after the database transaction is
     * committed: the caller may acknowledge.
     *
     * @throws RuntimeException if the message could not be stored; the caller must not acknowledge it
     */
    IntakeResult take(IncomingMessage message);
}
