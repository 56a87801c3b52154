package nl.berichtenpoort.engine.translate.json;

/**
 * How a whole number of the standard stands in JSON: as a number if it is written as JSON writes it and every reader of
 * JSON keeps it exactly, else, with a sign or leading zeros or more digits, as a string of just these characters.
 */
final class WholeNumber {

    /** Up to so many digits a number fits a double, which is what most readers of JSON make of it. */
    static final int EXACT_DIGITS = 15;

    /** The same for JSON Schema: the texts that stand as strings. */
    static final String TEXT_PATTERN = "^(?:\\+[0-9]+|-?0[0-9]+|-0|-?[1-9][0-9]{" + EXACT_DIGITS + ",})$";

    private WholeNumber() {}

    /** Whether a value, white space removed, stands as a JSON number. */
    static boolean isJsonNumber(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        int digits = value.length() - start;
        if (digits < 1 || digits > EXACT_DIGITS) {
            return false;
        }
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.charAt(start) != '0' || value.equals("0");
    }
}
