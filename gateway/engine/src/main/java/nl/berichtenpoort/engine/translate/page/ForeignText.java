package nl.berichtenpoort.engine.translate.page;

import java.util.Locale;

/**
 * Text that a stranger wrote, as a person can trust to see it: characters that have no shape but change what is around
 * them (direction overrides, zero-width and control characters) are shown by their number.
 */
final class ForeignText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ForeignText() {}

    /** Writes the text; line breaks and tabs stay. */
    static void write(Html html, String text) {
        int from = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int width = Character.charCount(character);
            if (isHidden(character)) {
                html.text(text.substring(from, at));
                html.in(Tag.SPAN, shown(character), "class", "hidden-character");
                from = at + width;
            }
            at += width;
        }
        html.text(text.substring(from));
    }

    /** The text with its hidden characters shown, for places that take no markup, such as a title. */
    static String plain(String text) {
        if (text.codePoints().noneMatch(ForeignText::isHidden)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isHidden(character)) {
                plain.append(shown(character));
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    private static String shown(int character) {
        return String.format(Locale.ROOT, "[U+%04X]", character);
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            // Joiners belong to the spelling of names in several scripts.
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            case Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
