package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The clauses of IV028 (return messages), IV087 (325) and OP065, from the message to the answer: for chosen conversations
 * the exact codes by class, and for every sample that violates a rule the shape of its level.
 */
class AnswersByLevelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    /** A message that violates a rule, its findings and its answer. */
    record Violation(String name, MessageNode original, List<Finding> findings, MessageNode answer, MessageType type) {
        @Override
        public String toString() {
            return name;
        }

        List<Finding> errors() {
            return findings.stream().filter(Finding::isError).toList();
        }
    }

    /** IV028, its own example: a removal of what was never sent. */
    @Test
    void aRemovalOfAnUnknownStartComesBackWholeWithTheCodeOnTheStart() {
        for (String standard : List.of("ijw", "iwmo")) {
            assertCodes(
                    "rules/" + standard + "/TR063/fout-305-niet-eerder",
                    "Bericht/Client 0200",
                    "Bericht/Client/StartProducten/StartProduct 9063",
                    "Bericht/Header 0200");
            assertCodes(
                    "rules/" + standard + "/TR063/fout-307-niet-eerder",
                    "Bericht/Client 0200",
                    "Bericht/Client/StopProducten/StopProduct 9063",
                    "Bericht/Header 0200");
        }
    }

    /** First delivery, removal, first delivery again: each gets the Header alone, without codes. */
    @Test
    void aRemovalAndWhatReplacesItAreAnsweredWithTheHeaderAlone() {
        for (String standard : List.of("ijw", "iwmo")) {
            List<Turn> turns = turns("rules/" + standard + "/TR074/ok-305-na-verwijdering");

            assertThat(turns).hasSize(4);
            for (Turn turn : turns) {
                MessageNode answer = answer(turn);
                assertThat(answer.children()).extracting(MessageNode::name).containsExactly("Header");
                assertThat(codes(answer)).isEmpty();
                assertThat(answer.value("Header", "XsltVersie")).isEmpty();
            }
        }
    }

    @Test
    void theSameStartWithoutARemovalBringsTheClientBack() {
        assertCodes(
                "rules/ijw/TR074/fout-305-nogmaals",
                "Bericht/Client 0200",
                "Bericht/Client/StartProducten/StartProduct 9074 9326",
                "Bericht/Header 0200");
    }

    @Test
    void aRefusedRequestComesBackWithTheCodeOnItsClass() {
        assertCodes("rules/ijw/TR355/fout-onbekend", "Bericht/Antwoord 9355", "Bericht/Header 0200");
    }

    /** Level 2 (IV028, IV033, IV087): the Header alone with 0001 and the version of the rules, in every return message. */
    @ParameterizedTest
    @MethodSource("contentViolations")
    void levelTwoIsAnsweredWithTheHeaderAndTheVersionOfTheRules(Violation violation) {
        assertThat(violation.answer().children()).extracting(MessageNode::name).containsExactly("Header");
        assertThat(codes(violation.answer())).isEqualTo(Map.of("Bericht/Header", List.of("0001")));
        assertThat(violation.answer().value("Header", "XsltVersie")).contains(RuleBook.VERSION);
    }

    /** Levels 3 and 4 (IV028, OP065): the Header alone with the code, or the message unchanged with a code on each class. */
    @ParameterizedTest
    @MethodSource("caseViolations")
    void levelsThreeAndFourAreAnsweredByClass(Violation violation) {
        Map<String, List<String>> codes = codes(violation.answer());
        Set<String> found = violation.errors().stream()
                .map(finding -> finding.returnCode().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> onHeader = violation.errors().stream()
                .filter(finding -> finding.position().path().orElse("").startsWith("Bericht/Header"))
                .map(finding -> finding.returnCode().orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(violation.answer().value("Header", "XsltVersie")).isEmpty();
        if (!onHeader.isEmpty()) {
            assertThat(violation.answer().children())
                    .extracting(MessageNode::name)
                    .containsExactly("Header");
            assertThat(new TreeSet<>(codes.get("Bericht/Header"))).isEqualTo(onHeader);
            return;
        }
        assertThat(codes.get("Bericht/Header")).containsExactly("0200");
        assertThat(texts(violation.answer())).isEqualTo(texts(violation.original()));
        Set<String> given = codes.values().stream()
                .flatMap(List::stream)
                .filter(code -> !code.equals("0200"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(given).isEqualTo(found);
        // A class is either in order or wrong, and every class says which.
        assertThat(codes.values()).allMatch(own -> own.equals(List.of("0200")) || !own.contains("0200"));
        violation
                .errors()
                .forEach(finding -> assertThat(
                                codes.get(classOf(finding.position().path().orElseThrow(), codes.keySet())))
                        .as("%s", finding)
                        .contains(finding.returnCode().orElseThrow()));
    }

    /** The innermost of the classes with codes that a path lies in. */
    private static String classOf(String path, Set<String> classes) {
        return classes.stream()
                .filter(own -> path.equals(own) || path.startsWith(own + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** IV087: rejected lines only, each with its codes; what is not in the answer is granted, to the cent. */
    @ParameterizedTest
    @MethodSource("invoiceViolations")
    void anInvoiceIsAnsweredWithItsRejectedLinesAndTotals(Violation violation) {
        MessageNode answer = violation.answer();
        Map<String, List<String>> codes = codes(answer);
        if (answer.child("DeclaratieAntwoord").isEmpty()) {
            assertThat(violation.errors())
                    .anyMatch(finding -> finding.position().path().orElse("").startsWith("Bericht/Header"));
            return;
        }
        assertThat(codes.get("Bericht/Header")).containsExactly("0200");
        MessageNode antwoord = answer.child("DeclaratieAntwoord").orElseThrow();
        long submitted = signed(violation.original(), "Declaratie", "TotaalIngediendBedrag", "TotaalBedrag");
        assertThat(signed(antwoord, "TotaalIngediendBedrag", "TotaalBedrag")).isEqualTo(submitted);
        List<String> own = codes.get("Bericht/DeclaratieAntwoord");
        if (antwoord.child("Clienten").isEmpty()) {
            assertThat(own).doesNotContain("0200", "8001");
            assertThat(signed(antwoord, "TotaalToegekendBedrag", "TotaalBedrag"))
                    .isZero();
            return;
        }
        assertThat(own).containsExactly("0200");
        List<MessageNode> rejected = lines(antwoord);
        long refused = rejected.stream()
                .mapToLong(line -> signed(line, "IngediendBedrag", "Bedrag"))
                .sum();
        assertThat(signed(antwoord, "TotaalToegekendBedrag", "TotaalBedrag")).isEqualTo(submitted - refused);
        assertThat(rejected)
                .extracting(line ->
                        line.value("ProductReferentie", "ReferentieNummer").orElseThrow())
                .containsExactlyElementsOf(wrongLines(violation));
        for (MessageNode client : antwoord.child("Clienten").orElseThrow().children()) {
            boolean clientRefused = !ownCodes(client).equals(List.of("0200"));
            for (MessageNode line : lines(client)) {
                List<String> onLine = ownCodes(line);
                assertThat(onLine).isNotEmpty().doesNotContain("0200", "8001");
                assertThat(onLine.equals(List.of("0233"))).isEqualTo(clientRefused);
            }
        }
    }

    static List<Violation> contentViolations() {
        return Samples.onClasspath("rules").stream()
                .filter(sample -> !ConversationCase.holds(sample))
                .map(sample -> violations(sample.name(), List.of(sample)))
                .flatMap(List::stream)
                .filter(violation -> violation.errors().stream().anyMatch(error -> error.layer() == Layer.CONTENT))
                .toList();
    }

    private static Stream<Violation> conversations() {
        return ConversationCase.all().stream()
                .flatMap(found -> violations(found.folder(), found.messages()).stream())
                .filter(violation -> violation.errors().stream().noneMatch(error -> error.layer() == Layer.CONTENT));
    }

    static List<Violation> caseViolations() {
        return conversations()
                .filter(violation -> violation.type().number() != 325)
                .toList();
    }

    static List<Violation> invoiceViolations() {
        return conversations()
                .filter(violation -> violation.type().number() == 325)
                .toList();
    }

    /** The messages of a conversation that are in error and get a return message. */
    private static List<Violation> violations(String name, List<Sample> messages) {
        Conversation conversation = Conversations.start();
        return messages.stream()
                .map(message -> {
                    Turn turn = conversation.take(message.bytes(), TODAY);
                    boolean wrong = turn.report().findings().stream().anyMatch(Finding::isError);
                    boolean returned = turn.answer()
                            .filter(answer -> !answer.message().equals("Fo01"))
                            .isPresent();
                    return wrong && returned ? Stream.of(violation(name, message, turn)) : Stream.<Violation>empty();
                })
                .flatMap(found -> found)
                .toList();
    }

    private static Violation violation(String name, Sample message, Turn turn) {
        Reading answer = READER.read(turn.answer().orElseThrow().xml().bytes());
        assertThat(answer.isValid()).as(name).isTrue();
        return new Violation(
                name + "/" + message.fileName(),
                READER.read(message.bytes()).root().orElseThrow(),
                turn.report().findings(),
                answer.root().orElseThrow(),
                answer.type().orElseThrow());
    }

    /** Asserts path and codes of every class in the answer to a conversation's last message. */
    private static void assertCodes(String folder, String... expected) {
        List<Turn> turns = turns(folder);
        List<String> found = codes(answer(turns.get(turns.size() - 1))).entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(" ", entry.getValue()))
                .toList();
        assertThat(found).as(folder).isEqualTo(Arrays.asList(expected));
    }

    private static List<Turn> turns(String folder) {
        Conversation conversation = Conversations.start();
        return ConversationCase.all().stream()
                .filter(found -> found.folder().equals(folder))
                .findFirst()
                .orElseThrow()
                .messages()
                .stream()
                .map(message -> conversation.take(message.bytes(), TODAY))
                .toList();
    }

    private static MessageNode answer(Turn turn) {
        return READER.read(turn.answer().orElseThrow().xml().bytes()).root().orElseThrow();
    }

    /** The ReferentieNummers of the lines that have, or whose client has, an error; in the order of the message. */
    private static List<String> wrongLines(Violation violation) {
        Set<String> wrong = violation.errors().stream()
                .map(finding -> finding.position().path().orElseThrow())
                .collect(Collectors.toSet());
        return lines(violation.original()).stream()
                .filter(line -> {
                    String path = MessagePaths.pathOf(violation.original(), line);
                    String client = path.substring(0, path.indexOf("/Prestaties"));
                    return wrong.stream()
                            .anyMatch(place -> isAtOrIn(place, path)
                                    || isAtOrIn(place, client) && !place.startsWith(client + "/Prestaties"));
                })
                .map(line -> line.value("ProductReferentie", "ReferentieNummer").orElseThrow())
                .toList();
    }

    private static boolean isAtOrIn(String place, String node) {
        return place.equals(node) || place.startsWith(node + "/");
    }

    private static List<MessageNode> lines(MessageNode from) {
        return descendants(from).filter(node -> node.name().equals("Prestatie")).toList();
    }

    private static long signed(MessageNode from, String... names) {
        long cents = Long.parseLong(from.value(names).orElseThrow());
        String[] sign = names.clone();
        sign[names.length - 1] = "DebetCredit";
        return from.value(sign).orElseThrow().equals("C") ? -cents : cents;
    }

    private static List<String> ownCodes(MessageNode node) {
        return node.child("RetourCodes")
                .map(codes -> codes.children().stream().map(MessageNode::text).toList())
                .orElse(List.of());
    }

    private static Map<String, List<String>> codes(MessageNode answer) {
        Map<String, List<String>> codes = new TreeMap<>();
        descendants(answer)
                .filter(node -> node.child("RetourCodes").isPresent())
                .forEach(node -> codes.put(MessagePaths.pathOf(answer, node), ownCodes(node)));
        return codes;
    }

    /** All elements outside the Header with their texts, without the codes. */
    private static List<String> texts(MessageNode root) {
        return root.children().stream()
                .filter(child -> !child.name().equals("Header"))
                .flatMap(AnswersByLevelTest::descendants)
                .filter(node -> !node.name().startsWith("RetourCode"))
                .map(node -> node.name() + "=" + (node.children().isEmpty() ? node.text() : ""))
                .toList();
    }

    private static Stream<MessageNode> descendants(MessageNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(AnswersByLevelTest::descendants));
    }
}
