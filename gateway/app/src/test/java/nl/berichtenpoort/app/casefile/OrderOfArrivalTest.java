package nl.berichtenpoort.app.casefile;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * OP080: no meaning is attached to the order of arrival. Every sample conversation that is in order, in every order (in a
 * hundred of them where it is long): what comes too early is refused and sent again, and in the end the case file says the
 * same, to the letter. The exceptions are listed with the rules that make them.
 */
@ExtendWith(TestDatabase.class)
class OrderOfArrivalTest {

    /**
     * Conversations of which another order can end otherwise, each with the rules that then keep a message out for good.
     * The messages of these tell no order by their dates, or not to these rules:
     *
     * <ul>
     *   <li>TR074, TR326: the start that came too early is sent again as a message of its own, so that there are two of
     *       it; one of the two is taken, whichever it is.
     *   <li>TR063, TR382: a start that is removed before its stop comes leaves nothing to stop, nor a stop to remove.
     *   <li>none, at TR074: a removal takes away the start that stands with its key, and which of two equal ones that is
     *       depends on which of them is there.
     *   <li>TR355, TR374: one request at a time; a second that comes before the first is answered for good has to wait, and
     *       so has the answer to it.
     *   <li>TR360, TR365: after a decision on a request no other answer to it is in order.
     *   <li>TR323, TR389: what is credited has to be there, and is credited once; a debit line follows the credit of the
     *       line that it corrects.
     *   <li>TR385: an invoice line that comes after the removal of its allocation has none.
     * </ul>
     */
    private static final Map<String, Set<String>> ORDERED_BY_RULES = Map.ofEntries(
            entry("TR019/buur-volgorde", Set.of("TR074", "TR326")),
            entry("TR071/ok-na-verwijderde-stop", Set.of("TR063", "TR382")),
            entry("TR074/ok-305-na-verwijdering", Set.of()),
            entry("TR322/ok-na-credit", Set.of("TR389")),
            entry("TR347/ok-315", Set.of("TR355", "TR374")),
            entry("TR360/buur-afwijzing-na-onderzoek", Set.of("TR360", "TR365")),
            entry("TR365/ok-na-onderzoek", Set.of("TR360", "TR365")),
            entry("TR369/ok-na-credit", Set.of("TR389")),
            entry("TR374/ok-315-na-afwijzing", Set.of("TR355", "TR374")),
            entry("TR384/buur-later-verwijderd", Set.of("TR385")),
            entry("TR389/ok-credit-in-hetzelfde-bericht", Set.of("TR389")),
            entry("TR389/ok-na-credit", Set.of("TR323", "TR389")));

    /** Those among them after which the case file says the same all the same: what stays out adds nothing. */
    private static final Set<String> SAME_CASE_FILE = Set.of("TR019/buur-volgorde", "TR071/ok-na-verwijderde-stop");

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    private final JdbcTemplate jdbc;

