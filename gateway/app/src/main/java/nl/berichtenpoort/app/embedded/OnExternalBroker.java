package nl.berichtenpoort.app.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where the address of an external broker is set, and not merely named with an empty value. */
final class OnExternalBroker extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionOutcome embedded = new OnNoProperty.Broker().getMatchOutcome(context, metadata);
        return new ConditionOutcome(!embedded.isMatch(), embedded.getConditionMessage());
    }
}
