package nl.berichtenpoort.engine.xslt;

import java.time.Duration;
import java.util.Objects;

/**
 * What a stylesheet may use.
 *
 * @param compile time to compile it
 * @param run time to run over one message
 * @param memoryBytes what one run may allocate in all, from reading the message to writing the output; what it holds at
 *     a time is less
 * @param outputBytes size of its output
 * @param messageBytes size of the messages that it is given
 */
public record Limits(Duration compile, Duration run, long memoryBytes, int outputBytes, int messageBytes) {

    /** A minute to compile, five seconds to run, a gigabyte to allocate, a megabyte out, five in. */
    public static final Limits STANDARD =
            new Limits(Duration.ofMinutes(1), Duration.ofSeconds(5), 1L << 30, 1_000_000, 5_000_000);

    public Limits {
        Objects.requireNonNull(compile);
        Objects.requireNonNull(run);
    }
}
