package nl.berichtenpoort.engine.translate.stylesheet;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.berichtenpoort.engine.xslt.Sandbox;

/**
 * The files that a stylesheet was made of, as they were when they were read: also those that were not there. Compares
 * what is in them, not their times: a file can change twice within a tick of its clock. Thread-safe.
 */
final class Modules {

    /** Beyond any honest stylesheet; it may ask for files of any name. */
    private static final int MOST = 200;

    private static final ByteBuffer ABSENT = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Map<Path, ByteBuffer> digests = new ConcurrentHashMap<>();

    /** Takes note of a file. What it held first counts: with that the stylesheet was compiled. */
    void read(Path file, Optional<byte[]> content) {
        if (digests.size() < MOST) {
            digests.putIfAbsent(file, digest(content));
        }
    }

    /** Whether any of the files is not what it was. */
    boolean changed(Sandbox sandbox) {
        return digests.entrySet().stream()
                .anyMatch(module -> !module.getValue().equals(digest(sandbox.content(module.getKey()))));
    }

    private static ByteBuffer digest(Optional<byte[]> content) {
        return content.map(bytes -> ByteBuffer.wrap(sha256().digest(bytes))).orElse(ABSENT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
