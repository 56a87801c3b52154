package nl.berichtenpoort.engine.translate;

/** Gives a message of release 3.2 another form. Implementations are thread-safe and keep nothing of what they translate. */
public interface Translator {

    /**
     * Translates a message. What a message holds, or what is wrong with a mapping or a stylesheet, is in the outcome; an
     * exception is a defect of ours.
     */
    Translation translate(Translatable message);
}
