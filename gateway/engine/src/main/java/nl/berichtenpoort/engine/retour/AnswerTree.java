package nl.berichtenpoort.engine.retour;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * An answer before it is written: the elements it is made of and the codes of its classes. Elements that the answer's
 * schema does not know are left out when it is written, and the schema's order counts, not this one's.
 */
final class AnswerTree {

    private final MessageNode root;
    private final Map<MessageNode, List<String>> codes = new IdentityHashMap<>();
    private final Function<MessageNode, List<String>> otherCodes;

    /**
     * @param root the answer's root
     * @param otherCodes the codes of a class that gets none by {@link #withCodes}
     */
    AnswerTree(MessageNode root, Function<MessageNode, List<String>> otherCodes) {
        this.root = root;
        this.otherCodes = otherCodes;
    }

    AnswerTree withCodes(MessageNode node, List<String> nodeCodes) {
        codes.put(node, nodeCodes);
        return this;
    }

    MessageNode root() {
        return root;
    }

    /** The codes of a class; none if it goes without RetourCodes. */
    List<String> codes(MessageNode node) {
        List<String> own = codes.get(node);
        return own == null ? otherCodes.apply(node) : own;
    }

    static MessageNode leaf(String name, String text) {
        return new MessageNode(name, text, 0, 0, List.of());
    }

    static MessageNode node(String name, MessageNode... children) {
        return node(name, Arrays.asList(children));
    }

    static MessageNode node(String name, List<MessageNode> children) {
        return new MessageNode(name, "", 0, 0, List.copyOf(children));
    }

    /** The same element under another name. */
    static MessageNode renamed(String name, MessageNode node) {
        return new MessageNode(name, node.text(), node.line(), node.column(), node.children());
    }
}
