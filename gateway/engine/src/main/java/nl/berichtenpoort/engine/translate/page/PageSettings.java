package nl.berichtenpoort.engine.translate.page;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Language;

/**
 * How a page is made.
 *
 * @param language the language of labels and sentences; meanings of codes are Dutch in every language, as the standard
 *     has them
 * @param bsnShown whether a BSN is written out; else only its last four digits are. Who asks for it gives a reason, which
 *     is the caller's to ask and to keep
 * @param names the name of a provider, if it is known; municipalities are in the code list
 */
public record PageSettings(Language language, boolean bsnShown, Function<Party, Optional<String>> names) {
    public PageSettings {
        Objects.requireNonNull(language);
        Objects.requireNonNull(names);
    }

    /** A page with masked BSNs, by which no provider is known by name. */
    public static PageSettings of(Language language) {
        return new PageSettings(language, false, party -> Optional.empty());
    }
}
