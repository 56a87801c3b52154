package nl.berichtenpoort.app.rest;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageDetail;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.page.MessagePage;
import nl.berichtenpoort.engine.translate.page.PageContext;
import nl.berichtenpoort.engine.translate.page.PageReader;
import nl.berichtenpoort.engine.translate.page.PageSettings;
import nl.berichtenpoort.engine.translate.page.PageSubject;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.stereotype.Component;

/** Makes the pages of the messages in the journal, with their judgement, their answer and where they stood. */
@Component
class MessagePages {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final JournalReader journal;
    private final Outbox outbox;
    private final PageReader reader;
    private final Map<Language, MessagePage> pages;

    MessagePages(
            JournalReader journal,
            Outbox outbox,
            PartyDirectory parties,
            SchemaSet schemas,
            EnvelopeReader envelopes,
            MessageReader messages) {
        this.journal = journal;
        this.outbox = outbox;
        this.reader = new PageReader(envelopes, messages);
        CodeLists codes = new CodeLists();
        this.pages = Map.of(
                Language.NL, page(schemas, codes, parties, Language.NL),
                Language.EN, page(schemas, codes, parties, Language.EN));
    }

    private static MessagePage page(SchemaSet schemas, CodeLists codes, PartyDirectory parties, Language language) {
        // The whole BSN is for who gives a reason, which this door cannot ask for and keep.
        return new MessagePage(
                schemas,
                codes,
                new PageSettings(
                        language, false, party -> parties.lookup(party.code()).flatMap(KnownParty::name)));
    }

    /** The page of a message, UTF-8; empty if the journal does not have it. */
    Optional<byte[]> of(long messageId, Language language) {
        return journal.detail(messageId)
                .flatMap(detail -> journal.artifact(messageId, ArtifactKind.RAW)
                        .map(received -> pages.get(language)
                                .of(reader.read(received), context(detail))
                                .bytes()));
    }

    private PageContext context(MessageDetail detail) {
        return new PageContext(
                report(detail),
                related(detail),
                detail.states().stream()
                        .map(step -> new PageContext.Step(
                                LocalDateTime.ofInstant(step.at(), DUTCH_TIME),
                                step.state().name(),
                                step.note()))
                        .toList());
    }

    /** The report as the journal keeps it; of a message that was not judged only what kept it out, if anything did. */
    private static Optional<Report> report(MessageDetail detail) {
        if (detail.layers().isEmpty() && detail.findings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Report(
                detail.summary().identity().type(),
                detail.summary().identity().release(),
                detail.layers(),
                detail.findings(),
                detail.unchecked(),
                detail.summary().disposition().orElse(Disposition.REFUSED)));
    }

    /** What answered the message, else what it answers. */
    private Optional<PageSubject> related(MessageDetail detail) {
        return outbox.answerOf(detail.summary().id())
                .map(answer -> answer.content())
                .or(() -> detail.summary().answers().flatMap(id -> journal.artifact(id, ArtifactKind.RAW)))
                .map(reader::read);
    }
}
