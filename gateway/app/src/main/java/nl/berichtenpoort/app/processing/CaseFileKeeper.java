package nl.berichtenpoort.app.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.retour.Answer;

/** Keeps the case file from accepted messages, one message of a client at a time. */
final class CaseFileKeeper {

    private static final int DECLARATIE_ANTWOORD = 325;

    private final Journal journal;
    private final CaseFileStore store;
    private final MessageReader reader;

    CaseFileKeeper(Journal journal, CaseFileStore store, MessageReader reader) {
        this.journal = Objects.requireNonNull(journal);
        this.store = Objects.requireNonNull(store);
        this.reader = Objects.requireNonNull(reader);
    }

    /** Waits for other messages of the same clients between the same parties, until the transaction ends. */
    void await(StoredMessage message) {
        MessageIdentity identity = message.identity();
        if (identity.type().isEmpty()
                || identity.sender().isEmpty()
                || identity.receiver().isEmpty()) {
            return;
        }
        // The same for both directions: messages and answers of one relation wait for each other.
        List<String> parties = Stream.of(
                        identity.sender().get(), identity.receiver().get())
                .sorted()
                .toList();
        String relation = identity.type().get().standard() + "/" + String.join("/", parties);
        journal.lockClients(relation, ClientScan.clients(message.payload()));
    }

    /** Adds what an accepted message leaves behind, and what the gateway's answer to an invoice decides. */
    void keep(Settling settling, Optional<Answer.ReturnMessage> answer) {
        List<CaseFileChange> changes = new ArrayList<>(CaseFileChanges.from(
                settling.type(), settling.judgement().bericht().orElseThrow()));
        answer.filter(message -> message.type().number() == DECLARATIE_ANTWOORD).ifPresent(message -> {
            MessageNode bericht = reader.read(message.xml().bytes()).root().orElseThrow();
            changes.addAll(CaseFileChanges.from(message.type(), bericht));
        });
        if (!changes.isEmpty()) {
            store.apply(settling.message().id(), changes);
        }
    }
}
