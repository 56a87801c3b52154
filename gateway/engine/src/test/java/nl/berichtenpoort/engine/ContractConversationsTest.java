package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conversations of each region, judged by its contracts, have exactly the reports, answers and amounts that their
 * {@code expect.txt} tells. A conversation that turns out otherwise leaves what it found in {@code target/contracten}, to
 * be checked by hand against the region's rule before it replaces anything.
 */
class ContractConversationsTest {

    private static final String FOLDER = "conversations/contracten/";
    private static final String EXPECTED = "expect.txt";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<String, ContractSet> CONTRACTS = new ConcurrentHashMap<>();
    private static final SortedMap<String, byte[]> FILES = Samples.files("conversations/contracten");
    private static final SortedMap<String, List<Sample>> CONVERSATIONS = conversationsByFolder();

    static List<String> conversations() {
        return List.copyOf(CONVERSATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void aConversationHasTheReportsAnswersAndAmountsThatItPromises(String folder) throws IOException {
        Conversation conversation = start(folder);
        Transcript transcript = new Transcript();
        for (Sample message : messages(folder)) {
            transcript.add(message.fileName(), conversation.take(message.bytes(), today(message)));
        }

        String expected = Optional.ofNullable(FILES.get(folder + "/" + EXPECTED))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        if (!expected.equals(transcript.text())) {
            Path found = Path.of("target", "contracten").resolve(folder.substring(FOLDER.length()));
            Files.createDirectories(found);
            Files.write(found.resolve(EXPECTED), transcript.bytes());
        }
        assertThat(transcript.text()).isEqualTo(expected);
    }

    @Test
    void everyRegionWithContractsHasConversations() {
        List<String> regions = Samples.files("contracts").keySet().stream()
                .map(file -> file.split("/")[1])
                .distinct()
                .toList();

        assertThat(CONVERSATIONS.keySet().stream()
                        .map(ContractConversationsTest::region)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(regions);
    }

    /** A fresh engine with the contracts of the region of a conversation. */
    static Conversation start(String folder) {
        return Conversations.start(Optional.empty(), Optional.of(contracts(region(folder))));
    }

    /** The messages of a conversation in the order of sending. */
    static List<Sample> messages(String folder) {
        return CONVERSATIONS.get(folder);
    }

    private static ContractSet contracts(String region) {
        return CONTRACTS.computeIfAbsent(region, name -> ContractFolders.read("contracts/" + name));
    }

    private static String region(String folder) {
        return folder.substring(FOLDER.length()).split("/")[0];
    }

    /** The day of judging: the one that stands beside the message, or today's. */
    static LocalDate today(Sample message) {
        byte[] day = FILES.get(message.name().replaceFirst("\\.xml$", ".today"));
        return day == null ? TODAY : LocalDate.parse(new String(day, StandardCharsets.UTF_8).strip());
    }

    private static SortedMap<String, List<Sample>> conversationsByFolder() {
        SortedMap<String, List<Sample>> folders = new TreeMap<>();
        for (Sample sample : Samples.onClasspath("conversations/contracten")) {
            String folder = sample.name().substring(0, sample.name().lastIndexOf('/'));
            folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(sample);
        }
        return folders;
    }
}
