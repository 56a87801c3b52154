package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;

/** The differences between versions and sets of contracts, and their sentences. */
class ContractComparisonTest {

    private static final Path VOLLEDIG = ContractSamples.folder("contracts-valid/volledig");

    private final ContractReader reader = new ContractReader(new CodeLists());

    @Test
    void twoVersionsAreComparedInWords() throws IOException {
        ContractSet set = reader.read(VOLLEDIG).contracts().orElseThrow();
        List<ContractDifference> differences =
                ContractComparison.between(version(set, "linde", 1), version(set, "linde", 2));
        assertThat(sentences(differences, Language.NL))
                .isEqualTo(Files.readString(VOLLEDIG.resolve("linde-1-2.nl.txt")));
        assertThat(sentences(differences, Language.EN))
                .isEqualTo(Files.readString(VOLLEDIG.resolve("linde-1-2.en.txt")));
    }

    @Test
    void aVersionIsNoDifferentFromItself() throws IOException {
        ContractSet set = reader.read(VOLLEDIG).contracts().orElseThrow();
        assertThat(ContractComparison.between(set, set)).isEmpty();
    }

    @Test
    void aChangedTariffIsToldWithItsPlaceAndBothAmounts() throws IOException {
        assertThat(changed("eik.yaml", text -> text.replace("33.60", "34")))
                .containsExactly(new ContractDifference(
                        "eik",
                        1,
                        "producten/01 01A03/tarief/2025-07-01",
                        "tarief",
                        List.of("01 01A03", "2025-07-01"),
                        java.util.Optional.of("33.60"),
                        java.util.Optional.of("34.00")));
    }

    @Test
    void aVersionThatIsGoneAndOneThatIsNewAreOneDifferenceEach() throws IOException {
        assertThat(sentences(changed("eik.yaml", text -> text.replace("contract: eik", "contract: wilg")), Language.NL))
                .isEqualTo("""
                        Versie 1 van contract eik (geldig vanaf): vervalt, was 2025-07-01.
                        Versie 1 van contract wilg (geldig vanaf): nieuw, 2025-07-01.
                        """);
    }

    @Test
    void everyKeyThatACompleteSetGivesHasItsLabelAndEveryLabelIsUsed() throws IOException {
        ContractSet set = reader.read(VOLLEDIG).contracts().orElseThrow();
        Set<String> keys = new TreeSet<>(Set.of("versie", "product"));
        for (Contract contract : set.versies()) {
            Aspects.of(contract).keySet().forEach(aspect -> keys.add(aspect.key()));
            contract.producten()
                    .values()
                    .forEach(product -> Aspects.of(product).keySet().forEach(aspect -> keys.add(aspect.key())));
        }
        for (Language language : Language.values()) {
            Map<Boolean, Set<String>> labels = TextBundles.of(
                            "nl.berichtenpoort.engine.texts.contractdifference",
                            language,
                            getClass().getClassLoader())
                    .keySet()
                    .stream()
                    .collect(Collectors.partitioningBy(
                            key -> key.endsWith(".label"),
                            Collectors.mapping(key -> key.replace(".label", ""), Collectors.toSet())));
            assertThat(labels.get(true)).isEqualTo(keys);
            assertThat(labels.get(false)).containsExactlyInAnyOrder("added", "removed", "changed");
        }
    }

    /** The differences after a change of the text of one file. */
    private List<ContractDifference> changed(String name, UnaryOperator<String> change) throws IOException {
        List<ContractFile> files = new ArrayList<>();
        for (Path file : ContractSamples.files(VOLLEDIG)) {
            String fileName = file.getFileName().toString();
            String text = Files.readString(file);
            files.add(new ContractFile(
                    fileName, (fileName.equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8)));
        }
        return ContractComparison.between(
                reader.read(VOLLEDIG).contracts().orElseThrow(),
                reader.read(files).contracts().orElseThrow());
    }

    private static Contract version(ContractSet set, String id, int number) {
        return set.versies().stream()
                .filter(contract -> contract.id().equals(id) && contract.versie() == number)
                .findFirst()
                .orElseThrow();
    }

    static String sentences(List<ContractDifference> differences, Language language) {
        ContractDifferenceTexts texts = new ContractDifferenceTexts(language);
        return differences.stream()
                .map(difference -> texts.sentence(difference) + "\n")
                .collect(Collectors.joining());
    }
}
