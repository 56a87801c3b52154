package nl.berichtenpoort.engine.translate.older;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.legacy.LegacyAnswer;
import nl.berichtenpoort.engine.translate.legacy.LegacyTranslator;
import nl.berichtenpoort.engine.translate.legacy.LegacyWriter;
import nl.berichtenpoort.engine.translate.legacy.Persons;
import nl.berichtenpoort.engine.translate.release.Deltas;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.release.ReleaseTranslator;

/** Gives messages of release 3.2 as older software reads them. Thread-safe. */
public final class Lowering {

    private static final String LEGACY = "303";

    private final MessageWriter writer;
    private final Deltas deltas;
    private final LegacyWriter legacyWriter;
    private final LegacyAnswer legacyAnswer;

    /** @param schemas the schemas of release 3.2 */
    public Lowering(SchemaSet schemas, Deltas deltas) {
        this.writer = new MessageWriter(schemas);
        this.deltas = deltas;
        SchemaSet profile = SchemaSet.builtIn();
        this.legacyWriter = new LegacyWriter(new MessageWriter(profile), new MessageReader(profile));
        this.legacyAnswer = new LegacyAnswer(legacyWriter);
    }

    /** With the deltas that come with the gateway. */
    public Lowering(SchemaSet schemas) {
        this(schemas, Deltas.shipped());
    }

    /** The forms that {@link #translator} makes, as settings and the command line call them. */
    public static List<String> forms() {
        return List.of(Release.V3_0.label(), Release.V3_1.label(), LEGACY);
    }

    /**
     * The translator of a form.
     *
     * @param form one of {@link #forms()}
     * @param persons who the clients of a 323 are; a 303 says so
     * @return empty if there is no such form
     */
    public Optional<Translator> translator(String form, Persons persons) {
        if (form.equals(LEGACY)) {
            return Optional.of(new LegacyTranslator(legacyWriter, persons));
        }
        return Release.of(form).filter(Release::isOlder).map(release -> new ReleaseTranslator(release, deltas, writer));
    }

    /**
     * What the answer to an older message is called: in its envelope too.
     *
     * @param answered what was answered
     * @param answer the type of the answer in release 3.2
     */
    public static String answerTo(MessageKind answered, MessageType answer) {
        return answered instanceof LegacyType legacy ? legacy.counterpart().functie() : answer.functie();
    }

    /**
     * The answer to a lifted message as the sender of that message reads it.
     *
     * @param answered the message that is answered
     * @param answer the answer in release 3.2, read from its XML
     */
    public Translation answer(Lifting.Lifted answered, Translatable answer) {
        if (answered.kind() instanceof LegacyType legacy) {
            return legacyAnswer.compose(legacy, answered.original(), answer.bericht());
        }
        Translatable own =
                new Translatable(answer.type(), Mirror.ofVersions(answer, answered.original()), answer.related());
        return new ReleaseTranslator(answered.kind().release(), deltas, writer).translate(own);
    }
}
