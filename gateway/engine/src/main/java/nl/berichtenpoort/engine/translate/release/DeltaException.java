package nl.berichtenpoort.engine.translate.release;

import java.util.List;

/** Files of deltas that cannot be used. The message names every problem with its file and line. */
public final class DeltaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    DeltaException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence a problem: {@code file:line: what is wrong and what to do}. */
    public List<String> problems() {
        return problems;
    }
}
