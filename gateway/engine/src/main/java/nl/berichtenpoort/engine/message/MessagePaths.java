package nl.berichtenpoort.engine.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Paths of elements, as {@link nl.berichtenpoort.engine.report.Position} describes them. */
public final class MessagePaths {

    private MessagePaths() {}

    /**
     * The path from a root to an element below it: local names joined by {@code /}, with {@code [n]} (from 1) where
     * siblings share a name. Takes time in the size of the tree at most: meant for findings, not for every element.
     *
     * @throws IllegalArgumentException if the element does not stand below the root
     */
    public static String pathOf(MessageNode root, MessageNode node) {
        Deque<String> steps = new ArrayDeque<>();
        if (!find(root, node, steps)) {
            throw new IllegalArgumentException(node + " does not stand below " + root);
        }
        steps.addFirst(root.name());
        return String.join("/", steps);
    }

    /** Looks for the node; on the way back from it, adds the steps in front. */
    private static boolean find(MessageNode here, MessageNode node, Deque<String> steps) {
        if (here == node) {
            return true;
        }
        for (MessageNode child : here.children()) {
            if (find(child, node, steps)) {
                steps.addFirst(step(here.children(), child));
                return true;
            }
        }
        return false;
    }

    private static String step(List<MessageNode> siblings, MessageNode node) {
        int position = 0;
        int count = 0;
        for (MessageNode sibling : siblings) {
            if (sibling.name().equals(node.name())) {
                count++;
                if (sibling == node) {
                    position = count;
                }
            }
        }
        return count == 1 ? node.name() : node.name() + "[" + position + "]";
    }
}
