package nl.berichtenpoort.engine.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Lines and columns for byte offsets that only go up. The parser's own columns count bytes; people count characters, so
 * bytes that continue a UTF-8 character do not count here. Looks at eight bytes at a time: finding places must not cost
 * more than parsing.
 */
public final class LineCounter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = 0x0A0A0A0A0A0A0A0AL;

    private final byte[] bytes;
    private final boolean byByte;
    private int offset;
    private int line = 1;
    private int lineStart;
    /** Bytes since the start of the line that do not count, because they continue a character. */
    private int continuations;

    /** @param loneReturns whether a carriage return without a line feed ends lines in this text */
    public LineCounter(byte[] bytes, boolean loneReturns) {
        this.bytes = bytes;
        this.byByte = loneReturns;
    }

    /** Goes to an offset that is not before the last one. */
    public void moveTo(int target) {
        int at = offset;
        if (!byByte) {
            while (at + Long.BYTES <= target) {
                long word = (long) LONGS.get(bytes, at);
                long different = word ^ LINE_FEEDS;
                // The high bit of each byte that is a line feed.
                long feeds = ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
                // The high bit of each byte that is 10xxxxxx.
                long continuing = word & HIGH_BITS & ~(word << 1);
                if (feeds != 0) {
                    line += Long.bitCount(feeds);
                    int last = (63 - Long.numberOfLeadingZeros(feeds)) >>> 3;
                    lineStart = at + last + 1;
                    // Twice, because a shift by 64 is a shift by nothing.
                    continuations = Long.bitCount(continuing >>> (8 * last) >>> 8);
                } else if (continuing != 0) {
                    continuations += Long.bitCount(continuing);
                }
                at += Long.BYTES;
            }
        }
        while (at < target) {
            int b = bytes[at];
            if (b == '\n' || b == '\r' && endsLine(at)) {
                line++;
                lineStart = at + 1;
                continuations = 0;
            } else if ((b & 0xC0) == 0x80) {
                continuations++;
            }
            at++;
        }
        offset = Math.max(at, offset);
    }

    private boolean endsLine(int at) {
        return byByte && (at + 1 >= bytes.length || bytes[at + 1] != '\n');
    }

    /** Line of the offset, from 1. */
    public int line() {
        return line;
    }

    /** Column of the offset in characters, from 1. */
    public int column() {
        return offset - lineStart - continuations + 1;
    }
}
