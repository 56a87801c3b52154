package nl.berichtenpoort.engine.xslt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps no more than a limit. */
final class LimitedOutput extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private boolean exceeded;

    LimitedOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        if (length > limit - bytes.size()) {
            exceeded = true;
            throw new IOException("More than " + limit + " bytes");
        }
        bytes.write(content, offset, length);
    }

    boolean isExceeded() {
        return exceeded;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
