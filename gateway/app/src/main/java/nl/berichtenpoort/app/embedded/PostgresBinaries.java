package nl.berichtenpoort.app.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the jar that carries them for this platform. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Unpacks the programs into a folder of their own, unless they are there already. The folder appears only when it
     * is complete.
     *
     * @param parent where to; the caller holds it alone
     * @return the folder with {@code bin}, {@code lib} and {@code share}
     * @throws StartUpException if the jar has no PostgreSQL for this platform
     */
    static Path unpack(Path parent) throws IOException {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new StartUpException(
                    "postgres-platform", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        URLConnection connection = archive.openConnection();
        // The size tells one release's archive from the next; hashing 15 MB at each start would tell no more.
        Path unpacked = parent.resolve("programs-" + connection.getContentLengthLong());
        if (Files.isDirectory(unpacked)) {
            connection.getInputStream().close();
            return unpacked;
        }
        Path growing = parent.resolve("programs.unpacking");
        delete(growing);
        Files.createDirectories(growing);
        try (InputStream packed = new BufferedInputStream(connection.getInputStream(), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, growing);
            }
        }
        Files.move(growing, unpacked, StandardCopyOption.ATOMIC_MOVE);
        return unpacked;
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean program = (entry.getMode() & 0100) != 0 || parent.endsWith("bin");
        if (program && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
