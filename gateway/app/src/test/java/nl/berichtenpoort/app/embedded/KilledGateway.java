package nl.berichtenpoort.app.embedded;

import jakarta.jms.Connection;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * A process that starts the servers on a folder, stores something in each, says so, and then waits to be killed: the
 * other half of {@link KillTest}.
 */
final class KilledGateway {

    static final String READY = "ready";

    private KilledGateway() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        EmbeddedBroker broker = EmbeddedBroker.start(folder);
        try (java.sql.Connection connection =
                        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table acknowledged as select 42 as value");
        }
        try (Connection connection = broker.connectionFactory().createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            session.createProducer(session.createQueue(EmbeddedBroker.PROCESS)).send(session.createTextMessage("42"));
            session.commit();
        }
        System.out.println(READY);
        // Until the process is killed, or at the latest when the test that started it ends.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        broker.close();
        postgres.close();
        folder.close();
    }
}
