package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/**
 * What the case file says about the answer to an invoice of a 325.
 *
 * @param bericht the root element of the message
 * @param invoices the invoices of the relation whose 323 it names
 * @param numbered the invoices of the relation with the DeclaratieNummer that it names
 * @param unknownClients its clients who are not among the clients of the invoice
 * @param lines its rejected lines
 * @param invoiced the lines of the invoice by ReferentieNummer
 * @param ingangsdatums first days of the allocations that its lines are on
 */
record DeclaratieAntwoordCase(
        MessageNode bericht,
        List<Declaratie> invoices,
        List<Declaratie> numbered,
        List<MessageNode> unknownClients,
        List<Placed<Prestatie>> lines,
        Map<String, List<Prestatie>> invoiced,
        Set<LocalDate> ingangsdatums)
        implements CaseData {

    static DeclaratieAntwoordCase of(Inquiry inquiry) {
        DeclaratieAntwoord answer = inquiry.contents(DeclaratieAntwoord.class).get(0);
        List<Recorded<Declaratie>> invoices =
                inquiry.caseFile().declaratiesMet(inquiry.relation(), Set.of(answer.declaratieIdentificatie()));
        List<Declaratie> numbered = inquiry
                .caseFile()
                .declaraties(
                        inquiry.type().standard(),
                        inquiry.relation().aanbieder(),
                        answer.declaratieNummer().stream().toList())
                .stream()
                .map(Recorded::value)
                .filter(declaratie -> declaratie.relation().equals(inquiry.relation()))
                .toList();
        List<Placed<Bsn>> clients = new ArrayList<>();
        List<Placed<Prestatie>> lines = new ArrayList<>();
        Elements.forEach(
                inquiry.bericht(),
                client -> {
                    Bsn bsn = new Bsn(Elements.required(client, "Bsn").text().strip());
                    clients.add(new Placed<>(client, bsn));
                    Elements.forEach(
                            client,
                            node -> lines.add(
                                    new Placed<>(node, CaseFileChanges.prestatie(inquiry.relation(), bsn, node))),
                            "Prestaties",
                            "Prestatie");
                },
                "DeclaratieAntwoord",
                "Clienten",
                "Client");
        Map<String, List<Prestatie>> invoiced = invoiced(inquiry, invoices, lines);
        return new DeclaratieAntwoordCase(
                inquiry.bericht(),
                invoices.stream().map(Recorded::value).toList(),
                numbered,
                unknown(inquiry, clients, lines, invoiced),
                lines,
                invoiced,
                ingangsdatums(inquiry, lines));
    }

    /** The lines of the invoice, or, where that is not known, of any invoice of the relation. */
    private static Map<String, List<Prestatie>> invoiced(
            Inquiry inquiry, List<Recorded<Declaratie>> invoices, List<Placed<Prestatie>> lines) {
        Set<Long> messages = invoices.stream().map(Recorded::messageId).collect(Collectors.toSet());
        Set<String> referenties =
                lines.stream().map(line -> line.value().referentieNummer()).collect(Collectors.toSet());
        return inquiry
                .caseFile()
                .prestaties(inquiry.type().standard(), inquiry.relation().aanbieder(), referenties)
                .stream()
                .filter(found -> messages.isEmpty() || messages.contains(found.messageId()))
                .map(found -> found.value().prestatie())
                .filter(prestatie -> prestatie.relation().equals(inquiry.relation()))
                .collect(Collectors.groupingBy(Prestatie::referentieNummer));
    }

    /** A client is known by the lines; if none of them is found, by any earlier message. */
    private static List<MessageNode> unknown(
            Inquiry inquiry,
            List<Placed<Bsn>> clients,
            List<Placed<Prestatie>> lines,
            Map<String, List<Prestatie>> invoiced) {
        Set<Bsn> known = new HashSet<>(inquiry.caseFile()
                .bekende(inquiry.relation(), clients.stream().map(Placed::value).toList()));
        Set<Bsn> others = new HashSet<>();
        for (Placed<Prestatie> line : lines) {
            List<Prestatie> found = invoiced.getOrDefault(line.value().referentieNummer(), List.of());
            if (found.stream().anyMatch(one -> one.bsn().equals(line.value().bsn()))) {
                known.add(line.value().bsn());
            } else if (!found.isEmpty()) {
                others.add(line.value().bsn());
            }
        }
        return clients.stream()
                .filter(client -> !known.contains(client.value()) || others.contains(client.value()))
                .map(Placed::node)
                .toList();
    }

    private static Set<LocalDate> ingangsdatums(Inquiry inquiry, List<Placed<Prestatie>> lines) {
        Set<Long> nummers =
                lines.stream().map(line -> line.value().toewijzingNummer()).collect(Collectors.toSet());
        return inquiry.toewijzingen(nummers).values().stream()
                .map(Toewijzing::ingangsdatum)
                .collect(Collectors.toSet());
    }

    /** The DeclaratieAntwoord of the message, if the invoice was judged. */
    Optional<MessageNode> antwoord() {
        return bericht.child("DeclaratieAntwoord");
    }
}
