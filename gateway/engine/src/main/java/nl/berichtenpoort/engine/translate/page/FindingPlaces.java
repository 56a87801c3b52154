package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.NodesByPath;
import nl.berichtenpoort.engine.report.Finding;

/** Which findings are about which element of a message. */
final class FindingPlaces {

    private static final Pattern STEP = Pattern.compile("([^\\[/]+)(?:\\[([0-9]{1,9})\\])?");

    private final Map<MessageNode, List<Integer>> numbers = new IdentityHashMap<>();

    /**
     * @param findings numbered from 1 in this order
     * @param root the message that they are about; without it no finding has a place on the page
     */
    FindingPlaces(List<Finding> findings, Optional<MessageNode> root) {
        root.map(NodesByPath::new).ifPresent(nodes -> {
            for (int i = 0; i < findings.size(); i++) {
                int number = i + 1;
                findings.get(i)
                        .position()
                        .path()
                        .flatMap(nodes::at)
                        .ifPresent(node -> numbers.computeIfAbsent(node, none -> new ArrayList<>())
                                .add(number));
            }
        });
    }

    /** The numbers of the findings about this very element. */
    List<Integer> of(MessageNode node) {
        return numbers.getOrDefault(node, List.of());
    }

    /** The numbers of the findings about this element and those in it. */
    List<Integer> within(MessageNode node) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(of(node));
        node.children().forEach(child -> found.addAll(within(child)));
        return found;
    }

    /** The place of a finding in words: the labels of the elements on its path, the root left out. */
    static String words(String path, UnaryOperator<String> label) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            if (!steps.isEmpty() || step.start() > 0) {
                String number = step.group(2);
                steps.add(label.apply(step.group(1)) + (number == null ? "" : " " + number));
            }
        }
        return String.join(" › ", steps);
    }
}
