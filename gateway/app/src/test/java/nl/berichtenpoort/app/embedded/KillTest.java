package nl.berichtenpoort.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process with running servers, and starts again on what it left. */
@Tag("slow")
class KillTest {

    @TempDir
    Path temporary;

    @Test
    void afterAKillTheSurvivingServerIsStoppedAndNothingIsLost() throws Exception {
        Path path = temporary.toRealPath().resolve("data");
        Path data = path.resolve("postgres/data");
        Process gateway = start(path);
        try {
            awaitReady(gateway);
            StartUpException second = catchThrowableOfType(StartUpException.class, () -> DataFolder.open(path));
            assertThat(second.key()).isEqualTo("folder-locked");
        } finally {
            gateway.destroyForcibly();
        }
        assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Postmaster survivor = Postmaster.of(data).orElseThrow();
        assertThat(survivor.serves(data)).isTrue();

        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            Postmaster now = Postmaster.of(data).orElseThrow();
            assertThat(now.pid()).isNotEqualTo(survivor.pid());
            assertThat(serversOn(data)).containsExactly(now.pid());
            assertThat(value(postgres)).isEqualTo(42);
            assertThat(broker.depth(EmbeddedBroker.PROCESS)).isEqualTo(1);
        }
        assertThat(Postmaster.workingIn(data)).isEmpty();
    }

    /** Those of the processes in a data directory whose parent is not one of them: one for each server. */
    private static List<Long> serversOn(Path data) {
        List<Long> all =
                Postmaster.workingIn(data).stream().map(ProcessHandle::pid).toList();
        return Postmaster.workingIn(data).stream()
                .filter(process -> process.parent()
                        .map(ProcessHandle::pid)
                        .filter(all::contains)
                        .isEmpty())
                .map(ProcessHandle::pid)
                .toList();
    }

    private static Process start(Path path) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledGateway.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitReady(Process gateway) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(gateway.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.equals(KilledGateway.READY)) {
            line = output.readLine();
        }
        assertThat(line).as("the child said that it is ready").isEqualTo(KilledGateway.READY);
    }

    private static int value(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select value from acknowledged")) {
            assertThat(found.next()).isTrue();
            return found.getInt("value");
        }
    }
}
