package nl.berichtenpoort.engine.envelope;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes base64 that comes in pieces, as xs:base64Binary allows it: the standard alphabet, white space anywhere, padding
 * at the end only and with its unused bits zero. It stops at the first fault and never holds more than its limit.
 */
final class Base64Sink {

    private static final byte[] VALUES = new byte[128];
    private static final byte SPACE = -2;
    private static final byte PAD = -3;

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
        VALUES[' '] = SPACE;
        VALUES['\t'] = SPACE;
        VALUES['\n'] = SPACE;
        VALUES['\r'] = SPACE;
        VALUES['='] = PAD;
    }

    private final int limit;
    private byte[] bytes = new byte[0];
    private int size;
    private long characters;
    private int bits;
    private int sextets;
    private int pads;
    private Optional<EnvelopeFault> fault = Optional.empty();

    /** @param limit the most bytes that may come out */
    Base64Sink(int limit) {
        this.limit = limit;
    }

    /** Takes the next piece, in ASCII; does nothing more after a fault. */
    void add(ByteBuffer piece) {
        byte[] text = piece.array();
        int from = piece.arrayOffset() + piece.position();
        int end = from + piece.remaining();
        reserve(text, from, end);
        while (from < end && fault.isEmpty()) {
            if (sextets == 0 && pads == 0) {
                from = quartets(text, from, end);
            }
            if (from < end) {
                add(text[from++]);
            }
        }
    }

    /** Makes room for a piece at once; exact if the piece is all there is and has no white space. */
    private void reserve(byte[] text, int start, int end) {
        int padding = 0;
        while (padding < 2 && end - padding > start && text[end - padding - 1] == '=') {
            padding++;
        }
        long needed = (long) size + (end - start) / 4 * 3 - padding;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, needed));
        }
    }

    /** The fast way: whole groups of four letters without white space or padding; returns where it stopped. */
    private int quartets(byte[] text, int start, int end) {
        int at = start;
        while (end - at >= 4 && limit - size >= 3) {
            int a = value(text[at]);
            int b = value(text[at + 1]);
            int c = value(text[at + 2]);
            int d = value(text[at + 3]);
            if ((a | b | c | d) < 0) {
                break;
            }
            room(3);
            bytes[size++] = (byte) (a << 2 | b >> 4);
            bytes[size++] = (byte) (b << 4 | c >> 2);
            bytes[size++] = (byte) (c << 6 | d);
            at += 4;
        }
        characters += at - start;
        return at;
    }

    private static int value(byte letter) {
        return letter < 0 ? -1 : VALUES[letter];
    }

    private void add(byte letter) {
        int value = value(letter);
        characters++;
        if (value == SPACE) {
            return;
        }
        if (value == PAD) {
            pads++;
            if (sextets < 2 || sextets + pads > 4) {
                fault = Optional.of(EnvelopeFault.BASE64_OPVULLING);
            }
        } else if (value < 0) {
            fault = Optional.of(EnvelopeFault.BASE64_TEKEN);
        } else if (pads > 0) {
            fault = Optional.of(EnvelopeFault.BASE64_OPVULLING);
        } else {
            bits = bits << 6 | value;
            sextets++;
            if (sextets == 4) {
                put(bits >> 16, bits >> 8, bits);
                bits = 0;
                sextets = 0;
            }
        }
    }

    private void put(int... octets) {
        if (limit - size < octets.length) {
            fault = Optional.of(EnvelopeFault.PAYLOAD_TE_GROOT);
            return;
        }
        room(octets.length);
        for (int octet : octets) {
            bytes[size++] = (byte) octet;
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(size + Math.max(more, 16), bytes.length * 2L)));
        }
    }

    /** Ends the text: what is left over must be a whole group with its padding. */
    void end() {
        if (fault.isPresent() || sextets == 0) {
            return;
        }
        if (sextets + pads != 4) {
            fault = Optional.of(EnvelopeFault.BASE64_AFGEBROKEN);
        } else if (sextets == 2) {
            lastGroup(4, bits >> 4);
        } else {
            lastGroup(2, bits >> 10, bits >> 2);
        }
    }

    private void lastGroup(int unusedBits, int... octets) {
        if ((bits & (1 << unusedBits) - 1) != 0) {
            fault = Optional.of(EnvelopeFault.BASE64_OPVULLING);
        } else {
            put(octets);
        }
    }

    /** What is wrong, if anything. */
    Optional<EnvelopeFault> fault() {
        return fault;
    }

    /** How many characters were read, from which the place of a fault follows. */
    long characters() {
        return characters;
    }

    /** The decoded bytes. */
    byte[] result() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
