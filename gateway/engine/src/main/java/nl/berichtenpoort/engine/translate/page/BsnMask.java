package nl.berichtenpoort.engine.translate.page;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * Keeps the BSNs of a message off its page, but for the last four digits by which a person who knows it recognises it;
 * also where one is repeated in a text, such as a Commentaar.
 */
final class BsnMask {

    /** The element of every class that holds one; told by its name, so that a message that no schema knows is masked too. */
    static final String ELEMENT = "Bsn";

    private static final String HIDDEN = "***";
    private static final int SHOWN_DIGITS = 4;
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");

    private final boolean shown;
    private final Set<String> known = new HashSet<>();

    /** @param shown whether BSNs are written out after all */
    BsnMask(boolean shown) {
        this.shown = shown;
    }

    /** Learns the BSNs of a message, before any of its texts is shown. */
    void learn(MessageNode node) {
        if (node.name().equals(ELEMENT)) {
            known.add(node.text().strip());
        }
        node.children().forEach(this::learn);
    }

    /** A BSN as the page has it. */
    String of(String bsn) {
        if (shown) {
            return bsn;
        }
        // Of one that is too short to hide most of it, nothing is shown.
        return bsn.length() < 2 * SHOWN_DIGITS ? HIDDEN : HIDDEN + bsn.substring(bsn.length() - SHOWN_DIGITS);
    }

    /** A text in which the BSNs of the message are masked. */
    String in(String text) {
        if (shown || known.isEmpty() || text.length() < 9) {
            return text;
        }
        return NINE_DIGITS
                .matcher(text)
                .replaceAll(found -> known.contains(found.group()) ? of(found.group()) : found.group());
    }
}
