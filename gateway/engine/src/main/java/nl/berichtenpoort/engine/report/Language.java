package nl.berichtenpoort.engine.report;

import java.util.Locale;

/** The languages in which the gateway speaks to people. */
public enum Language {
    NL(Locale.forLanguageTag("nl")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for formatting and for resource bundles. */
    public Locale locale() {
        return locale;
    }
}
