package nl.berichtenpoort.engine.translate.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.report.Finding;

/**
 * What became of the lines of an invoice (323), by its answer (325, IV087): a line that the answer names was rejected, and
 * so is every line of an invoice that was refused as a whole; all other lines are granted whole. Amounts in cents, below
 * zero for credit.
 */
final class InvoiceOutcomes {

    private final boolean answered;
    private final boolean refused;
    private final List<String> refusing;
    private final Map<String, List<String>> rejected = new HashMap<>();
    private final Optional<String> identificatie;
    private final Optional<String> dagtekening;

    /**
     * What became of a line.
     *
     * @param status {@code ingediend}, {@code toegekend} or {@code afgewezen}
     * @param submitted what was asked
     * @param granted what of it was granted; empty while there is no answer
     * @param codes the return codes that rejected it, from the line upwards
     */
    record Line(String status, long submitted, Optional<Long> granted, List<String> codes) {

        /** What was rejected; empty while there is no answer. */
        Optional<Long> rejected() {
            return granted.map(amount -> submitted - amount);
        }
    }

    private InvoiceOutcomes(Optional<MessageNode> answer) {
        this.answered = answer.isPresent();
        this.identificatie =
                answer.flatMap(bericht -> bericht.value("Header", "BerichtIdentificatie", "Identificatie"));
        this.dagtekening = answer.flatMap(bericht -> bericht.value("Header", "BerichtIdentificatie", "Dagtekening"));
        this.refusing = Stream.of("DeclaratieAntwoord", "Header")
                .flatMap(name -> answer.flatMap(bericht -> bericht.child(name)).stream())
                .flatMap(node -> ReturnCodes.of(node).stream())
                .filter(ReturnCodes::refuses)
                .toList();
        this.refused = answer.isPresent()
                && (!refusing.isEmpty()
                        || answer.get().child("DeclaratieAntwoord").isEmpty());
    }

    /**
     * The outcomes of an invoice, after holding the two messages against each other: they have to be about the same
     * invoice, and their amounts have to add up.
     *
     * @param type the type of the invoice
     * @param problems where what does not agree is told
     */
    static InvoiceOutcomes of(MessageType type, MessageNode invoice, Optional<MessageNode> answer, Problems problems) {
        InvoiceOutcomes outcomes = new InvoiceOutcomes(answer);
        answer.ifPresent(bericht -> lines(bericht, "DeclaratieAntwoord", outcomes::reject));
        new Sums(outcomes, type, invoice, answer, problems).check();
        return outcomes;
    }

    /** A line of an invoice or an answer, with its client. */
    private interface LineAction {
        void accept(MessageNode client, MessageNode prestatie);
    }

    private static void lines(MessageNode bericht, String wrapper, LineAction action) {
        bericht.forEach(
                client -> client.forEach(prestatie -> action.accept(client, prestatie), "Prestaties", "Prestatie"),
                wrapper,
                "Clienten",
                "Client");
    }

    private void reject(MessageNode client, MessageNode prestatie) {
        // That a line was not judged is why it is rejected, though its client has the code that refuses.
        List<String> codes = Stream.of(prestatie, client)
                .flatMap(node -> ReturnCodes.of(node).stream())
                .filter(code -> ReturnCodes.refuses(code) || code.equals(ReturnCodes.NOT_JUDGED))
                .toList();
        rejected.put(reference(prestatie), codes);
    }

    private static String reference(MessageNode prestatie) {
        return prestatie.value("ProductReferentie", "ReferentieNummer").orElse("");
    }

    /** What became of a line of the invoice. */
    Line line(MessageNode prestatie) {
        long submitted = cents(prestatie, "IngediendBedrag", "Bedrag");
        if (!answered) {
            return new Line("ingediend", submitted, Optional.empty(), List.of());
        }
        List<String> codes = rejected.get(reference(prestatie));
        if (codes == null && !refused) {
            return new Line("toegekend", submitted, Optional.of(submitted), List.of());
        }
        Set<String> all = new LinkedHashSet<>(codes == null ? List.of() : codes);
        all.addAll(refusing);
        return new Line("afgewezen", submitted, Optional.of(0L), List.copyOf(all));
    }

    /** Identificatie of the answer. */
    Optional<String> identificatie() {
        return identificatie;
    }

    /** Dagtekening of the answer. */
    Optional<String> dagtekening() {
        return dagtekening;
    }

    private static long cents(MessageNode from, String name, String amount) {
        long cents = from.value(name, amount).map(Long::parseLong).orElse(0L);
        return from.value(name, "DebetCredit").filter("C"::equals).isPresent() ? -cents : cents;
    }

    /** Holds an invoice and its answer against each other. */
    private record Sums(
            InvoiceOutcomes outcomes,
            MessageType type,
            MessageNode invoice,
            Optional<MessageNode> answer,
            Problems problems) {

        void check() {
            long[] sums = {0, 0};
            Set<String> references = new HashSet<>();
            lines(invoice, "Declaratie", (client, prestatie) -> {
                Line line = outcomes.line(prestatie);
                sums[0] += line.submitted();
                sums[1] += line.granted().orElse(0L);
                references.add(reference(prestatie));
            });
            invoice.child("Declaratie").ifPresent(node -> total(node, "TotaalIngediendBedrag", sums[0], type, invoice));
            answer.ifPresent(bericht -> against(bericht, sums[1], references));
        }

        private void against(MessageNode bericht, long granted, Set<String> references) {
            MessageType answerType = type.answer().orElseThrow();
            Header asked = Header.of(invoice);
            Header answered = Header.of(bericht);
            boolean same = asked.identificatie().equals(answered.declaratieIdentificatie())
                    && asked.afzender().equals(answered.ontvanger())
                    && asked.ontvanger().equals(answered.afzender());
            if (!same) {
                problems.add(answerType, bericht, bericht.child("Header").orElse(bericht), "other-invoice");
                return;
            }
            lines(bericht, "DeclaratieAntwoord", (client, prestatie) -> {
                if (!references.contains(reference(prestatie))) {
                    problems.add(answerType, bericht, prestatie, "line-unknown");
                }
            });
            bericht.child("DeclaratieAntwoord")
                    .ifPresent(node -> total(node, "TotaalToegekendBedrag", granted, answerType, bericht));
        }

        private void total(MessageNode node, String name, long sum, MessageType of, MessageNode root) {
            long total = cents(node, name, "TotaalBedrag");
            if (total != sum) {
                problems.add(
                        of,
                        root,
                        node.child(name).orElse(node),
                        "total-differs",
                        name,
                        Finding.euro(total),
                        Finding.euro(sum));
            }
        }
    }
}
