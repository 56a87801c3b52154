package nl.berichtenpoort.engine.translate.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.berichtenpoort.engine.message.MessageNode;

/** Changes of immutable trees: what does not change is shared. */
final class Trees {

    private Trees() {}

    /** The tree with each element at these names, from the root's children downwards, put through a change. */
    static MessageNode edit(MessageNode node, List<String> names, UnaryOperator<MessageNode> change) {
        if (names.isEmpty()) {
            return change.apply(node);
        }
        List<String> below = names.subList(1, names.size());
        return mapChildren(node, child -> child.name().equals(names.get(0)) ? edit(child, below, change) : child);
    }

    /** The same element with each child put through a change; itself if no child changes. */
    static MessageNode mapChildren(MessageNode node, UnaryOperator<MessageNode> change) {
        List<MessageNode> children = new ArrayList<>(node.children().size());
        boolean changed = false;
        for (MessageNode child : node.children()) {
            MessageNode other = change.apply(child);
            changed |= other != child;
            children.add(other);
        }
        return changed ? withChildren(node, children) : node;
    }

    static MessageNode withChildren(MessageNode node, List<MessageNode> children) {
        return new MessageNode(node.name(), node.text(), node.line(), node.column(), children);
    }

    static MessageNode withText(MessageNode node, String text) {
        return new MessageNode(node.name(), text, node.line(), node.column(), node.children());
    }

    static MessageNode renamed(MessageNode node, String name) {
        return new MessageNode(name, node.text(), node.line(), node.column(), node.children());
    }

    /** The element without its children of a name. */
    static MessageNode without(MessageNode node, String name) {
        return withChildren(
                node,
                node.children().stream()
                        .filter(child -> !child.name().equals(name))
                        .toList());
    }

    /** The element with a child behind the last of the named siblings; in front where there are none of them. */
    static MessageNode inserted(MessageNode node, MessageNode child, List<String> after) {
        int at = 0;
        for (int i = 0; i < node.children().size(); i++) {
            if (after.contains(node.children().get(i).name())) {
                at = i + 1;
            }
        }
        List<MessageNode> children = new ArrayList<>(node.children());
        children.add(at, child);
        return withChildren(node, children);
    }

    /** A new element with the place of the one that it is made for. */
    static MessageNode leaf(String name, String text, MessageNode place) {
        return new MessageNode(name, text, place.line(), place.column(), List.of());
    }

    /** The elements at these names. */
    static List<MessageNode> all(MessageNode node, List<String> names) {
        List<MessageNode> found = new ArrayList<>();
        node.forEach(found::add, names.toArray(String[]::new));
        return found;
    }

    static Optional<MessageNode> first(MessageNode node, List<String> names) {
        return node.at(names.toArray(String[]::new));
    }
}
