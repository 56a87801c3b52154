package nl.berichtenpoort.app.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A set of contracts that came into force, as the database keeps it.
 *
 * @param id its number
 * @param sha256 hash of its files and their names, in hexadecimal digits
 * @param files the names of its files
 * @param since when it came into force, each time that it did, oldest first
 */
public record RecordedSet(long id, String sha256, List<String> files, List<Instant> since) {
    public RecordedSet {
        Objects.requireNonNull(sha256);
        files = List.copyOf(files);
        since = List.copyOf(since);
    }

    /** When it came into force the last time. */
    public Instant lastSince() {
        return since.get(since.size() - 1);
    }
}
