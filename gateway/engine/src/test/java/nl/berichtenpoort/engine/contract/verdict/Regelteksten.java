package nl.berichtenpoort.engine.contract.verdict;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** The sentences of the contract layer in one language. */
final class Regelteksten {

    private final Language language;
    private final ResourceBundle bundle;

    Regelteksten(Language language) {
        this.language = language;
        bundle = TextBundles.of(
                "nl.berichtenpoort.engine.texts.contract", language, Regelteksten.class.getClassLoader());
    }

    /** What a rule asks. */
    String uitleg(Contractregel regel) {
        return new MessageFormat(bundle.getString(sleutel(regel, "explanation")), language.locale())
                .format(new Object[0]);
    }

    Set<String> sleutels() {
        return bundle.keySet();
    }

    /** {@code contract-duur} has its sentences under {@code duur}. */
    static String sleutel(Contractregel regel, String soort) {
        return regel.id().replaceFirst("contract-", "") + "." + soort;
    }
}
