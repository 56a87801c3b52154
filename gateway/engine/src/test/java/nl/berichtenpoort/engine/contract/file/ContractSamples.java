package nl.berichtenpoort.engine.contract.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    static Path folder(String folder) {
        try {
            return Path.of(Samples.class.getResource("/samples/" + folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
