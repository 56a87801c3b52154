package nl.berichtenpoort.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The gateway as anyone starts it: the jar in a process of its own, with its embedded database and broker. */
final class GatewayProcess implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);
    /** Line of the port in PostgreSQL's file of its running server, from 0. */
    private static final int PORT_LINE = 3;

    private final Process process;
    private final int port;
    private final Path folder;

    private GatewayProcess(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /**
     * Starts the gateway and waits until it is ready.
     *
     * @param jar the gateway's jar
     * @param folder an empty folder for its data and its log
     */
    static GatewayProcess start(Path jar, Path folder) throws IOException, InterruptedException {
        return start(jar, folder, List.of());
    }

    /**
     * The same in a JVM of one's own choice.
     *
     * @param jvmOptions options of that JVM
     */
    static GatewayProcess start(Path jar, Path folder, List<String> jvmOptions)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            port = probe.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--berichtenpoort.data-folder=" + folder.resolve("data")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
        GatewayProcess gateway = new GatewayProcess(process, port, folder);
        try {
            gateway.awaitReady();
        } catch (IOException | InterruptedException | RuntimeException e) {
            gateway.close();
            throw e;
        }
        return gateway;
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The gateway ended; see " + folder.resolve("gateway.log"), notYet);
                }
            }
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException("The gateway ended; see " + folder.resolve("gateway.log"));
            }
        }
        throw new IOException("The gateway was not ready within " + START);
    }

    /** An address of the gateway. */
    URI address(String path) {
        return URI.create("http://" + LOOPBACK + ":" + port + path);
    }

    /** Processor time that the gateway has used so far, without its PostgreSQL. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What its PostgreSQL logs. */
    Path databaseLog() {
        return folder.resolve("data").resolve("postgres").resolve("server.log");
    }

    /** Processor time that the sessions of its PostgreSQL have used so far, as far as they live. */
    Duration databaseCpu() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0).strip())).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(session -> session.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(
                folder.resolve("data").resolve("postgres").resolve("data").resolve("postmaster.pid"));
    }

    /** A connection to the very database that the gateway uses. */
    Connection database() throws IOException, SQLException {
        Path postgres = folder.resolve("data").resolve("postgres");
        Properties login = new Properties();
        login.setProperty("user", "berichtenpoort");
        login.setProperty(
                "password", Files.readString(postgres.resolve("password")).strip());
        String url = "jdbc:postgresql://" + LOOPBACK + ":"
                + postmaster().get(PORT_LINE).strip() + "/berichtenpoort";
        return DriverManager.getConnection(url, login);
    }

    /** Deletes the folder of a gateway that has ended. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Stops the gateway in the usual way, and its servers with it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
