package nl.berichtenpoort.engine.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.xml.StartTags;

/**
 * Looks at the bytes before a parser does: size, signatures of other encodings, what stands before the XML declaration,
 * the encoding it declares, whether the bytes are UTF-8, and whether a start tag is longer than any honest one.
 */
final class ByteCheck {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long RETURNS = 0x0D0D0D0D0D0D0D0DL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final int MAX_DECLARATION = 256;
    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern VERSION = Pattern.compile("\\sversion\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final byte[] DECLARATION = "<?xml".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final ReadingLimits limits;
    private boolean loneReturns;

    ByteCheck(byte[] bytes, ReadingLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Whether a carriage return without a line feed occurs; known after {@link #check()}. */
    boolean hasLoneReturns() {
        return loneReturns;
    }

    /** The first fault that keeps the bytes from the parser. */
    Optional<Fault> check() {
        if (bytes.length > limits.maxBytes()) {
            return Optional.of(
                    Fault.identify("too-large", 0, 0, String.valueOf(bytes.length), String.valueOf(limits.maxBytes())));
        }
        Optional<Fault> signature = signature();
        if (signature.isPresent()) {
            return signature;
        }
        int start = skipBlanks(0);
        if (start == bytes.length) {
            return Optional.of(Fault.identify("empty", 0, 0));
        }
        return start(start).or(this::declaration).or(this::utf8).or(this::longTag);
    }

    private Optional<Fault> signature() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(Fault.identify("bom", 1, 1));
        }
        boolean utf32 = startsWith(0, 0, 0xFE, 0xFF)
                || startsWith(0xFF, 0xFE, 0, 0)
                || startsWith(0, 0, 0, '<')
                || startsWith('<', 0, 0, 0);
        if (utf32) {
            return Optional.of(Fault.identify("encoding", 1, 1, "UTF-32"));
        }
        boolean utf16 = startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || startsWith(0, '<') || startsWith('<', 0);
        return utf16 ? Optional.of(Fault.identify("encoding", 1, 1, "UTF-16")) : Optional.empty();
    }

    /** What stands before the XML declaration or, where there is none, before the first tag. */
    private Optional<Fault> start(int firstNonBlank) {
        if (isDeclaration(0)) {
            return Optional.empty();
        }
        if (bytes[firstNonBlank] != '<') {
            int message = indexOf(DECLARATION, firstNonBlank);
            if (message < 0) {
                message = indexOf("<Bericht".getBytes(StandardCharsets.US_ASCII), firstNonBlank);
            }
            boolean afterText = message >= 0 && isText(firstNonBlank, message);
            return Optional.of(Fault.identify(afterText ? "prolog-text" : "not-xml", 1, 1));
        }
        int at = firstNonBlank;
        while (at >= 0 && at < bytes.length && startsAt(at, "<!--")) {
            int end = indexOf("-->".getBytes(StandardCharsets.US_ASCII), at + 4);
            at = end < 0 ? -1 : skipBlanks(end + 3);
        }
        if (at > 0 && isDeclaration(at)) {
            LineCounter lines = new LineCounter(bytes, false);
            lines.moveTo(at);
            return Optional.of(Fault.identify("prolog-text", lines.line(), lines.column()));
        }
        return Optional.empty();
    }

    /** Whether no control characters stand in between, as they do in an archive that holds a message. */
    private boolean isText(int from, int to) {
        for (int at = from; at < to; at++) {
            int b = bytes[at];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Optional<Fault> declaration() {
        if (!isDeclaration(0)) {
            return Optional.empty();
        }
        String text = new String(bytes, 0, Math.min(bytes.length, MAX_DECLARATION), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("?>");
        if (end < 0) {
            return Optional.of(Fault.identify("not-xml", 1, 1));
        }
        Matcher version = VERSION.matcher(text).region(0, end);
        if (version.find() && !version.group(1).equals("1.0")) {
            return Optional.of(Fault.identify("xml-version", 1, 1));
        }
        Matcher encoding = ENCODING.matcher(text).region(0, end);
        if (encoding.find() && !encoding.group(1).toUpperCase(Locale.ROOT).equals("UTF-8")) {
            String name = encoding.group(1);
            return Optional.of(Fault.identify("encoding", 1, 1, name.length() > 20 ? "?" : name));
        }
        return Optional.empty();
    }

    /** Strictly UTF-8: no overlong forms, no halves of surrogate pairs, nothing past the last code point. */
    private Optional<Fault> utf8() {
        int at = 0;
        while (at < bytes.length) {
            while (at + Long.BYTES <= bytes.length) {
                long word = (long) LONGS.get(bytes, at);
                long different = word ^ RETURNS;
                long returns = ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
                if (((word & HIGH_BITS) | returns) != 0) {
                    break;
                }
                at += Long.BYTES;
            }
            int blockEnd = Math.min(bytes.length, at + Long.BYTES);
            while (at < blockEnd) {
                int b = bytes[at];
                if (b >= 0) {
                    if (b == '\r' && (at + 1 >= bytes.length || bytes[at + 1] != '\n')) {
                        loneReturns = true;
                    }
                    at++;
                } else {
                    int length = characterLength(at);
                    if (length == 0) {
                        LineCounter lines = new LineCounter(bytes, loneReturns);
                        lines.moveTo(at);
                        return Optional.of(Fault.identify("encoding", lines.line(), lines.column())
                                .withText("encoding-bytes"));
                    }
                    at += length;
                }
            }
        }
        return Optional.empty();
    }

    /** The number of bytes of the character that starts here with a byte past ASCII; 0 if it is not UTF-8. */
    private int characterLength(int at) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            int low = first == 0xE0 ? 0xA0 : 0x80;
            int high = first == 0xED ? 0x9F : 0xBF;
            return continues(at + 1, low, high) && continues(at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF4) {
            int low = first == 0xF0 ? 0x90 : 0x80;
            int high = first == 0xF4 ? 0x8F : 0xBF;
            return continues(at + 1, low, high) && continues(at + 2, 0x80, 0xBF) && continues(at + 3, 0x80, 0xBF)
                    ? 4
                    : 0;
        }
        return 0;
    }

    private boolean continues(int at, int low, int high) {
        if (at >= bytes.length) {
            return false;
        }
        int b = bytes[at] & 0xFF;
        return b >= low && b <= high;
    }

    private Optional<Fault> longTag() {
        OptionalInt tag = StartTags.longerThan(bytes, limits.maxTagBytes());
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        LineCounter lines = new LineCounter(bytes, loneReturns);
        lines.moveTo(tag.getAsInt());
        return Optional.of(Fault.identify(
                        "too-many-attributes", lines.line(), lines.column(), String.valueOf(limits.maxTagBytes()))
                .withText("tag-too-long"));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private boolean isDeclaration(int at) {
        return startsAt(at, "<?xml")
                && at + 5 < bytes.length
                && (bytes[at + 5] == ' ' || bytes[at + 5] == '\t' || bytes[at + 5] == '\r' || bytes[at + 5] == '\n');
    }

    private boolean startsAt(int at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private boolean startsWith(int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
