package nl.berichtenpoort.engine.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same messages about the same product under each way of funding, {@code contracts-variants/contracten}: exactly the
 * rules break that belong to that way, {@code expect.txt}, so that no rule of one variant fires in another.
 */
class VariantsTest {

    private static final String FOLDER = "contracts-variants";
    private static final SortedMap<String, byte[]> FILES = Samples.files(FOLDER);
    private static final String CONTRACTS = FOLDER + "/contracten/";

    static List<String> berichten() {
        return FILES.keySet().stream()
                .filter(file -> file.endsWith(".xml"))
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("berichten")
    void underEachWayOfFundingItsOwnRulesBreak(String folder) {
        SortedMap<String, String> expected = new TreeMap<>();
        new String(FILES.get(folder + "/expect.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(":", -1))
                .forEach(pair -> expected.put(pair[0], pair[1].strip()));

        assertThat(broken(folder)).isEqualTo(expected);
    }

    @Test
    void everyWayOfFundingHasAContract() {
        assertThat(contracten())
                .containsExactly(
                        "beschikbaarheid",
                        "lumpsum",
                        "populatie",
                        "pxq-uur",
                        "trajectbedrag",
                        "vast-tarief-euro",
                        "vast-tarief-stuks",
                        "werkelijke-kosten",
                        "werkelijke-kosten-plafond");
    }

    private static SortedMap<String, String> broken(String folder) {
        List<Sample> messages = new ArrayList<>();
        for (Sample sample : Samples.onClasspath(folder)) {
            messages.add(sample);
        }
        SortedMap<String, String> broken = new TreeMap<>();
        for (String contract : contracten()) {
            ContractOordeel oordeel = Berichten.laatste(
                    messages,
                    Berichten.contract(CONTRACTS + contract + ".yaml"),
                    new ContractLayer(),
                    Bestedingen.onbekend());
            broken.put(
                    contract,
                    oordeel.run().findings().stream()
                            .map(Finding::rule)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        return broken;
    }

    private static List<String> contracten() {
        return FILES.keySet().stream()
                .filter(file -> file.startsWith(CONTRACTS))
                .map(file -> file.substring(CONTRACTS.length()).replace(".yaml", ""))
                .sorted()
                .toList();
    }
}
