package nl.berichtenpoort.engine.rule;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Layer;

/**
 * One rule of the standard.
 *
 * @param id the official id, for example {@code TR056}; its texts are in the bundle {@code rules} under the same id
 * @param layer {@link Layer#CONTENT} for a rule within one message, {@link Layer#CASE} for a rule against earlier
 *     traffic or an external source
 * @param returnCode the code that the answer carries; empty where the standard gives the rule none
 * @param types the message types it applies to
 * @param needs what must be there for the rule to run
 * @param check what it checks
 */
public record Rule(
        String id, Layer layer, Optional<String> returnCode, Set<MessageType> types, Set<Need> needs, RuleCheck check) {
    public Rule {
        Objects.requireNonNull(id);
        if (layer != Layer.CONTENT && layer != Layer.CASE) {
            throw new IllegalArgumentException("A rule belongs to the layer content or case, not to " + layer);
        }
        Objects.requireNonNull(returnCode);
        types = Set.copyOf(types);
        needs = Set.copyOf(needs);
        Objects.requireNonNull(check);
    }

    /** A rule that needs nothing but the message. */
    public Rule(String id, Layer layer, Optional<String> returnCode, Set<MessageType> types, RuleCheck check) {
        this(id, layer, returnCode, types, Set.of(), check);
    }
}
