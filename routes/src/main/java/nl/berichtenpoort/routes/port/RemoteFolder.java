package nl.berichtenpoort.routes.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A folder on another machine that is looked into at intervals, for example over SFTP. */
public interface RemoteFolder {

    /** What configuration calls it; stands in route ids, logs and the journal. */
    String label();

    /** Who delivers in this folder, where configuration says so. */
    Optional<String> principal();

    /** The party whose messages they are, where configuration says so. */
    default Optional<String> sender() {
        return Optional.empty();
    }

    /**
     * Connects.
     *
     * @throws IOException if the other side cannot be reached or is not who it should be
     */
    Session open() throws IOException;

    /** One visit to the folder. */
    interface Session extends AutoCloseable {

        /**
         * Names of files that are complete, in the order of their age. A file whose size or time changed since the last
         * look is still being written and is left out.
         */
        List<String> completeFiles(int most) throws IOException;

        /** Reads a file, or its beginning: at most this many bytes. */
        byte[] read(String name, int mostBytes) throws IOException;

        /** Puts a file away as taken over; it is not found again. */
        void moveToDone(String name) throws IOException;

        /** Puts a file away as refused, with a report beside it. */
        void moveToRefused(String name, String report) throws IOException;

        @Override
        void close() throws IOException;
    }
}
