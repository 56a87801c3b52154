package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step that is measured must do its work. */
class StepTest {

    @ParameterizedTest
    @EnumSource
    void acceptsAValidMessage(Step step) {
        byte[] message = Messages.JW301_KLEIN.bytes();
        assertThat(step.open(message).test(message)).isTrue();
    }

    @Test
    void theSchemaCheckRefusesWhatTheSchemaRefuses() {
        byte[] invalid =
                Samples.named("invalid/schema/jw301-max-length-straatnaam.xml").bytes();
        assertThat(Step.PARSE.open(invalid).test(invalid)).isTrue();
        assertThat(Step.SCHEMA.open(invalid).test(invalid)).isFalse();
    }

    @Test
    void theContentRulesRefuseWhatOnlyTheyRefuse() {
        byte[] invalid =
                Samples.named("rules/ijw/CD005/fout-301-zonder-land.xml").bytes();
        assertThat(Step.SCHEMA.open(invalid).test(invalid)).isTrue();
        assertThat(Step.CONTENT.open(invalid).test(invalid)).isFalse();
    }
}
