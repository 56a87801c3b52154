package nl.berichtenpoort.engine.schema;

import dk.brics.automaton.Automaton;
import java.util.BitSet;

/**
 * Reads a regular expression of XSD 1.0 (appendix F). Block escapes ({@code \p{IsBasicLatin}}) are not supported and
 * said so. Used once for each pattern of a schema.
 */
final class PatternParser {

    private static final int MAX_REPEAT = 10_000;
    private static final String ESCAPED_SELF = "\\|.-^?*+{}()[]";

    private final String pattern;
    private int at;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if the pattern is not well formed or not supported */
    Automaton parse() {
        Automaton result = alternatives();
        if (at < pattern.length()) {
            throw problem("a ')' without its '('");
        }
        return result;
    }

    private Automaton alternatives() {
        Automaton result = branch();
        while (take('|')) {
            result = result.union(branch());
        }
        return result;
    }

    private Automaton branch() {
        Automaton result = Automaton.makeEmptyString();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            result = result.concatenate(quantified(atom()));
        }
        return result;
    }

    private Automaton atom() {
        int c = next();
        return switch (c) {
            case '(' -> {
                Automaton inner = alternatives();
                expect(')');
                yield inner;
            }
            case '[' -> CodePoints.automaton(characterClass());
            case '.' -> CodePoints.automaton(CharacterEscapes.any());
            case '\\' -> CodePoints.automaton(escape());
            case '?', '*', '+', '{', '}', ']' -> throw problem("'" + Character.toString(c) + "' without a backslash");
            default -> CodePoints.automaton(CodePoints.of(c));
        };
    }

    private Automaton quantified(Automaton atom) {
        if (take('?')) {
            return atom.optional();
        }
        if (take('*')) {
            return atom.repeat();
        }
        if (take('+')) {
            return atom.repeat(1);
        }
        if (!take('{')) {
            return atom;
        }
        int min = number();
        if (take('}')) {
            return atom.repeat(min, min);
        }
        expect(',');
        if (take('}')) {
            return atom.repeat(min);
        }
        int max = number();
        expect('}');
        if (max < min) {
            throw problem("a repetition from " + min + " to " + max);
        }
        return atom.repeat(min, max);
    }

    /** What stands between brackets; the opening one has been read. */
    private BitSet characterClass() {
        boolean negative = take('^');
        BitSet set = new BitSet();
        boolean empty = true;
        while (true) {
            int c = next();
            if (c == ']') {
                if (empty) {
                    throw problem("an empty character class");
                }
                return negative ? CodePoints.complement(set) : set;
            }
            if (c == '-' && at < pattern.length() && peek() == '[') {
                next();
                BitSet result = negative ? CodePoints.complement(set) : set;
                result.andNot(characterClass());
                expect(']');
                return result;
            }
            if (c == '[') {
                throw problem("'[' inside a character class without a backslash");
            }
            BitSet single = c == '\\' ? escape() : CodePoints.of(c);
            if (isRange()) {
                next();
                int last = next();
                BitSet end = last == '\\' ? escape() : CodePoints.of(last);
                if (single.cardinality() != 1 || end.cardinality() != 1 || last == '[') {
                    throw problem("a range that does not go from one character to another");
                }
                int first = single.nextSetBit(0);
                if (end.nextSetBit(0) < first) {
                    throw problem("a range that goes backwards");
                }
                single = CodePoints.range(first, end.nextSetBit(0));
            }
            set.or(single);
            empty = false;
        }
    }

    /** Whether a hyphen follows that makes a range: not one that ends the class or starts a subtraction. */
    private boolean isRange() {
        return at + 1 < pattern.length()
                && pattern.charAt(at) == '-'
                && pattern.charAt(at + 1) != ']'
                && pattern.charAt(at + 1) != '[';
    }

    /** What a backslash stands for; it has been read. */
    private BitSet escape() {
        int c = next();
        if (ESCAPED_SELF.indexOf(c) >= 0) {
            return CodePoints.of(c);
        }
        return switch (c) {
            case 'n' -> CodePoints.of('\n');
            case 'r' -> CodePoints.of('\r');
            case 't' -> CodePoints.of('\t');
            case 'p', 'P' -> {
                expect('{');
                int end = pattern.indexOf('}', at);
                if (end < 0) {
                    throw problem("'\\p{' without '}'");
                }
                String category = pattern.substring(at, end);
                at = end + 1;
                BitSet set = CharacterEscapes.category(category)
                        .orElseThrow(() -> problem("the character category '" + category + "'"));
                yield c == 'p' ? set : CodePoints.complement(set);
            }
            default ->
                CharacterEscapes.of((char) c)
                        .orElseThrow(() -> problem("the escape '\\" + Character.toString(c) + "'"));
        };
    }

    private int number() {
        int start = at;
        while (at < pattern.length() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start || at - start > 5 || Integer.parseInt(pattern.substring(start, at)) > MAX_REPEAT) {
            throw problem("a repetition that is no number up to " + MAX_REPEAT);
        }
        return Integer.parseInt(pattern.substring(start, at));
    }

    private int peek() {
        return pattern.charAt(at);
    }

    private int next() {
        if (at >= pattern.length()) {
            throw problem("an end where more should follow");
        }
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean take(char c) {
        if (at < pattern.length() && pattern.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw problem("no '" + c + "'");
        }
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException("the pattern '" + pattern + "' has " + what + " at character " + at);
    }
}
