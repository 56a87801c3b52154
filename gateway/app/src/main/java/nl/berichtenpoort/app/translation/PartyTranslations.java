package nl.berichtenpoort.app.translation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.party.KnownParty;
import nl.berichtenpoort.app.party.PartyDirectory;
import nl.berichtenpoort.app.party.TranslationSettings;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.OutboundTranslation;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.legacy.Persons;
import nl.berichtenpoort.engine.translate.older.Lowering;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.stylesheet.InboundStylesheet;
import nl.berichtenpoort.engine.translate.stylesheet.StylesheetTranslator;

/**
 * In which forms parties get their messages and send them, as configuration says. Mappings and stylesheets are those that
 * are on disk at that moment. Thread-safe.
 */
public final class PartyTranslations {

    private static final String OLD_INVOICE = "303";
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final PartyDirectory parties;
    private final Clock clock;
    private final MessageWriter writer;
    private final CanonicalJson json;
    private final Lowering lowering;
    private final Function<Translatable, Persons> persons;
    private final StylesheetFiles stylesheets = new StylesheetFiles();
    private final MappingFiles mappings;

    /** @param persons who the clients of an invoice are, which the older invoice tells and a 323 does not */
    PartyTranslations(PartyDirectory parties, SchemaSet schemas, Clock clock, Function<Translatable, Persons> persons) {
        this.parties = Objects.requireNonNull(parties);
        this.clock = Objects.requireNonNull(clock);
        this.writer = new MessageWriter(schemas);
        this.json = new CanonicalJson(schemas);
        this.lowering = new Lowering(schemas);
        this.persons = Objects.requireNonNull(persons);
        this.mappings = new MappingFiles(stylesheets, writer);
    }

    /** Translations by which the clients of an invoice are known by the allocations that came before it. */
    public static PartyTranslations of(
            PartyDirectory parties, SchemaSet schemas, Clock clock, CaseFile caseFile, JournalReader journal) {
        return new PartyTranslations(
                parties, schemas, clock, new AllocatedPersons(caseFile, journal, new MessageReader(schemas)));
    }

    /**
     * How a message is given to a party; empty if it gets it as it is.
     *
     * @param type the type of the message
     * @param answered the older message that it answers: it is answered in its own release, whatever the party else reads
     */
    public Optional<OutboundTranslation> to(String party, MessageType type, Optional<Lifting.Lifted> answered) {
        return answered.map(lifted -> answer(lifted, type))
                .or(() -> parties.lookup(party).flatMap(known -> bySettings(known, type)));
    }

    private OutboundTranslation answer(Lifting.Lifted answered, MessageType type) {
        return new OutboundTranslation(
                message -> lowering.answer(answered, message),
                answered.kind().release().label(),
                Optional.of(Lowering.answerTo(answered.kind(), type))
                        .filter(functie -> !functie.equals(type.functie())));
    }

    private Optional<OutboundTranslation> bySettings(KnownParty party, MessageType type) {
        TranslationSettings settings = party.translation();
        if (settings.stylesheetOut().isPresent()) {
            return Optional.of(new OutboundTranslation(
                    stylesheet(party, settings.stylesheetOut().get())));
        }
        return switch (settings.form()) {
            case JSON -> Optional.of(new OutboundTranslation(json));
            case CSV ->
                mappings.translator(settings.table().orElseThrow(), type, today())
                        .map(OutboundTranslation::new);
            default -> olderRelease(type, settings.oldInvoice(), settings.release());
        };
    }

    /** A 323 as a 303 if the party reads that, all else in the release that it reads. */
    private Optional<OutboundTranslation> olderRelease(MessageType type, boolean oldInvoice, String release) {
        Optional<LegacyType> legacy = LegacyType.of(type).filter(known -> oldInvoice && !known.isAnswer());
        if (legacy.isPresent()) {
            return Optional.of(new OutboundTranslation(
                    message -> lowering.translator(OLD_INVOICE, persons.apply(message))
                            .orElseThrow()
                            .translate(message),
                    legacy.get().release().label(),
                    legacy.map(LegacyType::functie)));
        }
        return lowering.translator(release, Persons.unknown())
                .map(translator -> new OutboundTranslation(translator, release, Optional.empty()));
    }

    private Translator stylesheet(KnownParty party, Path file) {
        return party.connector().takesEnvelope()
                ? new StylesheetTranslator(stylesheets.at(file), writer, today(), Set.of(DocumentForm.XML))
                : new StylesheetTranslator(stylesheets.at(file), writer, today());
    }

    /**
     * What a party's stylesheet made of what it sent.
     *
     * @param message the message; empty if it made none
     * @param findings why not
     */
    public record FromOwnForm(Optional<byte[]> message, List<Finding> findings) {
        public FromOwnForm {
            Objects.requireNonNull(message);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Makes a message of what a party sent in a form of its own.
     *
     * @param known what the way in tells of it: its sender at least
     */
    public FromOwnForm from(MessageIdentity known, byte[] received) {
        Optional<Path> file = known.sender()
                .flatMap(parties::lookup)
                .flatMap(party -> party.translation().stylesheetIn());
        if (file.isEmpty()) {
            return new FromOwnForm(Optional.empty(), List.of(TranslationFaults.noStylesheet()));
        }
        Translation translation = new InboundStylesheet(stylesheets.at(file.get()))
                .translate(
                        received,
                        known.type(),
                        known.sender().flatMap(Party::of),
                        known.receiver().flatMap(Party::of),
                        today());
        return translation instanceof Translation.Translated translated
                ? new FromOwnForm(Optional.of(translated.document().bytes()), List.of())
                : new FromOwnForm(Optional.empty(), ((Translation.Untranslatable) translation).findings());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
    }
}
