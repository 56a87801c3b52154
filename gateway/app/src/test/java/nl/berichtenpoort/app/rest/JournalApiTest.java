package nl.berichtenpoort.app.rest;

import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.jw315;
import static nl.berichtenpoort.app.ApiCaller.newProvider;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static nl.berichtenpoort.app.ApiCaller.text;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.journal.HeldMessages;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.NewOutgoing;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingContent;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the API shows of the journal, the mailboxes and the dead letters. */
class JournalApiTest extends GatewayTest {

    private static final byte[] CONTENT = "<Bericht>é</Bericht>".getBytes(StandardCharsets.UTF_8);

    private final ApiCaller api;
    private final Journal journal;
    private final HeldMessages held;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JournalReader reader;
    private final WorkSignal work;
    private final ApiTexts texts;

    @Autowired
    JournalApiTest(
            @LocalServerPort int port,
            Journal journal,
            HeldMessages held,
            Outbox outbox,
            TransactionTemplate transaction,
            JournalReader reader,
            WorkSignal work,
            ApiTexts texts) {
        this.api = new ApiCaller(port);
        this.journal = journal;
        this.held = held;
        this.outbox = outbox;
        this.transaction = transaction;
        this.reader = reader;
        this.work = work;
        this.texts = texts;
    }

    @Test
    void listsNewestFirstInPages() throws Exception {
        String sender = newProvider();
        long[] ids = new long[5];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = insert(sender, "0153", MessageType.JW315, MessageState.REFUSED);
        }

        JsonNode first = api.show("/api/v1/messages?sender=" + sender + "&size=2");
        assertThat(first.get("total").asInt()).isEqualTo(5);
        assertThat(first.get("page").asInt()).isZero();
        assertThat(first.get("size").asInt()).isEqualTo(2);
        assertThat(ids(first)).containsExactly(ids[4], ids[3]);

