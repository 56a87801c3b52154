package nl.berichtenpoort.engine.schema;

/** Numbers of any length as XSD writes them, compared as text: a million digits take no more than reading them. */
final class Decimals {

    private Decimals() {}

    static boolean isInteger(String value) {
        int start = signLength(value);
        return value.length() > start && digits(value, start) == value.length();
    }

    static boolean isDecimal(String value) {
        int start = signLength(value);
        int point = digits(value, start);
        if (point == value.length()) {
            return point > start;
        }
        if (value.charAt(point) != '.') {
            return false;
        }
        int end = digits(value, point + 1);
        return end == value.length() && end - start > 1;
    }

    /** Compares two decimals that are well formed. */
    static int compare(String left, String right) {
        int leftSign = sign(left);
        int rightSign = sign(right);
        if (leftSign != rightSign) {
            return Integer.compare(leftSign, rightSign);
        }
        return leftSign * compareMagnitude(left, right);
    }

    /** The number of digits that count: without leading zeros and without zeros that end a fraction. */
    static int totalDigits(String value) {
        int count = pointOf(value) - firstDigit(value) + fractionDigits(value);
        return Math.max(count, 1);
    }

    /** The number of digits after the point, without the zeros at the end. */
    static int fractionDigits(String value) {
        return fractionEnd(value) - Math.min(pointOf(value) + 1, fractionEnd(value));
    }

    private static int compareMagnitude(String left, String right) {
        int leftStart = firstDigit(left);
        int rightStart = firstDigit(right);
        int leftPoint = pointOf(left);
        int rightPoint = pointOf(right);
        int byLength = Integer.compare(leftPoint - leftStart, rightPoint - rightStart);
        if (byLength != 0) {
            return byLength;
        }
        for (int i = 0; i < leftPoint - leftStart; i++) {
            int byDigit = Character.compare(left.charAt(leftStart + i), right.charAt(rightStart + i));
            if (byDigit != 0) {
                return Integer.signum(byDigit);
            }
        }
        int leftFraction = fractionDigits(left);
        int rightFraction = fractionDigits(right);
        for (int i = 1; i <= Math.min(leftFraction, rightFraction); i++) {
            int byDigit = Character.compare(left.charAt(leftPoint + i), right.charAt(rightPoint + i));
            if (byDigit != 0) {
                return Integer.signum(byDigit);
            }
        }
        return Integer.compare(leftFraction, rightFraction);
    }

    private static int sign(String value) {
        if (firstDigit(value) == pointOf(value) && fractionDigits(value) == 0) {
            return 0;
        }
        return value.charAt(0) == '-' ? -1 : 1;
    }

    private static int firstDigit(String value) {
        int start = signLength(value);
        int point = pointOf(value);
        while (start < point && value.charAt(start) == '0') {
            start++;
        }
        return start;
    }

    private static int pointOf(String value) {
        int point = value.indexOf('.');
        return point < 0 ? value.length() : point;
    }

    private static int fractionEnd(String value) {
        int end = value.length();
        int point = pointOf(value);
        while (end > point + 1 && value.charAt(end - 1) == '0') {
            end--;
        }
        return end;
    }

    private static int signLength(String value) {
        return !value.isEmpty() && (value.charAt(0) == '-' || value.charAt(0) == '+') ? 1 : 0;
    }

    private static int digits(String value, int from) {
        int i = from;
        while (i < value.length() && value.charAt(i) >= '0' && value.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
