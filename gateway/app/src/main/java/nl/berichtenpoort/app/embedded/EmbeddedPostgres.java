package nl.berichtenpoort.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the gateway's own: programs from the jar, files in the data folder, on the loopback only, at a
 * free port, behind a generated password, flushing what it commits. It ends with the gateway. If the gateway was killed
 * and its server lives on, the next start stops that one first: never two on the same files.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String USER = "berichtenpoort";
    private static final String DATABASE = "berichtenpoort";
    private static final String LOOPBACK = "127.0.0.1";
    /** Recovery after a crash replays at most a gigabyte of log. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofMinutes(1);
    private static final long MOST_LOG = 10_000_000;
    /** A port that was free may be taken when the server comes to it. */
    private static final int ATTEMPTS = 3;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + LOOPBACK,
            "unix_socket_directories=''",
            "fsync=on",
            "synchronous_commit=on",
            "max_connections=100",
            // The statements are many and short: compiling them costs more than it gives.
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
            // Details and statements may hold values of rows: personal data stays out of the log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    private final Path data;
    private final Path log;
    private final String password;
    private final PostgresCommands commands;
    private final int port;

    private EmbeddedPostgres(Path data, Path log, String password, PostgresCommands commands, int port) {
        this.data = data;
        this.log = log;
        this.password = password;
        this.commands = commands;
        this.port = port;
    }

    /**
     * Starts the server on the files of a data folder, and makes them if there are none.
     *
     * @throws StartUpException if it cannot start; with a sentence that tells what to do
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        try {
            Path home = folder.path().resolve("postgres");
            DataFolder.makePrivate(home);
            Path unpacked = PostgresBinaries.unpack(home);
            PostgresCommands commands = PostgresCommands.of(unpacked.resolve("bin"), home, folder.ownedBySuperuser());
            Path data = home.resolve("data");
            String password = initialise(home, data, commands);
            stopSurvivor(data, commands);
            Path log = home.resolve("server.log");
            if (Files.exists(log) && Files.size(log) > MOST_LOG) {
                Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            int port = launch(data, log, commands);
            EmbeddedPostgres started = new EmbeddedPostgres(data, log, password, commands, port);
            try {
                started.ensureDatabase();
            } catch (SQLException | RuntimeException e) {
                started.close();
                throw new StartUpException(e, "postgres-start", log.toString(), String.valueOf(e.getMessage()));
            }
            LOG.info("PostgreSQL runs at {}:{} on {}", LOOPBACK, port, data);
            return started;
        } catch (IOException e) {
            throw new StartUpException(e, "folder-unusable", folder.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    /** JDBC address of the gateway's database. */
    public String url() {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + DATABASE;
    }

    /** The user that owns the database. */
    public String user() {
        return USER;
    }

    /** The generated password. */
    public String password() {
        return password;
    }

    /** The port at the loopback; another at each start. */
    public int port() {
        return port;
    }

    /** The files of the server. */
    public Path data() {
        return data;
    }

    /** What the server wrote about itself. */
    public Path log() {
        return log;
    }

    /** Stops the server: connections that are still open are ended, what was committed is flushed. */
    @Override
    public void close() {
        try {
            stop(data, commands);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped; it is found at the next start", e);
        }
    }

    /** Makes the files of a new server, or finds them; gives the password. */
    private static String initialise(Path home, Path data, PostgresCommands commands) throws IOException {
        Path passwordFile = home.resolve("password");
        if (Files.isDirectory(data)) {
            requireSameRelease(data, commands);
            if (!Files.exists(passwordFile)) {
                throw new StartUpException("postgres-password", passwordFile.toString());
            }
            return Files.readString(passwordFile).strip();
        }
        // Two of them: 244 random bits.
        String password = UUID.randomUUID().toString() + UUID.randomUUID();
        DataFolder.writePrivate(passwordFile, password);
        // The data directory gets its name when it is complete, so a crash in between leaves none.
        Path growing = home.resolve("data.growing");
        PostgresBinaries.delete(growing);
        PostgresCommands.Result made = commands.run(
                START,
                "initdb",
                "--pgdata=" + growing,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        if (made.code() != 0) {
            throw new StartUpException("postgres-initdb", data.toString(), made.output());
        }
        Files.move(growing, data, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static void requireSameRelease(Path data, PostgresCommands commands) throws IOException {
        String files = Files.readString(data.resolve("PG_VERSION")).strip();
        PostgresCommands.Result asked = commands.run(Duration.ofSeconds(30), "postgres", "--version");
        if (asked.code() != 0) {
            throw new StartUpException("postgres-start", "postgres --version", asked.output());
        }
        if (!asked.output().matches("(?s).* " + files + "[.].*")) {
            throw new StartUpException("postgres-release", data.toString(), files, asked.output());
        }
    }

    /** Stops a server that outlived its gateway, and clears away what would keep a new one from starting. */
    private static void stopSurvivor(Path data, PostgresCommands commands) throws IOException {
        Optional<Postmaster> noted = Postmaster.of(data);
        if (noted.isPresent() && noted.get().serves(data)) {
            LOG.warn(
                    "The PostgreSQL of an earlier start still runs as process {}; it is stopped",
                    noted.get().pid());
            stop(data, commands);
        }
        // Sessions of a server that was killed itself end by themselves, within moments.
        for (ProcessHandle left : Postmaster.workingIn(data)) {
            awaitEnd(left, data);
        }
        if (noted.isPresent() && noted.get().lives() && !noted.get().serves(data)) {
            // The number belongs to another program now; PostgreSQL would take that for a living server.
            Postmaster.forget(data);
        }
    }

    private static void stop(Path data, PostgresCommands commands) throws IOException {
        if (Postmaster.of(data).isEmpty()) {
            return;
        }
        PostgresCommands.Result stopped = stop(data, commands, "fast");
        if (stopped.code() != 0) {
            stopped = stop(data, commands, "immediate");
        }
        if (stopped.code() != 0
                && Postmaster.of(data).filter(server -> server.serves(data)).isPresent()) {
            throw new StartUpException("postgres-survivor", data.toString(), stopped.output());
        }
    }

    private static PostgresCommands.Result stop(Path data, PostgresCommands commands, String mode) throws IOException {
        return commands.run(
                STOP.plusSeconds(5),
                "pg_ctl",
                "stop",
                "--pgdata=" + data,
                "--mode=" + mode,
                "--wait",
                "--timeout=" + STOP.toSeconds());
    }

    private static void awaitEnd(ProcessHandle process, Path data) throws IOException {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartUpException(e, "postgres-survivor", data.toString(), Long.toString(process.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an earlier server ends", e);
        }
    }

    private static int launch(Path data, Path log, PostgresCommands commands) throws IOException {
        PostgresCommands.Result last = new PostgresCommands.Result(0, "");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            StringBuilder options = new StringBuilder("-p ").append(port);
            SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
            last = commands.run(
                    START.plusSeconds(5),
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + log,
                    "--wait",
                    "--timeout=" + START.toSeconds(),
                    "--options=" + options);
            if (last.code() == 0) {
                return port;
            }
            LOG.warn("PostgreSQL did not start at port {}", port);
        }
        throw new StartUpException("postgres-start", log.toString(), last.output());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return probe.getLocalPort();
        }
    }

    private void ensureDatabase() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", password);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://" + LOOPBACK + ":" + port + "/postgres", login);
                Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        }
    }
}