        assertThat(ids(api.show("/api/v1/messages?sender=" + sender + "&size=2&page=1")))
                .containsExactly(ids[2], ids[1]);
        JsonNode last = api.show("/api/v1/messages?sender=" + sender + "&size=2&page=2");
        assertThat(ids(last)).containsExactly(ids[0]);
        assertThat(last.get("page").asInt()).isEqualTo(2);
        assertThat(ids(api.show("/api/v1/messages?sender=" + sender + "&size=2&page=3")))
                .isEmpty();
    }

    @Test
    void filtersOnTypeReceiverStateAndPeriod() throws Exception {
        String sender = newProvider();
        String query = "/api/v1/messages?sender=" + sender;
        long refused = insert(sender, "0153", MessageType.JW315, MessageState.REFUSED);
        long held = insert(sender, "0153", MessageType.JW305, MessageState.HELD);
        long elsewhere = insert(sender, "0363", MessageType.WMO305, MessageState.HELD);
        Instant now = Instant.now();

        assertThat(ids(api.show(query))).containsExactly(elsewhere, held, refused);
        assertThat(ids(api.show(query + "&type=JW305"))).containsExactly(held);
        assertThat(ids(api.show(query + "&type=wmo305"))).containsExactly(elsewhere);
        assertThat(ids(api.show(query + "&receiver=0153"))).containsExactly(held, refused);
        assertThat(ids(api.show(query + "&state=HELD"))).containsExactly(elsewhere, held);
        assertThat(ids(api.show(query + "&state=held&receiver=0363"))).containsExactly(elsewhere);
        assertThat(ids(api.show(query + "&state=DEAD"))).isEmpty();
        assertThat(ids(api.show(query + "&from=" + now.minus(1, ChronoUnit.HOURS))))
                .hasSize(3);
        assertThat(ids(api.show(query + "&from=" + now.plus(1, ChronoUnit.HOURS))))
                .isEmpty();
        assertThat(ids(api.show(query + "&to=" + now.minus(1, ChronoUnit.HOURS))))
                .isEmpty();
        assertThat(ids(api.show(query + "&to=" + now.plus(1, ChronoUnit.HOURS))))
                .hasSize(3);
        assertThat(ids(api.show(query + "&from=2026-01-01&to=2026-01-02"))).isEmpty();
        assertThat(ids(api.show(query + "&from=2020-01-01&to=2099-12-31"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=JW399",
                "state=WEG",
                "from=gisteren",
                "to=2026-13-01",
                "page=-1",
                "page=x",
                "size=0",
                "size=501",
                "zender=1"
            })
    void refusesAQueryThatItDoesNotUnderstand(String query) throws Exception {
        JsonNode problem = problem(api.get("/api/v1/messages?" + query), 400, "parameter");

        assertThat(problem.get("detail").asString()).contains(query.substring(0, query.indexOf('=')));
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/messages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/messages/9223372036854775807 bericht-onbekend",
                "/api/v1/messages/abc bericht-onbekend",
                "/api/v1/dead-letters/9223372036854775807 onbestelbaar-onbekend",
                "/api/v1/mailboxes/0153/9223372036854775807 postbusbericht-onbekend",
                "/api/v1/mailboxes/9999 partij-onbekend",
                "/api/v1/mailboxes/abc partij-onbekend",
                "/api/v1/iets pad-onbekend"
            })
    void whatIsNotThereIsAProblemOfItsOwn(String pathAndKind) throws Exception {
        String[] parts = pathAndKind.split(" ");

        problem(api.get(parts[0]), 404, parts[1]);
    }

    @Test
    void refusesOtherMethodsAndFormsOfAnswer() throws Exception {
        HttpResponse<byte[]> put = api.post("/api/v1/dead-letters", CONTENT);
        problem(put, 405, "methode");
        assertThat(put.headers().firstValue("Allow")).contains("GET");

        problem(api.get("/api/v1/messages", "Accept", "text/html"), 406, "antwoordvorm");
    }

    @Test
    void showsNoPersonalDataAndNoRawContent() throws Exception {
        String message = jw315(newProvider());
        assertThat(message).contains("<Bsn>999904401</Bsn>", "Veldhuis");
        long id = json(api.deliver(message)).get("id").asLong();

        String shown = text(api.get("/api/v1/messages/" + id));
        assertThat(shown).doesNotContain("999904401").doesNotContain("Veldhuis");
        JsonNode problem = problem(api.get("/api/v1/messages/" + id + "/raw"), 403, "ruw-gesloten");
        assertThat(problem.get("detail").asString()).contains("berichtenpoort.rest.raw-content=true");
    }

    @Test
    void givesRawContentOutWhereItIsSetTo() {
        long id = insert(newProvider(), "0153", MessageType.JW315, MessageState.REFUSED);
        MessagesController open = new MessagesController(reader, journal, held, transaction, work, texts, true);

        ResponseEntity<byte[]> raw = open.raw(Long.toString(id));

        assertThat(raw.getBody()).isEqualTo(CONTENT);
        assertThat(raw.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(raw.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> open.raw("9223372036854775807"))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NO_MESSAGE));
    }

    @Test
    void aMailboxIsListedReadAndAcknowledged() throws Exception {
        String provider = newProvider();
        long message = insert("0153", provider, MessageType.JW301, MessageState.ACCEPTED);
        long outgoing = enqueue(message, OutgoingKind.FORWARD, "0153", provider, OutgoingState.AVAILABLE);
        String mailbox = "/api/v1/mailboxes/" + provider;

        JsonNode list = api.show(mailbox);
        assertThat(list.get("party").asString()).isEqualTo(provider);
        assertThat(ids(list)).containsExactly(outgoing);
        assertThat(list.get("items").get(0).get("type").asString()).isEqualTo("JW301");
        assertThat(list.get("items").get(0).get("sender").asString()).isEqualTo("0153");

        HttpResponse<byte[]> read = api.get(mailbox + "/" + outgoing);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(CONTENT);
        assertThat(read.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(read.headers().firstValue("Berichtenpoort-Type")).contains("JW301");
        assertThat(read.headers().firstValue("Berichtenpoort-Sender")).contains("0153");
        assertThat(read.headers().firstValue("Berichtenpoort-Kind")).contains("FORWARD");
        assertThat(read.headers().firstValue("Berichtenpoort-Referentienummer"))
                .contains(list.get("items").get(0).get("referentienummer").asString());
        assertThat(ids(api.show(mailbox))).containsExactly(outgoing);

        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> acknowledged = api.post(mailbox + "/" + outgoing + "/acknowledge", new byte[0]);
            assertThat(acknowledged.statusCode()).isEqualTo(204);
            assertThat(acknowledged.body()).isEmpty();
        }
        assertThat(ids(api.show(mailbox))).isEmpty();
        JsonNode shown = api.show("/api/v1/messages/" + message);
        assertThat(texts(shown.get("states"), "state")).containsExactly("ACCEPTED", "DELIVERED");
        assertThat(shown.get("outgoing").get(0).get("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void aMailboxTellsWhatTheBytesOfAMessageAre() throws Exception {
        String provider = newProvider();
        byte[] csv = "wet,bericht\r\njeugdwet,\u00E9\r\n".getBytes(StandardCharsets.UTF_8);
        long message = insert("0153", provider, MessageType.JW301, MessageState.ACCEPTED);
        long table = enqueue(message, OutgoingKind.FORWARD, "0153", provider, Shape.of(DocumentForm.CSV), csv);
        long older = enqueue(
                message,
                OutgoingKind.ANSWER,
                "0153",
                provider,
                new Shape(DocumentForm.XML, "3.0", Optional.of("JW304")),
                CONTENT);
        String mailbox = "/api/v1/mailboxes/" + provider;

        JsonNode items = api.show(mailbox).get("items");
        assertThat(texts(items, "form")).containsExactly("csv", "xml");
        assertThat(texts(items, "release")).containsExactly("3.2", "3.0");

        HttpResponse<byte[]> read = api.get(mailbox + "/" + table);
        assertThat(read.body()).isEqualTo(csv);
        // The order of the parameters says nothing.
        assertThat(read.headers().firstValue("Content-Type").map(MediaType::parseMediaType))
                .contains(MediaType.parseMediaType("text/csv; charset=utf-8; header=present"));
        assertThat(read.headers().firstValue("Berichtenpoort-Type")).contains("JW301");
        assertThat(read.headers().firstValue("Berichtenpoort-Release")).contains("3.2");

        HttpResponse<byte[]> answer = api.get(mailbox + "/" + older);
        assertThat(answer.body()).isEqualTo(CONTENT);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(answer.headers().firstValue("Berichtenpoort-Type")).contains("JW304");
        assertThat(answer.headers().firstValue("Berichtenpoort-Release")).contains("3.0");
    }

    @Test
    void aMailboxIsOnlyItsOwners() throws Exception {
        String provider = newProvider();
        String other = newProvider();
        long message = insert("0153", provider, MessageType.JW301, MessageState.ACCEPTED);
        long outgoing = enqueue(message, OutgoingKind.FORWARD, "0153", provider, OutgoingState.AVAILABLE);

        problem(api.get("/api/v1/mailboxes/" + other + "/" + outgoing), 404, "postbusbericht-onbekend");
        problem(
                api.post("/api/v1/mailboxes/" + other + "/" + outgoing + "/acknowledge", new byte[0]),
                404,
                "postbusbericht-onbekend");
        assertThat(ids(api.show("/api/v1/mailboxes/" + provider))).containsExactly(outgoing);
    }

    @Test
    void aDeadLetterIsShownWithItsReasonAndReplayed() throws Exception {
        String provider = newProvider();
        long message = insert("0153", provider, MessageType.JW301, MessageState.DEAD);
        long outgoing = enqueue(message, OutgoingKind.FORWARD, "0153", provider, OutgoingState.DEAD);
        String path = "/api/v1/dead-letters/" + outgoing;

        assertThat(ids(api.show("/api/v1/dead-letters?size=500"))).contains(outgoing);
        JsonNode shown = api.show(path);
        assertThat(shown.get("message").asLong()).isEqualTo(message);
        assertThat(shown.get("receiver").asString()).isEqualTo(provider);
        assertThat(shown.get("lastError").asString()).isEqualTo("Test");

        HttpResponse<byte[]> replayed = api.post(path + "/replay", new byte[0]);
        assertThat(replayed.statusCode()).as(text(replayed)).isEqualTo(202);
        assertThat(json(replayed).get("state").asString()).isEqualTo("PENDING");
        assertThat(json(replayed).get("attempts").asInt()).isZero();
        assertThat(texts(api.show("/api/v1/messages/" + message).get("states"), "state"))
                .startsWith("DEAD", "ACCEPTED");
        problem(api.post("/api/v1/dead-letters/9223372036854775807/replay", new byte[0]), 404, "onbestelbaar-onbekend");
    }

    @Test
    void aMessageShowsThatItsAnswerIsADeadLetter() throws Exception {
        String provider = newProvider();
        long message = insert(provider, "0153", MessageType.JW315, MessageState.ACCEPTED);
        long held = enqueue(message, OutgoingKind.ANSWER, "0153", provider, OutgoingState.HELD);
        assertThat(api.show("/api/v1/messages/" + message)
                        .get("answer")
                        .get("outgoing")
                        .asLong())
                .isEqualTo(held);

        long dead = enqueue(message, OutgoingKind.ANSWER, "0153", provider, OutgoingState.DEAD);

        JsonNode answer = api.show("/api/v1/messages/" + message).get("answer");
        assertThat(answer.get("by").asString()).isEqualTo("gateway");
        assertThat(answer.get("outgoing").asLong()).isEqualTo(dead);
        assertThat(answer.get("state").asString()).isEqualTo("DEAD");
        assertThat(answer.get("lastError").asString()).isEqualTo("Test");
    }

    @Test
    void whatIsNoDeadLetterIsNotReplayed() throws Exception {
        String provider = newProvider();
        long message = insert("0153", provider, MessageType.JW301, MessageState.ACCEPTED);
        long outgoing = enqueue(message, OutgoingKind.FORWARD, "0153", provider, OutgoingState.AVAILABLE);

        problem(api.get("/api/v1/dead-letters/" + outgoing), 404, "onbestelbaar-onbekend");
        JsonNode problem = problem(
                api.post("/api/v1/dead-letters/" + outgoing + "/replay", new byte[0]), 409, "niet-onbestelbaar");
        assertThat(problem.get("detail").asString()).contains("AVAILABLE");
    }

    @Test
    void onlyAHeldMessageIsProcessedAgain() throws Exception {
        long held = insert(newProvider(), "0153", MessageType.JW315, MessageState.HELD);
        long refused = insert(newProvider(), "0153", MessageType.JW315, MessageState.REFUSED);

        HttpResponse<byte[]> replayed = api.post("/api/v1/messages/" + held + "/replay", new byte[0]);
        assertThat(replayed.statusCode()).as(text(replayed)).isEqualTo(202);
        assertThat(json(replayed).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(texts(api.show("/api/v1/messages/" + held).get("states"), "state"))
                .startsWith("HELD", "RECEIVED");

        JsonNode problem =
                problem(api.post("/api/v1/messages/" + refused + "/replay", new byte[0]), 409, "niet-aangehouden");
        assertThat(problem.get("detail").asString()).contains("REFUSED");
    }

    private static List<Long> ids(JsonNode list) {
        return texts(list.get("items"), "id").stream().map(Long::valueOf).toList();
    }

    private long insert(String sender, String receiver, MessageType type, MessageState state) {
        MessageIdentity identity = new MessageIdentity(
                Optional.of(sender),
                Optional.of(receiver),
                Optional.of(type),
                Optional.of("3.2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return transaction.execute(status -> journal.insert(new NewMessage(
                Door.REST,
                "test",
                Optional.empty(),
                identity,
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Arrays.copyOf(CONTENT, CONTENT.length),
                Optional.empty())));
    }

    private long enqueue(long message, OutgoingKind kind, String sender, String receiver, OutgoingState state) {
        return transaction.execute(status -> outbox.enqueue(new NewOutgoing(
                message,
                kind,
                sender,
                receiver,
                Optional.of(MessageType.JW301),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                new OutgoingContent.PayloadOf(message),
                state,
                Outbox.MAILBOX,
                Optional.of("Test"))));
    }

    private long enqueue(long message, OutgoingKind kind, String sender, String receiver, Shape shape, byte[] content) {
        return transaction.execute(status -> outbox.enqueue(new NewOutgoing(
                message,
                kind,
                sender,
                receiver,
                Optional.of(MessageType.JW301),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                new OutgoingContent.Bytes(content),
                shape,
                OutgoingState.AVAILABLE,
                Outbox.MAILBOX,
                Optional.empty())));
    }
}
