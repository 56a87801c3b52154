package nl.berichtenpoort.routes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A local folder in which a party puts messages.
 *
 * @param label what configuration calls it; letters, digits and {@code -}
 * @param path the folder; made if it is not there
 * @param principal who delivers in it, where configuration says so
 * @param sender the party whose messages they are, where configuration says so
 * @param doneFileSuffix if given, a file counts as complete once an empty file of the same name with this suffix lies
 *     beside it; else once its size has not changed for {@code interval}
 * @param interval how often it is looked into
 * @param mostBytes how many bytes of a file are read: one more than intake takes, so that it sees what is too large
 */
public record WatchedFolder(
        String label,
        Path path,
        Optional<String> principal,
        Optional<String> sender,
        Optional<String> doneFileSuffix,
        Duration interval,
        int mostBytes) {
    public WatchedFolder {
        Objects.requireNonNull(label);
        Objects.requireNonNull(path);
        Objects.requireNonNull(principal);
        Objects.requireNonNull(sender);
        Objects.requireNonNull(doneFileSuffix);
        Objects.requireNonNull(interval);
        if (!label.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("The name of a folder has letters, digits and '-' only: " + label);
        }
    }
}
