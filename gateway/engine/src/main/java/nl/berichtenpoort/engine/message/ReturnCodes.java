package nl.berichtenpoort.engine.message;

import java.util.ArrayList;
import java.util.List;

/** Return codes (WJ001) as they stand in answers: what is said about a class of the message that is answered. */
public final class ReturnCodes {

    /** Name of the class that holds the codes of the class that it stands in. */
    public static final String LIST = "RetourCodes";

    /** The message is refused for technical reasons: level 2. */
    public static final String TECHNICALLY_REFUSED = "0001";
    /** No remark about this class. */
    public static final String NO_REMARK = "0200";
    /** This class was not judged; what refuses it, if anything does, stands on another class. */
    public static final String NOT_JUDGED = "0233";
    /** The invoice is granted whole. */
    public static final String GRANTED_WHOLE = "8001";

    private static final String CODE = "RetourCode";

    private ReturnCodes() {}

    /** The codes of a class itself, in the order of the message; none if it has no RetourCodes. */
    public static List<String> of(MessageNode owner) {
        List<String> codes = new ArrayList<>();
        owner.forEach(code -> codes.add(code.text().strip()), LIST, CODE);
        return codes;
    }

    /** Whether a code refuses the class that it stands in: all do but 0200, 0233 and 8001 (IV028, IV087). */
    public static boolean refuses(String code) {
        return switch (code) {
            case NO_REMARK, NOT_JUDGED, GRANTED_WHOLE -> false;
            default -> true;
        };
    }

    /** Whether one of the codes of a class refuses it. */
    public static boolean isRefused(MessageNode owner) {
        return of(owner).stream().anyMatch(ReturnCodes::refuses);
    }
}
