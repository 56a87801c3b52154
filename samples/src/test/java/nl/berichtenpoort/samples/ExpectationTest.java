package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

    private static final String FULL = """
            {"layer": "schema", "line": 12, "column": null, "path": "Bericht/Header",
             "fault": "pattern", "why": "A \\"quoted\\" word."}
            """;

    @Test
    void readsAllFields() {
        assertThat(Expectation.parse(FULL))
                .isEqualTo(new Expectation(
                        "schema",
                        OptionalInt.of(12),
                        OptionalInt.empty(),
                        Optional.of("Bericht/Header"),
                        "pattern",
                        "A \"quoted\" word."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"layer\": \"schema\"}",
                "{\"layer\": \"schema\",}",
                "{\"layer\": {\"nested\": 1}}",
                "{\"layer\": \"schema\" \"line\": 1}",
                "{\"layer\": \"schema\", \"layer\": \"schema\"}"
            })
    void refusesAnythingElse(String json) {
        assertThatThrownBy(() -> Expectation.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAMisspeltField() {
        assertThatThrownBy(() -> Expectation.parse(FULL.replace("}", ", \"colour\": \"red\"}")))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> Expectation.parse(FULL.replace("\"fault\"", "\"fout\"")))
                .hasMessageContaining("fault");
    }

    @Test
    void refusesAnotherKindOfValue() {
        assertThatThrownBy(() -> Expectation.parse(FULL.replace("12", "\"twelve\"")))
                .hasMessageContaining("line");
        assertThatThrownBy(() -> Expectation.parse(FULL.replace("\"schema\"", "null")))
                .hasMessageContaining("layer");
    }
}
