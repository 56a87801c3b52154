package nl.berichtenpoort.engine.steering;

/** A value that a feed writes as a word of its own. */
interface Woord {

    /** The word: Dutch, lower case, without blanks. */
    String woord();
}
