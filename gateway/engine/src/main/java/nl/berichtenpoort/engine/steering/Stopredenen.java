package nl.berichtenpoort.engine.steering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.schemas.Csv;
import nl.berichtenpoort.schemas.StandardFiles;

/** Under which kind of end each RedenBeeindiging counts: the list {@code standard/steering/stop-reasons.csv}. */
public final class Stopredenen {

    private static final String FILE = "/standard/steering/stop-reasons.csv";
    /** What the list says of a reason after which delivery goes on. */
    private static final String TIJDELIJK = "tijdelijk";

    private final Map<Reden, Einde> einden;
    private final Map<Standard, Set<String>> codes;

    private record Reden(Standard standard, String code) {}

    private Stopredenen(Map<Reden, Einde> einden, Map<Standard, Set<String>> codes) {
        this.einden = Map.copyOf(einden);
        this.codes = Map.copyOf(codes);
    }

    /**
     * Reads the list from the class path.
     *
     * @throws IllegalStateException if it is not there or has a word that is no kind
     */
    public static Stopredenen standaard() {
        Map<Reden, Einde> einden = new HashMap<>();
        Map<Standard, Set<String>> codes = new HashMap<>();
        for (Csv.Row row : rows()) {
            Standard standard = Arrays.stream(Standard.values())
                    .filter(known -> known.folder().equals(row.fields().get("standard")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(FILE + ':' + row.line() + ": no such standard"));
            String code = row.fields().get("code");
            String kind = row.fields().get("kind");
            if (!codes.computeIfAbsent(standard, first -> new TreeSet<>()).add(code)) {
                throw new IllegalStateException(FILE + ':' + row.line() + ": code stands in it twice");
            }
            if (kind.equals(TIJDELIJK) != code.equals(StopProduct.TIJDELIJK)) {
                throw new IllegalStateException(FILE + ':' + row.line() + ": only code 20 is for a time");
            }
            if (!kind.equals(TIJDELIJK)) {
                einden.put(new Reden(standard, code), einde(kind, row.line()));
            }
        }
        return new Stopredenen(einden, codes);
    }

    private static Einde einde(String kind, int line) {
        return Arrays.stream(Einde.values())
                .filter(einde -> einde.woord().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ':' + line + ": no such kind"));
    }

    private static Iterable<Csv.Row> rows() {
        try (InputStream in = StandardFiles.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            return Csv.table(FILE, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** The codes of a standard that the list has, those for a time among them. */
    public Set<String> codes(Standard standard) {
        return Set.copyOf(codes.getOrDefault(standard, Set.of()));
    }

    /**
     * How a stop for good ended delivery. A code that the list does not have counts under the rest.
     *
     * @throws IllegalArgumentException if the stop is for a time: that is no end
     */
    public Einde einde(StopProduct stop) {
        if (stop.tijdelijk()) {
            throw new IllegalArgumentException("a stop for a time is no end");
        }
        return einden.getOrDefault(new Reden(stop.relation().standard(), stop.redenBeeindiging()), Einde.OVERIG);
    }
}
