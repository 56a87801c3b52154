package nl.berichtenpoort.app.casefile;

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
 * OP080: no meaning is attached to the order of arrival. Every sample conversation that is in order, in every order: what
 * comes too early is refused and sent again, and in the end the case file says the same, to the letter.
 */
@ExtendWith(TestDatabase.class)
class OrderOfArrivalTest {

    /**
     * Conversations whose messages the rules themselves order, so that another order can end otherwise: what removes or
     * ends (TR071, TR074, TR326, TR413 to TR415), an answer or request after another (TR347, TR360, TR365, TR374), a credit
     * and the debit after it (TR322, TR369, TR389), a removal after an invoice (TR384), a correction (TR019).
     */
    private static final Set<String> ORDERED_BY_RULES = Set.of(
            "TR019/buur-volgorde",
            "TR071/ok-na-verwijderde-stop",
            "TR074/buur-nieuwe-start",
            "TR074/ok-305-na-verwijdering",
            "TR322/ok-na-credit",
            "TR326/ok-na-tijdelijke-stop",
            "TR347/ok-315",
            "TR360/buur-afwijzing-na-onderzoek",
            "TR365/ok-na-onderzoek",
            "TR369/ok-na-credit",
            "TR374/ok-315-na-afwijzing",
            "TR384/buur-later-verwijderd",
            "TR389/ok-credit-in-hetzelfde-bericht",
            "TR389/ok-na-credit",
            "TR413/ok-definitief-na-tijdelijk",
            "TR414/buur-zelfde-dag",
            "TR414/ok-later",
            "TR415/buur-na-tijdelijk",
            "TR415/ok-na-verwijdering");

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    private final JdbcTemplate jdbc;

    OrderOfArrivalTest(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    record Conversation(String name, List<Sample> messages) {
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
        return ORDERED_BY_RULES.stream().anyMatch(name -> conversation.name().endsWith("/" + name));
    }

    @ParameterizedTest
    @MethodSource("free")
    void everyOrderEndsInTheSameCaseFile(Conversation conversation) {
        Arrivals.Outcome asSent = inMemory(conversation.messages());
        for (List<Sample> order : orders(conversation.messages())) {
            Arrivals.Outcome outcome = inMemory(order);

            assertThat(outcome).as(() -> conversation + " " + names(order)).isEqualTo(asSent);
        }
    }

    /** Keeps the list above no longer than it has to be. */
    @ParameterizedTest
    @MethodSource("ordered")
    void whereTheRulesOrderMessagesAnotherOrderCanEndOtherwise(Conversation conversation) {
        Arrivals.Outcome asSent = inMemory(conversation.messages());

        assertThat(orders(conversation.messages()).stream().map(OrderOfArrivalTest::inMemory))
                .anyMatch(outcome -> !outcome.equals(asSent));
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
