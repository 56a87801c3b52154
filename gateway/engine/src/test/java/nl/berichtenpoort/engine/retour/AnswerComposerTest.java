package nl.berichtenpoort.engine.retour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.berichtenpoort.engine.retour.Reports.refusing;
import static nl.berichtenpoort.engine.retour.Reports.technical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerComposerTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final AnswerIdentity IDENTITY =
            new AnswerIdentity("BP0000000001", LocalDate.of(2026, 5, 12), "1.4.2");

    private final AnswerComposer composer =
            new AnswerComposer(SCHEMAS, READER, Language.EN, type -> XsdVersie.RELEASE_3_2);

    static List<Sample> questions() {
        return Samples.messages().stream()
                .filter(sample -> !read(sample).type().orElseThrow().isAnswer())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void no_findings_give_the_header_alone_and_for_an_invoice_both_totals(Sample sample) {
        Reading original = read(sample);
        MessageNode answer = compose(original, List.of());
        if (number(original) == 323) {
            assertThat(codes(answer))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("Bericht/Header", List.of("0200"), "Bericht/DeclaratieAntwoord", List.of("8001")));
            for (String part : List.of("TotaalBedrag", "DebetCredit")) {
                assertThat(answer.value("DeclaratieAntwoord", "TotaalToegekendBedrag", part))
                        .isPresent()
                        .isEqualTo(root(original).value("Declaratie", "TotaalIngediendBedrag", part));
            }
        } else {
            assertThat(answer.children()).extracting(MessageNode::name).containsExactly("Header");
            assertThat(codes(answer)).isEmpty();
        }
        assertThat(answer.value("Header", "XsltVersie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void level_2_gives_the_header_alone_with_0001_and_the_rules_version(Sample sample) {
        Reading original = read(sample);
        // What the later levels found does not count any more.
        MessageNode answer = compose(
                original,
                List.of(refusing("9056", "Bericht/Header"), technical(), refusing("9063", somePath(original))));
        assertThat(answer.children()).extracting(MessageNode::name).containsExactly("Header");
        assertThat(codes(answer)).isEqualTo(Map.of("Bericht/Header", List.of("0001")));
        assertThat(answer.value("Header", "XsltVersie")).contains("1.4.2");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void an_error_on_the_header_gives_the_header_alone_with_its_codes(Sample sample) {
        Reading original = read(sample);
        MessageNode answer = compose(
                original,
                List.of(
                        refusing("9056", "Bericht/Header/BerichtIdentificatie/Identificatie"),
                        refusing("9063", somePath(original)),
                        refusing("8848", "Bericht/Header/BerichtIdentificatie/Dagtekening"),
                        refusing("9056", "Bericht/Header")));
        assertThat(answer.children()).extracting(MessageNode::name).containsExactly("Header");
        assertThat(codes(answer)).isEqualTo(Map.of("Bericht/Header", List.of("9056", "8848")));
        assertThat(answer.value("Header", "XsltVersie")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_case_error_without_place_or_code_still_refuses(Sample sample) {
        Reading original = read(sample);
        Finding placeless = Finding.error("TR056", Layer.CASE, "9056", Position.MESSAGE, "rules.TR056");
        assertThat(codes(compose(original, List.of(placeless)))).isEqualTo(Map.of("Bericht/Header", List.of("9056")));
        Finding codeless = Finding.error("TR000", Layer.CASE, Position.MESSAGE, "rules.TR000");
        assertThat(codes(compose(original, List.of(codeless)))).isEqualTo(Map.of("Bericht/Header", List.of("0001")));
        Finding contract = Finding.error("contract-x", Layer.CONTRACT, Position.MESSAGE, "contract.x");
        assertThat(codes(compose(original, List.of(contract)))).isEqualTo(codes(compose(original, List.of())));
    }

    /** Refuses each class of each sample in turn, at its first element, and looks at the codes of all classes. */
    @ParameterizedTest
    @MethodSource("questions")
    void an_error_stands_at_its_own_class_and_all_others_are_0200(Sample sample) {
        Reading original = read(sample);
        if (number(original) == 323) {
            return;
        }
        MessageNode root = root(original);
        List<String> classes = classPaths(original);
        assertThat(classes).isNotEmpty();
        for (String path : classes) {
            MessageNode first = at(root, path).children().get(0);
            MessageNode answer =
                    compose(original, List.of(refusing("9063", path + "/" + first.name()), refusing("9074", path)));
            Map<String, List<String>> expected = new TreeMap<>();
            expected.put("Bericht/Header", List.of("0200"));
            classes.forEach(other -> expected.put(other, List.of("0200")));
            expected.put(path, List.of("9063", "9074"));
            assertThat(codes(answer)).isEqualTo(expected);
            // Everything but the header comes back unchanged.
            assertThat(texts(answer)).isEqualTo(texts(root));
        }
    }

    @Test
    void granted_and_refused_make_the_whole_whatever_is_refused() {
        Random random = new Random(20260512);
        for (Sample sample : questions()) {
            Reading original = read(sample);
            if (number(original) != 323) {
                continue;
            }
            List<MessageNode> prestaties = descendants(root(original))
                    .filter(node -> node.name().equals("Prestatie"))
                    .toList();
            long whole =
                    prestaties.stream().mapToLong(AnswerComposerTest::cents).sum();
            for (int round = 0; round < 20; round++) {
                List<Finding> findings = new ArrayList<>();
                long refused = 0;
                for (MessageNode prestatie : prestaties) {
                    if (random.nextBoolean()) {
                        findings.add(refusing("9307", MessagePaths.pathOf(root(original), prestatie) + "/Eenheid"));
                        refused += cents(prestatie);
                    }
                }
                if (findings.isEmpty()) {
                    continue;
                }
                MessageNode antwoord =
                        compose(original, findings).at("DeclaratieAntwoord").orElseThrow();
                assertThat(descendants(antwoord).filter(node -> node.name().equals("Prestatie")))
                        .hasSize(findings.size());
                assertThat(signed(antwoord, "TotaalToegekendBedrag", "TotaalBedrag"))
                        .isEqualTo(whole - refused);
            }
        }
    }

    @Test
    void a_refused_client_takes_all_its_prestaties_along_unjudged() {
        Reading original = sample("messages/ijw/jw323/jw323-volledig.xml");
        MessageNode answer = compose(
                original,
                List.of(
                        refusing("8187", "Bericht/Declaratie/Clienten/Client[2]/Bsn"),
                        refusing("9307", "Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]/Eenheid")));
        assertThat(codes(answer))
                .isEqualTo(new TreeMap<>(Map.of(
                        "Bericht/Header", List.of("0200"),
                        "Bericht/DeclaratieAntwoord", List.of("0200"),
                        "Bericht/DeclaratieAntwoord/Clienten/Client", List.of("8187"),
                        "Bericht/DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie[1]", List.of("0233"),
                        "Bericht/DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie[2]", List.of("0233"),
                        "Bericht/DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie[3]", List.of("0233"),
                        "Bericht/DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie[4]", List.of("0233"))));
        // 22500 + 38500 - 17900 + 18750 of 877100 are the client's.
        assertThat(signed(answer.at("DeclaratieAntwoord").orElseThrow(), "TotaalToegekendBedrag", "TotaalBedrag"))
                .isEqualTo(815250);
    }

    @Test
    void an_error_on_the_declaratie_grants_nothing() {
        Reading original = sample("messages/ijw/jw323/jw323-volledig.xml");
        MessageNode answer = compose(
                original,
                List.of(
                        refusing("9307", "Bericht/Declaratie/Clienten/Client[2]/Prestaties/Prestatie[1]"),
                        refusing("9333", "Bericht/Declaratie/DeclaratieNummer")));
        assertThat(codes(answer))
                .isEqualTo(Map.of("Bericht/Header", List.of("0200"), "Bericht/DeclaratieAntwoord", List.of("9333")));
        MessageNode antwoord = answer.at("DeclaratieAntwoord").orElseThrow();
        assertThat(signed(antwoord, "TotaalIngediendBedrag", "TotaalBedrag")).isEqualTo(877100);
        assertThat(signed(antwoord, "TotaalToegekendBedrag", "TotaalBedrag")).isZero();
        assertThat(antwoord.value("TotaalToegekendBedrag", "DebetCredit")).contains("D");
        assertThat(antwoord.child("Clienten")).isEmpty();
    }

    @Test
    void text_comes_back_as_it_was() {
        Reading plain = sample("messages/ijw/jw301/jw301-volledig.xml");
        String awkward = "  a < b & \"c\" ]]> \n\t \r d\ud83d\ude00 é  ";
        MessageNode root = withText(root(plain), "Commentaar", awkward);
        Answer answer = composer.compose(
                Reports.of(MessageType.JW301, List.of(refusing("9332", "Bericht/Client"))),
                Optional.of(root),
                IDENTITY);
        MessageNode back =
                root(READER.read(((Answer.ReturnMessage) answer).xml().bytes()));
        assertThat(descendants(back)
                        .filter(node -> node.name().equals("Commentaar"))
                        .map(MessageNode::text))
                .isNotEmpty()
                .allMatch(awkward::equals);
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        Reading original = sample("messages/ijw/jw315/jw315-klein.xml");
        Answer.ReturnMessage first = message(original, List.of());
        assertThat(first.xml()).isEqualTo(message(original, List.of()).xml());
        assertThat(new String(first.xml().bytes(), UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Bericht xmlns=\"http://www.istandaarden.nl/ijw/3_2/jw316/schema\""
                        + " xmlns:ijw=\"http://www.istandaarden.nl/ijw/3_2/basisschema/schema\">"
                        + "<Header><BerichtCode>447</BerichtCode><BerichtVersie>3</BerichtVersie>")
                .endsWith("<IdentificatieRetour>BP0000000001</IdentificatieRetour>"
                        + "<DagtekeningRetour>2026-05-12</DagtekeningRetour>"
                        + "<XsdVersieRetour><ijw:BasisschemaXsdVersie>3.2.0</ijw:BasisschemaXsdVersie>"
                        + "<ijw:BerichtXsdVersie>3.2.0</ijw:BerichtXsdVersie></XsdVersieRetour></Header></Bericht>");
    }

    @Test
    void what_fails_before_level_2_is_answered_with_an_error_message() {
        Finding schema = Finding.error(
                "xsd-pattern", Layer.SCHEMA, Position.at(7, 9, "Bericht/Client/Bsn"), "schema.missing-element", "Bsn");
        Finding unreadable = Finding.error("bericht-not-xml", Layer.IDENTIFY, Position.at(1, 1), "identify.not-xml");
        Finding contradiction = Finding.error(
                "envelop-zender-header", Layer.ENVELOPE, Position.MESSAGE, "envelope.zender-header", "0153", "0363");
        assertThat(error(MessageType.JW315, schema).code()).isEqualTo(FoutCode.STUF055);
        assertThat(error(MessageType.JW315, contradiction, schema).code()).isEqualTo(FoutCode.IB009);
        assertThat(error(MessageType.JW315, contradiction).omschrijving())
                .isEqualTo("The sender is not the sending party of the message. The envelope's sender (0153) is not the"
                        + " sending party in the header (0363). Make sender and header agree.");
        Answer answer = composer.compose(
                Reports.of(Optional.empty(), List.of(unreadable), Disposition.REFUSED, LayerOutcome.SKIPPED),
                Optional.empty(),
                IDENTITY);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.ErrorAnswer.class,
                        error -> assertThat(error.code()).isEqualTo(FoutCode.BRS14));
        // An answer that fails its schema cannot be answered with a return message either.
        assertThat(error(MessageType.JW316, schema).code()).isEqualTo(FoutCode.STUF055);
    }

    @Test
    void some_messages_are_not_answered() {
        Reading answer = sample("messages/ijw/jw316/jw316-klein.xml");
        assertThat(composer.compose(Reports.of(MessageType.JW316, List.of()), answer.root(), IDENTITY))
                .isEqualTo(new Answer.None(Answer.Reason.IS_ANSWER));
        Optional<MessageType> type = Optional.of(MessageType.JW315);
        List<Finding> findings = List.of(technical());
        assertThat(composer.compose(
                        Reports.of(type, findings, Disposition.NOT_PROCESSED, LayerOutcome.PASSED),
                        Optional.empty(),
                        IDENTITY))
                .isEqualTo(new Answer.None(Answer.Reason.NOT_PROCESSED));
        assertThat(composer.compose(
                        Reports.of(type, findings, Disposition.REJECTED, LayerOutcome.CRASHED),
                        Optional.empty(),
                        IDENTITY))
                .isEqualTo(new Answer.None(Answer.Reason.NOT_PROCESSED));
        assertThat(composer.compose(
                        Reports.of(type, findings, Disposition.DUPLICATE, LayerOutcome.PASSED),
                        Optional.empty(),
                        IDENTITY))
                .isEqualTo(new Answer.None(Answer.Reason.DUPLICATE));
        assertThatThrownBy(() -> composer.compose(Reports.of(MessageType.JW315, List.of()), Optional.empty(), IDENTITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_that_its_own_schema_refuses_is_held() {
        Reading original = sample("messages/ijw/jw315/jw315-klein.xml");
        AnswerComposer wrong = new AnswerComposer(SCHEMAS, READER, Language.NL, type -> new XsdVersie("3.2.0", "3.2"));
        Answer answer = wrong.compose(Reports.of(MessageType.JW315, List.of()), original.root(), IDENTITY);
        assertThat(answer).isInstanceOfSatisfying(Answer.InvalidAnswer.class, held -> {
            assertThat(held.type()).isEqualTo(MessageType.JW316);
            assertThat(held.findings())
                    .extracting(finding -> finding.position().path().orElseThrow())
                    .containsExactly("Bericht/Header/XsdVersieRetour/BerichtXsdVersie");
        });
    }

    @Test
    void identifications_are_short_and_never_repeat() {
        assertThat(AnswerIdentification.of(0)).isEqualTo("BP0000000000");
        assertThat(AnswerIdentification.of(36)).isEqualTo("BP0000000010");
        assertThat(AnswerIdentification.of(3_656_158_440_062_975L)).isEqualTo("BPZZZZZZZZZZ");
        assertThatThrownBy(() -> AnswerIdentification.of(3_656_158_440_062_976L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnswerIdentification.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerIdentity("BP00000000001", LocalDate.EPOCH, "1.0.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerIdentity("BP1", LocalDate.EPOCH, "1.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Answer.ErrorAnswer error(MessageType type, Finding... findings) {
        return (Answer.ErrorAnswer) composer.compose(Reports.of(type, List.of(findings)), Optional.empty(), IDENTITY);
    }

    private Answer.ReturnMessage message(Reading original, List<Finding> findings) {
        Answer answer =
                composer.compose(Reports.of(original.type().orElseThrow(), findings), original.root(), IDENTITY);
        assertThat(answer).isInstanceOf(Answer.ReturnMessage.class);
        return (Answer.ReturnMessage) answer;
    }

    /** The composed answer, read back. */
    private MessageNode compose(Reading original, List<Finding> findings) {
        Answer.ReturnMessage message = message(original, findings);
        assertThat(message.type())
                .isEqualTo(original.type().flatMap(MessageType::answer).orElseThrow());
        return root(READER.read(message.xml().bytes()));
    }

    private static Reading read(Sample sample) {
        Reading reading = READER.read(sample.bytes());
        assertThat(reading.isValid()).as(sample.name()).isTrue();
        return reading;
    }

    private static Reading sample(String name) {
        return read(Samples.named(name));
    }

    private static MessageNode root(Reading reading) {
        return reading.root().orElseThrow();
    }

    private static int number(Reading reading) {
        return reading.type().orElseThrow().number();
    }

    /** A path outside the header. */
    private static String somePath(Reading reading) {
        return "Bericht/" + root(reading).children().get(1).name();
    }

    /** The paths of the original's classes that carry codes in the answer, the header left out. */
    private static List<String> classPaths(Reading original) {
        AnswerSchema schema = AnswerSchema.of(
                SCHEMAS, original.type().flatMap(MessageType::answer).orElseThrow());
        List<String> paths = new ArrayList<>();
        classPaths(root(original), root(original), schema.root(), paths);
        return paths;
    }

    private static void classPaths(
            MessageNode root,
            MessageNode node,
            nl.berichtenpoort.engine.schema.ElementDeclaration declaration,
            List<String> paths) {
        for (MessageNode child : node.children()) {
            AnswerSchema.child(declaration, child.name())
                    .filter(found -> !child.name().equals("Header"))
                    .ifPresent(found -> {
                        if (AnswerSchema.carriesCodes(found)) {
                            paths.add(MessagePaths.pathOf(root, child));
                        }
                        classPaths(root, child, found, paths);
                    });
        }
    }

    private static MessageNode at(MessageNode root, String path) {
        return descendants(root)
                .filter(node -> MessagePaths.pathOf(root, node).equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of every class in an answer, by the path of the class. */
    private static Map<String, List<String>> codes(MessageNode answer) {
        Map<String, List<String>> codes = new TreeMap<>();
        descendants(answer)
                .filter(node -> node.child("RetourCodes").isPresent())
                .forEach(node -> codes.put(
                        MessagePaths.pathOf(answer, node),
                        node.child("RetourCodes").orElseThrow().children().stream()
                                .map(MessageNode::text)
                                .toList()));
        return codes;
    }

    /** All elements outside the header with their texts, without the codes. */
    private static List<String> texts(MessageNode root) {
        return root.children().stream()
                .filter(child -> !child.name().equals("Header"))
                .flatMap(AnswerComposerTest::descendants)
                .filter(node -> !node.name().startsWith("RetourCode"))
                .map(node -> node.name() + "=" + (node.children().isEmpty() ? node.text() : ""))
                .toList();
    }

    private static MessageNode withText(MessageNode node, String name, String text) {
        List<MessageNode> children = node.children().stream()
                .map(child -> withText(child, name, text))
                .toList();
        return new MessageNode(
                node.name(), node.name().equals(name) ? text : node.text(), node.line(), node.column(), children);
    }

    private static long cents(MessageNode prestatie) {
        return signed(prestatie, "IngediendBedrag", "Bedrag");
    }

    private static long signed(MessageNode node, String name, String amount) {
        long cents = Long.parseLong(node.value(name, amount).orElseThrow());
        return node.value(name, "DebetCredit").orElseThrow().equals("C") ? -cents : cents;
    }

    private static Stream<MessageNode> descendants(MessageNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(AnswerComposerTest::descendants));
    }
}
