package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import org.junit.jupiter.api.Test;

/** The documentation page of the rules says what the catalogue says: it is generated, and this test is its generator. */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs/rules.md");
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();
    private static final RuleTexts TEXTS = new RuleTexts(Language.EN);

    @Test
    void thePageIsWhatTheCatalogueGives() throws IOException {
        String page = page();
        if (Boolean.getBoolean("rules.page.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    private static String page() {
        return """
                # The rules of release 3.2

                Generated from the catalogue (`schemas`: `standard/rules/*.csv`) and its texts by `RulesPageTest`. Do not edit; after a change of the catalogue run

                ```
                mvn -q -pl gateway/engine -am test -Dtest=RulesPageTest -Drules.page.write=true
                ```

                `berichtenpoort rules` and `GET /api/v1/rules` show the same, also in Dutch. How we read what the rules leave open is argued in [readings.md](readings.md).

                ## How many are checked

                | standard | level | rules | checked |
                | --- | --- | --- | --- |
                %s
                ## The rules

                Where a rule is checked: by the schema, or by the class of `engine.rule` that is named.

                | rule | level | iJw | iWmo | code | checked by | what it says |
                | --- | --- | --- | --- | --- | --- | --- |
                %s""".formatted(
                        lines(RuleCount.of(CATALOGUE).stream()
                                .map(count -> row(
                                        count.standard(),
                                        count.level(),
                                        Integer.toString(count.rules()),
                                        Integer.toString(count.checked())))
                                .toList()),
                        lines(CATALOGUE.rules().stream().map(RulesPageTest::row).toList()));
    }

    private static String row(RuleEntry rule) {
        String checkedBy =
                rule.checkedBy().map(name -> "`" + name + "`").orElse(rule.isChecked() ? "schema" : "not checked");
        return row(
                rule.id(),
                rule.level().label(),
                numbers(rule.ijwMessages()),
                numbers(rule.iwmoMessages()),
                rule.returnCode().orElse(""),
                checkedBy,
                TEXTS.explanation(rule.id()).replace("|", "\\|"));
    }

    private static String numbers(List<Integer> messages) {
        return messages.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
