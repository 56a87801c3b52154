package nl.berichtenpoort.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Finding;

/**
 * Tells whether errors leave lines of an invoice standing: a 323 of which only clients or lines are refused is granted for
 * the rest (IV087), while an error in any other message refuses it whole (IV032).
 */
final class InvoiceLines {

    private static final Pattern LINE = Pattern.compile(
            "Bericht/Declaratie/Clienten/Client(?:\\[(?<client>[0-9]+)])?(?:/Prestaties/Prestatie(?:\\[(?<line>[0-9]+)])?)?(?:/.*)?");

    private InvoiceLines() {}

    /** Whether every error is about a client or a line, and at least one line has none. */
    static boolean stand(MessageNode bericht, Collection<Finding> errors) {
        Set<Integer> refusedClients = new HashSet<>();
        Map<Integer, Set<Integer>> refusedLines = new HashMap<>();
        for (Finding error : errors) {
            Matcher path = LINE.matcher(error.position().path().orElse(""));
            if (!path.matches() || error.returnCode().isEmpty()) {
                return false;
            }
            int client = number(path.group("client"));
            if (isLine(error)) {
                refusedLines.computeIfAbsent(client, key -> new HashSet<>()).add(number(path.group("line")));
            } else {
                refusedClients.add(client);
            }
        }
        List<MessageNode> clients = bericht.at("Declaratie", "Clienten")
                .map(clienten -> clienten.children("Client"))
                .orElse(List.of());
        for (int client = 1; client <= clients.size(); client++) {
            int lines = lines(clients.get(client - 1)).size();
            if (!refusedClients.contains(client)
                    && refusedLines.getOrDefault(client, Set.of()).size() < lines) {
                return true;
            }
        }
        return false;
    }

    /** The clients and lines that errors are about. */
    static Set<MessageNode> refused(MessageNode bericht, Collection<Finding> errors) {
        List<MessageNode> clients = bericht.at("Declaratie", "Clienten")
                .map(clienten -> clienten.children("Client"))
                .orElse(List.of());
        Map<Integer, List<MessageNode>> lines = new HashMap<>();
        Set<MessageNode> refused = new HashSet<>();
        for (Finding error : errors) {
            Matcher path = LINE.matcher(error.position().path().orElse(""));
            if (path.matches()) {
                int client = number(path.group("client")) - 1;
                if (isLine(error)) {
                    refused.add(lines.computeIfAbsent(client, key -> lines(clients.get(key)))
                            .get(number(path.group("line")) - 1));
                } else {
                    refused.add(clients.get(client));
                }
            }
        }
        return refused;
    }

    private static List<MessageNode> lines(MessageNode client) {
        return client.child("Prestaties")
                .map(prestaties -> prestaties.children("Prestatie"))
                .orElse(List.of());
    }

    private static boolean isLine(Finding error) {
        return error.position().path().orElse("").contains("/Prestaties/Prestatie");
    }

    /** The number of a step that is written only where siblings share its name. */
    private static int number(String written) {
        return written == null ? 1 : Integer.parseInt(written);
    }
}
