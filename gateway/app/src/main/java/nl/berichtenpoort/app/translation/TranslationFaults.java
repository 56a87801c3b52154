package nl.berichtenpoort.app.translation;

import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.yaml.FileFault;

/** What is wrong with a mapping or a stylesheet as configuration names it, rather than with a message. */
final class TranslationFaults {

    private TranslationFaults() {}

    /** A message came in when its sender had a stylesheet, and it has none any more. */
    static Finding noStylesheet() {
        return finding("vertaling-geen-stylesheet", "processing.own-form-no-stylesheet");
    }

    /** A mapping file cannot be used; {@link #ofMapping} says why, with places in that file. */
    static Finding faultyMapping(String file) {
        return finding("vertaling-mapping", "processing.mapping-faulty", file);
    }

    /**
     * A fault in a mapping file.
     *
     * @param messageKey the key of its texts
     */
    static Finding ofMapping(FileFault fault, String messageKey) {
        return Finding.error(
                "mapping-" + fault.key(),
                Layer.TRANSLATE,
                fault.position(),
                messageKey,
                fault.arguments().toArray(String[]::new));
    }

    /** There is no mapping of this name, nor a file that can be read. */
    static Finding noMapping(String name) {
        return finding("vertaling-mapping", "processing.mapping-missing", name);
    }

    private static Finding finding(String rule, String messageKey, String... arguments) {
        return Finding.error(rule, Layer.TRANSLATE, Position.MESSAGE, messageKey, arguments);
    }
}
