package nl.berichtenpoort.app.steering;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Rij;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Waarde;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a recipient's tables of a period as files: {@code <recipient>/<table>-<period>.csv}, {@code .jsonl}, and
 * {@code metadata-<period>.json} with the hash of each. A file comes under its name only when it is whole, and the metadata
 * comes last: where the hashes fit, the set is whole.
 */
public final class SteeringFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final SteeringTables tables;
    private final Path folder;

    SteeringFiles(SteeringTables tables, Path folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /** Makes the files of a recipient's last closed periods anew, oldest first. */
    void write(SteeringRecipient recipient, LocalDate vandaag) {
        for (YearMonth period : recipient.perioden(vandaag)) {
            write(
                    recipient,
                    recipient.opdracht(period, recipient.telwijze().tijdvak().einde(period), vandaag));
        }
    }

    /** Makes the files of one period. */
    void write(SteeringRecipient recipient, Opdracht opdracht) {
        String period = opdracht.tijdvak().naam(opdracht.van());
        try (SteeringTables.Made made = tables.make(recipient, opdracht, recipient.tabellen())) {
            Path target = Files.createDirectories(folder.resolve(recipient.name()));
            List<Map<String, Object>> written = new ArrayList<>();
            for (Tabel tabel : recipient.tabellen()) {
                written.add(table(target, made, tabel, period));
            }
            Map<String, Object> metadata = SteeringMetadata.of(recipient, opdracht);
            metadata.put("tabellen", written);
            file(
                    target.resolve("metadata-" + period + ".json"),
                    out -> out.write(JSON.writeValueAsString(metadata) + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> table(Path target, SteeringTables.Made made, Tabel tabel, String period)
            throws IOException {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("tabel", tabel.woord());
        Counter counter = new Counter();
        made.rows(tabel, counter::count);
        told.put("rijen", counter.rows);
        told.put("onderdrukt", counter.suppressed);
        for (RowForm form : RowForm.values()) {
            String name = tabel.woord() + "-" + period + "." + form.extension();
            String hash = file(target.resolve(name), out -> rows(out, form, tabel, made, row -> true));
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("bestand", name);
            file.put("sha256", hash);
            told.put(form.extension(), file);
        }
        return told;
    }

    /** How many rows there are, and how many of them are suppressed. */
    private static final class Counter {
        private long rows;
        private long suppressed;

        void count(Rij row) {
            rows++;
            if (row.waarden().get(row.waarden().size() - 1).equals(new Waarde.JaNee(true))) {
                suppressed++;
            }
        }
    }

    /** Writes those rows that are wanted, with what comes before them. */
    static void rows(Writer out, RowForm form, Tabel tabel, SteeringTables.Made made, Predicate<Rij> wanted)
            throws IOException {
        List<String> columns = tabel.kolommen();
        out.write(form.header(columns));
        made.rows(tabel, row -> {
            if (wanted.test(row)) {
                write(out, form.row(columns, row));
            }
        });
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void to(Writer out) throws IOException;
    }

    /** Writes a file beside its name, has it stored, and gives it its name. */
    private static String file(Path target, Content content) throws IOException {
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            MessageDigest digest = sha256();
            try (OutputStream raw = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
                    Writer out = new BufferedWriter(
                            new OutputStreamWriter(new DigestOutputStream(raw, digest), StandardCharsets.UTF_8))) {
                content.to(out);
            }
            try (FileChannel stored = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                stored.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(digest.digest());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
