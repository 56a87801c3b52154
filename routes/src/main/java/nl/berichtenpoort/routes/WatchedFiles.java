package nl.berichtenpoort.routes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.berichtenpoort.routes.port.PutAwayName;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which files of a watched folder are looked at. A symbolic link is left alone: it would let whoever may write in the
 * folder have any file read that the gateway can read. Where asked, a file whose name leaves no room for what the gateway puts behind
 * it gets a shorter one, and is looked at the next time.
 */
final class WatchedFiles implements GenericFileFilter<File> {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFiles.class);

    private final boolean shortensNames;

    WatchedFiles(boolean shortensNames) {
        this.shortensNames = shortensNames;
    }

    @Override
    public boolean accept(GenericFile<File> found) {
        Path file = Path.of(found.getAbsoluteFilePath());
        if (Files.isSymbolicLink(file)) {
            return false;
        }
        String name = found.getFileNameOnly();
        String shorter = PutAwayName.of(name);
        if (!shortensNames || shorter.equals(name)) {
            return true;
        }
        try {
            Path folder = file.resolveSibling("");
            Files.move(file, folder.resolve(FolderIntakeRoutes.freeName(folder, shorter)));
        } catch (IOException failure) {
            LOG.warn(
                    "A file with too long a name could not be renamed: {}",
                    failure.getClass().getName());
        }
        return false;
    }
}
