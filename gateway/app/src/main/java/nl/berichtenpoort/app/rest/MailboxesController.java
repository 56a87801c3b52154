package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.app.party.PartyDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes of parties that fetch their messages: list, read, acknowledge. */
@RestController
@RequestMapping("/api/v1/mailboxes/{party}")
class MailboxesController {

    private static final int SIZE = 100;

    private final Outbox outbox;
    private final PartyDirectory parties;
    private final TransactionTemplate transaction;
    private final AcknowledgementObserver observer;

    MailboxesController(
            Outbox outbox, PartyDirectory parties, TransactionTemplate transaction, AcknowledgementObserver observer) {
        this.outbox = outbox;
        this.parties = parties;
        this.transaction = transaction;
        this.observer = observer;
    }

    /**
     * What waits in a mailbox.
     *
     * @param party whose mailbox it is
     * @param items oldest first; what is acknowledged is gone
     */
    record MailboxView(String party, List<OutgoingView> items) {
        MailboxView {
            items = List.copyOf(items);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    MailboxView list(@PathVariable String party, HttpServletRequest request) {
        int size = Parameters.of(request, "size").number("size", SIZE, 1, Parameters.MOST);
        String code = known(party);
        return new MailboxView(
                code, outbox.mailbox(code, size).stream().map(OutgoingView::of).toList());
    }

    /** The message itself: its bytes, and in headers what a list would tell of it. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String party, @PathVariable String id) {
        OutgoingMessage message = find(party, id);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(message.shape().form().mediaType()))
                .header("Berichtenpoort-Kind", message.kind().name())
                .header("Berichtenpoort-Release", message.shape().release())
                .header("Berichtenpoort-Sender", message.sender())
                .header(
                        "Berichtenpoort-Referentienummer",
                        message.referentienummer().toString())
                .header("X-Content-Type-Options", "nosniff");
        message.type()
                .map(type -> message.shape().functie().orElse(type.functie()))
                .ifPresent(type -> answer.header("Berichtenpoort-Type", type));
        message.crossReference().ifPresent(cross -> answer.header("Berichtenpoort-Cross-Reference", cross));
        message.faultCode().ifPresent(code -> answer.header("Berichtenpoort-Foutcode", code));
        return answer.body(message.content());
    }

    /** The party has the message and answers for it from now on. Once more does no harm. */
    @PostMapping("/{id}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable String party, @PathVariable String id) {
        OutgoingMessage message = find(party, id);
        Boolean first = transaction.execute(status -> outbox.acknowledge(message.receiver(), message.id()));
        if (Boolean.TRUE.equals(first)) {
            observer.acknowledged(message.id());
        }
    }

    private OutgoingMessage find(String party, String id) {
        return outbox.readFromMailbox(known(party), Ids.parse(id, ProblemKind.NO_MAIL))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_MAIL, Ids.shown(id)));
    }

    private String known(String party) {
        if (parties.lookup(party).isEmpty()) {
            throw new ProblemException(ProblemKind.NO_PARTY, Ids.shown(party));
        }
        return party;
    }
}
