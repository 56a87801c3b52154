package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils messages in many small ways, the same ways for the same seed. */
final class Mutations {

    private static final Pattern LEAF = Pattern.compile("<([\\w:.-]+)([^<>/]*)>([^<]*)</\\1>");
    private static final Pattern TAG = Pattern.compile("<([\\w:.-]+)([^<>/]*)>");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "  x  ",
            "0",
            "-1",
            "+5",
            "-0",
            "00012",
            "1.0",
            "1,0",
            "1 2",
            "99999",
            "100000",
            "99999999",
            "100000000",
            "999999999",
            "1000000000",
            "999999999999",
            "1000000000000",
            "99999999999999999999999999",
            "2024-02-29",
            "2023-02-29",
            "2024-02-30",
            "1900-02-29",
            "2000-02-29",
            "0000-01-01",
            "-0004-02-29",
            "-2024-01-01",
            "12024-02-29",
            "012024-01-01",
            "204-01-01",
            "2024-1-01",
            "2024-13-01",
            "2024-00-10",
            "2024-04-31",
            "2024-01-01Z",
            "2024-01-01+02:00",
            " 2024-01-01 ",
            "\n2024-01-01\t",
            "2024-01-01T00:00:00",
            "10:00:00",
            "24:00:00",
            "24:00:00.0",
            "24:00:01",
            "24:01:00",
            "25:00:00",
            "23:59:59.999",
            "23:59:60",
            "10:60:00",
            "10:00",
            "10:00:00.",
            "10:00:00Z",
            "10:00:00-14:00",
            "10:00:00+15:00",
            " 10:00:00 ",
            "1:00:00",
            "é",
            "ỳ",
            "Ỵ",
            "À",
            "\u00a0",
            "x\ny",
            "\t",
            "&#13;",
            "&#160;",
            "a&amp;b",
            "&lt;",
            "<![CDATA[]]>",
            "<![CDATA[ ]]>",
            "<![CDATA[2024-01-01]]>",
            "1<!-- c -->2",
            "<!-- c -->",
            "<?p i?>",
            "C",
            "D",
            "c",
            "01",
            "02",
            "1",
            "2",
            "3",
            "4",
            "9",
            "16",
            "45",
            "3.2.0",
            "3.02.0",
            "3.2",
            "0.0.0",
            "3.2.0.1",
            "J",
            "N",
            "0344",
            "03440",
            "12345678",
            "123456789",
            "1234567890");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The message with one fault, or with one change that is none. */
    String mutate(String message) {
        if (LEAF.matcher(message).results().count() < 2) {
            return message;
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 ->
                replaceLeaf(
                        message,
                        leaf -> "<" + leaf.group(1) + leaf.group(2) + ">" + value(leaf) + "</" + leaf.group(1) + ">");
            case 4 -> replaceLeaf(message, leaf -> "");
            case 5 -> replaceLeaf(message, leaf -> leaf.group() + leaf.group());
            case 6 -> replaceLeaf(message, leaf -> leaf.group().replace(leaf.group(1), leaf.group(1) + "x"));
            case 7 -> swapNeighbours(message);
            case 8 -> spoilTree(message, true);
            case 9 -> spoilTree(message, false);
            case 10 -> insertAfterTag(message);
            case 11 -> attribute(message);
            case 12 -> otherPrefix(message);
            default -> moveLeaf(message);
        };
    }

    private String value(MatchResult leaf) {
        String old = leaf.group(3);
        return switch (random.nextInt(8)) {
            case 0 -> old + "x";
            case 1 -> old.isEmpty() ? "" : old.substring(1);
            case 2 -> "x".repeat(random.nextInt(210));
            case 3 -> " " + old;
            case 4 -> old + "\n";
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private interface Change {
        String of(MatchResult match);
    }

    private String replaceLeaf(String message, Change change) {
        MatchResult leaf = pick(LEAF, message);
        return message.substring(0, leaf.start()) + change.of(leaf) + message.substring(leaf.end());
    }

    private String moveLeaf(String message) {
        MatchResult leaf = pick(LEAF, message);
        String without = message.substring(0, leaf.start()) + message.substring(leaf.end());
        int at = pick(LEAF, without).end();
        return without.substring(0, at) + leaf.group() + without.substring(at);
    }

    private String swapNeighbours(String message) {
        List<MatchResult> leaves = LEAF.matcher(message).results().toList();
        int i = random.nextInt(leaves.size() - 1);
        MatchResult first = leaves.get(i);
        MatchResult second = leaves.get(i + 1);
        return message.substring(0, first.start())
                + second.group()
                + message.substring(first.end(), second.start())
                + first.group()
                + message.substring(second.end());
    }

    private String spoilTree(String message, boolean twice) {
        MatchResult tag = pick(TAG, message);
        int end = endOf(message, tag);
        String element = message.substring(tag.start(), end);
        String instead = twice ? element + element : random.nextBoolean() ? "" : "<" + tag.group(1) + "/>";
        return message.substring(0, tag.start()) + instead + message.substring(end);
    }

    private static int endOf(String message, MatchResult tag) {
        String name = Pattern.quote(tag.group(1));
        Matcher tags =
                Pattern.compile("<(/?)" + name + "(?=[\\s>/])[^<>]*?(/?)>").matcher(message);
        int depth = 0;
        for (int at = tag.start(); tags.find(at); at = tags.end()) {
            if (tags.group(2).isEmpty()) {
                depth += tags.group(1).isEmpty() ? 1 : -1;
            }
            if (depth == 0) {
                return tags.end();
            }
        }
        return tag.end();
    }

    private String insertAfterTag(String message) {
        MatchResult tag = pick(TAG, message);
        List<String> inserts = List.of(
                "<!-- comment -->",
                "<?target data?>",
                " ",
                "\r\n\t",
                "text",
                "<![CDATA[ ]]>",
                "<![CDATA[x]]>",
                "<vreemd/>",
                "<v:vreemd xmlns:v=\"urn:v\"/>",
                "&#32;",
                "&#120;");
        String insert = inserts.get(random.nextInt(inserts.size()));
        return message.substring(0, tag.end()) + insert + message.substring(tag.end());
    }

    private String attribute(String message) {
        MatchResult tag = pick(TAG, message);
        String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        boolean declared = tag.group(2).contains("xmlns:xsi");
        List<String> attributes = new ArrayList<>(List.of(" a=\"b\"", " xml:lang=\"nl\"", " xmlns:q=\"urn:q\""));
        if (!declared) {
            String base = message.contains("/ijw/") ? "ijw" : "iwmo";
            String types = xsi + " xmlns:t=\"http://www.istandaarden.nl/" + base + "/3_2/basisschema/schema\"";
            attributes.addAll(List.of(
                    xsi + " xsi:nil=\"true\"",
                    xsi + " xsi:nil=\"false\"",
                    xsi + " xsi:schemaLocation=\"a b\"",
                    xsi + " xsi:noNamespaceSchemaLocation=\"a\"",
                    xsi + " xsi:other=\"a\"",
                    types + " xsi:type=\"t:LDT_Datum\"",
                    types + " xsi:type=\" t:CDT_VolledigeNaam \"",
                    types + " xsi:type=\"t:Niets\"",
                    types + " xsi:type=\"t:LDT_BurgerServicenummer\"",
                    xsi + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xs:string\""));
        }
        String attribute = attributes.get(random.nextInt(attributes.size()));
        int at = tag.end() - 1;
        return message.substring(0, at) + attribute + message.substring(at);
    }

    /** Puts a leaf in another namespace. */
    private String otherPrefix(String message) {
        return replaceLeaf(message, leaf -> {
            String local = leaf.group(1).substring(leaf.group(1).indexOf(':') + 1);
            String namespace = random.nextBoolean() ? "" : "urn:elders";
            return "<" + local + " xmlns=\"" + namespace + "\">" + leaf.group(3) + "</" + local + ">";
        });
    }

    private MatchResult pick(Pattern pattern, String message) {
        List<MatchResult> matches = pattern.matcher(message).results().toList();
        return matches.get(random.nextInt(matches.size()));
    }
}
