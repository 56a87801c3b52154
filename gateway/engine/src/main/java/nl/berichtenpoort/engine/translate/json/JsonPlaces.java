package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;

/** Finds elements of a tree by their paths. Keeps what it has looked up, for the next of many findings. */
final class JsonPlaces {

    private static final Pattern STEP = Pattern.compile("([^\\[]+)(?:\\[([0-9]{1,9})])?");

    private final MessageNode bericht;
    private final Map<MessageNode, Map<String, List<MessageNode>>> children = new IdentityHashMap<>();

    JsonPlaces(MessageNode bericht) {
        this.bericht = bericht;
    }

    /** The finding with the place of its path; the innermost element on the path that exists counts. */
    Finding inDocument(Finding finding) {
        Position position = finding.position().path().map(this::position).orElse(Position.MESSAGE);
        return new Finding(
                finding.rule(),
                finding.layer(),
                finding.severity(),
                finding.returnCode(),
                position,
                finding.messageKey(),
                finding.arguments());
    }

    private Position position(String path) {
        MessageNode here = bericht;
        String[] steps = path.split("/");
        for (int i = 1; i < steps.length; i++) {
            Optional<MessageNode> next = child(here, steps[i]);
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return Position.at(here.line(), here.column(), path);
    }

    private Optional<MessageNode> child(MessageNode parent, String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        List<MessageNode> named =
                children.computeIfAbsent(parent, JsonPlaces::byName).getOrDefault(parts.group(1), List.of());
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
