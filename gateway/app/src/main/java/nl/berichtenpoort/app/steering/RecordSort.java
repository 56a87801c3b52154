package nl.berichtenpoort.app.steering;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.steering.Rij;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Waarde;

/**
 * Puts records in the order of their pseudonyms. They come in the order of the BSNs, and that must not show: who knows the
 * place of a few could find the others between them. Records are kept in files by the first digits of their pseudonym, so
 * that only a 256th of them is in memory. The files hold no more than the feed itself and are removed on closing.
 */
final class RecordSort implements AutoCloseable {

    private static final int FIRST_DIGITS = 2;
    private static final int BUFFER = 4096;
    private static final int CLIENT = Tabel.TRAJECTEN.kolommen().indexOf("client");
    private static final int TRAJECT = Tabel.TRAJECTEN.kolommen().indexOf("traject");
    private static final Comparator<Rij> BY_PSEUDONYM = Comparator.comparing((Rij row) -> text(row, CLIENT))
            .thenComparing(row -> text(row, TRAJECT))
            .thenComparing(row -> text(row, 0));

    private final Path folder;
    private final SortedMap<String, DataOutputStream> buckets = new TreeMap<>();

    private RecordSort(Path folder) {
        this.folder = folder;
    }

    /** With nothing in it yet. */
    static RecordSort open() {
        try {
            return new RecordSort(Files.createTempDirectory("berichtenpoort-steering"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Rij row) {
        String digits = text(row, CLIENT).substring(0, FIRST_DIGITS);
        try {
            write(buckets.computeIfAbsent(digits, this::open), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataOutputStream open(String digits) {
        try {
            return new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(digits)), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all of them, in order. */
    void rows(Consumer<Rij> reader) {
        try {
            for (DataOutputStream bucket : buckets.values()) {
                bucket.flush();
            }
            for (String digits : buckets.keySet()) {
                List<Rij> rows = read(folder.resolve(digits));
                rows.sort(BY_PSEUDONYM);
                rows.forEach(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Rij row, int column) {
        return ((Waarde.Tekst) row.waarden().get(column)).tekst();
    }

    private static void write(DataOutputStream out, Rij row) throws IOException {
        for (Waarde value : row.waarden()) {
            if (value instanceof Waarde.Tekst text) {
                out.writeByte('t');
                out.writeUTF(text.tekst());
            } else if (value instanceof Waarde.Getal number) {
                out.writeByte('n');
                out.writeUTF(number.getal().toPlainString());
            } else if (value instanceof Waarde.JaNee yesNo) {
                out.writeByte(yesNo.ja() ? 'j' : 'f');
            } else {
                out.writeByte('-');
            }
        }
    }

    private static List<Rij> read(Path bucket) throws IOException {
        List<Rij> rows = new ArrayList<>();
        int columns = Tabel.TRAJECTEN.kolommen().size();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(bucket)))) {
            int first = in.read();
            while (first >= 0) {
                List<Waarde> values = new ArrayList<>(columns);
                values.add(value(in, first));
                while (values.size() < columns) {
                    values.add(value(in, in.readByte()));
                }
                rows.add(new Rij(values));
                first = in.read();
            }
        }
        return rows;
    }

    private static Waarde value(DataInputStream in, int kind) throws IOException {
        return switch (kind) {
            case 't' -> new Waarde.Tekst(in.readUTF());
            case 'n' -> new Waarde.Getal(new BigDecimal(in.readUTF()));
            case 'j', 'f' -> new Waarde.JaNee(kind == 'j');
            case '-' -> new Waarde.Geen();
            default -> throw new EOFException("not a value: " + kind);
        };
    }

    @Override
    public void close() {
        try {
            for (DataOutputStream bucket : buckets.values()) {
                bucket.close();
            }
            for (String digits : buckets.keySet()) {
                Files.deleteIfExists(folder.resolve(digits));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
