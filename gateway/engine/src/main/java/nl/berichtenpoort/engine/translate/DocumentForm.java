package nl.berichtenpoort.engine.translate;

import java.util.Locale;

/** The forms in which a message can be given to a party. */
public enum DocumentForm {
    /** XML: the message of the standard in some release, or what a party's stylesheet makes of it. */
    XML("application/xml", ".xml"),
    /** JSON: the canonical form of a message. */
    JSON("application/json", ".json"),
    /** A flat file, RFC 4180. */
    CSV("text/csv; charset=utf-8; header=present", ".csv"),
    /** A page for people. */
    HTML("text/html; charset=utf-8", ".html"),
    /** Text of a party's own making. */
    TEXT("text/plain; charset=utf-8", ".txt");

    private final String mediaType;
    private final String extension;

    DocumentForm(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type, with its parameters, as HTTP tells it. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of files end in, dot included. */
    public String extension() {
        return extension;
    }

    /** The name in settings, on the command line and in JSON: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
