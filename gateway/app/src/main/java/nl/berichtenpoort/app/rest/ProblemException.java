package nl.berichtenpoort.app.rest;

import java.util.List;

/** Ends a request with a problem document; the handler puts it into words. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<String> arguments;

    ProblemException(ProblemKind kind, String... arguments) {
        super(kind.key(), null, false, false);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    ProblemKind kind() {
        return kind;
    }

    List<String> arguments() {
        return arguments;
    }
}
