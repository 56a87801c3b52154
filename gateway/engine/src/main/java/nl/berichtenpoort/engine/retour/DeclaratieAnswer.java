package nl.berichtenpoort.engine.retour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.ReturnCodes;

/**
 * The DeclaratieAntwoord of a 325 (IV087): only the refused Prestaties and their clients, and the total granted. A client
 * that is refused takes all its Prestaties along, unjudged.
 */
final class DeclaratieAnswer {

    private static final String CLIENTEN = "Clienten";
    private static final String CLIENT = "Client";
    private static final String PRESTATIES = "Prestaties";
    private static final String PRESTATIE = "Prestatie";
    private static final String TOTAAL_INGEDIEND = "TotaalIngediendBedrag";
    private static final String TOTAAL_TOEGEKEND = "TotaalToegekendBedrag";
    private static final String CREDIT = "C";
    private static final String DEBET = "D";

    private final MessageNode declaratie;
    private final ClassCodes codes;
    private long granted;

    private DeclaratieAnswer(MessageNode declaratie, ClassCodes codes) {
        this.declaratie = declaratie;
        this.codes = codes;
    }

    /** Composes the answer to an invoice whose Header is in order. */
    static AnswerTree compose(MessageNode header, MessageNode declaratie, ClassCodes codes) {
        return new DeclaratieAnswer(declaratie, codes).tree(header);
    }

    private AnswerTree tree(MessageNode header) {
        List<String> refusing = codes.refusing(declaratie);
        MessageNode antwoord;
        AnswerTree tree;
        if (!refusing.isEmpty()) {
            // Nothing of the invoice was processed, so nothing of it is granted.
            antwoord = antwoord(bedrag(0), Optional.empty());
            return tree(header, antwoord).withCodes(antwoord, refusing);
        }
        List<MessageNode> clients = new ArrayList<>();
        List<Coded> coded = new ArrayList<>();
        for (MessageNode clienten : declaratie.children(CLIENTEN)) {
            for (MessageNode client : clienten.children(CLIENT)) {
                client(client, clients, coded);
            }
        }
        if (clients.isEmpty()) {
            antwoord = antwoord(
                    declaratie
                            .child(TOTAAL_INGEDIEND)
                            .map(MessageNode::children)
                            .orElse(List.of()),
                    Optional.empty());
            return tree(header, antwoord).withCodes(antwoord, List.of(ReturnCodes.GRANTED_WHOLE));
        }
        antwoord = antwoord(bedrag(granted), Optional.of(AnswerTree.node(CLIENTEN, clients)));
        tree = tree(header, antwoord).withCodes(antwoord, List.of(ReturnCodes.NO_REMARK));
        coded.forEach(entry -> tree.withCodes(entry.node(), entry.codes()));
        return tree;
    }

    private record Coded(MessageNode node, List<String> codes) {}

    private AnswerTree tree(MessageNode header, MessageNode antwoord) {
        return new AnswerTree(AnswerTree.node(AnswerSchema.BERICHT, header, antwoord), codes::codes)
                .withCodes(header, List.of(ReturnCodes.NO_REMARK));
    }

    /** Adds a client with its refused Prestaties, if it has any, and the rest of them to the total granted. */
    private void client(MessageNode client, List<MessageNode> clients, List<Coded> coded) {
        boolean clientRefused = !codes.refusing(client).isEmpty();
        List<MessageNode> refused = new ArrayList<>();
        for (MessageNode prestaties : client.children(PRESTATIES)) {
            for (MessageNode prestatie : prestaties.children(PRESTATIE)) {
                if (clientRefused) {
                    refused.add(prestatie);
                    coded.add(new Coded(prestatie, List.of(ReturnCodes.NOT_JUDGED)));
                } else if (!codes.refusing(prestatie).isEmpty()) {
                    refused.add(prestatie);
                } else {
                    granted += cents(prestatie);
                }
            }
        }
        if (!refused.isEmpty()) {
            List<MessageNode> children = new ArrayList<>();
            for (MessageNode child : client.children()) {
                boolean prestaties = PRESTATIES.equals(child.name());
                children.add(prestaties ? AnswerTree.node(PRESTATIES, refused) : child);
            }
            MessageNode pruned = AnswerTree.node(CLIENT, children);
            clients.add(pruned);
            coded.add(new Coded(pruned, codes.codes(client)));
        }
    }

    /** What a Prestatie counts for, in cents; a credit counts negative. */
    private static long cents(MessageNode prestatie) {
        long bedrag = prestatie
                .value("IngediendBedrag", "Bedrag")
                .map(Long::parseLong)
                .orElse(0L);
        boolean credit = prestatie
                .value("IngediendBedrag", "DebetCredit")
                .filter(CREDIT::equals)
                .isPresent();
        return credit ? -bedrag : bedrag;
    }

    private static List<MessageNode> bedrag(long cents) {
        return List.of(
                AnswerTree.leaf("TotaalBedrag", Long.toString(Math.abs(cents))),
                AnswerTree.leaf("DebetCredit", cents < 0 ? CREDIT : DEBET));
    }

    private MessageNode antwoord(List<MessageNode> toegekend, Optional<MessageNode> clienten) {
        List<MessageNode> children = new ArrayList<>();
        declaratie.child("DeclaratieNummer").ifPresent(children::add);
        declaratie.child(TOTAAL_INGEDIEND).ifPresent(children::add);
        children.add(AnswerTree.node(TOTAAL_TOEGEKEND, toegekend));
        clienten.ifPresent(children::add);
        return AnswerTree.node(AnswerSchema.DECLARATIE_ANTWOORD, children);
    }
}
