package nl.berichtenpoort.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Finds for each way the smallest heap in which a JVM judges the 18 MB message, by trying, and the smallest for a small
 * one. The difference is what the large message takes at its peak, the message itself included: an upper bound that no
 * sampling can miss, because a JVM with less fails.
 */
public final class MemoryRun {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int STEP = 4;
    private static final int LOWEST = 4;
    private static final int HIGHEST = 2048;
    private static final int MINUTES_EACH = 2;

    private MemoryRun() {}

    /**
     * Tries heaps and prints the table in Markdown.
     *
     * @param args none
     * @throws IOException when no JVM can be started
     * @throws InterruptedException when interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("bench");
        out.println("| way | smallest heap, 2 KB message | smallest heap, 18 MB message | difference, × message |");
        out.println("| --- | ---: | ---: | ---: |");
        for (Ways way : Ways.values()) {
            int small = smallestHeap(way, Messages.JW301_KLEIN, folder);
            int large = smallestHeap(way, Messages.JW323_18MB, folder);
            double times = (double) (large - small) * MEGABYTE / Messages.JW323_18MB.bytes().length;
            out.printf(Locale.ROOT, "| %s | %d MB | %d MB | **%.1f** |%n", way.title(), small, large, times);
        }
    }

    private static int smallestHeap(Ways way, Messages message, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve(message + ".xml");
        Files.write(file, message.bytes());
        int tooSmall = LOWEST - STEP;
        int enough = HIGHEST;
        if (!succeeds(way, message, file, enough)) {
            throw new IllegalStateException(way + " needs more than " + HIGHEST + " MB for " + message);
        }
        while (enough - tooSmall > STEP) {
            int middle = (tooSmall + enough) / 2 / STEP * STEP;
            if (middle <= tooSmall) {
                middle = tooSmall + STEP;
            }
            if (succeeds(way, message, file, middle)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private static boolean succeeds(Ways way, Messages message, Path file, int megabytes)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseG1GC",
                        "-Xmx" + megabytes + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        way.name(),
                        message.name(),
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // A heap in which it hardly gets on any more is too small as well.
        if (!process.waitFor(MINUTES_EACH, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }
}
