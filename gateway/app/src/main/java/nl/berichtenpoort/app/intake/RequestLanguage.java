package nl.berichtenpoort.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.berichtenpoort.engine.report.Language;

/** The language in which a caller over HTTP wants to read: Dutch, unless Accept-Language prefers English. */
public final class RequestLanguage {

    private static final List<Locale> KNOWN = List.of(Language.NL.locale(), Language.EN.locale());

    private RequestLanguage() {}

    /** The language for an answer to this request. */
    public static Language of(HttpServletRequest request) {
        String wish = request.getHeader("Accept-Language");
        if (wish == null || wish.isBlank()) {
            return Language.NL;
        }
        try {
            Locale chosen = Locale.lookup(Locale.LanguageRange.parse(wish), KNOWN);
            return Language.EN.locale().equals(chosen) ? Language.EN : Language.NL;
        } catch (IllegalArgumentException notALanguageList) {
            // A header of the caller's browser is no reason to refuse a message.
            return Language.NL;
        }
    }
}
