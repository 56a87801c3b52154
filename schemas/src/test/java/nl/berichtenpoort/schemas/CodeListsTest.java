package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    private final CodeLists lists = new CodeLists();

    @Test
    void theIndexNamesEveryFileOnce() throws Exception {
        URI index = CodeListsTest.class
                .getResource("/standard/code-lists/index.csv")
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(index).getParent())) {
            List<String> onDisk = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv") && !name.equals("index.csv"))
                    .sorted()
                    .toList();
            assertThat(lists.index().stream().map(CodeLists.Entry::file).sorted())
                    .containsExactlyElementsOf(onDisk);
        }
    }

    @Test
    void everyListCanBeReadAndIsFilled() {
        for (CodeLists.Entry entry : lists.index()) {
            String standard = entry.standard().equals("both") ? "ijw" : entry.standard();
            CodeList list = lists.get(entry.id(), standard);
            assertThat(list.entry()).isEqualTo(entry);
            assertThat(list.codes()).isNotEmpty().allSatisfy(code -> {
                assertThat(code.value()).isNotBlank();
                assertThat(code.meaning()).as(entry.file() + code.value()).isNotBlank();
                assertThat(code.meaning()).isEqualTo(code.meaning().strip());
            });
        }
    }

    /** The numbers of municipalities on 1 January as CBS published them: a mistake in the history shows here. */
    @ParameterizedTest
    @CsvSource({
        "2015, 393",
        "2016, 390",
        "2017, 388",
        "2018, 380",
        "2019, 355",
        "2020, 355",
        "2021, 352",
        "2022, 345",
        "2023, 342",
        "2024, 342",
        "2025, 342",
        "2026, 342",
    })
    void countsTheMunicipalitiesOfEachYear(int year, int count) {
        LocalDate day = LocalDate.of(year, 1, 1);
        assertThat(lists.get("CBS", "ijw").codes().stream().filter(code -> code.validOn(day)))
                .hasSize(count);
    }

    @Test
    void aMunicipalityIsValidUpToTheDayBeforeItsMerger() {
        CodeList municipalities = lists.get("CBS", "iwmo");
        assertThat(municipalities.contains("0457", LocalDate.of(2022, 3, 23))).isTrue();
        assertThat(municipalities.contains("0457", LocalDate.of(2022, 3, 24))).isFalse();
        assertThat(municipalities.find("0457").orElseThrow().fact("successor")).contains("0363");
        assertThat(municipalities.contains("1992", LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(municipalities.contains("1992", LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(municipalities.contains("9999", LocalDate.of(2023, 1, 1))).isFalse();
    }

    @Test
    void whoLapsedHasASuccessorThatBeginsNoLaterThanTheNextDay() {
        CodeList municipalities = lists.get("CBS", "ijw");
        List<Code> lapsed = municipalities.codes().stream()
                .filter(code -> code.validTo().isPresent())
                .toList();
        assertThat(lapsed).hasSize(71).allSatisfy(code -> {
            LocalDate next = code.validTo().orElseThrow().plusDays(1);
            assertThat(code.fact("successor").orElseThrow().split(";"))
                    .allMatch(successor -> municipalities.contains(successor, next));
        });
        assertThat(municipalities.codes().stream().filter(code -> code.validTo().isEmpty()))
                .allMatch(code -> code.fact("province").isPresent()
                        && code.fact("youth_care_region").isPresent()
                        && code.fact("successor").isEmpty());
    }

    @Test
    void factsOfAMunicipality() {
        Code utrecht = lists.get("CBS", "ijw").find("0344").orElseThrow();
        assertThat(utrecht.meaning()).isEqualTo("Utrecht");
        assertThat(utrecht.facts())
                .containsOnly(Map.entry("province", "Utrecht"), Map.entry("youth_care_region", "Utrecht stad"));
        assertThat(lists.get("CBS", "ijw").meaning("1900")).contains("Súdwest-Fryslân");
    }

    @Test
    void aListOfOneStandardIsNotOfTheOther() {
        assertThat(lists.get("WJ001", "ijw").find("9347").orElseThrow().fact("messages"))
                .contains("jw315;jw317");
        assertThat(lists.get("WJ001", "iwmo").find("9347").orElseThrow().fact("messages"))
                .contains("wmo315;wmo317");
        assertThat(lists.get("JZ588", "ijw").find("36").orElseThrow().fact("reden_wijziging_toewijzing"))
                .contains("03;05;08;10;11");
        assertThatThrownBy(() -> lists.get("JZ588", "iwmo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no code list JZ588 of iwmo");
    }

    @Test
    void aCodeOfJz588IsNotValidBeforeItsDate() {
        CodeList reasons = lists.get("JZ588", "ijw");
        assertThat(reasons.contains("38", LocalDate.of(2022, 3, 31))).isFalse();
        assertThat(reasons.contains("38", LocalDate.of(2022, 4, 1))).isTrue();
    }

    @Test
    void theListOfABaseType() {
        assertThat(lists.ofType("ijw", "LDT_ProductCategorie").orElseThrow().meaning("45"))
                .contains("Jeugdhulp ambulant");
        assertThat(lists.ofType("iwmo", "LDT_ProductCategorie").orElseThrow().find("45"))
                .isEmpty();
        assertThat(lists.ofType("iwmo", "LDT_Naam")).isEmpty();
    }

    @Test
    void transportErrorsNameTheirSender() {
        assertThat(lists.get("Fo01", "ijw").codes())
                .hasSize(28)
                .allMatch(code -> code.fact("sender").isPresent());
        assertThat(lists.get("FoutcodelijstVECOZO", "ijw").codes())
                .hasSize(20)
                .allMatch(code -> code.fact("sender").equals(Optional.of("VECOZO")));
        assertThat(lists.get("StUF", "iwmo").codes()).extracting(Code::value).containsExactly("StUF055");
    }

    @Test
    void returnCodesNameARuleExceptTheVerdictsThatHaveNone() {
        for (String standard : StandardFiles.standards()) {
            TreeSet<String> without = lists.get("WJ001", standard).codes().stream()
                    .filter(code -> code.fact("rule").isEmpty())
                    .map(Code::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(without).containsExactly("0001", "0200", "0233", "8001");
        }
    }

    @Test
    void filesAreUtf8WithRfc4180LineEnds() throws IOException {
        for (CodeLists.Entry entry : lists.index()) {
            try (var in = CodeListsTest.class.getResourceAsStream("/standard/code-lists/" + entry.file())) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text)
                        .doesNotContain("\uFFFD")
                        .doesNotStartWith("\uFEFF")
                        .endsWith("\r\n");
                assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
            }
        }
    }
}
