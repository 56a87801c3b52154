package nl.berichtenpoort.engine.report;

/** What happens with a judged message. */
public enum Disposition {
    /** Passed on to the receiver, and kept in the case file. */
    ACCEPTED,
    /** An invoice of which some lines are granted and others are not (IV087). */
    PARTLY_ACCEPTED,
    /** Refused with a return message that carries return codes (IV028, IV087). */
    REJECTED,
    /** Refused before the standard's return messages apply: envelope, identification or schema (Fo01). */
    REFUSED,
    /** The same message as before: not processed again, the first answer is sent again. */
    DUPLICATE,
    /** On its way out, and not in order: kept back before its receiver sees it, its sender is told why. */
    HELD,
    /**
     * It stands, but not in the form that is needed: its sender's stylesheet makes no message of it, or its receiver's
     * mapping cannot carry it. Held, alarm, can be processed again once the mapping or the stylesheet is mended.
     */
    UNTRANSLATED,
    /** A defect of ours stopped the judgement: held, alarm, can be processed again. */
    NOT_PROCESSED
}
