package nl.berichtenpoort.engine.translate.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/** What is told of a message while it goes from one release to another. Lives for one message. */
public final class Ledger {

    private final String bundle;
    private final MessageNode original;
    private final Map<String, List<MessageNode>> losses = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param bundle of the texts; rules begin with its name
     * @param original the tree as it came, whose places are told
     */
    public Ledger(String bundle, MessageNode original) {
        this.bundle = bundle;
        this.original = original;
    }

    /** A ledger of the way between releases. */
    Ledger(MessageNode original) {
        this("release", original);
    }

    /** Something that keeps the message from being carried. */
    public void error(String word, MessageNode node, String... arguments) {
        add(Severity.ERROR, word, node, arguments);
    }

    /** Something that is lost without changing what the message means. */
    public void note(String word, MessageNode node, String... arguments) {
        add(Severity.WARNING, word, node, arguments);
    }

    /** That the message became another; told before all else. */
    public void lifted(String from, String to) {
        findings.add(0, finding(Severity.INFO, "lifted", original, from, to));
    }

    /** An element that cannot be carried, and whose loss does not change the meaning; told once for all of its name. */
    public void loss(MessageNode node) {
        losses.computeIfAbsent(node.name(), name -> new ArrayList<>()).add(node);
    }

    private void add(Severity severity, String word, MessageNode node, String... arguments) {
        findings.add(finding(severity, word, node, arguments));
    }

    private Finding finding(Severity severity, String word, MessageNode node, String... arguments) {
        return new Finding(
                bundle + '-' + word,
                Layer.TRANSLATE,
                severity,
                Optional.empty(),
                position(node),
                bundle + '.' + word,
                List.of(arguments));
    }

    /** Elements keep their place while the tree around them changes, so the place finds the path that they came by. */
    private Position position(MessageNode node) {
        return new Position(node.line(), node.column(), MessagePaths.pathAt(original, node.line(), node.column()));
    }

    /** Whether the message cannot be carried. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** What keeps the message from being carried. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** All that is to be told; of losses where the first is and how many there are. */
    public List<Finding> findings() {
        losses.forEach((name, nodes) -> note("lost", nodes.get(0), name, String.valueOf(nodes.size())));
        losses.clear();
        return List.copyOf(findings);
    }
}
