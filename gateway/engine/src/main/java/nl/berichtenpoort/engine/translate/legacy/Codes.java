package nl.berichtenpoort.engine.translate.legacy;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.ReturnCodes;

/** Return codes (WJ001) in 304 and 325. */
final class Codes {

    private Codes() {}

    /** The codes of a class that refuse it. */
    static List<String> refusing(List<String> codes) {
        return codes.stream().filter(ReturnCodes::refuses).toList();
    }

    static MessageNode of(List<String> codes, MessageNode place) {
        return Nodes.branch(
                ReturnCodes.LIST,
                place,
                codes.stream()
                        .map(code -> Nodes.leaf("RetourCode", code, place))
                        .toList());
    }
}
