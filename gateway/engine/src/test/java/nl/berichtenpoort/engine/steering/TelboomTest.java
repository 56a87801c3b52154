package nl.berichtenpoort.engine.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suppressed, worked out by hand, and that nothing small can be had by subtraction. */
class TelboomTest {

    private static final int DREMPEL = 5;
    private static final List<String> WORTEL = List.of("2026", "jeugdwet", "0153");

    /**
     * Parts of one municipality, each with its clients: {@code p=1-4} are clients 1 to 4 at p. What is suppressed stands in
     * the order of the rows: the municipality is {@code *}.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all large                                  | p=1-5 q=6-12 r=13-20         | -
            one small takes the smallest other with it | p=1-4 q=5-12 r=13-20         | p q
            of two as small the first                  | p=1-4 r=5-12 q=13-20         | p q
            two that are enough together               | p=1-4 q=5-6 r=7-20           | p q
            two that are too few together              | p=1-2 q=3-4 r=5-12 s=13-20   | p q r
            the same clients twice are too few         | p=1-4 q=1-4 r=5-12 s=13-20   | p q r
            nothing but small ones                     | p=1-4 q=5-8                  | p q
            too few in all                             | p=1-2 q=3-4                  | *
            one part, large                            | p=1-5                        | -
            one part, small                            | p=1-4                        | *
            """)
    void partsOfAMunicipality(String what, String parts, String suppressed) {
        Telboom boom = new Telboom(Tabel.VERZWARING, true, DREMPEL);
        Map<Integer, Set<String>> clients = clients(parts);
        clients.forEach((client, providers) -> providers.forEach(
                provider -> boom.tel(client, WORTEL, List.of(List.of(provider), List.of("gelijk")), Meting.GEEN)));
        List<String> hidden = new ArrayList<>();
        boom.rijen(row -> {
            boolean leaf = !tekst(row, 4).equals("*");
            boolean whole = ((Waarde.JaNee) row.waarden().get(7)).ja();
            assertThat(row.waarden().get(5) instanceof Waarde.Geen).isEqualTo(whole);
            assertThat(row.waarden().get(6) instanceof Waarde.Geen).isEqualTo(whole);
            if (whole && !leaf) {
                hidden.add(tekst(row, 3));
            }
        });
        assertThat(String.join(" ", hidden)).isEqualTo(suppressed.equals("-") ? "" : suppressed);
    }

    private static Map<Integer, Set<String>> clients(String parts) {
        Map<Integer, Set<String>> clients = new java.util.TreeMap<>();
        for (String part : parts.split(" ")) {
            String[] range = part.substring(2).split("-");
            for (int client = Integer.parseInt(range[0]); client <= Integer.parseInt(range[1]); client++) {
                clients.computeIfAbsent(client, first -> new TreeSet<>()).add(part.substring(0, 1));
            }
        }
        return clients;
    }

    private static String tekst(Rij row, int column) {
        return ((Waarde.Tekst) row.waarden().get(column)).tekst();
    }

    /** Below a suppressed cell there are no rows, also where they are large enough by themselves. */
    @Test
    void aSuppressedProviderHasNoParts() {
        Telboom boom = new Telboom(Tabel.VERZWARING, true, DREMPEL);
        for (int client = 1; client <= 16; client++) {
            String provider = client <= 2 ? "p" : client <= 8 ? "q" : "r";
            boom.tel(client, WORTEL, List.of(List.of(provider), List.of("gelijk")), Meting.GEEN);
        }
        List<String> rows = new ArrayList<>();
        boom.rijen(row -> rows.add(
                tekst(row, 3) + " " + tekst(row, 4) + " " + row.waarden().get(7)));
        assertThat(rows)
                .containsExactly(
                        "* * JaNee[ja=false]",
                        "p * JaNee[ja=true]",
                        "q * JaNee[ja=true]",
                        "r * JaNee[ja=false]",
                        "r gelijk JaNee[ja=false]");
    }

    /** Whatever the counts: below each visible cell the suppressed ones are none, or several with enough clients. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsLeftAfterSubtractionIsNeverSmall(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Telboom boom = new Telboom(Tabel.BEEINDIGING, true, DREMPEL);
            Map<List<String>, Set<Integer>> clients = new HashMap<>();
            int many = 1 + random.nextInt(40);
            for (int client = 0; client < many; client++) {
                for (int times = 1 + random.nextInt(2); times > 0; times--) {
                    List<List<String>> pad = pad(random);
                    boom.tel(client, WORTEL, pad, Meting.GEEN);
                    for (int depth = 0; depth <= pad.size(); depth++) {
                        List<String> cell = key(pad.subList(0, depth));
                        clients.computeIfAbsent(cell, first -> new TreeSet<>()).add(client);
                    }
                }
            }
            Map<List<String>, Boolean> shown = new HashMap<>();
            boom.rijen(row -> shown.put(
                    List.of(tekst(row, 3), tekst(row, 4), tekst(row, 5)),
                    !((Waarde.JaNee) row.waarden().get(8)).ja()));
            assertThat(clients.keySet()).containsAll(shown.keySet());
            assertThat(clients.keySet().stream().filter(cell -> !shown.containsKey(cell)))
                    .allMatch(cell ->
                            shown.keySet().stream().anyMatch(above -> !shown.get(above) && isBelow(cell, above)));
            shown.forEach((cell, visible) -> {
                if (visible) {
                    assertThat(clients.get(cell)).hasSizeGreaterThanOrEqualTo(DREMPEL);
                }
                List<List<String>> hidden = clients.keySet().stream()
                        .filter(part -> isPart(part, cell) && !shown.getOrDefault(part, false))
                        .toList();
                if (visible && !hidden.isEmpty()) {
                    Set<Integer> together = new TreeSet<>();
                    hidden.forEach(part -> together.addAll(clients.get(part)));
                    assertThat(hidden).hasSizeGreaterThan(1);
                    assertThat(together).hasSizeGreaterThanOrEqualTo(DREMPEL);
                }
                if (!visible) {
                    assertThat(shown.keySet()).noneMatch(part -> isBelow(part, cell));
                }
            });
        }
    }

    private static List<List<String>> pad(Random random) {
        String provider = "p" + random.nextInt(3);
        String end = Einde.values()[random.nextInt(3)].woord();
        return end.equals("volgens-plan")
                ? List.of(List.of(provider), List.of(end), List.of("h" + random.nextInt(3)))
                : List.of(List.of(provider), List.of(end));
    }

    private static List<String> key(List<List<String>> pad) {
        List<String> key = new ArrayList<>(List.of("*", "*", "*"));
        for (int i = 0; i < pad.size(); i++) {
            key.set(i, pad.get(i).get(0));
        }
        return key;
    }

    private static boolean isBelow(List<String> cell, List<String> above) {
        int depth = above.indexOf("*");
        return depth >= 0 && !cell.equals(above) && cell.subList(0, depth).equals(above.subList(0, depth));
    }

    private static boolean isPart(List<String> part, List<String> whole) {
        int depth = whole.indexOf("*");
        return depth >= 0
                && part.subList(0, depth).equals(whole.subList(0, depth))
                && !part.get(depth).equals("*")
                && (depth == 2 || part.get(depth + 1).equals("*"));
    }
}
