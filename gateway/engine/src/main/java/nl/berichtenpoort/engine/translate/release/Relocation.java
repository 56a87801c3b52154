package nl.berichtenpoort.engine.translate.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;

/**
 * Gives a reading of a message that we wrote the places of the message that it was made from. Both trees have the same
 * elements in the same order, so one walk finds the place of each.
 */
public final class Relocation {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([0-9]+)\\])?");

    private Relocation() {}

    /**
     * The reading with the places of its source. Paths stay those of the message that was read: it is judged and
     * answered as that.
     *
     * @param reading what was read
     * @param source the tree that the message was written from, with the places to give
     * @param kind what came, for the reading's release
     */
    public static Reading of(Reading reading, MessageNode source, MessageKind kind) {
        return new Reading(
                reading.type(),
                Optional.of(kind.release().label()),
                reading.root().map(root -> tree(root, source)),
                reading.header(),
                findings(reading.identifyFindings(), source),
                findings(reading.schemaFindings(), source));
    }

    /** The tree that was read may lack what stands in elements that its schema does not know; never the other way. */
    private static MessageNode tree(MessageNode read, MessageNode source) {
        List<MessageNode> children = new ArrayList<>(read.children().size());
        for (int i = 0; i < read.children().size(); i++) {
            children.add(tree(read.children().get(i), source.children().get(i)));
        }
        return new MessageNode(read.name(), read.text(), source.line(), source.column(), children);
    }

    private static List<Finding> findings(List<Finding> findings, MessageNode source) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.layer(),
                        finding.severity(),
                        finding.returnCode(),
                        position(finding.position(), source),
                        finding.messageKey(),
                        finding.arguments()))
                .toList();
    }

    private static Position position(Position written, MessageNode source) {
        Optional<MessageNode> place = written.path().flatMap(path -> at(source, path));
        return place.map(node -> new Position(node.line(), node.column(), written.path()))
                .orElse(new Position(0, 0, written.path()));
    }

    private static Optional<MessageNode> at(MessageNode root, String path) {
        MessageNode here = root;
        String[] steps = path.split("/");
        for (int i = 1; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                return Optional.empty();
            }
            int number = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
            List<MessageNode> found = here.children(step.group(1));
            if (number > found.size()) {
                return Optional.empty();
            }
            here = found.get(number - 1);
        }
        return Optional.of(here);
    }
}
