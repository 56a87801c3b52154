package nl.berichtenpoort.engine.contract.file;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/**
 * Sentences for faults in contract files, from the bundle {@code nl/berichtenpoort/engine/texts/contractfile}: under
 * {@code <key>.message} what is wrong, under {@code <key>.remedy} what to do.
 */
public final class ContractFaultTexts {

    private final Language language;
    private final ResourceBundle bundle;

    public ContractFaultTexts(Language language) {
        this.language = language;
        this.bundle = TextBundles.of(
                "nl.berichtenpoort.engine.texts.contractfile", language, ContractFaultTexts.class.getClassLoader());
    }

    /** What is wrong. */
    public String message(ContractFault fault) {
        return text(fault, "message");
    }

    /** What the reader can do about it. */
    public String remedy(ContractFault fault) {
        return text(fault, "remedy");
    }

    private String text(ContractFault fault, String kind) {
        return new MessageFormat(bundle.getString(fault.key() + "." + kind), language.locale())
                .format(fault.arguments().toArray());
    }
}
