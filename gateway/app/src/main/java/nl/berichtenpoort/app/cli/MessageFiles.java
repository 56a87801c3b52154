package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;

/**
 * The files that the user's paths mean: files as given, and of a folder every {@code .xml} below it in the order of
 * their names.
 *
 * @param files in the order given
 * @param problems a sentence for each path that means no file
 */
record MessageFiles(List<Path> files, List<String> problems) {

    static MessageFiles find(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> below = below(path, Integer.MAX_VALUE);
                if (below.isEmpty()) {
                    problems.add(noMessagesIn(path));
                }
                files.addAll(below);
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                problems.add("Het bestand " + path + " bestaat niet of is niet leesbaar.");
            }
        }
        return new MessageFiles(List.copyOf(files), List.copyOf(problems));
    }

    /** The messages of one folder, not of the folders below it, in the order of their names. */
    static MessageFiles in(Path folder) {
        List<Path> files = below(folder, 1);
        return new MessageFiles(files, files.isEmpty() ? List.of(noMessagesIn(folder)) : List.of());
    }

    private static String noMessagesIn(Path folder) {
        return "In de map " + folder + " staan geen berichten (*.xml).";
    }

    /** The bytes of a file; of one beyond the limit no more than shows that it is too large. */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(EnvelopeReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<Path> below(Path folder, int depth) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
