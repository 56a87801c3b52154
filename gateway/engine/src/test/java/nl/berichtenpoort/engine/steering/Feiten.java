package nl.berichtenpoort.engine.steering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.Standard;

/**
 * Facts of a client, a line each; words apart by blanks, a product as {@code 45/45A04}, {@code 45/-} or {@code -}:
 *
 * <pre>
 * T message relation number product toewijzingsdatum ingangsdatum [redenwijziging]
 * S message relation number product begindatum [status]
 * E message relation number product begindatum einddatum reden [status]
 * </pre>
 */
final class Feiten {

    static final Map<String, Relation> RELATIONS = Map.of(
            "A", new Relation(Standard.IJW, "0153", "98000001"),
            "B", new Relation(Standard.IJW, "0153", "98000002"),
            "C", new Relation(Standard.IJW, "0141", "98000001"),
            "W", new Relation(Standard.IWMO, "0153", "98000001"));

    private Feiten() {}

    static Clientfeiten van(String bsn, String lines) {
        Bsn client = new Bsn(bsn);
        List<Recorded<Toewijzing>> versies = new ArrayList<>();
        List<Recorded<StartProduct>> starts = new ArrayList<>();
        List<Recorded<StopProduct>> stops = new ArrayList<>();
        for (String line :
                lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            String[] words = line.split(" +");
            long message = Long.parseLong(words[1]);
            switch (words[0]) {
                case "T" -> versies.add(new Recorded<>(message, toewijzing(client, words)));
                case "S" -> starts.add(new Recorded<>(message, start(client, words)));
                case "E" -> stops.add(new Recorded<>(message, stop(client, words)));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Clientfeiten(client, versies, starts, stops);
    }

    private static Toewijzing toewijzing(Bsn client, String[] words) {
        return new Toewijzing(
                relation(words[2]),
                client,
                Long.parseLong(words[3]),
                Optional.empty(),
                product(words[4]),
                LocalDate.parse(words[5]),
                LocalTime.NOON,
                LocalDate.parse(words[6]),
                Optional.empty(),
                word(words, 7),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StartProduct start(Bsn client, String[] words) {
        return new StartProduct(
                relation(words[2]),
                client,
                nummer(words[3]),
                product(words[4]),
                Optional.empty(),
                LocalDate.parse(words[5]),
                word(words, 6).orElse("1"),
                LocalDate.parse(words[5]));
    }

    private static StopProduct stop(Bsn client, String[] words) {
        return new StopProduct(
                relation(words[2]),
                client,
                nummer(words[3]),
                product(words[4]),
                Optional.empty(),
                LocalDate.parse(words[5]),
                words[7],
                LocalDate.parse(words[6]),
                word(words, 8).orElse("1"),
                LocalDate.parse(words[6]));
    }

    /** One of those above, or a municipality and a provider under the Jeugdwet: {@code 0153/98000001}. */
    private static Relation relation(String word) {
        return Optional.ofNullable(RELATIONS.get(word)).orElseGet(() -> {
            String[] parts = word.split("/");
            return new Relation(Standard.IJW, parts[0], parts[1]);
        });
    }

    private static Optional<String> word(String[] words, int place) {
        return words.length > place ? Optional.of(words[place]) : Optional.empty();
    }

    private static Optional<Long> nummer(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(Long.parseLong(word));
    }

    private static Optional<Product> product(String word) {
        if (word.equals("-")) {
            return Optional.empty();
        }
        String[] parts = word.split("/");
        return Optional.of(new Product(parts[0], parts[1].equals("-") ? Optional.empty() : Optional.of(parts[1])));
    }
}
