package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.HeldMessages;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageDetail;
import nl.berichtenpoort.app.journal.MessageQuery;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the messages of the journal, and lets a held one be judged again or taken back. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesController {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final JournalReader reader;
    private final Journal journal;
    private final HeldMessages held;
    private final TransactionTemplate transaction;
    private final WorkSignal work;
    private final ApiTexts texts;
    private final boolean rawContent;

    MessagesController(
            JournalReader reader,
            Journal journal,
            HeldMessages held,
            TransactionTemplate transaction,
            WorkSignal work,
            ApiTexts texts,
            @Value("${berichtenpoort.rest.raw-content:false}") boolean rawContent) {
        this.reader = reader;
        this.journal = journal;
        this.held = held;
        this.transaction = transaction;
        this.work = work;
        this.texts = texts;
        this.rawContent = rawContent;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    PageView<MessageLine> list(HttpServletRequest request) {
        Parameters query = Parameters.of(request, "type", "sender", "receiver", "state", "from", "to", "page", "size");
        int page = query.number("page", 0, 0, MOST_PAGES);
        int size = query.number("size", SIZE, 1, Parameters.MOST);
        return PageView.of(
                reader.find(new MessageQuery(
                        query.type("type"),
                        query.text("sender"),
                        query.text("receiver"),
                        query.state("state"),
                        query.from("from"),
                        query.to("to"),
                        page * size,
                        size)),
                MessageLine::of);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    MessageView show(@PathVariable String id, HttpServletRequest request) {
        MessageDetail detail = detail(id);
        return MessageView.of(
                detail,
                texts.findings(detail.findings(), RequestLanguage.of(request)),
                reader.artifact(detail.summary().id(), ArtifactKind.CONTRACT)
                        .map(view -> JSON.readValue(view, ContractView.class)));
    }

    /** The bytes as they came; they hold personal data, so the gateway gives them out only if it is set to. */
    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable String id) {
        if (!rawContent) {
            throw new ProblemException(ProblemKind.RAW_CLOSED);
        }
        byte[] content = reader.artifact(Ids.parse(id, ProblemKind.NO_MESSAGE), ArtifactKind.RAW)
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_MESSAGE, Ids.shown(id)));
        // Whatever somebody once sent must not run in a browser.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bericht-" + Ids.shown(id) + ".xml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    @PostMapping(path = "/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MessageLine> replay(@PathVariable String id) {
        MessageDetail before = detail(id);
        long messageId = before.summary().id();
        Boolean moved = transaction.execute(status -> journal.transition(
                messageId, EnumSet.of(MessageState.HELD), MessageState.RECEIVED, Optional.of("replay")));
        if (!Boolean.TRUE.equals(moved)) {
            throw new ProblemException(
                    ProblemKind.NOT_HELD,
                    Long.toString(messageId),
                    before.summary().state().name());
        }
        MessageLine line = MessageLine.of(detail(id).summary());
        work.messageReceived(messageId);
        return ResponseEntity.accepted().body(line);
    }

    /** Takes back a message that was held on its way out: it is not sent any more, and its identification is free. */
    @PostMapping(path = "/{id}/withdraw", produces = MediaType.APPLICATION_JSON_VALUE)
    MessageLine withdraw(@PathVariable String id) {
        MessageDetail before = detail(id);
        long messageId = before.summary().id();
        Boolean withdrawn = transaction.execute(status -> held.withdraw(messageId));
        if (!Boolean.TRUE.equals(withdrawn)) {
            throw new ProblemException(
                    ProblemKind.NOT_WITHDRAWABLE,
                    Long.toString(messageId),
                    before.summary().state().name());
        }
        return MessageLine.of(detail(id).summary());
    }

    private MessageDetail detail(String id) {
        return reader.detail(Ids.parse(id, ProblemKind.NO_MESSAGE))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_MESSAGE, Ids.shown(id)));
    }
}
