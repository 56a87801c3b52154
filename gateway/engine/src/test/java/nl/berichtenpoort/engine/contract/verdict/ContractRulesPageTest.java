package nl.berichtenpoort.engine.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table on the page of the contract rules is the catalogue: this test writes it, the text around it is by hand. */
class ContractRulesPageTest {

    private static final Path PAGE = Path.of("docs/contract-rules.md");
    private static final String BEGIN = "<!-- table: ContractRulesPageTest -->\n";
    private static final String END = "<!-- end of table -->\n";
    private static final List<Integer> MESSAGES = List.of(301, 305, 307, 315, 317, 319, 323);

    private final Regelteksten texts = new Regelteksten(Language.EN);

    @Test
    void theTableIsWhatTheCatalogueGives() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("rules.page.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
        }

        assertThat(Files.readString(PAGE).substring(begin)).startsWith(table() + END);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasItsThreeSentencesAndNoSentenceIsOfNoRule(Language language) {
        Set<String> wanted = Contractregel.all().stream()
                .flatMap(regel ->
                        Stream.of("message", "remedy", "explanation").map(soort -> Regelteksten.sleutel(regel, soort)))
                .collect(Collectors.toSet());
        Regelteksten found = new Regelteksten(language);

        assertThat(found.sleutels()).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Contractregel.all())
                .allSatisfy(regel -> assertThat(found.uitleg(regel))
                        .endsWith(".")
                        .doesNotContain("{")
                        .doesNotContain("|"));
    }

    private String table() {
        StringBuilder table = new StringBuilder("| rule | "
                + MESSAGES.stream().map(String::valueOf).collect(Collectors.joining(" | "))
                + " | what it asks |\n| ---" + " | ---".repeat(MESSAGES.size()) + " | --- |\n");
        for (Contractregel regel : Contractregel.all()) {
            table.append("| `").append(regel.id()).append("` | ");
            MESSAGES.forEach(bericht -> table.append(gevolg(regel, bericht)).append(" | "));
            table.append(texts.uitleg(regel)).append(" |\n");
        }
        return table.toString();
    }

    private static String gevolg(Contractregel regel, int bericht) {
        if (!regel.gevolgen().containsKey(bericht)) {
            return "";
        }
        return switch (regel.gevolgen().get(bericht)) {
            case TEGENGEHOUDEN -> "held";
            case SIGNAAL -> "signal";
            case AFGEWEZEN -> "refused " + regel.reden().orElseThrow().code();
            case ONDERZOEK -> "examined";
        };
    }
}
