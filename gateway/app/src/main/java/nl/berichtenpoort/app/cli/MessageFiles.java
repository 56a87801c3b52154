package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;

/**
 * The files that the user's paths mean: files as given, and of a folder every {@code .xml} below it in the order of
 * their names.
 *
 * @param files in the order given
 * @param problems a sentence for each path that means no file, and for each file or folder that cannot be read
 */
record MessageFiles(List<Path> files, List<String> problems) {

    static MessageFiles find(List<Path> paths, CommandTexts texts) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                addBelow(path, Integer.MAX_VALUE, files, problems, texts);
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                problems.add(texts.sentence("file", path));
            }
        }
        return new MessageFiles(List.copyOf(files), List.copyOf(problems));
    }

    /** The messages of one folder, not of the folders below it, in the order of their names. */
    static MessageFiles in(Path folder, CommandTexts texts) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        addBelow(folder, 1, files, problems, texts);
        return new MessageFiles(List.copyOf(files), List.copyOf(problems));
    }

    /**
     * The bytes of a file; of one beyond the limit no more than shows that it is too large.
     *
     * @throws UncheckedIOException if the file cannot be read after all
     */
    static byte[] read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(EnvelopeReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void addBelow(Path folder, int depth, List<Path> files, List<String> problems, CommandTexts texts) {
        List<Path> found = new ArrayList<>();
        int problemsBefore = problems.size();
        try {
            Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isMessage(file)) {
                        if (Files.isReadable(file)) {
                            found.add(file);
                        } else {
                            problems.add(texts.sentence("file", file));
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) {
                    problems.add(texts.sentence("folder", path));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            problems.add(texts.sentence("folder", folder));
        }
        if (found.isEmpty() && problems.size() == problemsBefore) {
            problems.add(texts.sentence("folder-empty", folder));
        }
        files.addAll(found.stream().sorted().toList());
    }

    private static boolean isMessage(Path file) {
        return Files.isRegularFile(file)
                && file.toString().toLowerCase(Locale.ROOT).endsWith(".xml");
    }
}
