package nl.berichtenpoort.engine.translate.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/** What is told of a message while it goes from one release to another. Lives for one message. */
final class Ledger {

    private static final String RULE_PREFIX = "release-";
    private static final String BUNDLE = "release.";

    private final MessageNode original;
    private final List<Finding> findings = new ArrayList<>();

    /** @param original the tree as it came, whose places are told */
    Ledger(MessageNode original) {
        this.original = original;
    }

    /** Something that keeps the message from being carried. */
    void error(String word, MessageNode node, String... arguments) {
        add(Severity.ERROR, word, node, arguments);
    }

    /** Something that is lost without changing what the message means. */
    void note(String word, MessageNode node, String... arguments) {
        add(Severity.WARNING, word, node, arguments);
    }

    /** That the message was brought to another release. */
    void lifted(String from, Release to) {
        add(Severity.INFO, "lifted", original, from, to.label());
    }

    private void add(Severity severity, String word, MessageNode node, String... arguments) {
        findings.add(new Finding(
                RULE_PREFIX + word,
                Layer.TRANSLATE,
                severity,
                Optional.empty(),
                position(node),
                BUNDLE + word,
                List.of(arguments)));
    }

    /** Elements keep their place while the tree around them changes, so the place finds the path that they came by. */
    private Position position(MessageNode node) {
        return new Position(node.line(), node.column(), MessagePaths.pathAt(original, node.line(), node.column()));
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
