package nl.berichtenpoort.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Judges one message, in a JVM whose heap {@link MemoryRun} chose. */
public final class MemoryProbe {

    private MemoryProbe() {}

    /**
     * Judges the message twice, so that what the first judgement leaves behind counts too, and exits with 0 if that went
     * well.
     *
     * @param args the name of the way and of the message, and the file that holds it: generating it takes memory too
     * @throws Exception when the way fails
     */
    public static void main(String[] args) throws Exception {
        Messages message = Messages.valueOf(args[1]);
        byte[] bytes = Files.readAllBytes(Path.of(args[2]));
        try (Way way = Ways.valueOf(args[0]).open(message)) {
            if (!way.accepts(bytes) || !way.accepts(bytes)) {
                throw new IllegalStateException("The way does not accept the message");
            }
        }
    }
}
