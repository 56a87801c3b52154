package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Expectation;
import nl.berichtenpoort.samples.HostileInput;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample message gets exactly the verdict that its expectation promises. */
class MessageReaderSamplesTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final Pattern TYPE = Pattern.compile("(?:jw|wmo)3[0-9]{2}");

    static List<Sample> valid() {
        return Stream.of(
                        Samples.messages(),
                        Samples.conversation("jeugdhulp-volledig"),
                        Samples.conversation("wmo-begeleiding"))
                .flatMap(List::stream)
                .toList();
    }

    static List<Sample> invalid() {
        return Stream.of(Samples.schemaInvalid(), Samples.hostile())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidSampleIsIdentifiedAndHasNoFinding(Sample sample) {
        Reading reading = READER.read(sample.bytes());

        assertThat(reading.identifyFindings()).isEmpty();
        assertThat(reading.schemaFindings()).isEmpty();
        assertThat(reading.type()).contains(typeInName(sample));
        assertThat(reading.release()).contains("3.2");
        assertThat(reading.header()).contains(Header.of(reading.root().orElseThrow()));
        assertThat(READER.peek(sample.bytes()))
                .isEqualTo(new HeaderPeek(
                        reading.type(),
                        reading.release(),
                        reading.header(),
                        List.of(),
                        reading.type().map(MessageKind.class::cast)));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidSampleHasItsExpectedFindingFirst(Sample sample) {
        Reading reading = READER.read(sample.bytes());

        assertThat(findings(reading)).isNotEmpty();
        assertExpected(reading, sample.expectation().orElseThrow());
        // One mistake, one finding, or two where it has two consequences.
        assertThat(findings(reading)).hasSizeLessThanOrEqualTo(2);
        assertThatTextsExist(reading);
    }

    @ParameterizedTest
    @EnumSource(HostileInput.class)
    void hugeHostileInputCostsNoMoreThanHonestInput(HostileInput input) {
        Sample sample = input.sample();
        Reading reading =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(sample.bytes()));

        sample.expectation()
                .ifPresentOrElse(
                        expectation -> assertExpected(reading, expectation),
                        () -> assertThat(findings(reading)).isEmpty());
        assertThatTextsExist(reading);
    }

    private static void assertExpected(Reading reading, Expectation expected) {
        Finding first = findings(reading).get(0);
        boolean schema = expected.layer().equals("schema");
        assertThat(first.rule()).isEqualTo((schema ? "xsd-" : "bericht-") + expected.fault());
        assertThat(first.layer().label()).isEqualTo(expected.layer());
        expected.line()
                .ifPresent(
                        line -> assertThat(first.position().line()).as("line").isEqualTo(line));
        expected.path()
                .ifPresent(
                        path -> assertThat(first.position().path()).as("path").contains(path));
        assertThat(reading.type().isPresent()).isEqualTo(schema);
    }

    private static void assertThatTextsExist(Reading reading) {
        Arrays.stream(Language.values())
                .map(FindingTexts::new)
                .forEach(texts -> findings(reading).forEach(finding -> {
                    assertThatNoException().isThrownBy(() -> texts.message(finding));
                    assertThat(texts.message(finding)).isNotBlank().doesNotContain("{");
                    assertThat(texts.remedy(finding)).isNotBlank().doesNotContain("{");
                }));
    }

    private static List<Finding> findings(Reading reading) {
        return Stream.concat(reading.identifyFindings().stream(), reading.schemaFindings().stream())
                .toList();
    }

    private static MessageType typeInName(Sample sample) {
        Matcher type = TYPE.matcher(sample.fileName());
        assertThat(type.find()).as("type in the name of %s", sample).isTrue();
        return MessageType.valueOf(type.group().toUpperCase(Locale.ROOT));
    }
}
