package nl.berichtenpoort.engine.contract.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.berichtenpoort.samples.Samples;

/** The folders with sample contract files. */
final class ContractSamples {

    private ContractSamples() {}

    /** The sets in a folder of the samples, each a folder; at least one. */
    static List<Path> sets(String folder) {
        try (Stream<Path> found = Files.list(folder(folder))) {
            List<Path> sets = found.filter(Files::isDirectory).sorted().toList();
            if (sets.isEmpty()) {
                throw new IllegalStateException("No sets in " + folder);
            }
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract files in a folder, at least one. */
    static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("No contract files in " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of the samples, which may be in a jar. */
    static Path folder(String folder) {
        try {
            URI uri = Samples.class.getResource("/samples/" + folder).toURI();
            if (uri.getScheme().equals("jar")) {
                open(uri);
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void open(URI uri) throws IOException {
        try {
            FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Opened for an earlier sample; it stays open for the next ones.
            return;
        }
    }
}
