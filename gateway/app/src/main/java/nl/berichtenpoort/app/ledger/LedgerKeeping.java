package nl.berichtenpoort.app.ledger;

import java.util.List;
import nl.berichtenpoort.app.casefile.JdbcCaseFileStore;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Writes the case file and, in the same transaction, what follows from it in the ledger. */
@Component
@Primary
class LedgerKeeping implements CaseFileStore {

    private final JdbcCaseFileStore store;
    private final Ledger ledger;

    LedgerKeeping(JdbcCaseFileStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public void apply(long messageId, List<CaseFileChange> changes) {
        store.apply(messageId, changes);
        ledger.book(changes);
    }
}
