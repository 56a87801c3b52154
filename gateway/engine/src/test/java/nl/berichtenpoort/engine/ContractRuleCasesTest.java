package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.verdict.Contractregel;
import nl.berichtenpoort.engine.contract.verdict.Contractregel.Gevolg;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the contract layer on cases of their own, {@code contracts-cases/<rule>/<ok|fout|buur>-…}: a conversation of
 * which the last message keeps the rule, breaks it, or comes near it, with every finding in {@code expect.txt}. Together
 * with the conversations of the regions these show each rule in each message that the catalogue names, and no other.
 */
class ContractRuleCasesTest {

    private static final String CASES = "contracts-cases";
    private static final String REGIONS = "conversations/contracten";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ContractSet CONTRACTS = ContractFolders.read(CASES + "/contracten");
    private static final SortedMap<String, byte[]> FILES = Samples.files(CASES);
    private static final SortedMap<String, byte[]> REGION_FILES = Samples.files(REGIONS);

    static List<String> cases() {
        return List.copyOf(folders(CASES).keySet());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseHasExactlyTheFindingsThatItPromises(String folder) {
        byte[] promised = FILES.get(folder + "/expect.txt");
        List<String> expected = promised == null
                ? List.of()
                : new String(promised, StandardCharsets.UTF_8).lines().toList();

        assertThat(findings(folder)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsLastMessageBreaksTheRuleIfAndOnlyIfItSaysSo(String folder) {
        String[] names = folder.split("/");
        List<Sample> messages = folders(CASES).get(folder);
        String last = messages.get(messages.size() - 1).fileName();

        boolean breaks = findings(folder).stream().anyMatch(line -> {
            String[] words = line.split(" ");
            return words[0].equals(last) && words[2].equals(names[1]);
        });

        assertThat(names[2]).matches("(ok|fout|buur)-.*");
        assertThat(breaks).isEqualTo(names[2].startsWith("fout"));
    }

    @Test
    void everyRuleIsBrokenInEachOfItsMessagesAndNowhereElse() {
        SortedMap<String, Set<Integer>> broken = new TreeMap<>();
        folders(CASES).values().forEach(messages -> note(messages, CONTRACTS, broken));
        folders(REGIONS).entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getKey().split("/")[2]))
                .forEach((region, conversations) -> {
                    ContractSet contracts = ContractFolders.read("contracts/" + region);
                    conversations.forEach(conversation -> note(conversation.getValue(), contracts, broken));
                });

        SortedMap<String, Set<Integer>> catalogue = new TreeMap<>();
        Contractregel.all()
                .forEach(regel ->
                        catalogue.put(regel.id(), new TreeSet<>(regel.gevolgen().keySet())));
        assertThat(broken).isEqualTo(catalogue);
    }

    /** Notes which rule is broken in which message, and that a breach means what the catalogue says. */
    private static void note(List<Sample> messages, ContractSet contracts, Map<String, Set<Integer>> broken) {
        Map<String, Contractregel> catalogue =
                Contractregel.all().stream().collect(Collectors.toMap(Contractregel::id, regel -> regel));
        Conversation conversation = Conversations.start(Optional.empty(), Optional.of(contracts));
        for (Sample message : messages) {
            Report report = conversation.take(message.bytes(), today(message)).report();
            for (Finding finding : report.findings()) {
                if (finding.layer() == Layer.CONTRACT) {
                    int number = report.type().orElseThrow().number();
                    broken.computeIfAbsent(finding.rule(), rule -> new TreeSet<>())
                            .add(number);
                    Contractregel regel = catalogue.get(finding.rule());
                    assertThat(finding.severity() == Severity.ERROR)
                            .as(message.name() + " " + finding.rule())
                            .isEqualTo(regel != null && regel.gevolgen().get(number) == Gevolg.TEGENGEHOUDEN);
                }
            }
        }
    }

    private static List<String> findings(String folder) {
        Conversation conversation = Conversations.start(Optional.empty(), Optional.of(CONTRACTS));
        List<String> found = new ArrayList<>();
        for (Sample message : folders(CASES).get(folder)) {
            Report report = conversation.take(message.bytes(), TODAY).report();
            assertThat(report.verdict()).isNotEqualTo(Verdict.UNDETERMINED);
            for (Finding finding : report.findings()) {
                found.add(message.fileName() + " " + finding.severity().label() + " " + finding.rule() + " "
                        + finding.position().path().orElseThrow() + " " + finding.arguments());
                assertIsPutIntoWords(finding);
            }
        }
        return found;
    }

    private static void assertIsPutIntoWords(Finding finding) {
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(texts.message(finding)).isNotBlank().doesNotContain("{");
            assertThat(texts.remedy(finding)).isNotBlank().doesNotContain("{");
        }
    }

    private static LocalDate today(Sample message) {
        byte[] day = message.name().startsWith(REGIONS) ? REGION_FILES.get(dayOf(message)) : null;
        return day == null ? TODAY : LocalDate.parse(new String(day, StandardCharsets.UTF_8).strip());
    }

    private static String dayOf(Sample message) {
        return message.name().replaceFirst("\\.xml$", ".today");
    }

    private static SortedMap<String, List<Sample>> folders(String root) {
        SortedMap<String, List<Sample>> folders = new TreeMap<>();
        for (Sample sample : Samples.onClasspath(root)) {
            folders.computeIfAbsent(
                            sample.name().substring(0, sample.name().lastIndexOf('/')), name -> new ArrayList<>())
                    .add(sample);
        }
        return folders;
    }
}
