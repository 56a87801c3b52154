package nl.berichtenpoort.engine.translate.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.berichtenpoort.engine.message.LineCounter;
import nl.berichtenpoort.engine.message.ReadingLimits;

/** Looks at the bytes of a document before the parser does: size, and whether they are UTF-8. */
record JsonBytes(byte[] bytes, ReadingLimits limits) {

    private static final int CHUNK = 8192;

    /** The first fault that keeps the bytes from the parser. */
    Optional<JsonFault> check() {
        if (bytes.length > limits.maxBytes()) {
            return Optional.of(
                    JsonFault.ofDocument("too-large", String.valueOf(bytes.length), String.valueOf(limits.maxBytes())));
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(JsonFault.at("bom", 1, 1));
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || hasEarlyZero()) {
            return Optional.of(JsonFault.at("encoding", 1, 1));
        }
        if (isBlank()) {
            return Optional.of(JsonFault.ofDocument("empty"));
        }
        return utf8();
    }

    /** No document of JSON has a zero byte; one near the start is what UTF-16 and UTF-32 look like. */
    private boolean hasEarlyZero() {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isBlank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private Optional<JsonFault> utf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                LineCounter lines = new LineCounter(bytes, false);
                lines.moveTo(in.position());
                return Optional.of(JsonFault.at("encoding", lines.line(), lines.column()));
            }
            if (result.isUnderflow()) {
                return Optional.empty();
            }
            out.clear();
        }
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
}
