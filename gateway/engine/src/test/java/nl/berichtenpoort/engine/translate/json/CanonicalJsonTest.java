package nl.berichtenpoort.engine.translate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonTest {

    private static final String HEAD = "{\"standard\":\"iJw\",\"message\":\"JW305\",\"release\":\"3.2\"";

    /** A document that holds no message, and what is said of it and where. */
    record Refusal(byte[] document, String rule, int line, int column) {
        Refusal(String document, String rule, int line, int column) {
            this(document.getBytes(StandardCharsets.UTF_8), rule, line, column);
        }

        @Override
        public String toString() {
            return rule + " " + new String(document, 0, Math.min(40, document.length), StandardCharsets.ISO_8859_1);
        }
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal("", "json-empty", 0, 0),
                new Refusal(" \r\n\t", "json-empty", 0, 0),
                new Refusal(" ".repeat(ReadingLimits.MOST_BYTES + 1), "json-too-large", 0, 0),
                new Refusal("\uFEFF{}", "json-bom", 1, 1),
                new Refusal("{}".getBytes(StandardCharsets.UTF_16LE), "json-encoding", 1, 1),
                new Refusal("{}".getBytes(StandardCharsets.UTF_16), "json-encoding", 1, 1),
                new Refusal("{}".getBytes(Charset.forName("UTF-32")), "json-encoding", 1, 1),
                new Refusal("{\n\"é\":\"é".getBytes(StandardCharsets.ISO_8859_1), "json-encoding", 2, 2),
                // Overlong, and half of a surrogate pair.
                new Refusal(new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'}, "json-encoding", 1, 3),
                new Refusal(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "json-encoding", 1, 3),
                new Refusal("<Bericht/>", "json-not-json", 1, 1),
                new Refusal("[]", "json-not-an-object", 1, 1),
                new Refusal("\n  \"JW305\"", "json-not-an-object", 2, 3),
                new Refusal("null", "json-not-an-object", 1, 1),
                new Refusal("{}", "json-no-message", 0, 0),
                new Refusal("{\"Header\":{\"message\":\"JW305\"}}", "json-no-message", 0, 0),
                new Refusal("{\"é\":1,\"message\":305}", "json-unknown-message", 1, 8),
                new Refusal("{\"message\":\"JW303\"}", "json-unknown-message", 1, 2),
                new Refusal(HEAD, "json-truncated", 1, HEAD.length() + 1),
                new Refusal(HEAD + "} {}", "json-trailing", 1, HEAD.length() + 3),
                new Refusal(HEAD + "}\nrest", "json-trailing", 2, 1),
                new Refusal(HEAD + ",}", "json-not-json", 1, HEAD.length() + 2),
                new Refusal("{'message':'JW305'}", "json-not-json", 1, 2),
                new Refusal("/* uitleg */" + HEAD + "}", "json-not-json", 1, 1),
                new Refusal(HEAD + ",\"Header\":" + "[".repeat(100_000), "json-limit", 1, HEAD.length() + 10 + 64),
                new Refusal(HEAD + ",\"" + "x".repeat(1_000_000) + "\":1}", "json-limit", 1, 0),
                new Refusal(HEAD + ",\"Header\":" + "9".repeat(1_000_000) + "}", "json-limit", 1, 0),
                new Refusal(
                        HEAD + ",\"Header\":{\"Afzender\":\"" + "x".repeat(5_000_000) + "\"}}", "json-limit", 1, 0));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNoDocumentIsRefusedWithItsPlace(Refusal refusal) {
        List<Finding> findings = refused(refusal.document());

        Position position = findings.get(findings.size() - 1).position();
        assertThat(findings.get(findings.size() - 1).rule()).isEqualTo(refusal.rule());
        assertThat(position.line()).isEqualTo(refusal.line());
        if (refusal.column() > 0) {
            assertThat(position.column()).isBetween(refusal.column(), refusal.column() + 1);
        }
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(texts.message(findings.get(0))).isNotBlank();
            assertThat(texts.remedy(findings.get(0))).isNotBlank();
        }
    }

    @Test
    void namesOfMembersTellNoBsnAndNothingThatNoNameHas() {
        String document = HEAD + ",\"Client\":{\"999900018\":{},\"Cliënt\":1,\"a\\u001b[31m/\\n\\u202Eb\":1,\"\":1,\""
                + "x".repeat(70) + "\":1}}";

        assertThat(refused(document.getBytes(StandardCharsets.UTF_8)))
                .extracting(
                        finding -> finding.arguments().get(0),
                        finding -> finding.position().path().orElse(""))
                .containsExactly(
                        tuple("?", "Bericht/Client/?"),
                        tuple("Cliënt", "Bericht/Client/Cliënt"),
                        tuple("a??31m???b", "Bericht/Client/a??31m???b"),
                        tuple("?", "Bericht/Client/?"),
                        tuple("x".repeat(60) + "…", "Bericht/Client/" + "x".repeat(60) + "…"));
    }

    @Test
    void allMistakesAreToldInTheOrderOfTheDocument() {
        String document = """
                {
                  "Header": { "Afzender": 98000101, "Ontvanger": "0153", "Vreemd": [1, {"a": 2}] },
                  "message": "JW305",
                  "Client": {
                    "StartProducten": { "StartProduct": [
                      { "ToewijzingNummer": 1, "ToewijzingNummer": 1 },
                      { "Product": { "Categorie": true } }
                    ] },
                    "Communicatie": { "Vorm": [] }
                  }
                }
                """;

        assertThat(refused(document.getBytes(StandardCharsets.UTF_8)))
                .extracting(
                        Finding::rule,
                        finding -> finding.position().line(),
                        finding -> finding.position().column(),
                        finding -> finding.position().path().orElse(""))
                .containsExactly(
                        tuple("json-missing-identification", 1, 1, "Bericht"),
                        tuple("json-missing-identification", 1, 1, "Bericht"),
                        tuple("json-not-a-text", 2, 15, "Bericht/Header/Afzender"),
                        tuple("json-unknown-member", 2, 58, "Bericht/Header/Vreemd"),
                        tuple(
                                "json-duplicate",
                                6,
                                32,
                                "Bericht/Client/StartProducten/StartProduct[1]/ToewijzingNummer"),
                        tuple(
                                "json-not-a-text",
                                7,
                                22,
                                "Bericht/Client/StartProducten/StartProduct[2]/Product/Categorie"),
                        tuple("json-unknown-member", 9, 5, "Bericht/Client/Communicatie"));
    }

    @Test
    void ofVeryManyMistakesTheFirstHundredAreTold() {
        String document = HEAD + ",\"x\":1".repeat(1000) + "}";

        List<Finding> findings = refused(document.getBytes(StandardCharsets.UTF_8));

        assertThat(findings).hasSize(101);
        assertThat(findings.get(100).rule()).isEqualTo("json-more");
    }

    @Test
    void membersMayStandInAnyOrder() throws IOException {
        byte[] xml = Samples.named("messages/ijw/jw323/jw323-volledig.xml").bytes();
        Reading reading = RoundTrip.READER.read(xml);
        byte[] json = RoundTrip.json(reading);
        byte[] turned = new tools.jackson.databind.json.JsonMapper()
                .writeValueAsBytes(turned(new tools.jackson.databind.json.JsonMapper().readTree(json)));
        assertThat(turned).isNotEqualTo(json);

        JsonReading.Read read = (JsonReading.Read) RoundTrip.JSON.read(turned);

        assertThat(new SameMessage(RoundTrip.SCHEMAS, MessageType.JW323).differences(xml, read.xml()))
                .isEmpty();
    }

    private static tools.jackson.databind.JsonNode turned(tools.jackson.databind.JsonNode node) {
        if (node.isObject()) {
            tools.jackson.databind.node.ObjectNode turned =
                    tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            List<String> names = new ArrayList<>(node.propertyNames());
            java.util.Collections.reverse(names);
            names.forEach(name -> turned.set(name, turned(node.get(name))));
            return turned;
        }
        if (node.isArray()) {
            tools.jackson.databind.node.ArrayNode same =
                    tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> same.add(turned(item)));
            return same;
        }
        return node;
    }

    @Test
    void whatTheFormHasNoPlaceForIsNotWritten() throws IOException {
        Reading reading = RoundTrip.READER.read(
                Samples.named("messages/ijw/jw305/jw305-klein.xml").bytes());
        MessageNode bericht = reading.root().orElseThrow();
        List<MessageNode> children = new ArrayList<>(bericht.children());
        children.add(new MessageNode("Vreemd", "x", 99, 3, List.of()));
        children.add(new MessageNode("Header", "", 100, 3, List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Finding> findings =
                RoundTrip.JSON.write(MessageType.JW305, new MessageNode("Bericht", "", 1, 1, children), out);

        assertThat(findings)
                .extracting(Finding::rule, Finding::position)
                .containsExactly(
                        tuple("json-shape", Position.at(99, 3, "Bericht/Vreemd")),
                        tuple("json-shape", Position.at(100, 3, "Bericht/Header[2]")));
        assertThat(out.size()).isZero();
    }

    @Test
    void aTypeWithMoreElementsThatXsiTypeNamesIsRefused(@TempDir Path folder) throws IOException {
        copy("basisschema.xsd", folder, "", "");
        copy(
                "jw305.xsd",
                folder,
                "<xs:complexType name=\"Client\">",
                "<xs:complexType name=\"ClientPlus\"><xs:complexContent><xs:extension base=\"jw305:Client\"><xs:sequence>"
                        + "<xs:element name=\"Extra\" type=\"jw305:Header\"/></xs:sequence></xs:extension>"
                        + "</xs:complexContent></xs:complexType><xs:complexType name=\"Client\">");
        SchemaSet schemas = SchemaSet.ofFolder(folder);
        String xml = Samples.named("messages/ijw/jw305/jw305-klein.xml").text();
        String header = xml.substring(xml.indexOf("<Header>"), xml.indexOf("</Header>") + "</Header>".length());
        String extended = xml.replace(
                        "<Client>",
                        "<Client xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xmlns:m=\"http://www.istandaarden.nl/ijw/3_2/jw305/schema\""
                                + " xsi:type=\"m:ClientPlus\">")
                .replace("</Client>", header.replace("Header>", "Extra>") + "</Client>");
        Reading reading = new MessageReader(schemas).read(extended.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.isValid()).isTrue();

        Translation translation = new CanonicalJson(schemas)
                .translate(new Translatable(MessageType.JW305, reading.root().orElseThrow()));

        assertThat(((Translation.Untranslatable) translation).findings())
                .extracting(Finding::rule, finding -> finding.position().path().orElse(""))
                .containsExactly(tuple("json-shape", "Bericht/Client/Extra"));
    }

    private static void copy(String schema, Path folder, String from, String to) throws IOException {
        try (InputStream in = SchemaSet.class.getResourceAsStream("/standard/ijw/3.2/xsd/" + schema)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            Files.writeString(folder.resolve(schema), text.replace(from, to));
        }
    }

    @Test
    void whatTheReceiverOfTheBytesThrowsIsThrown() {
        Reading reading = RoundTrip.READER.read(
                Samples.named("messages/ijw/jw305/jw305-klein.xml").bytes());
        IOException full = new IOException("No space left on device");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() ->
                        RoundTrip.JSON.write(MessageType.JW305, reading.root().orElseThrow(), out))
                .isSameAs(full);
    }

    private static List<Finding> refused(byte[] document) {
        return ((JsonReading.Refused) RoundTrip.JSON.read(document)).findings();
    }
}
