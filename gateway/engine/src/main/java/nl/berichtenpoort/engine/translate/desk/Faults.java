package nl.berichtenpoort.engine.translate.desk;

import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/** What is wrong with what is to be translated. */
final class Faults {

    private Faults() {}

    /** An Fo01 or a Bv03 carries no message. */
    static Finding noMessage() {
        return Finding.error("vertaling-geen-bericht", Layer.ENVELOPE, Position.MESSAGE, "desk.no-message");
    }

    /** A 304 is asked for, and not the 303 that it answers. */
    static Finding noOldInvoice() {
        return Finding.error("vertaling-zonder-303", Layer.TRANSLATE, Position.MESSAGE, "desk.no-old-invoice");
    }

    /**
     * A mapping that leaves its rows to a stylesheet beside it, and comes by itself.
     *
     * @param file its name
     */
    static Finding mappingWithStylesheet(String file) {
        return Finding.error(
                "vertaling-mapping-stylesheet", Layer.TRANSLATE, Position.MESSAGE, "desk.mapping-stylesheet", file);
    }
}
