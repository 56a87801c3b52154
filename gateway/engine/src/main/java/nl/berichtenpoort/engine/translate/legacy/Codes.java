package nl.berichtenpoort.engine.translate.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;

/** Return codes (WJ001) in 304 and 325. */
final class Codes {

    static final String NO_REMARK = "0200";
    static final String NOT_JUDGED = "0233";
    static final String GRANTED_WHOLE = "8001";

    /** Codes that refuse nothing by themselves. */
    private static final Set<String> HARMLESS = Set.of(NO_REMARK, NOT_JUDGED, GRANTED_WHOLE);

    private Codes() {}

    /** The codes of a class; none if it has no RetourCodes. */
    static List<String> of(MessageNode node) {
        List<String> codes = new ArrayList<>();
        node.forEach(code -> codes.add(code.text().strip()), "RetourCodes", "RetourCode");
        return codes;
    }

    static List<String> of(Optional<MessageNode> node) {
        return node.map(Codes::of).orElse(List.of());
    }

    /** The codes of a class that refuse it. */
    static List<String> refusing(List<String> codes) {
        return codes.stream().filter(code -> !HARMLESS.contains(code)).toList();
    }

    static boolean refuses(MessageNode node) {
        return !refusing(of(node)).isEmpty();
    }

    static MessageNode of(List<String> codes, MessageNode place) {
        return Nodes.branch(
                "RetourCodes",
                place,
                codes.stream()
                        .map(code -> Nodes.leaf("RetourCode", code, place))
                        .toList());
    }
}
