package nl.berichtenpoort.engine.translate.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.legacy.Persons;
import nl.berichtenpoort.engine.translate.older.Lowering;
import nl.berichtenpoort.engine.translate.page.MessagePage;
import nl.berichtenpoort.engine.translate.page.PageSettings;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.stylesheet.StylesheetTranslator;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import nl.berichtenpoort.engine.translate.table.TableTranslator;
import nl.berichtenpoort.schemas.CodeLists;

/** Translates a message from the form that it comes in to the form that is asked for. Thread-safe; keeps nothing. */
public final class TranslationDesk {

    private static final int DECLARATIE = 323;
    private static final int DECLARATIE_ANTWOORD = 325;

    private final SchemaSet schemas;
    private final CodeLists codes = new CodeLists();
    private final SourceReader reader;
    private final MessageWriter writer;
    private final Lowering lowering;

    public TranslationDesk(SchemaSet schemas) {
        this.schemas = Objects.requireNonNull(schemas);
        this.reader = new SourceReader(schemas);
        this.writer = new MessageWriter(schemas);
        this.lowering = new Lowering(schemas);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The document.
         *
         * @param notes what it cannot carry, and what was done to read the message; findings that are no errors
         */
        record Made(Document document, List<Finding> notes) implements Outcome {
            public Made {
                Objects.requireNonNull(document);
                notes = List.copyOf(notes);
            }
        }

        /** This message cannot be given in this form. */
        record Untranslatable(List<Finding> findings) implements Outcome {
            public Untranslatable {
                findings = List.copyOf(findings);
            }
        }

        /**
         * Messages of this type do not exist in this form.
         *
         * @param possible the forms that they do exist in
         */
        record NoPair(List<Target> possible) implements Outcome {
            public NoPair {
                possible = List.copyOf(possible);
            }
        }

        /** The message that was brought beside it does not belong with it. */
        record NotRelated() implements Outcome {}
    }

    /** Reads a message: XML of any release that is known, in its envelope or bare, or canonical JSON. */
    public Source read(byte[] received) {
        return reader.read(received);
    }

    /** The forms that messages of a type can be given in. */
    public static List<Target> possible(MessageType type) {
        return Arrays.stream(Target.values())
                .filter(target -> switch (target) {
                    case INVOICE_303 -> type.number() == DECLARATIE;
                    case ANSWER_304 -> type.number() == DECLARATIE_ANTWOORD;
                    default -> true;
                })
                .toList();
    }

    /** Translates a message. */
    public Outcome translate(Source.Message message, Wish wish) {
        if (!possible(message.type()).contains(wish.target())) {
            return new Outcome.NoPair(possible(message.type()));
        }
        if (wish.related()
                .filter(related -> !belongs(message, related, wish.target()))
                .isPresent()) {
            return new Outcome.NotRelated();
        }
        Optional<MessageNode> related = wish.related().map(Source.Message::bericht);
        Translation translation =
                translator(wish).translate(new Translatable(message.type(), message.bericht(), related));
        if (translation instanceof Translation.Untranslatable untranslatable) {
            return new Outcome.Untranslatable(untranslatable.findings());
        }
        Translation.Translated translated = (Translation.Translated) translation;
        List<Finding> notes = new ArrayList<>(message.notes());
        notes.addAll(translated.notes());
        return new Outcome.Made(translated.document(), notes);
    }

    /** Whether one of the two answers the other, or tells the persons that a 303 needs. */
    private static boolean belongs(Source.Message message, Source.Message related, Target target) {
        if (target == Target.INVOICE_303) {
            // Any message that tells who the clients are.
            return message.type().standard() == related.type().standard();
        }
        return message.type().answer().equals(Optional.of(related.type()))
                || message.type().answers().equals(Optional.of(related.type()));
    }

    private Translator translator(Wish wish) {
        if (wish.stylesheet().isPresent()) {
            return new StylesheetTranslator(wish.stylesheet().get(), writer, wish.today(), Set.of(form(wish.target())));
        }
        return switch (wish.target()) {
            case JSON -> new CanonicalJson(schemas);
            case XML, RELEASE_3_2 ->
                translatable -> new Translation.Translated(
                        new Document(DocumentForm.XML, writer.write(translatable.type(), translatable.bericht())));
            case CSV -> table(wish);
            case RELEASE_3_1, RELEASE_3_0, INVOICE_303 ->
                lowering.translator(wish.target().label(), persons(wish)).orElseThrow();
            case ANSWER_304 -> answer(wish);
            case HTML -> new MessagePage(schemas, codes, PageSettings.of(wish.language()));
        };
    }

    /** A 303 says who its clients are: the message beside it tells, such as the allocation. */
    private static Persons persons(Wish wish) {
        return wish.related()
                .map(related -> Persons.of(List.of(related.original().orElse(related.bericht()))))
                .orElse(Persons.unknown());
    }

    /** A 304 repeats the 303 that it answers, and so cannot be made without it. */
    private Translator answer(Wish wish) {
        Optional<Lifting.Lifted> invoice = wish.related()
                .flatMap(Source.Message::lifted)
                .filter(lifted -> lifted.kind() instanceof LegacyType legacy && !legacy.isAnswer());
        return message -> invoice.isPresent()
                ? lowering.answer(invoice.get(), message)
                : new Translation.Untranslatable(List.of(Faults.noOldInvoice()));
    }

    private static DocumentForm form(Target target) {
        return switch (target) {
            case JSON -> DocumentForm.JSON;
            case CSV -> DocumentForm.CSV;
            case HTML -> DocumentForm.HTML;
            default -> DocumentForm.XML;
        };
    }

    private static Translator table(Wish wish) {
        TableMapping mapping = wish.mapping().orElseThrow(() -> new IllegalArgumentException("CSV needs a mapping"));
        if (mapping.stylesheet().isPresent()) {
            return message -> new Translation.Untranslatable(List.of(Faults.mappingWithStylesheet(mapping.file())));
        }
        return new TableTranslator(mapping, wish.csv().orElse(mapping.settings()));
    }
}
