package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An element of a message as it was read: its local name, its text or its children, and where it stood. The namespace
 * is told by the message's type and schema, so one view of a class serves iJw and iWmo. Immutable.
 */
public final class MessageNode {

    /** Of an element without child elements. */
    static final MessageNode[] NONE = new MessageNode[0];

    private final String name;
    private final String text;
    private final int line;
    private final int column;
    /** An array, because the rules look for children by name very many times: no list and no iterator in between. */
    private final MessageNode[] nodes;

    /**
     * @param name local name
     * @param text character data of an element without child elements, as read; empty for a class
     * @param line line of the start tag, from 1
     * @param column column of the start tag, from 1
     * @param children child elements in the order of the message
     */
    public MessageNode(String name, String text, int line, int column, List<MessageNode> children) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.line = line;
        this.column = column;
        this.nodes = children.toArray(NONE);
    }

    /** As the other constructor, with an array that is taken over. */
    MessageNode(String name, String text, int line, int column, MessageNode[] nodes) {
        this.name = name;
        this.text = text;
        this.line = line;
        this.column = column;
        this.nodes = nodes;
    }

    public String name() {
        return name;
    }

    /** The character data as read, white space kept. */
    public String text() {
        return text;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** Child elements in the order of the message; not to be changed. */
    public List<MessageNode> children() {
        return nodes.length == 0 ? List.of() : Collections.unmodifiableList(Arrays.asList(nodes));
    }

    /** The first child of this name. */
    public Optional<MessageNode> child(String childName) {
        return Optional.ofNullable(find(childName));
    }

    /** The first child of this name, or null. */
    private MessageNode find(String childName) {
        for (MessageNode child : nodes) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** All children of this name, in the order of the message. */
    public List<MessageNode> children(String childName) {
        List<MessageNode> found = new ArrayList<>();
        for (MessageNode child : nodes) {
            if (child.name.equals(childName)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first element found by following these names downwards. */
    public Optional<MessageNode> at(String... names) {
        MessageNode here = this;
        for (String step : names) {
            here = here.find(step);
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    /** Visits each element that is reached by following these names downwards, in the order of the message. */
    public void forEach(Consumer<MessageNode> action, String... names) {
        forEach(action, names, 0);
    }

    private void forEach(Consumer<MessageNode> action, String[] names, int depth) {
        if (depth == names.length) {
            action.accept(this);
            return;
        }
        String wanted = names[depth];
        for (MessageNode child : nodes) {
            if (child.name.equals(wanted)) {
                child.forEach(action, names, depth + 1);
            }
        }
    }

    /** The text of the first element found by following these names downwards, without white space around it. */
    public Optional<String> value(String... names) {
        return at(names).map(node -> node.text.strip());
    }

    @Override
    public String toString() {
        // Never the text: it may be personal data.
        return name + "@" + line + ":" + column;
    }
}
