package nl.berichtenpoort.engine.xslt;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a stylesheet gave no result. Holds nothing of the message.
 *
 * @param kind what went wrong
 * @param detail the error code of XSLT or XPath, or the limit that was passed; may be empty
 * @param module the file of the stylesheet where it went wrong, relative to its folder; empty where that is not known
 * @param line the line in that file, or of {@link Kind#INPUT} in the message, from 1; 0 where not known
 * @param column the column there, from 1; 0 where not known
 */
public record StylesheetFailure(Kind kind, String detail, Optional<Path> module, int line, int column) {

    public StylesheetFailure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(module);
    }

    StylesheetFailure(Kind kind, String detail) {
        this(kind, detail, Optional.empty(), 0, 0);
    }

    /** What can go wrong. */
    public enum Kind {
        /** It is no XSLT that can be compiled, or asks for what it may not have. */
        COMPILE,
        /** It stopped with an error, or asked for what it may not have. */
        RUN,
        /** It took longer than it may. */
        TIME,
        /** It allocated more than it may. */
        MEMORY,
        /** The gateway had no more memory for it: it, or what else ran, took all. */
        NO_MEMORY,
        /** An earlier run was not to be stopped and still goes on; until it ends there is no other. */
        SWITCHED_OFF,
        /** Its output is longer than it may be. */
        OUTPUT,
        /** Its output is not what was agreed. */
        RESULT,
        /** The message is longer than is given to a stylesheet. */
        MESSAGE,
        /** The message is no XML, or no text, that a stylesheet can be given. */
        INPUT
    }
}
