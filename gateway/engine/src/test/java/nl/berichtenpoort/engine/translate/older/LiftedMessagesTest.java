package nl.berichtenpoort.engine.translate.older;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message of release 3.2, good or bad, made one of 3.0 and of 3.1 by its namespaces and BerichtSubversie alone, is
 * judged as it is in 3.2: the same findings at the same places.
 */
class LiftedMessagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final EnvelopeCheck ANY_PARTY = new EnvelopeCheck(party -> true, party -> true);
    private static final MessagePipeline PIPELINE = MessagePipeline.release32(SchemaSet.builtIn(), ANY_PARTY);
    /** What a reader without a schema tells otherwise than one with a schema. */
    private static final List<String> OF_THE_READING =
            List.of("xsd-undeclared-attribute", "xsd-nil", "xsd-unexpected-text", "xsd-wrong-namespace");

    static Stream<Sample> messages() {
        return Stream.of(Samples.messages(), Samples.schemaInvalid(), Samples.onClasspath("rules"))
                .flatMap(List::stream)
                .filter(sample -> sample.name().endsWith(".xml"));
    }

    @Test
    void thereAreMessages() {
        assertThat(messages()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isJudgedAsInRelease32(Sample sample) {
        for (Release release : List.of(Release.V3_0, Release.V3_1)) {
            byte[] older = older(sample, release);
            Judgement current = judge(sample.bytes());
            Judgement lifted = judge(older);

            if (cannotBeLifted(sample, current, lifted, release)) {
                continue;
            }
            assertThat(lifted.report().release()).as(sample.name()).contains(release.label());
            assertThat(lifted.report().type()).isEqualTo(current.report().type());
            assertThat(lifted.report().disposition())
                    .as(sample.name())
                    .isEqualTo(current.report().disposition());
            assertThat(withoutTranslation(lifted))
                    .usingElementComparator(LiftedMessagesTest::compare)
                    .isEqualTo(current.report().findings());
        }
    }

    /** Whether the message is one of the few for which the release makes a difference. */
    private static boolean cannotBeLifted(Sample sample, Judgement current, Judgement lifted, Release release) {
        List<String> rules = lifted.report().findings().stream()
                .filter(finding -> finding.isError() && finding.layer() == Layer.TRANSLATE)
                .map(Finding::rule)
                .toList();
        if (rules.isEmpty()) {
            return sample.name().contains("xsi-type")
                    || current.report().findings().stream()
                            .anyMatch(finding ->
                                    finding.position().path().orElse("").endsWith("/BerichtSubversie"));
        }
        if (rules.contains("release-code-unknown")) {
            assertThat(sample.text()).contains("RedenBeeindiging>38<");
            return release == Release.V3_0;
        }
        assertThat(current.report().findings()).as(rules.toString()).anyMatch(LiftedMessagesTest::isOfTheReading);
        return true;
    }

    /** What is missing at the end of a class is told at its start tag: a tree knows no end tags. */
    private static int compare(Finding one, Finding other) {
        boolean samePlace = one.position().equals(other.position())
                || one.messageKey().equals("schema.missing-at-end")
                        && one.position().path().equals(other.position().path());
        return samePlace
                        && one.rule().equals(other.rule())
                        && one.messageKey().equals(other.messageKey())
                        && one.arguments().equals(other.arguments())
                        && one.returnCode().equals(other.returnCode())
                        && one.severity() == other.severity()
                ? 0
                : 1;
    }

    private static boolean isOfTheReading(Finding finding) {
        return OF_THE_READING.contains(finding.rule())
                || finding.position().path().orElse("").endsWith("/BerichtSubversie");
    }

    private static List<Finding> withoutTranslation(Judgement judgement) {
        return judgement.report().findings().stream()
                .filter(finding -> finding.layer() != Layer.TRANSLATE)
                .toList();
    }

    private static Judgement judge(byte[] payload) {
        return PIPELINE.judge(new Submission(payload, Optional.empty(), TODAY, false));
    }

    /** The same message in another release, each element at the place where it was. */
    static byte[] older(Sample sample, Release release) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
        return text.replace("/3_2/", '/' + release.label().replace('.', '_') + '/')
                .replaceFirst("BerichtSubversie>2<", "BerichtSubversie>" + release.subversie() + '<')
                .getBytes(StandardCharsets.UTF_8);
    }
}
