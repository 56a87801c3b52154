package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds elements of a tree by their paths, as {@link MessagePaths} writes them. Keeps what it has looked up: an invoice has
 * tens of thousands of sisters, and may have as many findings. Not for use by several threads.
 */
public final class NodesByPath {

    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[([0-9]{1,9})])?");

    private final MessageNode root;
    private final Map<MessageNode, Map<String, List<MessageNode>>> children = new IdentityHashMap<>();

    /** @param root what the first step of every path stands for, whatever its name */
    public NodesByPath(MessageNode root) {
        this.root = root;
    }

    /** The element at a path; empty if there is none. */
    public Optional<MessageNode> at(String path) {
        List<MessageNode> chain = chain(path);
        return chain.size() == steps(path).length ? Optional.of(chain.get(chain.size() - 1)) : Optional.empty();
    }

    /** The innermost element on a path that exists: of something that is missing, what it is missing from. */
    public MessageNode innermost(String path) {
        List<MessageNode> chain = chain(path);
        return chain.get(chain.size() - 1);
    }

    /** The elements on a path from the root on, as far as they exist. */
    private List<MessageNode> chain(String path) {
        List<MessageNode> chain = new ArrayList<>();
        chain.add(root);
        String[] steps = steps(path);
        for (int i = 1; i < steps.length; i++) {
            Optional<MessageNode> next = child(chain.get(i - 1), steps[i]);
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get());
        }
        return chain;
    }

    private static String[] steps(String path) {
        return path.split("/", -1);
    }

    private Optional<MessageNode> child(MessageNode parent, String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        List<MessageNode> named =
                children.computeIfAbsent(parent, NodesByPath::byName).getOrDefault(parts.group(1), List.of());
        return number < 1 || number > named.size() ? Optional.empty() : Optional.of(named.get(number - 1));
    }

    private static Map<String, List<MessageNode>> byName(MessageNode parent) {
        Map<String, List<MessageNode>> byName = new HashMap<>();
        for (MessageNode child : parent.children()) {
            byName.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
        }
        return byName;
    }
}
