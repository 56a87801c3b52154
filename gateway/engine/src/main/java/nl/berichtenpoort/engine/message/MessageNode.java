package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An element of a message as it was read: its local name, its text or its children, and where it stood. The namespace
 * is told by the message's type and schema, so one view of a class serves iJw and iWmo. Immutable.
 */
public final class MessageNode {

    private final String name;
    private final String text;
    private final int line;
    private final int column;
    private final List<MessageNode> children;

    /**
     * @param name local name
     * @param text character data of an element without child elements, as read; empty for a class
     * @param line line of the start tag, from 1
     * @param column column of the start tag, from 1
     * @param children child elements in the order of the message; the list is taken over and must not change any more
     */
    public MessageNode(String name, String text, int line, int column, List<MessageNode> children) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.line = line;
        this.column = column;
        this.children = Objects.requireNonNull(children);
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
        return children;
    }

    /** The first child of this name. */
    public Optional<MessageNode> child(String childName) {
        for (MessageNode child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All children of this name, in the order of the message. */
    public List<MessageNode> children(String childName) {
        List<MessageNode> found = new ArrayList<>();
        for (MessageNode child : children) {
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
            Optional<MessageNode> next = here.child(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.of(here);
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
