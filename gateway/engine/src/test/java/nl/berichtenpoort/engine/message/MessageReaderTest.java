package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final String SMALL =
            Samples.named("messages/ijw/jw301/jw301-klein.xml").text();
    private static final String FULL =
            Samples.named("messages/ijw/jw301/jw301-volledig.xml").text();

    @Test
    void everyNodeStandsWhereItsStartTagStands() {
        String oneLine =
                FULL.replaceAll(">\\s+<", "><").replaceAll("(<[\\w:]*Achternaam>)[^<]*<", "$1Zoë 😀 Ångström<");
        for (String message : List.of(FULL, FULL.replace("\n", "\r\n"), FULL.replace("\n", "\r"), oneLine)) {
            MessageNode root = read(message).root().orElseThrow();
            List<String> lines = List.of(message.split("\r\n|\r|\n", -1));
            List<MessageNode> nodes = new ArrayList<>();
            collect(root, nodes);
            assertThat(nodes).hasSizeGreaterThan(100).allSatisfy(node -> {
                String line = lines.get(node.line() - 1);
                String rest = line.substring(line.offsetByCodePoints(0, node.column() - 1));
                assertThat(rest).matches("(?s)<([\\w]+:)?" + node.name() + "[\\s>/].*");
                assertThat(MessagePaths.pathOf(root, node)).endsWith(lastStep(root, node));
            });
            assertThat(nodes.stream().map(node -> MessagePaths.pathOf(root, node)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void numbersTheFirstOfSeveralSiblingsToo() {
        String twice = SMALL.replaceFirst("(?s)(<[\\w:]*Contact>.*</[\\w:]*Contact>)", "$1$1");
        String wrong = twice.replaceFirst("(<[\\w:]*Soort>)[^<]*<", "$1XX<");
        assertThat(read(wrong).schemaFindings())
                .extracting(finding -> finding.position().path())
                .containsExactly(Optional.of("Bericht/Client/Contactgegevens/Contact[1]/Soort"));
    }

    @Test
    void reportsAllFaultsInTheOrderOfTheMessage() {
        String wrong = FULL.replaceFirst("(<[\\w:]*Bsn>)[^<]*<", "$1x<")
                .replaceFirst("(<[\\w:]*Geslacht>)[^<]*<", "$19<")
                .replaceAll("(<[\\w:]*Toewijzingsdatum>)[^<]*<", "$1gisteren<");
        List<Finding> findings = read(wrong).schemaFindings();
        assertThat(findings).extracting(Finding::rule).startsWith("xsd-pattern", "xsd-enumeration", "xsd-date");
        assertThat(findings)
                .isSortedAccordingTo((a, b) ->
                        Integer.compare(a.position().line(), b.position().line()));
        assertThat(findings.get(0).arguments()).containsExactly("Bsn", "9");
    }

    @Test
    void oneMoveIsOneFinding() {
        String client = "(<[\\w:]*Bsn>[^<]*</[\\w:]*Bsn>)";
        String bsn = FULL.replaceFirst("(?s).*?" + client + ".*", "$1");
        String moved = FULL.replaceFirst(client, "").replaceFirst("(</[\\w:]*Contactgegevens>)", "$1" + bsn);
        assertThat(read(moved).schemaFindings()).extracting(Finding::rule).containsExactly("xsd-missing-element");
    }

    @Test
    void stopsAfterAHundredFindings() {
        String many = FULL.replaceFirst("(<[\\w:]*Client>)", "$1" + "<x/>".repeat(500));
        List<Finding> findings = read(many).schemaFindings();
        assertThat(findings).hasSize(101);
        assertThat(findings).extracting(Finding::rule).contains("xsd-more");
        assertThat(read(many).header()).isPresent();
        assertThat(read(many).root()).isEmpty();
    }

    @Test
    void tellsNoneSeveralAndDisagreementApart() {
        assertThat(identify(SMALL.replaceFirst("<[\\w:]*BerichtCode>[^<]*</[\\w:]*BerichtCode>", "")))
                .isEqualTo("bericht-no-code");
        assertThat(identify(SMALL.replaceFirst("(<[\\w:]*BerichtCode>)[^<]*<", "$1<")))
                .isEqualTo("bericht-no-code");
        assertThat(identify(SMALL.replaceFirst("(<[\\w:]*BerichtCode>)[^<]*<", "$1437<")))
                .isEqualTo("bericht-code-mismatch");
        assertThat(identify(SMALL.replaceFirst("(<[\\w:]*BerichtCode>436</[\\w:]*BerichtCode>)", "$1$1")))
                .isEmpty();
        String other = "<Bsn xmlns=\"" + MessageType.JW305.namespace() + "\">123456782</Bsn>";
        assertThat(identify(SMALL.replaceFirst("<[\\w:]*Bsn>[^<]*</[\\w:]*Bsn>", other)))
                .isEqualTo("bericht-several-types");
    }

    @Test
    void keepsTheHeaderOfAMessageThatBreaksOff() {
        Reading whole = read(SMALL);
        Reading broken = read(SMALL.substring(0, SMALL.indexOf("Bsn>") + 8));
        assertThat(broken.type()).contains(MessageType.JW301);
        assertThat(broken.root()).isEmpty();
        assertThat(broken.header()).isEqualTo(whole.header());
        assertThat(broken.schemaFindings())
                .extracting(Finding::rule, Finding::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("xsd-not-well-formed", "schema.truncated"));
    }

    @Test
    void peeksNoFurtherThanTheHeader() {
        int end = SMALL.indexOf("Header>", SMALL.indexOf("/", SMALL.indexOf("XsdVersie>"))) + 7;
        HeaderPeek peek = READER.peek(bytes(SMALL.substring(0, end) + " no <xml at all"));
        assertThat(peek.type()).contains(MessageType.JW301);
        assertThat(peek.release()).contains("3.2");
        assertThat(peek.header()).isEqualTo(read(SMALL).header());
        assertThat(peek.identifyFindings()).isEmpty();
    }

    @Test
    void neverRepeatsAPersonalValue() {
        String secret = "Geheim9";
        String wrong = FULL.replaceAll(
                "(<[\\w:]*(?:Bsn|Datum|Huisnummer|Telefoonnummer|Voorletters)>)[^<]*<", "$1" + secret + "<");
        assertThat(read(wrong).schemaFindings()).hasSizeGreaterThan(3);
        assertThat(read(wrong).schemaFindings().toString()).doesNotContain(secret);
    }

    @Test
    void aLimitIsAFindingOfItsOwn() {
        ReadingLimits narrow = new ReadingLimits(20_000, 8, 2, 400, 4, 30, 50, 30, 100);
        MessageReader reader = new MessageReader(SCHEMAS, narrow);
        assertThat(rule(reader, " ".repeat(20_001))).isEqualTo("bericht-too-large");
        assertThat(rule(reader, in("<a>".repeat(20)))).isEqualTo("bericht-too-deep");
        assertThat(rule(reader, in("<Header a='' b='' c=''/>"))).isEqualTo("bericht-too-many-attributes");
        assertThat(rule(reader, in("<a b='" + "x>".repeat(500) + "'/>"))).isEqualTo("bericht-too-many-attributes");
        assertThat(rule(reader, in("<a xmlns:p='p' xmlns:q='p' xmlns:r='p' xmlns:s='p' xmlns:t='p'/>")))
                .isEqualTo("bericht-too-many-prefixes");
        assertThat(rule(reader, in("<" + "n".repeat(31) + "/>"))).isEqualTo("bericht-name-too-long");
        assertThat(rule(reader, in("<?p?>".repeat(31)))).isEqualTo("bericht-too-many-unknown");
        assertThat(rule(reader, in("<Header><BerichtCode>" + "x".repeat(51) + "</BerichtCode></Header>")))
                .isEqualTo("bericht-text-too-long");
    }

    @Test
    void aTagMayHoldLongTextBehindIt() {
        ReadingLimits narrow = new ReadingLimits(1_000_000, 64, 32, 400, 64, 256, 100_000, 100, 100);
        String comment = "<!-- " + "a > b ".repeat(5000) + "-->";
        String message = SMALL.replaceFirst("(<[\\w:]*Client>)", "$1" + comment);
        assertThat(new MessageReader(SCHEMAS, narrow).read(bytes(message)).isValid())
                .isTrue();
    }

    /** Names, prefixes and declarations that a parser keeps in lists would cost the square of their number. */
    @Test
    void hostileNamesCostNoMoreThanTheirLength() {
        String prefixes = IntStream.range(0, 200_000)
                .mapToObj(i -> "<a xmlns:p" + i + "='u'/>")
                .collect(Collectors.joining());
        String names =
                IntStream.range(0, 500_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        String targets =
                IntStream.range(0, 500_000).mapToObj(i -> "<?n" + i + "?>").collect(Collectors.joining());
        String declarations = IntStream.range(0, 300_000)
                .mapToObj(i -> " xmlns:p" + i + "='u'")
                .collect(Collectors.joining("", "<a", "/>"));
        Stream.of(prefixes, names, "<z>" + names + "</z>", targets, declarations, "<a>".repeat(1_000_000))
                .forEach(hostile -> {
                    byte[] payload = bytes(in(hostile));
                    Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.read(payload));
                    assertThat(reading.isValid()).isFalse();
                });
    }

    @Test
    void survivesRandomDamage() {
        byte[] original = bytes(SMALL);
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = original.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] payload = i % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            Reading reading = READER.read(payload);
            assertThat(reading.type().isPresent())
                    .isEqualTo(reading.identifyFindings().isEmpty());
            assertThat(READER.peek(payload)).isNotNull();
        }
    }

    /** What the parser itself lets pass. */
    @Test
    void refusesBreachesOfXmlThatTheParserTakes() {
        String hint = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a ";
        for (String spoiled : List.of(
                SMALL.replaceFirst("(<[\\w:]*Bsn)", "$1 xmlns:leeg=''"),
                SMALL.replaceFirst("(<[\\w:]*Bsn)", "<?xml version='1.0'?>$1"),
                SMALL + "<?xml version='1.0'?>",
                SMALL + "<?XML version='1.0'?>",
                SMALL.replaceFirst("(<[\\w:]*Bsn)", "$1 xmlns:leeg='\uFFFE'"),
                SMALL.replaceFirst("(<[\\w:]*Bsn)", "$1" + hint + "\uFFFF'"))) {
            assertThat(read(spoiled).schemaFindings())
                    .as(spoiled)
                    .extracting(Finding::rule)
                    .containsExactly("xsd-not-well-formed");
        }
    }

    @Test
    void placesTheDoctypeItself() {
        assertThat(READER.read(bytes("<!-- é -->\n  <!DOCTYPE a><a/>")).identifyFindings())
                .containsExactly(Finding.error(
                        "bericht-doctype",
                        nl.berichtenpoort.engine.report.Layer.IDENTIFY,
                        Position.at(2, 3),
                        "identify.doctype"));
    }

    private static String in(String content) {
        return "<Bericht xmlns=\"" + MessageType.JW301.namespace() + "\">" + content + "</Bericht>";
    }

    private static String identify(String message) {
        return READER.read(bytes(message)).identifyFindings().stream()
                .map(Finding::rule)
                .collect(Collectors.joining(","));
    }

    private static String rule(MessageReader reader, String message) {
        return reader.read(bytes(message)).identifyFindings().stream()
                .map(Finding::rule)
                .collect(Collectors.joining(","));
    }

    private static Reading read(String message) {
        return READER.read(bytes(message));
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    private static String lastStep(MessageNode root, MessageNode node) {
        String path = MessagePaths.pathOf(root, node);
        return path.endsWith("]") ? path.substring(path.lastIndexOf(node.name())) : node.name();
    }

    private static void collect(MessageNode node, List<MessageNode> into) {
        into.add(node);
        node.children().forEach(child -> collect(child, into));
    }
}
