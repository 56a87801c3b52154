package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Paths of elements as {@link nl.berichtenpoort.engine.report.Position} writes them. */
public final class MessagePaths {

    private MessagePaths() {}

    /**
     * The path of a node, with {@code [n]} where siblings share its name.
     *
     * @throws IllegalArgumentException if the node is not in the tree
     */
    public static String pathOf(MessageNode root, MessageNode node) {
        List<MessageNode> chain = chainAt(root, node.line(), node.column());
        if (chain.isEmpty() || chain.get(chain.size() - 1) != node) {
            // A tree made by hand, in which places say nothing.
            chain = new ArrayList<>();
            if (!search(root, node, chain)) {
                throw new IllegalArgumentException(node + " is not in the tree of " + root);
            }
        }
        return join(chain);
    }

    /**
     * The paths of many nodes in one walk over the tree: takes time in the size of the tree, however many they are.
     *
     * @return by node, compared by identity
     * @throws IllegalArgumentException if a node is not in the tree
     */
    public static Map<MessageNode, String> pathsOf(MessageNode root, Collection<MessageNode> nodes) {
        Map<MessageNode, String> paths = new IdentityHashMap<>();
        Set<MessageNode> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(nodes);
        collect(root, root.name(), wanted, paths);
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException(wanted.iterator().next() + " is not in the tree of " + root);
        }
        return paths;
    }

    private static void collect(
            MessageNode here, String path, Set<MessageNode> wanted, Map<MessageNode, String> paths) {
        if (wanted.remove(here)) {
            paths.put(here, path);
        }
        if (wanted.isEmpty() || here.children().isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (MessageNode child : here.children()) {
            counts.merge(child.name(), 1, Integer::sum);
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (MessageNode child : here.children()) {
            int number = numbers.merge(child.name(), 1, Integer::sum);
            String step = counts.get(child.name()) == 1 ? child.name() : child.name() + '[' + number + ']';
            collect(child, path + '/' + step, wanted, paths);
        }
    }

    /** The path of the element whose start tag stands at this place, if there is one. */
    public static Optional<String> pathAt(MessageNode root, int line, int column) {
        List<MessageNode> chain = chainAt(root, line, column);
        return chain.isEmpty() ? Optional.empty() : Optional.of(join(chain));
    }

    /** The path of a child of a class, as it would be written for the child at this index. */
    private static String join(List<MessageNode> chain) {
        StringBuilder path = new StringBuilder(chain.get(0).name());
        for (int i = 1; i < chain.size(); i++) {
            MessageNode node = chain.get(i);
            path.append('/').append(node.name());
            int number = 0;
            int count = 0;
            for (MessageNode sibling : chain.get(i - 1).children()) {
                if (sibling.name().equals(node.name())) {
                    count++;
                    if (sibling == node) {
                        number = count;
                    }
                }
            }
            if (count > 1) {
                path.append('[').append(number).append(']');
            }
        }
        return path.toString();
    }

    private static List<MessageNode> chainAt(MessageNode root, int line, int column) {
        List<MessageNode> chain = new ArrayList<>();
        MessageNode here = root;
        while (true) {
            chain.add(here);
            if (here.line() == line && here.column() == column) {
                return chain;
            }
            int next = lastNotAfter(here.children(), line, column);
            if (next < 0) {
                return List.of();
            }
            here = here.children().get(next);
        }
    }

    /** The last of the nodes, which stand in the order of the message, that does not start after this place. */
    private static int lastNotAfter(List<MessageNode> nodes, int line, int column) {
        int low = 0;
        int high = nodes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            MessageNode node = nodes.get(middle);
            boolean after = node.line() > line || node.line() == line && node.column() > column;
            if (after) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    private static boolean search(MessageNode here, MessageNode wanted, List<MessageNode> chain) {
        chain.add(here);
        if (here == wanted) {
            return true;
        }
        for (MessageNode child : here.children()) {
            if (search(child, wanted, chain)) {
                return true;
            }
        }
        chain.remove(chain.size() - 1);
        return false;
    }
}
