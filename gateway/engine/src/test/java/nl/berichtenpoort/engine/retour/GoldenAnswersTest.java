package nl.berichtenpoort.engine.retour;

import static nl.berichtenpoort.engine.retour.Reports.notJudged;
import static nl.berichtenpoort.engine.retour.Reports.refusing;
import static nl.berichtenpoort.engine.retour.Reports.technical;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

/**
 * Every sample answer, composed anew from the sample that it answers and the findings that its codes stand for. Nothing
 * is masked but prefixes and white space between elements.
 */
class GoldenAnswersTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final List<Pair> PAIRS = pairs();

    private final AnswerComposer composer =
            new AnswerComposer(SCHEMAS, READER, Language.NL, type -> XsdVersie.RELEASE_3_2);

    record Pair(
            String name, MessageType type, MessageNode original, MessageType answer, byte[] golden, MessageNode tree) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Pair> pairs() {
        List<Sample> all = Stream.of(
                        Samples.messages(),
                        Samples.conversation("jeugdhulp-volledig"),
                        Samples.conversation("wmo-begeleiding"))
                .flatMap(List::stream)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (Sample answer : all) {
            Reading golden = READER.read(answer.bytes());
            MessageType type = golden.type().orElseThrow();
            Optional<String> answered = Header.of(golden.root().orElseThrow()).answeredIdentification(type);
            if (answered.isPresent()) {
                for (Sample question : all) {
                    Reading original = READER.read(question.bytes());
                    if (original.type().equals(type.answers())
                            && Header.of(original.root().orElseThrow())
                                    .identificatie()
                                    .equals(answered)) {
                        pairs.add(new Pair(
                                answer.name(),
                                original.type().orElseThrow(),
                                original.root().orElseThrow(),
                                type,
                                answer.bytes(),
                                golden.root().orElseThrow()));
                    }
                }
            }
        }
        return pairs;
    }

    static List<Pair> answers() {
        return PAIRS;
    }

    @Test
    void every_answer_type_is_among_them() {
        assertThat(PAIRS.stream().map(Pair::answer).distinct())
                .containsExactlyInAnyOrder(Stream.of(MessageType.values())
                        .filter(MessageType::isAnswer)
                        .toArray(MessageType[]::new));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void composes_the_sample_answer(Pair pair) {
        Header header = Header.of(pair.tree());
        boolean mirrors = pair.answer().mirrorsHeader();
        AnswerIdentity identity = new AnswerIdentity(
                header.ownIdentification(pair.answer()).orElseThrow(),
                LocalDate.parse((mirrors ? pair.tree().value("Header", "DagtekeningRetour") : header.dagtekening())
                        .orElseThrow()),
                pair.tree().value("Header", "XsltVersie").orElse("9.9.9"));
        List<Finding> findings = new ArrayList<>();
        collect(pair, pair.tree(), findings);
        Answer answer = composer.compose(Reports.of(pair.type(), findings), Optional.of(pair.original()), identity);
        assertThat(answer).isInstanceOf(Answer.ReturnMessage.class);
        Answer.ReturnMessage message = (Answer.ReturnMessage) answer;
        assertThat(message.type()).isEqualTo(pair.answer());
        Diff difference = DiffBuilder.compare(pair.golden())
                .withTest(message.xml().bytes())
                .ignoreElementContentWhitespace()
                .checkForSimilar()
                .build();
        assertThat(difference.hasDifferences()).as(difference.toString()).isFalse();
    }

    /** The findings that the codes in an answer stand for. */
    private static void collect(Pair pair, MessageNode node, List<Finding> findings) {
        for (MessageNode code :
                node.at("RetourCodes").map(MessageNode::children).orElse(List.of())) {
            switch (code.text()) {
                case "0200", "8001" -> {
                    // No finding.
                }
                case "0001" -> findings.add(technical());
                case "0233" -> {
                    if (pair.answer().mirrorsHeader()) {
                        findings.add(notJudged(path(pair, node)));
                    }
                }
                default -> findings.add(refusing(code.text(), path(pair, node)));
            }
        }
        node.children().forEach(child -> collect(pair, child, findings));
    }

    /** The path in the original of a class in the answer. */
    private static String path(Pair pair, MessageNode node) {
        if (pair.answer().mirrorsHeader()) {
            return MessagePaths.pathOf(pair.tree(), node);
        }
        return switch (node.name()) {
            case "Header" -> "Bericht/Header";
            case "DeclaratieAntwoord" -> "Bericht/Declaratie/DeclaratieNummer";
            case "Client" -> same(pair, "Client", node, "Bsn") + "/Bsn";
            case "Prestatie" ->
                same(pair, "Prestatie", node, "ProductReferentie", "ReferentieNummer") + "/ProductPeriode/Begindatum";
            default -> throw new IllegalArgumentException(node.name());
        };
    }

    private static String same(Pair pair, String name, MessageNode node, String... key) {
        return descendants(pair.original())
                .filter(candidate ->
                        candidate.name().equals(name) && candidate.value(key).equals(node.value(key)))
                .map(candidate -> MessagePaths.pathOf(pair.original(), candidate))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MessageNode> descendants(MessageNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(GoldenAnswersTest::descendants));
    }
}
