package nl.berichtenpoort.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.berichtenpoort.engine.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the servers on folders of their own, more than once. */
class EmbeddedStorageTest {

    @TempDir
    Path temporary;

    @Test
    void aSecondStartOnTheSameFolderFindsEverything() throws Exception {
        Path path = temporary.resolve("data");
        String password;
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            password = postgres.password();
            execute(postgres, "create table kept (value int)", "insert into kept values (42)");
            send(broker, "kept too");
            assertThat(broker.depth(EmbeddedBroker.PROCESS)).isEqualTo(1);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.path().resolve("postgres/password"))))
                    .isEqualTo("rw-------");
        }
        assertThat(Postmaster.workingIn(path.toRealPath().resolve("postgres/data")))
                .isEmpty();
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
            assertThat(postgres.password()).isEqualTo(password);
            assertThat(number(postgres, "select value from kept")).isEqualTo(42);
            assertThat(receive(broker)).isEqualTo("kept too");
        }
    }

    @Test
    void theServerFlushesListensOnTheLoopbackAndAsksItsPassword() throws Exception {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(text(postgres, "show fsync")).isEqualTo("on");
            assertThat(text(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(postgres, "show data_directory"))
                    .isEqualTo(postgres.data().toString());
            SQLException refused = catchThrowableOfType(
                    SQLException.class, () -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"));
            assertThat(refused.getSQLState()).isEqualTo("28P01");
        }
    }

    @Test
    void aSecondGatewayOnTheSameFolderIsToldSo() {
        try (DataFolder first = DataFolder.open(temporary)) {
            StartUpException refused = catchThrowableOfType(StartUpException.class, () -> DataFolder.open(temporary));
            assertThat(refused.key()).isEqualTo("folder-locked");
            assertThat(refused.description(Language.NL))
                    .isEqualTo("Een andere Berichtenpoort gebruikt de gegevensmap " + first.path() + " al.");
            assertThat(refused.description(Language.EN))
                    .isEqualTo("Another Berichtenpoort already uses the data folder " + first.path() + ".");
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProgramIsClearedAway() throws Exception {
        Path path = temporary.resolve("data");
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            execute(postgres, "create table kept as select 7 as value");
        }
        Path data = path.toRealPath().resolve("postgres/data");
        long own = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), own + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n");
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(number(postgres, "select value from kept")).isEqualTo(7);
            assertThat(Postmaster.of(data).orElseThrow().pid()).isNotEqualTo(own);
        }
    }

    @Test
    void aServerOfAnotherReleaseIsNamed() throws Exception {
        Path path = temporary.resolve("data");
        try (DataFolder folder = DataFolder.open(path);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postgres.port()).isPositive();
        }
        Files.writeString(path.resolve("postgres/data/PG_VERSION"), "15\n");
        try (DataFolder folder = DataFolder.open(path)) {
            StartUpException refused =
                    catchThrowableOfType(StartUpException.class, () -> EmbeddedPostgres.start(folder));
            assertThat(refused.key()).isEqualTo("postgres-release");
            assertThat(refused.description(Language.NL)).contains("PostgreSQL 15");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (java.sql.Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(EmbeddedPostgres postgres, String query) throws SQLException {
        try (java.sql.Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    private static int number(EmbeddedPostgres postgres, String query) throws SQLException {
        return Integer.parseInt(text(postgres, query));
    }

    private static void send(EmbeddedBroker broker, String text) throws JMSException {
        try (Connection connection = broker.connectionFactory().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(EmbeddedBroker.PROCESS)).send(session.createTextMessage(text));
        }
    }

    private static String receive(EmbeddedBroker broker) throws JMSException {
        try (Connection connection = broker.connectionFactory().createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            TextMessage received = (TextMessage) session.createConsumer(session.createQueue(EmbeddedBroker.PROCESS))
                    .receive(10_000);
            return received.getText();
        }
    }
}
