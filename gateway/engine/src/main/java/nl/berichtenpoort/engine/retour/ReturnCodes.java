package nl.berichtenpoort.engine.retour;

/** The return codes (WJ001) that belong to no rule. */
final class ReturnCodes {

    /** The message is refused for technical reasons: level 2. */
    static final String TECHNICALLY_REFUSED = "0001";
    /** No remark about this class. */
    static final String NO_REMARK = "0200";
    /** This class was not judged. */
    static final String NOT_JUDGED = "0233";
    /** The invoice is granted whole. */
    static final String GRANTED_WHOLE = "8001";

    private ReturnCodes() {}
}
