package nl.berichtenpoort.app.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.legacy.Persons;

/** Who the clients of an invoice are: by the allocations that its lines name, as their messages tell. */
final class AllocatedPersons implements Function<Translatable, Persons> {

    private final CaseFile caseFile;
    private final JournalReader journal;
    private final MessageReader reader;

    AllocatedPersons(CaseFile caseFile, JournalReader journal, MessageReader reader) {
        this.caseFile = Objects.requireNonNull(caseFile);
        this.journal = Objects.requireNonNull(journal);
        this.reader = Objects.requireNonNull(reader);
    }

    @Override
    public Persons apply(Translatable invoice) {
        Header header = Header.of(invoice.bericht());
        Optional<Party> gemeente = header.receiver(invoice.type());
        Optional<Party> aanbieder = header.sender(invoice.type());
        if (gemeente.isEmpty() || aanbieder.isEmpty()) {
            return Persons.unknown();
        }
        Relation relation = new Relation(
                invoice.type().standard(),
                gemeente.get().code(),
                aanbieder.get().code());
        List<MessageNode> allocations = caseFile.versies(relation, numbers(invoice.bericht())).stream()
                .map(version -> version.messageId())
                .distinct()
                .sorted()
                .flatMap(id -> message(id).stream())
                .toList();
        return Persons.of(allocations);
    }

    private static List<Long> numbers(MessageNode bericht) {
        List<Long> numbers = new ArrayList<>();
        bericht.forEach(
                number -> numbers.add(Long.valueOf(number.text().strip())),
                "Declaratie",
                "Clienten",
                "Client",
                "Prestaties",
                "Prestatie",
                "ToewijzingNummer");
        return numbers.stream().distinct().toList();
    }

    private Optional<MessageNode> message(long id) {
        return journal.artifact(id, ArtifactKind.TRANSLATED)
                .or(() -> journal.artifact(id, ArtifactKind.PAYLOAD))
                .or(() -> journal.artifact(id, ArtifactKind.RAW))
                .flatMap(bytes -> reader.read(bytes).root());
    }
}