    OrderOfArrivalTest(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    record Conversation(String name, List<Sample> messages) {
        /** The last two parts of the name: in both standards the same. */
        String ofRule() {
            return name.substring(name.lastIndexOf('/', name.lastIndexOf('/') - 1) + 1);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Conversation> conversations() {
        Map<String, List<Sample>> folders = new TreeMap<>();
        Stream.of("rules", "conversations")
                .flatMap(folder -> Samples.onClasspath(folder).stream())
                .filter(OrderOfArrivalTest::isPartOfAConversation)
                .forEach(message -> folders.computeIfAbsent(folder(message), name -> new ArrayList<>())
                        .add(message));
        return folders.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !entry.getKey().contains("/fout"))
                // Those need their region's contracts.
                .filter(entry -> !entry.getKey().startsWith("conversations/contracten"))
                .map(entry -> new Conversation(entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<Conversation> free() {
        return conversations().stream()
                .filter(conversation -> !isOrderedByRules(conversation))
                .toList();
    }

    static List<Conversation> ordered() {
        return conversations().stream()
                .filter(OrderOfArrivalTest::isOrderedByRules)
                .toList();
    }

    private static boolean isOrderedByRules(Conversation conversation) {
        return ORDERED_BY_RULES.containsKey(conversation.ofRule());
    }

    @ParameterizedTest
    @MethodSource("free")
    void everyOrderEndsInTheSameCaseFile(Conversation conversation) {
        Arrivals.Outcome asSent = inMemory(conversation.messages());
        for (List<Sample> order : orders(conversation.messages())) {
            Arrivals.Outcome outcome = inMemory(order);

            assertThat(outcome.content())
                    .as(() -> conversation + " " + names(order))
                    .isEqualTo(asSent.content());
            assertThat(outcome).as(() -> conversation + " " + names(order)).isEqualTo(asSent);
        }
    }

    /** Keeps the list above no longer than it has to be, and true. */
    @ParameterizedTest
    @MethodSource("ordered")
    void whereTheRulesOrderMessagesTheseKeepAMessageOut(Conversation conversation) {
        Arrivals.Outcome asSent = inMemory(conversation.messages());
        List<Arrivals.Outcome> others = orders(conversation.messages()).stream()
                .map(OrderOfArrivalTest::inMemory)
                .filter(outcome -> !outcome.equals(asSent))
                .toList();

        assertThat(others)
                .isNotEmpty()
                .allMatch(outcome ->
                        outcome.content().equals(asSent.content()) == SAME_CASE_FILE.contains(conversation.ofRule()));
        assertThat(others.stream().flatMap(outcome -> outcome.blocking().stream()))
                .containsOnly(ORDERED_BY_RULES.get(conversation.ofRule()).toArray(String[]::new));
    }

    @Test
    void theDatabaseEndsTheSameAsMemory() {
        for (String name : List.of("conversations/jeugdhulp-volledig", "conversations/wmo-begeleiding")) {
            Conversation conversation = conversations().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Arrivals.Outcome asSent = inMemory(conversation.messages());
            for (List<Sample> order : orders(conversation.messages()).subList(0, 10)) {
                jdbc.execute("truncate case_toewijzing, case_verzoek, case_gevraagd_product, case_verzoek_antwoord,"
                        + " case_levering, case_declaratie, case_prestatie, case_declaratie_antwoord,"
                        + " case_afgewezen_prestatie");

                assertThat(new Arrivals(new JdbcCaseFile(jdbc), new JdbcCaseFileStore(jdbc)).arrive(order))
                        .as(() -> names(order))
                        .isEqualTo(asSent);
            }
        }
    }

    private static Arrivals.Outcome inMemory(List<Sample> order) {
        InMemoryCaseFile caseFile = new InMemoryCaseFile();
        return new Arrivals(caseFile, caseFile).arrive(order);
    }

    private static String names(List<Sample> order) {
        return order.stream().map(Sample::fileName).toList().toString();
    }

    private static String folder(Sample message) {
        return message.name().substring(0, message.name().lastIndexOf('/'));
    }

    /** A return message says nothing that the case file keeps, but a 325 does. */
    private static boolean isPartOfAConversation(Sample message) {
        if (!message.fileName().matches("[0-9]{2}-(jw|wmo)[0-9]{3}\\.xml")) {
            return false;
        }
        MessageType type = READER.peek(message.bytes()).type().orElseThrow();
        return !type.mirrorsHeader();
    }

    /** All orders of at most five messages. */
    private static List<List<Sample>> orders(List<Sample> messages) {
        if (messages.size() > 5) {
            List<List<Sample>> some = new ArrayList<>();
            Random random = new Random(80);
            for (int i = 0; i < 100; i++) {
                List<Sample> order = new ArrayList<>(messages);
                Collections.shuffle(order, random);
                some.add(order);
            }
            return some;
        }
        if (messages.size() <= 1) {
            return List.of(messages);
        }
        List<List<Sample>> orders = new ArrayList<>();
        for (int first = 0; first < messages.size(); first++) {
            List<Sample> others = new ArrayList<>(messages);
            Sample chosen = others.remove(first);
            for (List<Sample> rest : orders(others)) {
                List<Sample> order = new ArrayList<>(List.of(chosen));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
