package nl.berichtenpoort.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Automata mean what the patterns of the standard say, and no text is too long for them. */
class PatternTest {

    /** The standard's own pattern of Commentaar, on which backtracking matchers hang. */
    private static final String DANGEROUS = "([.\\s]*\\S+[.\\s]*)+";

    private static final String ALPHABET = "a0.\n ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                DANGEROUS,
                ".*[^\\s].*",
                "[0-9]*",
                "[0-9]{4}",
                "([a-zA-Z0-9])+",
                "([a-zA-ZÀ-ỳ])+",
                "[^:Z]*",
                "[^Z+-]+",
                "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)",
                "436",
                "a{2,3}|0?",
                "(a|0){2,}"
            })
    void agreesWithJavaOnEveryShortText(String pattern) {
        // The characters of the alphabet, and those that these patterns treat in a way of their own.
        agree(pattern, Pattern.compile(pattern), "", ALPHABET + "Z:+-é", 4);
        agree(pattern, Pattern.compile(pattern), "", ALPHABET, 6);
    }

    private static void agree(String source, Pattern java, String text, String alphabet, int depth) {
        // Java's full stop stops at more line ends than XSD's; the alphabet has only those of both.
        assertThat(CACHE.automaton(source).matches(text))
                .as("%s on '%s'", source, text)
                .isEqualTo(java.matcher(text).matches());
        if (depth > 0) {
            for (int i = 0; i < alphabet.length(); i++) {
                agree(source, java, text + alphabet.charAt(i), alphabet, depth - 1);
            }
        }
    }

    private static final PatternCache CACHE = new PatternCache();

    @ParameterizedTest
    @ValueSource(strings = {DANGEROUS, ".*[^\\s].*"})
    void aMillionCharactersTakeNoTime(String pattern) {
        CharacterAutomaton automaton = CharacterAutomaton.of(pattern);
        String blanks = " ".repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(automaton.matches("a".repeat(1_000_000))).isTrue();
            assertThat(automaton.matches(blanks)).isFalse();
            assertThat(automaton.matches(blanks + "a")).isTrue();
            assertThat(automaton.matches(("a ".repeat(500_000)) + "\u0000")).isTrue();
        });
    }

    @Test
    void theDangerousPatternMeansOneCharacterThatIsNotWhite() {
        CharacterAutomaton automaton = CharacterAutomaton.of(DANGEROUS);
        assertThat(automaton.matches("")).isFalse();
        assertThat(automaton.matches(" \t\r\n")).isFalse();
        assertThat(automaton.matches("\n x \n y")).isTrue();
        assertThat(automaton.matches("😀")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ".{2}, 😀😀, true",
        ".{2}, 😀, false",
        "[^a], 😀, true",
        "[😀-😃]+, 😂😁, true",
        "[😀-😃], 😄, false",
        "\\S, 😀, true",
        "\\d+, 09٣, true",
        "\\D, 9, false",
        "\\w+, aé9, true",
        "\\w, -, false",
        "\\i\\c*, a-b.c, true",
        "\\i, 1, false",
        "[a-z-[aeiou]]+, xyz, true",
        "[a-z-[aeiou]]+, xaz, false",
        "\\p{Lu}, A, true",
        "\\P{Lu}, A, false",
        "\\p{L}+, aÀ, true",
        "[\\-\\]]+, -], true",
        "[a-], -, true",
        "\\.\\*, .*, true",
        "x{0}, x, false",
        "(), x, false"
    })
    void readsTheRestOfTheGrammar(String pattern, String text, boolean expected) {
        assertThat(CharacterAutomaton.of(pattern).matches(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "[]",
                "[b-a]",
                "a{2",
                "a{3,2}",
                "a{99999}",
                "*",
                "\\q",
                "\\p{IsLatin}",
                "\\p{Xx}",
                "a\\"
            })
    void refusesWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> CharacterAutomaton.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the pattern '" + pattern + "' has ");
    }
}
