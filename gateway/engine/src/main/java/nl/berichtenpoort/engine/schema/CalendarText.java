package nl.berichtenpoort.engine.schema;

/** Dates and times exactly as XSD 1.0 writes them, white space already removed. */
final class CalendarText {

    private CalendarText() {}

    /** {@code -?yyyy…-MM-dd} with an optional time zone; the day exists; no year 0000. */
    static boolean isDate(String value) {
        int end = dateEnd(value);
        return end > 0 && isZone(value, end);
    }

    /** {@code hh:mm:ss(.s+)?} with an optional time zone; {@code 24:00:00} is the end of the day. */
    static boolean isTime(String value) {
        int end = timeEnd(value, 0);
        return end > 0 && isZone(value, end);
    }

    static boolean isDateTime(String value) {
        int end = dateEnd(value);
        if (end < 0 || end >= value.length() || value.charAt(end) != 'T') {
            return false;
        }
        int timeEnd = timeEnd(value, end + 1);
        return timeEnd > 0 && isZone(value, timeEnd);
    }

    private static int dateEnd(String value) {
        int start = value.startsWith("-") ? 1 : 0;
        int yearEnd = start;
        boolean anyDigit = false;
        while (yearEnd < value.length() && isDigit(value, yearEnd)) {
            anyDigit |= value.charAt(yearEnd) != '0';
            yearEnd++;
        }
        int yearLength = yearEnd - start;
        if (yearLength < 4 || yearLength > 4 && value.charAt(start) == '0' || !anyDigit) {
            return -1;
        }
        int end = yearEnd + 6;
        if (end > value.length() || value.charAt(yearEnd) != '-' || value.charAt(yearEnd + 3) != '-') {
            return -1;
        }
        int month = twoDigits(value, yearEnd + 1);
        int day = twoDigits(value, yearEnd + 4);
        // The last four digits decide on the leap year: 10000 is a multiple of 400.
        int cycle = twoDigits(value, yearEnd - 4) * 100 + twoDigits(value, yearEnd - 2);
        return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, cycle) ? end : -1;
    }

    private static int daysIn(int month, int year) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int timeEnd(String value, int start) {
        int end = start + 8;
        if (end > value.length() || value.charAt(start + 2) != ':' || value.charAt(start + 5) != ':') {
            return -1;
        }
        int hour = twoDigits(value, start);
        int minute = twoDigits(value, start + 3);
        int second = twoDigits(value, start + 6);
        boolean anyFraction = false;
        if (end < value.length() && value.charAt(end) == '.') {
            int fractionStart = ++end;
            while (end < value.length() && isDigit(value, end)) {
                anyFraction |= value.charAt(end) != '0';
                end++;
            }
            if (end == fractionStart) {
                return -1;
            }
        }
        if (hour == 24) {
            return minute == 0 && second == 0 && !anyFraction ? end : -1;
        }
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 ? end : -1;
    }

    private static boolean isZone(String value, int start) {
        int length = value.length() - start;
        if (length == 0) {
            return true;
        }
        char first = value.charAt(start);
        if (length == 1) {
            return first == 'Z';
        }
        if (length != 6 || first != '+' && first != '-' || value.charAt(start + 3) != ':') {
            return false;
        }
        int hour = twoDigits(value, start + 1);
        int minute = twoDigits(value, start + 4);
        return hour >= 0 && hour < 14 && minute >= 0 && minute < 60 || hour == 14 && minute == 0;
    }

    /** The number that two digits make; -1 if they are not both digits. */
    private static int twoDigits(String value, int at) {
        if (!isDigit(value, at) || !isDigit(value, at + 1)) {
            return -1;
        }
        return (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
    }

    private static boolean isDigit(String value, int at) {
        char c = value.charAt(at);
        return c >= '0' && c <= '9';
    }
}
