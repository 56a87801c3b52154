package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared must do what it says, or the comparison says nothing. */
class WaysTest {

    private static final byte[] INVALID =
            Samples.named("invalid/schema/jw301-max-length-straatnaam.xml").bytes();

    @ParameterizedTest
    @EnumSource
    void acceptsValidMessagesOneAfterTheOther(Ways kind) throws Exception {
        try (Way way = kind.open(Messages.JW301_KLEIN)) {
            assertThat(way.accepts(Messages.JW301_KLEIN.bytes())).isTrue();
            assertThat(way.accepts(Messages.JW301_VOLLEDIG.bytes())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAGeneratedInvoice(Ways kind) throws Exception {
        try (Way way = kind.open(Messages.JW323_18MB)) {
            assertThat(way.accepts(Messages.invoice(200_000))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AALTO")
    void refusesWhatTheSchemaRefuses(Ways kind) throws Exception {
        try (Way way = kind.open(Messages.JW301_KLEIN)) {
            assertThat(way.accepts(INVALID)).isFalse();
            assertThat(way.accepts(Messages.JW301_KLEIN.bytes())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGINE", "CAMEL"})
    void refusesWhatARuleRefuses(Ways kind) throws Exception {
        byte[] future = new String(Messages.JW301_KLEIN.bytes(), StandardCharsets.UTF_8)
                .replace("Dagtekening>2026-", "Dagtekening>2099-")
                .getBytes(StandardCharsets.UTF_8);
        try (Way way = kind.open(Messages.JW301_KLEIN)) {
            assertThat(way.accepts(future)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesHalfAMessage(Ways kind) throws Exception {
        byte[] whole = Messages.JW301_KLEIN.bytes();
        try (Way way = kind.open(Messages.JW301_KLEIN)) {
            assertThat(way.accepts(Arrays.copyOf(whole, whole.length / 2))).isFalse();
        }
    }

    @Test
    void largeMeans18MegabytesWithinOnePerCent() {
        assertThat((double) Messages.JW323_18MB.bytes().length)
                .isBetween(18 * 1024 * 1024 * 0.99, 18 * 1024 * 1024 * 1.01);
    }
}
