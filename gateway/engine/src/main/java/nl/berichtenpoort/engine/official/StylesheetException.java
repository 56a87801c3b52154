package nl.berichtenpoort.engine.official;

/** A stylesheet gives nothing to compare. */
final class StylesheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient OfficialFailure failure;

    StylesheetException(OfficialFailure.Kind kind, String stylesheet, String detail) {
        super(stylesheet + ": " + kind.label() + " " + detail);
        this.failure = new OfficialFailure(kind, stylesheet, detail);
    }

    OfficialFailure failure() {
        return failure;
    }
}
