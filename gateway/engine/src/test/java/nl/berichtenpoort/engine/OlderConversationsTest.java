package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;

/**
 * Conversations in older releases, each a folder below {@code translations/releases} or {@code translations/legacy-303}:
 * what the gateway finds in each message is in {@code expect.txt}, line for line, and what it answers in
 * {@code antwoord/NN.xml}.
 */
class OlderConversationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> ROOTS = List.of("translations/releases", "translations/legacy-303");
    /** The version of our rules changes with our rules. */
    private static final Set<String> MASKED = Set.of("XsltVersie");

    private static final Map<String, SortedMap<String, byte[]>> CASES = cases();

    private static Map<String, SortedMap<String, byte[]>> cases() {
        Map<String, SortedMap<String, byte[]>> cases = new TreeMap<>();
        for (String root : ROOTS) {
            Samples.files(root).forEach((name, bytes) -> {
                String rest = name.substring(root.length() + 1);
                int slash = rest.indexOf('/');
                cases.computeIfAbsent(root + '/' + rest.substring(0, slash), key -> new TreeMap<>())
                        .put(rest.substring(slash + 1), bytes);
            });
        }
        return cases;
    }

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    @Test
    void bothRootsHaveCases() {
        for (String root : ROOTS) {
            assertThat(names().filter(name -> name.startsWith(root))).hasSizeGreaterThan(10);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesAsTheCaseSays(String name) {
        SortedMap<String, byte[]> files = CASES.get(name);
        Conversation conversation = Conversations.start();
        StringBuilder told = new StringBuilder();
        TreeMap<String, byte[]> answers = new TreeMap<>();
        files.forEach((file, bytes) -> {
            if (file.matches("[0-9]{2}-.*\\.xml")) {
                Turn turn = conversation.take(bytes, TODAY);
                tell(file, turn, told);
                turn.answer()
                        .ifPresent(given -> answers.put(
                                "antwoord/" + file.substring(0, 2) + ".xml",
                                given.xml().bytes()));
            }
        });
        assertThat(told.toString()).isEqualTo(text(files.get("expect.txt")));
        Set<String> expected = new TreeSet<>(files.keySet());
        expected.removeIf(file -> !file.startsWith("antwoord/"));
        assertThat(answers.keySet()).isEqualTo(expected);
        answers.forEach((file, bytes) -> assertThat(DiffBuilder.compare(files.get(file))
                        .withTest(bytes)
                        .ignoreWhitespace()
                        .ignoreComments()
                        .checkForSimilar()
                        .withNodeFilter(node -> MASKED.stream().noneMatch(masked -> masked.equals(node.getLocalName())))
                        .build()
                        .getDifferences())
                .as(file)
                .isEmpty());
    }

    private static void tell(String file, Turn turn, StringBuilder told) {
        Report report = turn.report();
        told.append(file)
                .append(": ")
                .append(report.type().map(MessageType::functie).orElse("-"))
                .append(' ')
                .append(report.release().orElse("-"))
                .append(' ')
                .append(report.disposition())
                .append(' ')
                .append(turn.answer().map(Turn.GivenAnswer::message).orElse("-"))
                .append('\n');
        for (Finding finding : report.findings()) {
            Position position = finding.position();
            told.append("  ")
                    .append(finding.severity())
                    .append(' ')
                    .append(finding.rule())
                    .append(' ')
                    .append(finding.returnCode().orElse("-"))
                    .append(' ')
                    .append(position.line())
                    .append(':')
                    .append(position.column())
                    .append(' ')
                    .append(position.path().orElse("-"))
                    .append(' ')
                    .append(finding.arguments())
                    .append('\n');
            for (Language language : Language.values()) {
                FindingTexts texts = new FindingTexts(language);
                assertThat(texts.message(finding)).isNotBlank();
                assertThat(texts.remedy(finding)).isNotBlank();
            }
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
