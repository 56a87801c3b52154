package nl.berichtenpoort.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.berichtenpoort.routes.port.Backlog;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkRoutesTest {

    private static final WorkSettings SETTINGS = new WorkSettings(2, 3);

    private final List<Long> worked = new CopyOnWriteArrayList<>();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private TestBroker broker;
    private CamelContext context;

    @BeforeEach
    void startBroker() throws Exception {
        broker = new TestBroker();
    }

    @AfterEach
    void stopBroker() throws Exception {
        context.close();
        broker.close();
    }

    @Test
    void aSignalBringsTheReferenceToProcessing() throws Exception {
        context = broker.start(new ProcessRoutes(worked::add, SETTINGS, this::alarm));
        new JmsWorkSignal(context.createProducerTemplate()).messageReceived(4711);

        await().untilAsserted(() -> assertThat(worked).containsExactly(4711L));
        await().untilAsserted(() -> assertThat(broker.count(Queues.PROCESS)).isZero());
    }

    @Test
    void aSignalBringsTheReferenceToTheDeliveryDesk() throws Exception {
        context = broker.start(new DeliverRoutes(worked::add, SETTINGS, this::alarm));
        new JmsWorkSignal(context.createProducerTemplate()).deliveryDue(12);

        await().untilAsserted(() -> assertThat(worked).containsExactly(12L));
    }

    @Test
    void workThatFailsOnceIsDoneAgain() throws Exception {
        context = broker.start(new ProcessRoutes(this::failOnce, SETTINGS, this::alarm));
        new JmsWorkSignal(context.createProducerTemplate()).messageReceived(5);

        await().untilAsserted(() -> assertThat(worked).containsExactly(5L, 5L));
        await().untilAsserted(() -> assertThat(broker.count(Queues.PROCESS)).isZero());
        assertThat(alarms).isEmpty();
        assertThat(broker.count(Queues.POISON)).isZero();
    }

    @Test
    void workThatKeepsFailingIsPutAsideWithAnAlarmAndHoldsUpNothing() throws Exception {
        context = broker.start(new ProcessRoutes(this::failForSix, SETTINGS, this::alarm));
        JmsWorkSignal signal = new JmsWorkSignal(context.createProducerTemplate());
        signal.messageReceived(6);
        signal.messageReceived(7);

        String poison = broker.receive(Queues.POISON, message -> message.getBody(String.class));
        assertThat(poison).isEqualTo("6");
        await().untilAsserted(() -> assertThat(worked).contains(7L));
        assertThat(worked).filteredOn(id -> id == 6).hasSize(3);
        assertThat(alarms).containsExactly("berichtenpoort.process 6 java.lang.IllegalStateException");
    }

    @Test
    void aBodyThatIsNoReferenceIsPutAsideAtOnceAndNotQuoted() throws Exception {
        context = broker.start(new ProcessRoutes(worked::add, SETTINGS, this::alarm));
        broker.sendText(Queues.PROCESS, "<Bericht>geheim</Bericht>");

        String kept = broker.receive(Queues.POISON, message -> ((TextMessage) message).getText());
        assertThat(kept).isEqualTo("<Bericht>geheim</Bericht>");
        assertThat(worked).isEmpty();
        assertThat(alarms).singleElement().asString().contains("(no reference)").doesNotContain("geheim");
    }

    @Test
    void theWatchFindsWorkThatHasNoSignal() throws Exception {
        List<Long> delivered = new CopyOnWriteArrayList<>();
        Backlog backlog = new FixedBacklog(List.of(1L, 2L), List.of(9L));
        WatchSettings often = new WatchSettings(Duration.ofMillis(200), Duration.ofMillis(200), 10);
        context = broker.start(
                new WatchRoutes(backlog, often),
                new ProcessRoutes(worked::add, SETTINGS, this::alarm),
                new DeliverRoutes(delivered::add, SETTINGS, this::alarm));
        assertThat(context.getRoutes()).hasSize(4);
        await().untilAsserted(() -> assertThat(worked).contains(1L, 2L));
        await().untilAsserted(() -> assertThat(delivered).contains(9L));
    }

    @Test
    void referencesOfTheWatchDoNotPileUpWhileNobodyWorks() throws Exception {
        CountDownLatch looks = new CountDownLatch(8);
        Backlog backlog = new Backlog() {
            @Override
            public List<Long> unprocessedMessages(int most) {
                looks.countDown();
                return List.of(1L);
            }

            @Override
            public List<Long> dueDeliveries(int most) {
                throw new IllegalStateException("database away");
            }
        };
        WatchSettings often = new WatchSettings(Duration.ofMillis(100), Duration.ofMillis(100), 10);
        context = broker.start(new WatchRoutes(backlog, often));
        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(context.getRoute(WatchRoutes.DELIVERIES)).isNotNull();
        context.stop();
        broker.sendText(Queues.PROCESS, "last");
        // Expired references are dropped when a consumer passes them: what is left is the last look's at most.
        String first = broker.receive(Queues.PROCESS, message -> message.getBody(String.class));
        assertThat(first).isIn("1", "last");
        assertThat(broker.count(Queues.PROCESS)).isLessThanOrEqualTo(1);
    }

    @Test
    void aSignalThatCannotBeGivenIsNoFailureOfTheCaller() throws Exception {
        context = broker.start();
        JmsWorkSignal signal = new JmsWorkSignal(context.createProducerTemplate());
        broker.stopBroker();

        signal.messageReceived(1);
        signal.deliveryDue(2);
        assertThat(worked).isEmpty();
    }

    private void failOnce(long id) {
        worked.add(id);
        if (worked.size() == 1) {
            throw new IllegalStateException("database away");
        }
    }

    private void failForSix(long id) {
        worked.add(id);
        if (id == 6) {
            throw new IllegalStateException("poison");
        }
    }

    private void alarm(String queue, String reference, String cause) {
        alarms.add(queue + " " + reference + " " + cause);
    }

    private record FixedBacklog(List<Long> messages, List<Long> deliveries) implements Backlog {
        @Override
        public List<Long> unprocessedMessages(int most) {
            return messages;
        }

        @Override
        public List<Long> dueDeliveries(int most) {
            return deliveries;
        }
    }
}
