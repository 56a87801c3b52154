package nl.berichtenpoort.bench;

import java.io.IOException;

/** A way to judge a message, set up once and used for many messages, by one thread at a time. */
public interface Way extends AutoCloseable {

    /**
     * Judges one message from its bytes.
     *
     * @param message the message without envelope
     * @return whether this way finds nothing wrong with it, as far as it looks
     * @throws Exception when the way itself fails, not when the message is wrong
     */
    boolean accepts(byte[] message) throws Exception;

    /**
     * Releases what the way holds.
     *
     * @throws IOException when that fails
     */
    @Override
    default void close() throws IOException {}
}
