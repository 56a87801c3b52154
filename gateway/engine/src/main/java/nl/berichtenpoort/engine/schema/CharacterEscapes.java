package nl.berichtenpoort.engine.schema;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/** What the escapes of XSD patterns stand for: {@code \s}, {@code \d}, {@code \w}, {@code \i}, {@code \c}, their
 * opposites, the full stop, and the Unicode categories. */
final class CharacterEscapes {

    private static final Set<String> GROUPS = Set.of("L", "M", "N", "P", "Z", "S", "C");

    private CharacterEscapes() {}

    /** The full stop: any character but the ends of a line. */
    static BitSet any() {
        BitSet ends = CodePoints.of('\n');
        ends.set('\r');
        return CodePoints.complement(ends);
    }

    /** The set of an escape with one letter. */
    static Optional<BitSet> of(char letter) {
        return switch (letter) {
            case 's' -> Optional.of(whiteSpace());
            case 'd' -> category("Nd");
            case 'w' -> Optional.of(CodePoints.where(CharacterEscapes::isWord));
            case 'i' -> Optional.of(CodePoints.where(CharacterEscapes::isNameStart));
            case 'c' -> Optional.of(CodePoints.where(CharacterEscapes::isName));
            case 'S', 'D', 'W', 'I', 'C' -> of(Character.toLowerCase(letter)).map(CodePoints::complement);
            default -> Optional.empty();
        };
    }

    /** The characters of a Unicode category, such as {@code Lu} or {@code L}. */
    static Optional<BitSet> category(String name) {
        boolean known = GROUPS.contains(name)
                || name.length() == 2
                        && GROUPS.contains(name.substring(0, 1))
                        && !categoryTypes(name).isEmpty();
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(CodePoints.where(c -> codeOf(Character.getType(c)).startsWith(name)));
    }

    private static Set<Integer> categoryTypes(String name) {
        Set<Integer> types = new java.util.HashSet<>();
        for (int type = 0; type <= Character.FINAL_QUOTE_PUNCTUATION; type++) {
            if (codeOf(type).equals(name)) {
                types.add(type);
            }
        }
        return types;
    }

    private static BitSet whiteSpace() {
        BitSet set = CodePoints.of(' ');
        set.set('\t');
        set.set('\n');
        set.set('\r');
        return set;
    }

    private static boolean isWord(int c) {
        char group = codeOf(Character.getType(c)).charAt(0);
        return group != 'P' && group != 'Z' && group != 'C';
    }

    /** Letters of XML 1.0 names, in the wider form of its fifth edition. */
    private static boolean isNameStart(int c) {
        return c == ':' || c == '_' || Character.isLetter(c);
    }

    private static boolean isName(int c) {
        if (isNameStart(c) || c == '-' || c == '.' || c == 0xB7 || Character.isDigit(c)) {
            return true;
        }
        return codeOf(Character.getType(c)).charAt(0) == 'M';
    }

    private static String codeOf(int type) {
        return switch (type) {
            case Character.UPPERCASE_LETTER -> "Lu";
            case Character.LOWERCASE_LETTER -> "Ll";
            case Character.TITLECASE_LETTER -> "Lt";
            case Character.MODIFIER_LETTER -> "Lm";
            case Character.OTHER_LETTER -> "Lo";
            case Character.NON_SPACING_MARK -> "Mn";
            case Character.COMBINING_SPACING_MARK -> "Mc";
            case Character.ENCLOSING_MARK -> "Me";
            case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
            case Character.LETTER_NUMBER -> "Nl";
            case Character.OTHER_NUMBER -> "No";
            case Character.CONNECTOR_PUNCTUATION -> "Pc";
            case Character.DASH_PUNCTUATION -> "Pd";
            case Character.START_PUNCTUATION -> "Ps";
            case Character.END_PUNCTUATION -> "Pe";
            case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
            case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
            case Character.OTHER_PUNCTUATION -> "Po";
            case Character.SPACE_SEPARATOR -> "Zs";
            case Character.LINE_SEPARATOR -> "Zl";
            case Character.PARAGRAPH_SEPARATOR -> "Zp";
            case Character.MATH_SYMBOL -> "Sm";
            case Character.CURRENCY_SYMBOL -> "Sc";
            case Character.MODIFIER_SYMBOL -> "Sk";
            case Character.OTHER_SYMBOL -> "So";
            case Character.CONTROL -> "Cc";
            case Character.FORMAT -> "Cf";
            case Character.PRIVATE_USE -> "Co";
            case Character.SURROGATE -> "Cs";
            default -> "Cn";
        };
    }
}
