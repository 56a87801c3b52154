package nl.berichtenpoort.engine.translate.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How pages look, and the policy that lets a browser use this style and nothing else. */
public final class Style {

    private static final String RESOURCE = "page.css";

    /** The style sheet; without characters that XML escapes, because HTML would take an escape in it literally. */
    static final String CSS = read();

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest() + "'; base-uri 'none'; form-action 'none'";

    private Style() {}

    /**
     * The content security policy of every page: no script, no resource from anywhere, no form, this one style. It is in
     * the page; who sends pages over HTTP sends it as a header too.
     */
    public static String contentSecurityPolicy() {
        return POLICY;
    }

    private static String read() {
        try (InputStream in = Style.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + RESOURCE);
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (css.matches("(?s).*[<>&].*")) {
                throw new IllegalStateException(RESOURCE + " holds a character that XML escapes");
            }
            return css;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    private static String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha256.digest(CSS.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
