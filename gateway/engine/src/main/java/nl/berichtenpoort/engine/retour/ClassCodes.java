package nl.berichtenpoort.engine.retour;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.NodesByPath;
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

    private final ElementDeclaration answerRoot;
    private final NodesByPath nodes;
    private final Set<String> header = new LinkedHashSet<>();
    private final Map<MessageNode, Set<String>> refused = new IdentityHashMap<>();
    private final Map<MessageNode, Boolean> notJudged = new IdentityHashMap<>();

    private ClassCodes(AnswerSchema schema, MessageNode original) {
        this.answerRoot = schema.root();
        this.nodes = new NodesByPath(original);
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
        List<String> steps = List.of(path.split("/"));
        ElementDeclaration declaration = answerRoot;
        int depth = 0;
        for (int i = 1; i < steps.size(); i++) {
            Optional<ElementDeclaration> child =
                    AnswerSchema.child(declaration, AnswerSchema.answerName(name(steps.get(i))));
            if (child.isEmpty()) {
                break;
            }
            declaration = child.get();
            if (AnswerSchema.carriesCodes(declaration)) {
                depth = i + 1;
            }
        }
        return depth == 0 || AnswerSchema.HEADER.equals(name(steps.get(1)))
                ? Optional.empty()
                : nodes.at(String.join("/", steps.subList(0, depth)));
    }

    /** The name in a step of a path, without its number. */
    private static String name(String step) {
        int number = step.indexOf('[');
        return number < 0 ? step : step.substring(0, number);
    }
}
