package nl.berichtenpoort.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data directory's {@code postmaster.pid} names.
 *
 * @param pid its process id
 * @param dataDirectory the data directory as that process wrote it
 */
record Postmaster(long pid, Path dataDirectory) {

    private static final String FILE = "postmaster.pid";

    /** Reads the file that a running or crashed server left; empty if there is none or it is cut off. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).strip().matches("-?[0-9]{1,18}")) {
            return Optional.empty();
        }
        // In single-user mode the number is negative.
        long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
        return Optional.of(new Postmaster(pid, Path.of(lines.get(1).strip())));
    }

    /** Whether a process with this number lives, be it the server or another that got the number since. */
    boolean lives() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * Whether the living process is the server of this data directory. A server of PostgreSQL works in its data
     * directory; where the system does not tell that, its program and what it wrote in the file must do.
     */
    boolean serves(Path data) {
        if (!lives()) {
            return false;
        }
        Optional<Path> works = workingDirectory(pid);
        if (works.isPresent()) {
            return works.get().equals(data);
        }
        return dataDirectory.equals(data)
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .map(command -> Path.of(command).getFileName().toString())
                        .filter(program -> program.equals("postgres") || program.equals("postgres.exe"))
                        .isPresent();
    }

    /** Processes that work in the data directory: the server, or what a server that was killed left behind. */
    static List<ProcessHandle> workingIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        workingDirectory(process.pid()).filter(data::equals).isPresent())
                .toList();
    }

    /** Removes the file of a server that is gone. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    private static Optional<Path> workingDirectory(long pid) {
        Path link = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }
}
