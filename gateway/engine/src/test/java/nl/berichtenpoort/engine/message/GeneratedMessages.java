package nl.berichtenpoort.engine.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;
import nl.berichtenpoort.engine.schema.Facets;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.schema.SimpleType;
import nl.berichtenpoort.engine.schema.TypeDefinition;

/**
 * Makes messages that are valid by their schema and unlike any that people write: optional elements at random, lists of
 * several lengths, and texts, numbers and dates in the hardest forms that the XSD allows. They make no sense to the
 * rules. The same messages for the same seed.
 */
public final class GeneratedMessages {

    /** Texts that escaping, encoding or trimming gets wrong. */
    private static final List<String> HARD_TEXTS = List.of(
            "Jansen",
            "\"aanhaling\" en 'enkel'",
            "C:\\pad\\n\\u0041",
            "tab\tregel\nwagen\rbeide\r\neinde",
            "  blanks  binnen  en  buiten  ",
            "\n\t begin",
            "]]>",
            "<a href=\"x\">&amp;</a>",
            "<!-- geen commentaar --><![CDATA[x]]>",
            "{\"json\":[1,null,true]}",
            "null",
            "007",
            "1e9",
            "é",
            "e\u0301",
            "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uDBFF\uDFFD",
            "\u0085\u00A0\u2028\u2029\uFEFF",
            "\u007F\u0080\u009F\uD7FF\uE000\uFFFD",
            "漢字 العربية");

    private static final int LONG_TEXT = 100_000;
    private static final int LETTERS = 26;
    private static final int TRIES = 10_000;

    private final SchemaSet schemas;
    private final MessageWriter writer;
    private final Random random;

    /** @param seed decides on every choice */
    public GeneratedMessages(SchemaSet schemas, long seed) {
        this.schemas = schemas;
        this.writer = new MessageWriter(schemas);
        this.random = new Random(seed);
    }

    /** The next message of a type, as a document. */
    public byte[] xml(MessageType type) {
        return writer.write(type, tree(type));
    }

    /** The next message of a type, as a tree in which places say nothing. */
    public MessageNode tree(MessageType type) {
        ElementDeclaration root =
                schemas.schema(type.namespace()).root(Identity.ROOT).orElseThrow();
        return node(root);
    }

    private MessageNode node(ElementDeclaration element) {
        TypeDefinition type = element.type();
        if (type instanceof SimpleType simple) {
            return new MessageNode(element.name(), value(simple), 0, 0, List.of());
        }
        List<MessageNode> children = new ArrayList<>();
        for (ElementDeclaration child : ((ComplexType) type).elements()) {
            int times = times(child);
            for (int i = 0; i < times; i++) {
                children.add(node(child));
            }
        }
        return new MessageNode(element.name(), "", 0, 0, children);
    }

    private int times(ElementDeclaration element) {
        int more = element.maxOccurs() - element.minOccurs();
        if (more == 0 || random.nextBoolean()) {
            return element.minOccurs();
        }
        return element.minOccurs() + 1 + random.nextInt(Math.min(more, 3));
    }

    /** A value that its type takes. */
    private String value(SimpleType type) {
        for (int i = 0; i < TRIES; i++) {
            String candidate = switch (type.primitive()) {
                case STRING -> text(type.facets());
                case INTEGER, DECIMAL -> padded(number(type.facets()));
                case DATE -> padded(date());
                case TIME -> padded(time());
                case DATE_TIME -> padded(date() + "T" + time());
                case BOOLEAN -> padded(pick(List.of("true", "false", "0", "1")));
            };
            if (!type.check(candidate).isFault()) {
                return candidate;
            }
        }
        throw new IllegalStateException("No value found that " + type + " takes: teach this class its pattern");
    }

    private String text(Facets facets) {
        if (!facets.enumeration().isEmpty()) {
            return pick(List.copyOf(facets.enumeration()));
        }
        int most = facets.maxLength().orElse(LONG_TEXT);
        return switch (random.nextInt(facets.patterns().isEmpty() ? 3 : 7)) {
            case 0 ->
                most == LONG_TEXT && random.nextInt(10) == 0
                        ? "lang \uD83D\uDE00\n".repeat(LONG_TEXT / 7)
                        : cut(pick(HARD_TEXTS) + pick(HARD_TEXTS), most);
            case 1, 2 -> cut(pick(HARD_TEXTS), most);
            case 3 -> digits(1 + random.nextInt(Math.min(most, 9)));
            case 4 -> letters(1 + random.nextInt(Math.min(most, 9)));
            case 5 -> random.nextInt(9) + "." + random.nextInt(99) + "." + random.nextInt(9);
            // Of the header's codes, which are their own pattern.
            default ->
                facets.patterns().get(facets.patterns().size() - 1).sources().get(0);
        };
    }

    private String number(Facets facets) {
        long most = facets.upper().map(bound -> Long.parseLong(bound.value())).orElse((long) Integer.MAX_VALUE);
        String number = Long.toString(
                random.nextBoolean() ? (long) (random.nextDouble() * (most + 1)) : Math.min(most, random.nextInt(10)));
        if (!facets.patterns().isEmpty()) {
            return facets.patterns().get(0).sources().get(0);
        }
        return switch (random.nextInt(8)) {
            case 0 -> "0".repeat(1 + random.nextInt(20)) + number;
            case 1 -> "+" + number;
            case 2 -> "-0";
            case 3 -> "0";
            default -> number;
        };
    }

    private String date() {
        if (random.nextInt(10) == 0) {
            return pick(List.of("2024-02-29", "12026-12-31", "-0044-03-15", "0001-01-01", "9999-12-31"));
        }
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000)).toString();
    }

    private String time() {
        return pick(List.of("00:00:00", "09:30:00", "23:59:59.123456789", "24:00:00", "12:00:00.0"));
    }

    /** Now and then with white space around it. */
    private String padded(String value) {
        return random.nextInt(10) == 0 ? "\n\t " + value + " \r" : value;
    }

    private String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String letters(int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ((random.nextBoolean() ? 'a' : 'A') + random.nextInt(LETTERS)));
        }
        return letters.toString();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
