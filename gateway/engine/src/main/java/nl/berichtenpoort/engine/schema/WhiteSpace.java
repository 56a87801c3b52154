package nl.berichtenpoort.engine.schema;

/** What a type does with white space before it looks at a value. */
public enum WhiteSpace {
    PRESERVE,
    REPLACE,
    COLLAPSE;

    /** The text as the type sees it. */
    public String apply(String text) {
        return switch (this) {
            case PRESERVE -> text;
            case REPLACE -> replace(text);
            case COLLAPSE -> collapse(text);
        };
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static String replace(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhite(c)) {
                gap = result.length() > 0;
            } else {
                if (gap) {
                    result.append(' ');
                    gap = false;
                }
                result.append(c);
            }
        }
        return result.toString();
    }

    private static boolean isCollapsed(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && isWhite(c)) {
                if (gap || c != ' ') {
                    return false;
                }
                gap = true;
            } else {
                gap = false;
            }
        }
        return !gap || text.isEmpty();
    }
}
