package nl.berichtenpoort.engine.rule;

import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Layer;

/** Makes rules of levels 3 and 4: against earlier traffic and external sources, each with a code of its own (IV032). */
final class CaseRule {

    private CaseRule() {}

    /** A rule that needs earlier traffic. */
    static <D extends CaseData> Rule of(
            String id, String returnCode, Set<MessageType> types, Class<D> dataType, CaseCheck<D> check) {
        return of(id, Optional.of(returnCode), types, dataType, check);
    }

    /** A rule that needs earlier traffic and has no return code in the standard. */
    static <D extends CaseData> Rule withoutCode(
            String id, Set<MessageType> types, Class<D> dataType, CaseCheck<D> check) {
        return of(id, Optional.empty(), types, dataType, check);
    }

    private static <D extends CaseData> Rule of(
            String id, Optional<String> returnCode, Set<MessageType> types, Class<D> dataType, CaseCheck<D> check) {
        return new Rule(
                id,
                Layer.CASE,
                returnCode,
                types,
                Set.of(Need.CASE_FILE),
                (subject, violations) ->
                        check.check(dataType.cast(subject.caseData().orElseThrow()), violations));
    }

    /** A rule of levels 3 and 4 that needs nothing but the message and the day. */
    static Rule ofMessage(String id, String returnCode, Set<MessageType> types, RuleCheck check) {
        return new Rule(id, Layer.CASE, Optional.of(returnCode), types, check);
    }

    /** The same, for a rule that looks at the lines of an invoice. */
    static Rule ofLines(String id, String returnCode, Set<MessageType> types, PrestatieCheck check) {
        return ofMessage(id, returnCode, types, check);
    }

    /** The check of a rule on what the case file says about a message. */
    @FunctionalInterface
    interface CaseCheck<D extends CaseData> {
        void check(D data, RuleCheck.Violations violations);
    }
}
