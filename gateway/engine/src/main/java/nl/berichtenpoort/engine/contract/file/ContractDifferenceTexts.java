package nl.berichtenpoort.engine.contract.file;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/**
 * Sentences for differences between contracts, from the bundle {@code nl/berichtenpoort/engine/texts/contractdifference}:
 * under {@code <key>.label} what it is about, under {@code added}, {@code removed} and {@code changed} what became of it.
 */
public final class ContractDifferenceTexts {

    private final Language language;
    private final ResourceBundle bundle;

    public ContractDifferenceTexts(Language language) {
        this.language = language;
        this.bundle = TextBundles.of(
                "nl.berichtenpoort.engine.texts.contractdifference",
                language,
                ContractDifferenceTexts.class.getClassLoader());
    }

    /** What is different, for example: tariff of product 43 43A01 from 2026-01-01: was 398.00, becomes 412.50. */
    public String sentence(ContractDifference difference) {
        String label =
                format(difference.key() + ".label", difference.arguments().toArray());
        if (difference.was().isEmpty()) {
            return format("added", label, difference.wordt().orElseThrow());
        }
        return difference.wordt().isEmpty()
                ? format("removed", label, difference.was().get())
                : format(
                        "changed",
                        label,
                        difference.was().get(),
                        difference.wordt().get());
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
