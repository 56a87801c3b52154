package nl.berichtenpoort.app.processing;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which clients a message seems to be about, before it is parsed: the rules read the case file while the message is
 * judged, so messages of one client have to wait for each other before that. Looking for the text of the elements is
 * enough to wait by; nothing is concluded from it.
 */
final class ClientScan {

    private static final byte[] ELEMENT = "Bsn>".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 9;

    private ClientScan() {}

    /** The BSNs that stand in start tags' wake; keys for locks and nothing else. */
    static Set<String> clients(byte[] message) {
        Set<String> clients = new TreeSet<>();
        int last = message.length - ELEMENT.length - DIGITS;
        for (int at = 0; at <= last; at++) {
            if (message[at] == ELEMENT[0] && matches(message, at)) {
                int from = at + ELEMENT.length;
                if (isNumber(message, from)) {
                    clients.add(new String(message, from, DIGITS, StandardCharsets.US_ASCII));
                }
            }
        }
        return clients;
    }

    private static boolean matches(byte[] message, int at) {
        for (int i = 0; i < ELEMENT.length; i++) {
            if (message[at + i] != ELEMENT[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(byte[] message, int from) {
        for (int i = from; i < from + DIGITS; i++) {
            if (message[i] < '0' || message[i] > '9') {
                return false;
            }
        }
        return true;
    }
}
