package nl.berichtenpoort.routes.port;

import java.nio.charset.StandardCharsets;

/** What a file may be called where it is put away. */
public final class PutAwayName {

    /** File systems take 255 bytes; a number, a lock or the suffix of a report has to fit behind the name. */
    public static final int MOST_BYTES = 200;

    private PutAwayName() {}

    /** The name itself, or its beginning if it is longer than {@link #MOST_BYTES} bytes of UTF-8. */
    public static String of(String name) {
        int bytes = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            bytes += Character.toString(name.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                return name.substring(0, at);
            }
        }
        return name;
    }
}
