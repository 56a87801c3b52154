package nl.berichtenpoort.app.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where a property has no value: what runs elsewhere is not started here. */
abstract class OnNoProperty extends SpringBootCondition {

    static final String DATABASE_URL = "spring.datasource.url";
    static final String BROKER_URL = "berichtenpoort.broker.url";

    private final String property;

    private OnNoProperty(String property) {
        this.property = property;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String value = context.getEnvironment().getProperty(property, "");
        return new ConditionOutcome(value.isBlank(), property + (value.isBlank() ? " is empty" : " is set"));
    }

    /** No external database is configured. */
    static final class Database extends OnNoProperty {
        Database() {
            super(DATABASE_URL);
        }
    }

    /** No external broker is configured. */
    static final class Broker extends OnNoProperty {
        Broker() {
            super(BROKER_URL);
        }
    }
}
