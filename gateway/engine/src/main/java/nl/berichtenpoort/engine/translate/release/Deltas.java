package nl.berichtenpoort.engine.translate.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Release;

/**
 * One delta between each release and the next: those that are proven come with the gateway, and a folder of the user may
 * add to them. Immutable.
 */
public final class Deltas {

    private final List<Delta> deltas;

    private Deltas(List<Delta> deltas) {
        this.deltas = List.copyOf(deltas);
    }

    /** The deltas that come with the gateway. */
    public static Deltas shipped() {
        return load(List.of());
    }

    /**
     * The deltas that come with the gateway and those in a folder: {@code 3.0-3.1.csv} and {@code 3.1-3.2.csv}, of which
     * either may be missing. Their rows apply after ours.
     *
     * @throws DeltaException if the folder cannot be read, holds other CSV files, or a file cannot be used
     */
    public static Deltas withFolder(Path folder) {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DeltaException(
                    List.of(folder + ": the folder cannot be read. Check the path and its permissions."));
        }
        if (files.isEmpty()) {
            throw new DeltaException(
                    List.of(folder + ": holds no .csv file. Name the files 3.0-3.1.csv and 3.1-3.2.csv."));
        }
        return load(files);
    }

    private static Deltas load(List<Path> files) {
        List<String> problems = new ArrayList<>();
        List<Path> left = new ArrayList<>(files);
        List<Delta> deltas = new ArrayList<>();
        Release[] releases = Release.values();
        for (int i = 0; i + 1 < releases.length; i++) {
            String name = releases[i].label() + '-' + releases[i + 1].label() + ".csv";
            DeltaFile rows = new DeltaFile(problems);
            rows.add(name, shipped(name));
            for (Path file : files) {
                if (file.endsWith(name)) {
                    left.remove(file);
                    rows.add(file.toString(), read(file, problems));
                }
            }
            deltas.add(new Delta(releases[i], releases[i + 1], rows.changes()));
        }
        left.forEach(file -> problems.add(file + ": is no delta. Name the files 3.0-3.1.csv and 3.1-3.2.csv."));
        if (!problems.isEmpty()) {
            throw new DeltaException(problems);
        }
        return new Deltas(deltas);
    }

    private static String shipped(String name) {
        try (InputStream in = Deltas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The resource " + name + " cannot be read", e);
        }
    }

    private static String read(Path file, List<String> problems) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            problems.add(file + ": cannot be read as UTF-8. Check the file and its permissions.");
            return "";
        }
    }

    /** From an older release up to 3.2. */
    MessageNode lift(Release from, MessageType type, MessageNode bericht, Ledger ledger) {
        MessageNode tree = bericht;
        for (Delta delta : deltas) {
            if (delta.older().compareTo(from) >= 0) {
                tree = delta.up(type, tree, ledger);
            }
        }
        return tree;
    }

    /** From 3.2 down to an older release. */
    MessageNode lower(Release to, MessageType type, MessageNode bericht, Ledger ledger) {
        MessageNode tree = bericht;
        for (int i = deltas.size() - 1; i >= 0; i--) {
            if (deltas.get(i).older().compareTo(to) >= 0) {
                tree = deltas.get(i).down(type, tree, ledger);
            }
        }
        return tree;
    }
}
