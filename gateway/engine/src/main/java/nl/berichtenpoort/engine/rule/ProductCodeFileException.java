package nl.berichtenpoort.engine.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A product code list cannot be used: judging by half a list would refuse what is in order. */
public final class ProductCodeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** What can be wrong with a list. */
    public enum Kind {
        /** The file is not there or may not be read. */
        UNREADABLE,
        /** The file is not UTF-8. */
        ENCODING,
        /** The first line does not name the columns; the value is what it should say. */
        HEADER,
        /** No code at all: every product would be refused. */
        EMPTY,
        /** A line that is no record of the file: a quote too many, or another number of fields. */
        RECORD,
        STANDARD,
        CATEGORY,
        CODE,
        DATE,
        /** The last day is before the first. */
        PERIOD,
        /** The code is in use twice at the same time. */
        OVERLAP;

        /** The name for keys of sentences: lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param line from 1; 0 where it is the file as a whole
     * @param kind what
     * @param value what stands there, where that helps
     */
    public record Fault(int line, Kind kind, String value) {
        public Fault {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(value);
        }
    }

    ProductCodeFileException(Fault fault) {
        this(List.of(fault));
    }

    ProductCodeFileException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, in the order of the lines; at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
