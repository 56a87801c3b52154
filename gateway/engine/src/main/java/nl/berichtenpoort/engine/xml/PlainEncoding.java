package nl.berichtenpoort.engine.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells documents whose bytes the parser reads in place from those in other encodings. The latter it would read through
 * the JDK, where over an array it fails with a defect of its own, and its places would not be places in the bytes.
 */
final class PlainEncoding {

    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'<>]*)");
    private static final Set<String> PLAIN =
            Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "ISO_8859-1", "LATIN1");

    private PlainEncoding() {}

    /** Whether a document is, and calls itself, UTF-8, US-ASCII or ISO-8859-1, as far as its first bytes tell. */
    static boolean isPlain(byte[] document) {
        String head =
                new String(document, 0, Math.min(document.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe") || head.indexOf('\0') >= 0) {
            return false;
        }
        Matcher declaration = DECLARED.matcher(head);
        return !declaration.lookingAt() || PLAIN.contains(declaration.group(1).toUpperCase(Locale.ROOT));
    }
}
