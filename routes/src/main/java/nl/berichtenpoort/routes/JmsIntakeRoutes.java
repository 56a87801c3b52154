package nl.berichtenpoort.routes;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/**
 * Takes messages over from the queue {@value Queues#IN}. What is refused goes unchanged to {@value Queues#IN_REFUSED}
 * with the reason in headers, in the same broker transaction. What could not be stored is rolled back and comes again.
 */
public final class JmsIntakeRoutes extends RouteBuilder {

    /** Id of the route. */
    public static final String ROUTE = "intake-jms";

    /** Header of a message that comes in: the party that sends it, if whoever puts it there says so. */
    public static final String SENDER = "BerichtenpoortSender";

    /** Header of a refused message: its number in the journal. */
    public static final String MESSAGE_ID = "BerichtenpoortMessageId";

    /** Header of a refused message: the code of the fault. */
    public static final String FAULT_CODE = "BerichtenpoortFoutCode";

    /** Header of a refused message: ids of the rules that it breaks, parted by commas. */
    public static final String RULES = "BerichtenpoortRules";

    /** Header of a refused message: what is wrong and what to do, for people. */
    public static final String REASON = "BerichtenpoortReason";

    private final MessageIntake intake;
    private final RefusalReport refusals;
    private final int consumers;

    /** @param consumers how many messages are taken over at the same time */
    public JmsIntakeRoutes(MessageIntake intake, RefusalReport refusals, int consumers) {
        this.intake = Objects.requireNonNull(intake);
        this.refusals = Objects.requireNonNull(refusals);
        this.consumers = consumers;
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));

        from(Queues.consumer(Queues.IN, consumers))
                .routeId(ROUTE)
                .process(Failures.logged(log, "Intake over JMS", this::takeOver))
                .filter(header(FAULT_CODE).isNotNull())
                .to(Queues.producer(Queues.IN_REFUSED));
    }

    private void takeOver(Exchange exchange) {
        Message message = exchange.getIn();
        Optional<String> sender = Optional.ofNullable(message.getHeader(SENDER, String.class));
        message.removeHeaders("Berichtenpoort*");
        byte[] content = Optional.ofNullable(message.getBody(byte[].class)).orElse(new byte[0]);
        IntakeResult result = intake.take(new IncomingMessage(
                Door.JMS,
                Optional.ofNullable(message.getHeader("JMSMessageID", String.class))
                        .orElse("unknown"),
                Optional.ofNullable(message.getHeader("JMSXUserID", String.class)),
                sender,
                content));
        if (result instanceof IntakeResult.Refused refused) {
            message.setHeader(MESSAGE_ID, refused.messageId());
            message.setHeader(FAULT_CODE, refused.foutCode());
            message.setHeader(
                    RULES, refused.findings().stream().map(Finding::rule).collect(Collectors.joining(",")));
            message.setHeader(REASON, refusals.sentences(refused));
        }
    }
}
