package nl.berichtenpoort.app.connector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;

/**
 * Puts a file in a folder: written under a name with a dot and flushed to disk, then renamed, so that a reader never
 * meets half a file. The reference in the name makes it unique; a name that is there already is an earlier attempt of
 * the same message, and is left alone.
 */
public final class FolderConnector implements Connector {

    private final Path folder;

    FolderConnector(Path folder) {
        this.folder = folder;
    }

    @Override
    public DeliveryOutcome deliver(Parcel parcel) {
        String name = parcel.fileName();
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            return new Delivered(name);
        }
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("." + name + ".part");
            writeDurably(unfinished, parcel.content());
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return new Delivered(name);
        } catch (IOException failure) {
            return new TemporaryFailure(
                    "Cannot write in " + folder + ": " + failure.getClass().getSimpleName());
        }
    }

    private static void writeDurably(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
