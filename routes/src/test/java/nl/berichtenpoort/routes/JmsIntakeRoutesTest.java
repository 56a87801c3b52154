package nl.berichtenpoort.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JmsIntakeRoutesTest {

    private final RecordingIntake intake = new RecordingIntake();
    private TestBroker broker;
    private CamelContext context;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker();
        context = broker.start(new JmsIntakeRoutes(intake, new RefusalReport(Language.NL), 1));
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        broker.close();
    }

    @Test
    void bytesAreHandedOverAsTheyCame() {
        byte[] content = "\uFEFF<Bericht>\u00E9</Bericht>".getBytes(StandardCharsets.UTF_8);
        broker.send(Queues.IN, jms -> bytes(jms, content));

        await().untilAsserted(() -> assertThat(intake.taken).hasSize(1));
        IncomingMessage message = intake.taken.get(0);
        assertThat(message.door()).isEqualTo(Door.JMS);
        assertThat(message.source()).startsWith("ID:");
        assertThat(message.content()).isEqualTo(content);
        await().untilAsserted(() -> assertThat(broker.count(Queues.IN)).isZero());
        assertThat(broker.count(Queues.IN_REFUSED)).isZero();
    }

    @Test
    void aTextMessageIsTakenAsUtf8() {
        broker.sendText(Queues.IN, "caf\u00E9");

        await().untilAsserted(() -> assertThat(intake.taken).hasSize(1));
        assertThat(intake.taken.get(0).content()).isEqualTo("caf\u00E9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyMessageIsHandedOverToo() {
        broker.send(Queues.IN, JMSContext::createMessage);

        await().untilAsserted(() -> assertThat(intake.taken).hasSize(1));
        assertThat(intake.taken.get(0).content()).isEmpty();
    }

    @Test
    void aRefusedMessageIsKeptWithTheReasonInHeaders() throws Exception {
        broker.send(Queues.IN, jms -> bytes(jms, "refuse".getBytes(StandardCharsets.UTF_8)));

        broker.receive(Queues.IN_REFUSED, message -> {
            assertThat(message.getBody(byte[].class)).isEqualTo("refuse".getBytes(StandardCharsets.UTF_8));
            assertThat(message.getLongProperty(JmsIntakeRoutes.MESSAGE_ID)).isEqualTo(1);
            assertThat(message.getStringProperty(JmsIntakeRoutes.FAULT_CODE)).isEqualTo("StUF046");
            assertThat(message.getStringProperty(JmsIntakeRoutes.RULES)).isEqualTo("test-refused");
            assertThat(message.getStringProperty(JmsIntakeRoutes.REASON)).isEqualTo("Test says no. Try again.");
            return message;
        });
        assertThat(intake.calls).hasValue(1);
    }

    @Test
    void aSendersOwnHeadersCannotPoseAsARefusal() {
        broker.send(Queues.IN, jms -> {
            BytesMessage message = bytes(jms, "fine".getBytes(StandardCharsets.UTF_8));
            property(message, JmsIntakeRoutes.FAULT_CODE, "StUF046");
            return message;
        });

        await().untilAsserted(() -> assertThat(intake.taken).hasSize(1));
        await().untilAsserted(() -> assertThat(broker.count(Queues.IN)).isZero());
        assertThat(broker.count(Queues.IN_REFUSED)).isZero();
    }

    @Test
    void whatCouldNotBeStoredComesAgain() {
        intake.failuresToCome.set(2);
        broker.sendText(Queues.IN, "later");

        await().untilAsserted(() -> assertThat(intake.taken).hasSize(1));
        assertThat(intake.calls).hasValue(3);
        await().untilAsserted(() -> assertThat(broker.count(Queues.IN)).isZero());
    }

    private static BytesMessage bytes(JMSContext jms, byte[] content) {
        try {
            BytesMessage message = jms.createBytesMessage();
            message.writeBytes(content);
            return message;
        } catch (JMSException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void property(Message message, String name, String value) {
        try {
            message.setStringProperty(name, value);
        } catch (JMSException failure) {
            throw new AssertionError(failure);
        }
    }
}
