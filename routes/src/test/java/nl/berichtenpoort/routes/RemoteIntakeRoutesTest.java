package nl.berichtenpoort.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.RemoteFolder;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteIntakeRoutesTest {

    private final RecordingIntake intake = new RecordingIntake();
    private final CamelContext context = new DefaultCamelContext();
    private final MemoryFolder folder = new MemoryFolder();

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void filesAreTakenOverRefusedOrLeftForLater() throws Exception {
        folder.files.put("a.xml", "fine");
        folder.files.put("b.xml", "refuse");
        folder.refusedConnections.set(1);
        intake.failuresToCome.set(1);
        start();
        await().untilAsserted(() -> assertThat(folder.files).isEmpty());

        assertThat(context.getRoute("intake-sftp-ver-weg")).isNotNull();
        assertThat(folder.done).containsOnlyKeys("a.xml");
        assertThat(folder.refused).containsOnlyKeys("b.xml");
        assertThat(folder.refused.get("b.xml")).contains("Fault code: StUF046");
        assertThat(intake.sources()).containsExactly("ver-weg/a.xml", "ver-weg/b.xml");
        assertThat(intake.taken).allSatisfy(message -> {
            assertThat(message.door()).isEqualTo(Door.SFTP);
            assertThat(message.principal()).contains("99999999");
        });
        assertThat(folder.open).hasValue(0);
    }

    private void start() throws Exception {
        context.addRoutes(new RemoteIntakeRoutes(
                intake, new RefusalReport(Language.EN), List.of(folder), Duration.ofMillis(50), 1000));
        context.start();
    }

    private static final class MemoryFolder implements RemoteFolder {
        private final Map<String, String> files = new ConcurrentSkipListMap<>();
        private final Map<String, String> done = new ConcurrentSkipListMap<>();
        private final Map<String, String> refused = new ConcurrentSkipListMap<>();
        private final AtomicInteger refusedConnections = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();

        @Override
        public String label() {
            return "ver-weg";
        }

        @Override
        public Optional<String> principal() {
            return Optional.of("99999999");
        }

        @Override
        public Session open() throws IOException {
            if (refusedConnections.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("no route");
            }
            open.incrementAndGet();
            return new Visit();
        }

        private final class Visit implements Session {
            @Override
            public List<String> completeFiles(int most) {
                return List.copyOf(files.keySet());
            }

            @Override
            public byte[] read(String name, int mostBytes) {
                byte[] content = files.get(name).getBytes(StandardCharsets.UTF_8);
                return Arrays.copyOf(content, Math.min(content.length, mostBytes));
            }

            @Override
            public void moveToDone(String name) {
                done.put(name, "");
                files.remove(name);
            }

            @Override
            public void moveToRefused(String name, String report) {
                refused.put(name, report);
                files.remove(name);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        }
    }
}
