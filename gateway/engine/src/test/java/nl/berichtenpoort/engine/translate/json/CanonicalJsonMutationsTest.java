package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document with one mistake is refused by the published schema and by the reader, both at the place of the mistake. */
class CanonicalJsonMutationsTest {

    private static final String SAMPLE = "messages/ijw/jw323/jw323-klein.xml";
    private static final String PRESTATIE = "Bericht/Declaratie/Clienten/Client/Prestaties/Prestatie";

    /**
     * One mistake.
     *
     * @param from what stands in the right document, once
     * @param to what stands there instead
     * @param schemaError place and keyword; empty for what JSON Schema cannot say
     * @param rule what the reader, or the XSD after it, says
     * @param place what stands where it says that: the document from there
     * @param path the path that it says
     */
    record Mutation(String from, String to, String schemaError, String rule, String place, String path) {}

    static Stream<Mutation> mutations() {
        return Stream.of(
                // What it is.
                new Mutation(
                        "\"iJw\"",
                        "\"iWmo\"",
                        "/standard const",
                        "json-identification",
                        "\"standard\"",
                        "Bericht/standard"),
                new Mutation(
                        "\"3.2\"", "3.2", "/release const", "json-identification", "\"release\"", "Bericht/release"),
                new Mutation(
                        "\"release\":\"3.2\",",
                        "",
                        " required",
                        "json-missing-identification",
                        "{\"standard\"",
                        "Bericht"),
                new Mutation(
                        "\"JW323\"",
                        "\"JW325\"",
                        "/message const",
                        "json-unknown-member",
                        "\"Declaratie\"",
                        "Bericht/Declaratie"),
                new Mutation("\"JW323\"", "\"jw323\"", "/message const", "json-unknown-message", "\"message\"", ""),
                // Members.
                new Mutation(
                        "\"Bsn\":",
                        "\"BSN\":",
                        "/Declaratie/Clienten/Client/0 additionalProperties",
                        "json-unknown-member",
                        "\"BSN\"",
                        "Bericht/Declaratie/Clienten/Client/BSN"),
                new Mutation(
                        "\"Bsn\":\"999900018\",",
                        "",
                        "/Declaratie/Clienten/Client/0 required",
                        "xsd-missing-element",
                        "\"Prestaties\"",
                        "Bericht/Declaratie/Clienten/Client/Prestaties"),
                new Mutation(
                        ",\"IngediendBedrag\":{\"Bedrag\":96120,\"DebetCredit\":\"D\"}",
                        "",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0 required",
                        "xsd-missing-element",
                        "{\"ProductReferentie\"",
                        PRESTATIE),
                new Mutation(
                        "\"Bsn\":\"999900018\"",
                        "\"Bsn\":\"999900018\",\"Bsn\":\"999900018\"",
                        "",
                        "json-duplicate",
                        "\"Bsn\":\"999900018\",\"Prest",
                        "Bericht/Declaratie/Clienten/Client/Bsn"),
                // Lists and classes.
                new Mutation(
                        "\"Client\":[",
                        "\"Client\":{},\"Meer\":[",
                        "/Declaratie/Clienten/Client type",
                        "json-not-an-array",
                        "\"Client\"",
                        "Bericht/Declaratie/Clienten/Client"),
                new Mutation(
                        "\"Client\":[",
                        "\"Client\":[],\"Meer\":[",
                        "/Declaratie/Clienten/Client minItems",
                        "json-empty-array",
                        "\"Client\"",
                        "Bericht/Declaratie/Clienten/Client"),
                new Mutation(
                        "\"Clienten\":{\"Client\":[",
                        "\"Clienten\":{\"Client\":[[],",
                        "/Declaratie/Clienten/Client/0 type",
                        "json-not-a-class",
                        "[],",
                        "Bericht/Declaratie/Clienten/Client[1]"),
                new Mutation(
                        "\"ProductReferentie\":{\"ReferentieNummer\":\"JD26-0000001\"}",
                        "\"ProductReferentie\":[]",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/ProductReferentie type",
                        "json-not-a-class",
                        "\"ProductReferentie\"",
                        PRESTATIE + "/ProductReferentie"),
                // Values.
                new Mutation(
                        "\"Eenheid\":\"01\"",
                        "\"Eenheid\":1",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/Eenheid type",
                        "json-not-a-text",
                        "\"Eenheid\"",
                        PRESTATIE + "/Eenheid"),
                new Mutation(
                        "\"Eenheid\":\"01\"",
                        "\"Eenheid\":null",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/Eenheid type",
                        "json-not-a-text",
                        "\"Eenheid\"",
                        PRESTATIE + "/Eenheid"),
                new Mutation(
                        "\"Eenheid\":\"01\"",
                        "\"Eenheid\":\"02\"",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/Eenheid enum",
                        "xsd-enumeration",
                        "\"Eenheid\"",
                        PRESTATIE + "/Eenheid"),
                new Mutation(
                        "\"Eenheid\":\"01\"",
                        "\"Eenheid\":{\"a\":[{}]}",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/Eenheid type",
                        "json-not-a-text",
                        "\"Eenheid\"",
                        PRESTATIE + "/Eenheid"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":\"540\"",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume pattern",
                        "json-number-in-quotes",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":5.4",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume type",
                        "json-number-form",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":540.0",
                        "",
                        "json-number-form",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":54e1",
                        "",
                        "json-number-form",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":-0",
                        "",
                        "json-number-form",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":true",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume type",
                        "json-not-a-number",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":NaN",
                        "",
                        "json-nan",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":-Infinity",
                        "",
                        "json-nan",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":-1",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume minimum",
                        "xsd-min-inclusive",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":100000000",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume maximum",
                        "xsd-max-inclusive",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":\" 0540\"",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume pattern",
                        "json-blanks",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"GeleverdVolume\":540",
                        "\"GeleverdVolume\":\"veel\"",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/GeleverdVolume pattern",
                        "xsd-not-an-integer",
                        "\"GeleverdVolume\"",
                        PRESTATIE + "/GeleverdVolume"),
                new Mutation(
                        "\"BerichtVersie\":3",
                        "\"BerichtVersie\":4",
                        "/Header/BerichtVersie enum",
                        "xsd-pattern",
                        "\"BerichtVersie\"",
                        "Bericht/Header/BerichtVersie"),
                new Mutation(
                        "\"BerichtCode\":\"490\"",
                        "\"BerichtCode\":\"491\"",
                        "/Header/BerichtCode pattern",
                        "bericht-code-mismatch",
                        "\"BerichtCode\"",
                        "Bericht/Header/BerichtCode"),
                new Mutation(
                        "\"Afzender\":\"98000101\"",
                        "\"Afzender\":\"980001012\"",
                        "/Header/Afzender maxLength",
                        "xsd-max-length",
                        "\"Afzender\"",
                        "Bericht/Header/Afzender"),
                new Mutation(
                        "\"ReferentieNummer\":\"JD26-0000001\"",
                        "\"ReferentieNummer\":\"\"",
                        "/Declaratie/Clienten/Client/0/Prestaties/Prestatie/0/ProductReferentie/ReferentieNummer minLength",
                        "xsd-min-length",
                        "\"ReferentieNummer\"",
                        PRESTATIE + "/ProductReferentie/ReferentieNummer"),
                new Mutation(
                        "\"ReferentieNummer\":\"JD26-0000001\"",
                        "\"ReferentieNummer\":\"a\\u0000b\"",
                        "",
                        "json-character",
                        "\"ReferentieNummer\"",
                        PRESTATIE + "/ProductReferentie/ReferentieNummer"),
                new Mutation(
                        "\"ReferentieNummer\":\"JD26-0000001\"",
                        "\"ReferentieNummer\":\"\\uD83D\"",
                        "",
                        "json-character",
                        "\"ReferentieNummer\"",
                        PRESTATIE + "/ProductReferentie/ReferentieNummer"),
                new Mutation(
                        "\"DeclaratieDagtekening\":\"2026-04-03\"",
                        "\"DeclaratieDagtekening\":\"3-4-2026\"",
                        "/Declaratie/DeclaratieDagtekening pattern",
                        "xsd-date",
                        "\"DeclaratieDagtekening\"",
                        "Bericht/Declaratie/DeclaratieDagtekening"),
                new Mutation(
                        "\"DeclaratieDagtekening\":\"2026-04-03\"",
                        "\"DeclaratieDagtekening\":\"2026-02-30\"",
                        "",
                        "xsd-date",
                        "\"DeclaratieDagtekening\"",
                        "Bericht/Declaratie/DeclaratieDagtekening"),
                new Mutation(
                        "\"DeclaratieDagtekening\":\"2026-04-03\"",
                        "\"DeclaratieDagtekening\":\" 2026-04-03\"",
                        "/Declaratie/DeclaratieDagtekening pattern",
                        "json-blanks",
                        "\"DeclaratieDagtekening\"",
                        "Bericht/Declaratie/DeclaratieDagtekening"),
                new Mutation(
                        "\"DeclaratieDagtekening\":\"2026-04-03\"",
                        "\"DeclaratieDagtekening\":20260403",
                        "/Declaratie/DeclaratieDagtekening type",
                        "json-not-a-text",
                        "\"DeclaratieDagtekening\"",
                        "Bericht/Declaratie/DeclaratieDagtekening"));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isRefusedAtItsPlace(Mutation mutation) {
        String right = new String(
                RoundTrip.json(RoundTrip.READER.read(Samples.named(SAMPLE).bytes())), StandardCharsets.UTF_8);
        assertThat(right.split(java.util.regex.Pattern.quote(mutation.from()), -1))
                .hasSize(2);
        String wrong = right.replace(mutation.from(), mutation.to());
        byte[] document = wrong.getBytes(StandardCharsets.UTF_8);

        if (!mutation.schemaError().isEmpty()) {
            assertThat(RoundTrip.schemaErrors(MessageType.JW323, document)).contains(mutation.schemaError());
        }
        Finding finding = findings(document).get(0);
        assertThat(finding.rule()).isEqualTo(mutation.rule());
        assertThat(finding.position().path().orElse("")).isEqualTo(mutation.path());
        assertThat(finding.position().line()).isEqualTo(1);
        assertThat(wrong.substring(finding.position().column() - 1)).startsWith(mutation.place());
    }

    private static List<Finding> findings(byte[] document) {
        JsonReading reading = RoundTrip.JSON.read(document);
        if (reading instanceof JsonReading.Read read) {
            Reading xml = RoundTrip.READER.read(read.xml());
            return read.inJson(xml.identifyFindings().isEmpty() ? xml.schemaFindings() : xml.identifyFindings());
        }
        return ((JsonReading.Refused) reading).findings();
    }
}
