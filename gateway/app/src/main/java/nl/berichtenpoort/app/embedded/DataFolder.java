package nl.berichtenpoort.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything that a gateway with embedded database and broker has to keep. One gateway at a time:
 * as long as this value is open, no other process can open the folder. The operating system gives the lock back when
 * the process ends in whichever way.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "berichtenpoort.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the folder, and makes it if it is not there.
     *
     * @throws StartUpException if another gateway uses it, or it cannot be written
     */
    public static DataFolder open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            makePrivate(folder);
            Path real = folder.toRealPath();
            FileChannel channel =
                    FileChannel.open(real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new StartUpException("folder-locked", real.toString());
            }
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw new StartUpException(e, "folder-unusable", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The folder, absolute and without links. */
    public Path path() {
        return path;
    }

    /** Makes a folder that only its owner may look into, where the file system knows owners. */
    static void makePrivate(Path folder) throws IOException {
        if (posix()) {
            Files.createDirectories(folder, attributes("rwx------"));
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Writes a file that only its owner may read, where the file system knows owners. */
    static void writePrivate(Path file, String text) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(written);
        if (posix()) {
            Files.createFile(written, attributes("rw-------"));
        } else {
            Files.createFile(written);
        }
        Files.writeString(written, text);
        try (FileChannel flushed = FileChannel.open(written, StandardOpenOption.WRITE)) {
            flushed.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Whether what this process writes belongs to the superuser. Told by a file of its own: the environment and the
     * name of the user may say anything.
     */
    boolean ownedBySuperuser() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        Path probe = Files.createTempFile(path, "owner", ".probe");
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } finally {
            Files.delete(probe);
        }
    }

    private static FileAttribute<?> attributes(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + path + " cannot be given back", e);
        }
    }
}
