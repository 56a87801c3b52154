package nl.berichtenpoort.engine.translate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;

/**
 * Collects what keeps a message from becoming a flat file. The first hundred problems are told, of the rest how many they
 * are. Arguments of every finding: the mapping file, the place (type of the message, line, column, path), and what the
 * sentence needs.
 */
final class Problems {

    private static final int TOLD = 100;

    private final String file;
    private final Translatable message;
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    private record Problem(MessageType type, MessageNode root, MessageNode node, String word, List<String> arguments) {}

    Problems(String file, Translatable message) {
        this.file = file;
        this.message = message;
    }

    /** A problem of the message that is translated, at a place in it. */
    void add(MessageNode node, String word, String... arguments) {
        add(message.type(), message.bericht(), node, word, arguments);
    }

    /**
     * A problem at a place in a message.
     *
     * @param type the type of that message
     * @param root its Bericht
     * @param node the place
     */
    void add(MessageType type, MessageNode root, MessageNode node, String word, String... arguments) {
        count++;
        if (problems.size() < TOLD) {
            problems.add(new Problem(type, root, node, word, List.of(arguments)));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** The outcome that tells them. */
    Translation.Untranslatable told() {
        List<Finding> findings = new ArrayList<>();
        MessageNode bericht = message.bericht();
        Map<MessageNode, String> paths = paths(bericht);
        Optional<Map<MessageNode, String>> related = message.related().map(this::paths);
        for (Problem problem : problems) {
            boolean here = problem.root() == bericht;
            String path = (here ? paths : related.orElseThrow()).get(problem.node());
            Position position =
                    here ? Position.at(problem.node().line(), problem.node().column(), path) : Position.MESSAGE;
            String place = problem.type().functie() + ":" + problem.node().line() + ":"
                    + problem.node().column() + " " + path;
            List<String> arguments = new ArrayList<>(List.of(place));
            arguments.addAll(problem.arguments());
            findings.add(finding(problem.word(), position, file, arguments));
        }
        if (count > problems.size()) {
            findings.add(finding(
                    "more",
                    Position.MESSAGE,
                    file,
                    List.of(message.type().functie(), String.valueOf(count - problems.size()))));
        }
        return new Translation.Untranslatable(findings);
    }

    private Map<MessageNode, String> paths(MessageNode root) {
        return MessagePaths.pathsOf(
                root,
                problems.stream()
                        .filter(problem -> problem.root() == root)
                        .map(Problem::node)
                        .toList());
    }

    /** The outcome of a message that a mapping is not for. */
    static Translation.Untranslatable notFor(TableMapping mapping, Translatable message) {
        Problems problems = new Problems(mapping.file(), message);
        problems.add(message.bericht(), "not-for-message", message.type().functie());
        return problems.told();
    }

    /** A finding of flat files, with the mapping file as its first argument. */
    static Finding finding(String word, Position position, String file, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(file));
        arguments.addAll(more);
        return Finding.error(
                "translate-table-" + word,
                Layer.TRANSLATE,
                position,
                "table." + word,
                arguments.toArray(String[]::new));
    }
}
