package nl.berichtenpoort.engine.translate.page;

import java.util.HashSet;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * How much an invoice or its answer holds.
 *
 * @param lines its Prestaties
 * @param clients different clients, by their BSN
 * @param creditLines lines that take an earlier one back
 * @param creditCents what those lines come to
 */
record InvoiceCount(int lines, int clients, int creditLines, long creditCents) {

    static InvoiceCount of(MessageNode bericht) {
        Pass pass = new Pass();
        for (String owner : new String[] {"Declaratie", "DeclaratieAntwoord"}) {
            bericht.forEach(pass::client, owner, "Clienten", "Client");
        }
        return new InvoiceCount(pass.lines, pass.clients.size(), pass.creditLines, pass.creditCents);
    }

    /** One count as it goes. */
    private static final class Pass {

        private final Set<String> clients = new HashSet<>();
        private int lines;
        private int creditLines;
        private long creditCents;

        private void client(MessageNode client) {
            client.value(BsnMask.ELEMENT).ifPresent(clients::add);
            client.forEach(this::line, "Prestaties", "Prestatie");
        }

        private void line(MessageNode line) {
            lines++;
            if (line.value("IngediendBedrag", "DebetCredit").filter("C"::equals).isPresent()) {
                creditLines++;
                creditCents += line.value("IngediendBedrag", "Bedrag")
                        .map(text -> Values.whole(text).orElse(0))
                        .orElse(0L);
            }
        }
    }
}
