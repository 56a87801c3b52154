package nl.berichtenpoort.routes;

import jakarta.jms.JMSException;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;

/** The body of a message on a work queue: the number of a row in the database, never the row's content. */
final class WorkReference {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private WorkReference() {}

    /**
     * Reads the number.
     *
     * @throws NoReference if the body is not one
     */
    static long of(Exchange exchange) {
        String text = text(exchange);
        if (!NUMBER.matcher(text).matches()) {
            throw new NoReference();
        }
        return Long.parseLong(text);
    }

    /** The body, cut short so that a stray payload does not end up in a log. */
    static String printable(Exchange exchange) {
        String text = text(exchange);
        return NUMBER.matcher(text).matches() ? text : "(no reference)";
    }

    /** The how manieth delivery of this message by the broker this is, from 1. */
    static int deliveryCount(Exchange exchange) {
        JmsMessage message = exchange.getIn(JmsMessage.class);
        if (message == null || message.getJmsMessage() == null) {
            return 1;
        }
        try {
            return message.getJmsMessage().getIntProperty("JMSXDeliveryCount");
        } catch (JMSException | NumberFormatException noCount) {
            return 1;
        }
    }

    private static String text(Exchange exchange) {
        String text = exchange.getIn().getBody(String.class);
        return text == null ? "" : text;
    }

    /** Something on a work queue is not a reference: no attempt can make it one. */
    static final class NoReference extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoReference() {
            super("The body is not the number of a row");
        }
    }
}
