package nl.berichtenpoort.engine.xslt;

import java.util.Objects;

/** A stylesheet gives no result. */
public final class StylesheetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient StylesheetFailure failure;

    public StylesheetException(StylesheetFailure failure) {
        super(failure.toString());
        this.failure = Objects.requireNonNull(failure);
    }

    StylesheetException(StylesheetFailure.Kind kind, String detail) {
        this(new StylesheetFailure(kind, detail));
    }

    /**
     * Of a result that is not what was agreed.
     *
     * @param detail what tells more, if anything does; nothing of the message
     */
    public static StylesheetException ofResult(String detail) {
        return new StylesheetException(StylesheetFailure.Kind.RESULT, detail);
    }

    public StylesheetFailure failure() {
        return failure;
    }
}
