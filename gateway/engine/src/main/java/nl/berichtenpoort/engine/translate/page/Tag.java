package nl.berichtenpoort.engine.translate.page;

import java.util.Locale;

/** The elements of HTML that a page is made of. */
enum Tag {
    HTML,
    HEAD,
    META,
    TITLE,
    STYLE,
    BODY,
    HEADER,
    MAIN,
    FOOTER,
    SECTION,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    DIV,
    SPAN,
    STRONG,
    UL,
    OL,
    LI,
    DL,
    DT,
    DD,
    TABLE,
    CAPTION,
    THEAD,
    TBODY,
    TR,
    TH,
    TD,
    A,
    BDI,
    TIME,
    DATA;

    private static final Tag[] HEADINGS = {H1, H2, H3, H4, H5, H6};

    private final String element = name().toLowerCase(Locale.ROOT);

    String element() {
        return element;
    }

    /** The heading of a level; below the sixth HTML has none. */
    static Tag heading(int level) {
        return HEADINGS[Math.min(level, HEADINGS.length) - 1];
    }

    /** Whether the element has no content and no end tag in HTML. */
    boolean isVoid() {
        return this == META;
    }
}
