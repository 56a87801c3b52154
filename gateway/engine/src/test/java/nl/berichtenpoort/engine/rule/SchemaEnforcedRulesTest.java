package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import nl.berichtenpoort.schemas.RuleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue calls schema-enforced the schema refuses, in every message of the rule. */
class SchemaEnforcedRulesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    /** The element of each rule with a value that violates it. */
    private static final Map<String, List<String>> VIOLATIONS = Map.of(
            "CS015", List.of("BerichtSubversie", "1", "Bericht/Header/BerichtSubversie"),
            "CS025", List.of("BerichtVersie", "2", "Bericht/Header/BerichtVersie"),
            "CS319", List.of("DeclaratieNummer", "J-2605 1", "Bericht/Declaratie/DeclaratieNummer"));

    static List<RuleEntry> schemaEnforced() {
        return RuleCatalogue.release32().rules().stream()
                .filter(rule -> rule.level() == RuleLevel.SCHEMA_ENFORCED)
                .toList();
    }

    static Stream<Arguments> violations() {
        return schemaEnforced().stream()
                .flatMap(rule -> rule.standards().stream()
                        .flatMap(standard -> rule.messages(standard).stream().map(number -> {
                            String type = (standard.equals("ijw") ? "jw" : "wmo") + number;
                            return Arguments.of(
                                    rule.id(), "messages/" + standard + "/" + type + "/" + type + "-klein.xml");
                        })));
    }

    @Test
    void everySchemaEnforcedRuleIsTriedHere() {
        assertThat(schemaEnforced()).extracting(RuleEntry::id).containsExactlyInAnyOrderElementsOf(VIOLATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("violations")
    void theSchemaRefusesTheViolation(String rule, String file) {
        List<String> violation = VIOLATIONS.get(rule);
        Sample sample = Samples.named(file);
        String broken = sample.text().replaceFirst("(" + violation.get(0) + ">)[^<]+<", "$1" + violation.get(1) + "<");

        Reading reading = READER.read(broken.getBytes(StandardCharsets.UTF_8));

        assertThat(READER.read(sample.bytes()).schemaFindings()).isEmpty();
        assertThat(reading.schemaFindings())
                .extracting(finding -> finding.position().path().orElseThrow())
                .containsExactly(violation.get(2));
    }
}
