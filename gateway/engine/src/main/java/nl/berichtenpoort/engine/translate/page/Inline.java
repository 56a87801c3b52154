package nl.berichtenpoort.engine.translate.page;

import java.util.Objects;

/** A piece of a line on the page. */
sealed interface Inline {

    /** Words of ours. */
    record Words(String text) implements Inline {
        public Words {
            Objects.requireNonNull(text);
        }
    }

    /** What stands beside a value in small: its code, or that it is not known. */
    record Remark(String text) implements Inline {
        public Remark {
            Objects.requireNonNull(text);
        }
    }

    /**
     * A value of the message.
     *
     * @param form what it is
     * @param raw as it stands in the message, white space around it left out; the mask of a BSN that is not shown
     * @param shown as people read it
     */
    record Given(Form form, String raw, String shown) implements Inline {
        public Given {
            Objects.requireNonNull(form);
            Objects.requireNonNull(raw);
            Objects.requireNonNull(shown);
        }

        /** A text that people read as it is. */
        static Given text(String text) {
            return new Given(Form.TEXT, text, text);
        }
    }

    /** The kinds of value. */
    enum Form {
        /** Read as it is. */
        TEXT,
        /** A code or number that is shown in words of ours. */
        DATA,
        /** A code that is shown in the words of its list, which are Dutch. */
        CODE,
        /** A date or a time of day. */
        TIME
    }
}
