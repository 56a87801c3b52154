package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCounterTest {

    private static final String[] PIECES = {"a", "bcdefgh", "é", "€", "😀", "\n", "\r\n", "\n\n", "\t", "  ", "\u0001"};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithCountingOneByOne(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 2000) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        compare(text.toString(), random, false);
        compare(text.toString().replace("\n\n", "\r"), random, true);
    }

    private static void compare(String text, Random random, boolean loneReturns) {
        LineCounter counter = new LineCounter(text.getBytes(StandardCharsets.UTF_8), loneReturns);
        int line = 1;
        int column = 1;
        int offset = 0;
        for (int i = 0; i < text.length(); ) {
            if (random.nextInt(4) == 0) {
                counter.moveTo(offset);
                assertThat(counter.line()).isEqualTo(line);
                assertThat(counter.column()).isEqualTo(column);
            }
            int c = text.codePointAt(i);
            boolean end =
                    c == '\n' || loneReturns && c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
            offset += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            i += Character.charCount(c);
        }
    }
}
