package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.OutgoingState;
import nl.berichtenpoort.app.journal.OutgoingSummary;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What could not be delivered: shown with the last reason, and sent again on request. */
@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
class DeadLettersController {

    private static final int SIZE = 50;
    private static final int MOST_PAGES = 1_000_000;

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final WorkSignal work;

    DeadLettersController(Outbox outbox, TransactionTemplate transaction, WorkSignal work) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.work = work;
    }

    @GetMapping
    PageView<OutgoingView> list(HttpServletRequest request) {
        Parameters query = Parameters.of(request, "page", "size");
        int page = query.number("page", 0, 0, MOST_PAGES);
        int size = query.number("size", SIZE, 1, Parameters.MOST);
        return PageView.of(outbox.deadLetters(page * size, size), OutgoingView::of);
    }

    @GetMapping("/{id}")
    OutgoingView show(@PathVariable String id) {
        OutgoingSummary outgoing = find(id);
        if (outgoing.state() != OutgoingState.DEAD) {
            throw new ProblemException(ProblemKind.NO_DEAD_LETTER, Ids.shown(id));
        }
        return OutgoingView.of(outgoing);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<OutgoingView> replay(@PathVariable String id) {
        OutgoingSummary before = find(id);
        Boolean replayed = transaction.execute(status -> outbox.replay(before.id()));
        if (!Boolean.TRUE.equals(replayed)) {
            throw new ProblemException(
                    ProblemKind.NOT_DEAD,
                    Long.toString(before.id()),
                    before.state().name());
        }
        OutgoingView view = OutgoingView.of(find(id));
        work.deliveryDue(before.id());
        return ResponseEntity.accepted().body(view);
    }

    private OutgoingSummary find(String id) {
        long outgoingId = Ids.parse(id, ProblemKind.NO_DEAD_LETTER);
        return outbox.find(outgoingId).stream()
                .flatMap(outgoing -> outbox.ofMessage(outgoing.messageId()).stream())
                .filter(summary -> summary.id() == outgoingId)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_DEAD_LETTER, Ids.shown(id)));
    }
}
