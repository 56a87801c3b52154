package nl.berichtenpoort.engine.translate.table;

/**
 * How many characters (Unicode code points) a value may take.
 *
 * @param characters at most, or exactly
 * @param fixed whether exactly: shorter values are filled
 * @param filler with what
 * @param right whether the value stands on the right of what it is filled with
 */
record Width(int characters, boolean fixed, char filler, boolean right) {

    /** At most so many. */
    static Width atMost(int characters) {
        return new Width(characters, false, ' ', false);
    }

    /** Whether a value has the length that is declared. */
    boolean fits(String value) {
        int length = length(value);
        return fixed ? length == characters || length == 0 : length <= characters;
    }

    static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    /** The value in its width; one that is too long stays so. An empty value is blanks: filled with zeros it would mean 0. */
    String fill(String value, boolean number) {
        int missing = characters - length(value);
        if (!fixed || missing <= 0) {
            return value;
        }
        String filling = String.valueOf(value.isEmpty() ? ' ' : filler).repeat(missing);
        if (!right) {
            return value + filling;
        }
        // The sign of a number goes before the zeros.
        return number && filler == '0' && value.startsWith("-") ? "-" + filling + value.substring(1) : filling + value;
    }

    /** What a value of this width holds, without what it was filled with. */
    String content(String value) {
        if (!fixed) {
            return value;
        }
        String content = value.strip();
        if (filler == ' ' || filler == '0') {
            return content;
        }
        int from = 0;
        int to = content.length();
        while (right && from < to && content.charAt(from) == filler) {
            from++;
        }
        while (!right && to > from && content.charAt(to - 1) == filler) {
            to--;
        }
        return content.substring(from, to);
    }
}
