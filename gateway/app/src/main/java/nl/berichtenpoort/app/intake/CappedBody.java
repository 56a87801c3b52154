package nl.berichtenpoort.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads what a sender sends, and not more than the cap: the memory that a body takes is known before its size is.
 *
 * <p>The buffer grows with what really arrives; a declared length is a promise of the sender and reserves no memory.
 */
public final class CappedBody {

    private static final int FIRST = 64 * 1024;
    private static final int DISCARD = 64 * 1024;

    private CappedBody() {}

    /**
     * Reads a body up to one byte past the cap, so that a result longer than the cap says that the body is too large.
     * What lies beyond is thrown away up to a limit: most clients read the answer only after they sent everything, and
     * would see a broken connection instead of the reason.
     *
     * @param body what the sender sends; not closed
     * @param cap most bytes of a body that is not too large
     * @param patience most bytes to read and throw away past the cap
     * @throws IOException if the sender goes away
     */
    public static byte[] read(InputStream body, int cap, long patience) throws IOException {
        byte[] buffer = new byte[Math.min(FIRST, cap + 1)];
        int length = 0;
        while (true) {
            int read = body.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
            }
            length += read;
            if (length > cap) {
                discard(body, patience);
                return buffer;
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(cap + 1L, 2L * buffer.length));
            }
        }
    }

    private static void discard(InputStream body, long patience) throws IOException {
        byte[] thrownAway = new byte[DISCARD];
        long left = patience;
        while (left > 0) {
            int read = body.read(thrownAway, 0, (int) Math.min(left, DISCARD));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
