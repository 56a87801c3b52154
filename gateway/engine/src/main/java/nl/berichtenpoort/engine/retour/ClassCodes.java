package nl.berichtenpoort.engine.retour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.ElementDeclaration;

/**
 * Which classes of a message the findings of levels 3 and 4 refuse, and with which codes. A finding belongs to the
 * nearest class around its place that carries return codes in the answer; one without a place, or under nothing that the
 * answer knows, belongs to the Header.
 *
 * <p>Every class counts as judged, because every rule runs over the whole message: a class without an error is 0200, also
 * beside or under a refused one. A rule that leaves a class out says so with a finding that is no error and carries 0233.
 */
final class ClassCodes {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]]+)(?:\\[([0-9]{1,9})])?");

    private final ElementDeclaration answerRoot;
    private final MessageNode original;
    private final Set<String> header = new LinkedHashSet<>();
    private final Map<MessageNode, Set<String>> refused = new IdentityHashMap<>();
    private final Map<MessageNode, Boolean> notJudged = new IdentityHashMap<>();
    private final Map<String, List<MessageNode>> siblings = new HashMap<>();

    private record Step(String name, int number) {}

    private ClassCodes(AnswerSchema schema, MessageNode original) {
        this.answerRoot = schema.root();
        this.original = original;
    }

    /** Places the return codes of findings; findings without a code are passed over. */
    static ClassCodes of(AnswerSchema schema, MessageNode original, List<Finding> findings) {
        ClassCodes codes = new ClassCodes(schema, original);
        for (Finding finding : findings) {
            finding.returnCode().ifPresent(code -> codes.place(finding, code));
        }
        return codes;
    }

    private void place(Finding finding, String code) {
        Optional<MessageNode> node = finding.position().path().flatMap(this::classAt);
        if (!finding.isError()) {
            if (ReturnCodes.NOT_JUDGED.equals(code)) {
                node.ifPresent(found -> notJudged.put(found, true));
            }
        } else if (node.isPresent()) {
            refused.computeIfAbsent(node.get(), found -> new LinkedHashSet<>()).add(code);
        } else {
            header.add(code);
        }
    }

    /** The codes that refuse the Header. */
    List<String> header() {
        return List.copyOf(header);
    }

    /** Whether any class other than the Header is refused. */
    boolean refusesClasses() {
        return !refused.isEmpty();
    }

    /** The codes that refuse a class; empty if nothing does. */
    List<String> refusing(MessageNode node) {
        return List.copyOf(refused.getOrDefault(node, Set.of()));
    }

    /** The codes of a class in an answer that brings it back: why it is refused, 0233 or 0200. */
    List<String> codes(MessageNode node) {
        List<String> codes = refusing(node);
        if (!codes.isEmpty()) {
            return codes;
        }
        return List.of(notJudged.containsKey(node) ? ReturnCodes.NOT_JUDGED : ReturnCodes.NO_REMARK);
    }

    /** The class that a finding at this path belongs to; empty if that is the Header. */
    private Optional<MessageNode> classAt(String path) {
        List<Step> steps = steps(path);
        ElementDeclaration declaration = answerRoot;
        int depth = 0;
        for (int i = 1; i < steps.size(); i++) {
            Optional<ElementDeclaration> child = AnswerSchema.child(
                    declaration, AnswerSchema.answerName(steps.get(i).name()));
            if (child.isEmpty()) {
                break;
            }
            declaration = child.get();
            if (AnswerSchema.carriesCodes(declaration)) {
                depth = i + 1;
            }
        }
        if (depth == 0 || AnswerSchema.HEADER.equals(steps.get(1).name())) {
            return Optional.empty();
        }
        return resolve(steps.subList(1, depth));
    }

    private static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        for (String part : path.split("/")) {
            Matcher matcher = STEP.matcher(part);
            if (!matcher.matches()) {
                return List.of();
            }
            steps.add(new Step(matcher.group(1), matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2))));
        }
        return steps;
    }

    private Optional<MessageNode> resolve(List<Step> steps) {
        MessageNode here = original;
        StringBuilder key = new StringBuilder();
        for (Step step : steps) {
            MessageNode parent = here;
            key.append('/').append(step.name());
            // Remembered, because an invoice has tens of thousands of sisters and may have as many findings.
            List<MessageNode> found = siblings.computeIfAbsent(key.toString(), k -> parent.children(step.name()));
            if (step.number() < 1 || step.number() > found.size()) {
                return Optional.empty();
            }
            here = found.get(step.number() - 1);
            key.append('[').append(step.number()).append(']');
        }
        return Optional.of(here);
    }
}
