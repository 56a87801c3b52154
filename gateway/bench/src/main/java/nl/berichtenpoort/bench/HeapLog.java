package nl.berichtenpoort.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM logs about its garbage collections. */
final class HeapLog {

    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Path file;

    HeapLog(Path file) {
        this.file = file;
    }

    /** The option that makes a JVM write this log. */
    String option() {
        return "-Xlog:gc:file=" + file + "::filecount=0";
    }

    /** The number of lines so far. */
    int lines() throws IOException {
        return Files.readAllLines(file).size();
    }

    /**
     * The heap that was in use at its highest.
     *
     * @param before just before a collection, in MB: garbage included
     * @param after just after one, in MB: what was needed, and what one pause did not get round to
     */
    record Peak(int before, int after) {}

    /** The peak from a line on; zero where nothing had to be collected. */
    Peak peak(int fromLine) throws IOException {
        int before = 0;
        int after = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(fromLine, lines.size())) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        return new Peak(before, after);
    }
}
