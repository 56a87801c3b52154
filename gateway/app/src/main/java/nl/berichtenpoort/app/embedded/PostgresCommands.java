package nl.berichtenpoort.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs of PostgreSQL. They refuse the superuser; a superuser starts them in a user namespace of their own, in
 * which it is nobody and its files are nobody's.
 */
final class PostgresCommands {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");

    private final Path programs;
    private final Path scratch;
    private final List<String> prefix;

    private PostgresCommands(Path programs, Path scratch, List<String> prefix) {
        this.programs = programs;
        this.scratch = scratch;
        this.prefix = prefix;
    }

    /**
     * @param programs the folder {@code bin}
     * @param scratch a folder for what programs print
     * @param superuser whether this process is the superuser's
     * @throws StartUpException if the superuser has no way to start them here
     */
    static PostgresCommands of(Path programs, Path scratch, boolean superuser) throws IOException {
        PostgresCommands plain = new PostgresCommands(programs, scratch, List.of());
        if (!superuser) {
            return plain;
        }
        List<String> probe = new ArrayList<>(OWN_NAMESPACE);
        probe.add("true");
        Result allowed;
        try {
            allowed = plain.execute(probe, Duration.ofSeconds(20));
        } catch (IOException notThere) {
            throw new StartUpException(notThere, "postgres-superuser", String.valueOf(notThere.getMessage()));
        }
        if (allowed.code() != 0) {
            throw new StartUpException("postgres-superuser", allowed.output());
        }
        return new PostgresCommands(programs, scratch, OWN_NAMESPACE);
    }

    /** Runs a program to its end. */
    Result run(Duration most, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return execute(command, most);
    }

    private Result execute(List<String> command, Duration most) throws IOException {
        // Into a file, not a pipe: a server that the program leaves behind would keep the pipe open.
        Path output = Files.createTempFile(scratch, "output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(scratch.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, "timeout " + most + ": " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /**
     * How a program ended.
     *
     * @param code its exit code, 0 is well; -1 if it did not end in time
     * @param output what it printed
     */
    record Result(int code, String output) {}
}
