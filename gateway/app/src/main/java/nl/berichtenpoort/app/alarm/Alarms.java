package nl.berichtenpoort.app.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Objects;
import nl.berichtenpoort.routes.port.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Raises alarms. Each counts in the metric {@value #METRIC} under its {@code kind}; nothing that is logged or counted
 * comes from a message's content.
 */
@Component
public class Alarms implements Alarm {

    /** Counter of alarms, with the tag {@code kind}: held, untranslated, dead, poison, contracts or steering. */
    public static final String METRIC = "berichtenpoort.alarms";

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final MeterRegistry meters;

    public Alarms(MeterRegistry meters) {
        this.meters = Objects.requireNonNull(meters);
        for (String kind : new String[] {"held", "untranslated", "dead", "poison", "contracts", "steering"}) {
            // Known from the start, so that monitoring can tell "none yet" from "not measured".
            meters.counter(METRIC, "kind", kind);
        }
    }

    /**
     * A message is held: a defect of ours stopped its judgement or spoiled its answer.
     *
     * @param causes what failed, by step or rule; their texts are not logged, their places in the code are
     */
    public void held(long messageId, String step, Collection<? extends Throwable> causes) {
        count("held");
        LOG.error(
                "Message {} is held, {} failed: {}",
                messageId,
                step,
                causes.stream().map(Alarms::trace).toList());
    }

    /**
     * A message is held: a party's mapping or stylesheet cannot make the form that is needed.
     *
     * @param party whose mapping or stylesheet it is
     * @param rules of the findings that say why
     */
    public void untranslated(long messageId, String party, Collection<String> rules) {
        count("untranslated");
        LOG.error("Message {} is held, it cannot be translated for party {}: {}", messageId, party, rules);
    }

    /** All attempts to deliver an outgoing message failed. */
    public void dead(long outgoingId, String connector, String reason) {
        count("dead");
        LOG.error("Outgoing message {} is dead, {} gave: {}", outgoingId, connector, reason);
    }

    /**
     * The folder of contracts holds faults, so that older contracts stay in force. Contracts hold no personal data.
     *
     * @param faults how many
     * @param first where the first one is and what it says
     */
    public void contracts(int faults, String first) {
        count("contracts");
        LOG.error("The contracts are not replaced, for {} faults; the first: {}", faults, first);
    }

    /**
     * Steering information for a recipient could not be made. What was made before stays as it is.
     *
     * @param cause what failed; its text is not logged
     */
    public void steering(String recipient, Throwable cause) {
        count("steering");
        LOG.error("Steering information for {} was not made: {}", recipient, trace(cause));
    }

    @Override
    public void poisonReference(String queue, String reference, String cause) {
        count("poison");
        LOG.error("Reference {} was given up by {}: {}", reference, queue, cause);
    }

    private void count(String kind) {
        meters.counter(METRIC, "kind", kind).increment();
    }

    /** Class and place of a failure and of its causes. Not the text: it may quote what it failed on. */
    private static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable here = failure; here != null; here = here.getCause()) {
            StackTraceElement[] stack = here.getStackTrace();
            trace.append(trace.isEmpty() ? "" : " by ").append(here.getClass().getName());
            for (int depth = 0; depth < Math.min(5, stack.length); depth++) {
                trace.append(" at ").append(stack[depth]);
            }
        }
        return trace.toString();
    }
}
