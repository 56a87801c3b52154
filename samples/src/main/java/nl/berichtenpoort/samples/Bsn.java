package nl.berichtenpoort.samples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fictitious citizen service numbers (BSN) that pass the eleven test, which constraint CS002 demands of every client.
 */
public final class Bsn {

    private static final int LENGTH = 9;
    private static final int FIRST_PREFIX = 99_990_000;
    private static final int PREFIXES = 10_000;
    private static final List<String> FICTITIOUS = IntStream.range(FIRST_PREFIX, FIRST_PREFIX + PREFIXES)
            .filter(prefix -> weighted(prefix) % 11 < 10)
            .mapToObj(prefix -> prefix + String.valueOf(weighted(prefix) % 11))
            .collect(Collectors.toUnmodifiableList());

    private Bsn() {}

    /**
     * All numbers of the form 9999xxxxx that pass the eleven test, in ascending order: 9,000-odd different clients.
     *
     * @return the numbers, nine digits each
     */
    public static List<String> fictitious() {
        return List.copyOf(FICTITIOUS);
    }

    /**
     * Tells whether a text is a BSN: nine digits, not all zero, of which nine times the first plus eight times the second
     * and so on up to twice the eighth, minus the ninth, can be divided by eleven (CS002).
     *
     * @param text what stands in the message
     * @return true when the text passes
     */
    public static boolean isValid(String text) {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number != 0 && (weighted(number / 10) - number % 10) % 11 == 0;
    }

    /** The weighted sum of the first eight digits: the last of them counts twice, the first nine times. */
    private static int weighted(int firstEight) {
        int sum = 0;
        int rest = firstEight;
        for (int weight = 2; weight <= LENGTH; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum;
    }
}
