package nl.berichtenpoort.engine.official;

import java.util.Locale;
import java.util.Objects;
import nl.berichtenpoort.engine.xslt.StylesheetFailure;

/**
 * Why a stylesheet gave nothing to compare.
 *
 * @param kind what went wrong
 * @param stylesheet the stylesheet, relative to its folder
 * @param detail the error code of XSLT or XPath and the place in the stylesheet, or the limit; never anything of the message
 */
public record OfficialFailure(Kind kind, String stylesheet, String detail) {
    public OfficialFailure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(stylesheet);
        Objects.requireNonNull(detail);
    }

    /** What a stylesheet's failure means for the comparison. */
    static OfficialFailure of(String stylesheet, StylesheetFailure failure) {
        Kind kind = switch (failure.kind()) {
            case COMPILE -> Kind.COMPILE;
            // A message that is compared passed its schema: it is not the message's fault.
            case RUN, INPUT -> Kind.RUN;
            case TIME -> Kind.TIME;
            case MEMORY -> Kind.MEMORY;
            case NO_MEMORY -> Kind.NO_MEMORY;
            case SWITCHED_OFF -> Kind.SWITCHED_OFF;
            case OUTPUT -> Kind.OUTPUT;
            case MESSAGE -> Kind.MESSAGE;
            case RESULT -> Kind.REPORT;
        };
        String place = failure.module()
                .map(module -> " " + module.getFileName() + ":" + failure.line())
                .orElse("");
        return new OfficialFailure(kind, stylesheet, failure.detail() + place);
    }

    /** What can go wrong. */
    public enum Kind {
        /** It is no XSLT that can be compiled, or asks for what it may not have. */
        COMPILE,
        /** It stopped with an error, or asked for what it may not have. */
        RUN,
        /** It took longer than it may. */
        TIME,
        /** It took more memory than it may. */
        MEMORY,
        /** The gateway had no more memory for it. */
        NO_MEMORY,
        /** An earlier run was not to be stopped and still goes on. */
        SWITCHED_OFF,
        /** Its output is longer than it may be. */
        OUTPUT,
        /** The message is longer than is given to a stylesheet. */
        MESSAGE,
        /** Its output is no report as the folder's layout describes it. */
        REPORT;

        /** The name in JSON and in keys of sentences: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
