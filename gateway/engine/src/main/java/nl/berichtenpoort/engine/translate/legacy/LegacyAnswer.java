package nl.berichtenpoort.engine.translate.legacy;

import static nl.berichtenpoort.engine.translate.legacy.Nodes.all;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.at;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.branch;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.leaf;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.present;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.renamed;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.release.Ledger;

/**
 * Composes the 304 to a 303 out of the 325 to the 323 that it became. A 325 brings back what was refused, a 304 every
 * line: those that the 325 does not name are granted whole. Thread-safe.
 */
public final class LegacyAnswer {

    private final LegacyWriter writer;

    public LegacyAnswer(LegacyWriter writer) {
        this.writer = writer;
    }

    /**
     * The answer.
     *
     * @param kind what was answered: a 303
     * @param invoice the 303 as it came
     * @param answer the 325
     */
    public Translation compose(LegacyType kind, MessageNode invoice, MessageNode answer) {
        Ledger ledger = new Ledger(LegacyLifter.BUNDLE, answer);
        LegacyType type = kind.counterpart();
        MessageNode bericht = new Composition(type, invoice, answer, ledger).bericht();
        if (ledger.hasErrors()) {
            return new Translation.Untranslatable(ledger.errors());
        }
        return new Translation.Translated(
                new Document(DocumentForm.XML, writer.write(type, bericht)), ledger.findings());
    }

    /** One answer as it is composed. */
    private static final class Composition {

        private final LegacyType type;
        private final MessageNode invoice;
        private final MessageNode answer;
        private final Ledger ledger;
        private final Optional<MessageNode> antwoord;
        private final boolean wholeRefused;
        /** Codes of the lines that the answer names; a ReferentieNummer that is used twice (TR314) names several. */
        private final Map<String, Deque<List<String>>> refused = new HashMap<>();

        private long granted;

        Composition(LegacyType type, MessageNode invoice, MessageNode answer, Ledger ledger) {
            this.type = type;
            this.invoice = invoice;
            this.answer = answer;
            this.ledger = ledger;
            this.antwoord = answer.child("DeclaratieAntwoord");
            this.wholeRefused = antwoord.filter(ReturnCodes::isRefused).isPresent();
        }

        MessageNode bericht() {
            MessageNode header = at(invoice, "Header");
            if (antwoord.isEmpty()) {
                return branch("Bericht", invoice, header(header));
            }
            for (MessageNode client : all(antwoord.get(), "Clienten", "Client")) {
                List<String> ofClient = Codes.refusing(ReturnCodes.of(client));
                for (MessageNode prestatie : all(client, "Prestaties", "Prestatie")) {
                    List<String> own = ReturnCodes.of(prestatie);
                    refused.computeIfAbsent(reference(client, prestatie), first -> new ArrayDeque<>())
                            .add(Codes.refusing(own).isEmpty() ? or(ofClient, own) : own);
                }
            }
            MessageNode clienten = at(invoice, "Clienten");
            MessageNode lines = branch(
                    "Clienten",
                    clienten,
                    clienten.children().stream().map(this::client).toList());
            boolean others = refused.values().stream().anyMatch(codes -> !codes.isEmpty());
            if (others || granted != Nodes.cents(at(antwoord.get(), "TotaalToegekendBedrag"))) {
                // The answer is not about this invoice, or grants another amount than its lines say.
                ledger.error("answer-differs", antwoord.get(), type.functie());
            }
            return branch("Bericht", invoice, header(header), lines);
        }

        private static List<String> or(List<String> codes, List<String> others) {
            return codes.isEmpty() ? others : codes;
        }

        private static String reference(MessageNode client, MessageNode prestatie) {
            return at(client, "Bsn").text().strip()
                    + '/'
                    + at(prestatie, "ProductReferentie", "ReferentieNummer")
                            .text()
                            .strip();
        }

        private MessageNode header(MessageNode header) {
            MessageNode own = at(answer, "Header");
            MessageNode identificatie = at(own, "BerichtIdentificatie");
            MessageNode submitted = at(header, "DeclaratieFactuurBedragen", "DeclaratieFactuurTotaalBedrag");
            List<MessageNode> children = new ArrayList<>();
            children.add(leaf("BerichtCode", type.declaratieCode(), at(header, "BerichtCode")));
            children.addAll(present(
                    header,
                    "BerichtVersie",
                    "BerichtSubversie",
                    "Gemeente",
                    "Aanbieder",
                    "Servicebureau",
                    "BetalingAanID",
                    "DeclaratieFactuurIdentificatie",
                    "XsdVersie"));
            children.add(branch(
                    "RetourHeader",
                    identificatie,
                    text("GemeenteReferentieNummer", at(identificatie, "Identificatie")),
                    text("RetourDagtekening", at(identificatie, "Dagtekening"))));
            children.add(branch(
                    "RetourBedragen",
                    submitted,
                    renamed("IngediendTotaalBedrag", submitted),
                    antwoord.flatMap(given -> given.child("TotaalToegekendBedrag"))
                            .map(given -> renamed("ToegekendTotaalBedrag", given))
                            .orElseGet(() -> bedrag("ToegekendTotaalBedrag", "TotaalBedrag", 0, submitted))));
            children.addAll(present(own, "XsltVersie"));
            children.add(Nodes.xsdVersie("XsdVersieRetour", type.release().label() + ".0", header));
            children.add(Codes.of(headerCodes(own), header));
            return branch("Header", header, children);
        }

        /** A 304 has no class for the invoice as a whole: what a 325 says of it goes to the Header. */
        private List<String> headerCodes(MessageNode own) {
            List<String> codes = new ArrayList<>(ReturnCodes.of(own));
            List<String> ofInvoice = antwoord.map(ReturnCodes::of).orElse(List.of());
            if (!ofInvoice.isEmpty() && !ofInvoice.equals(List.of(ReturnCodes.NO_REMARK))) {
                codes.remove(ReturnCodes.NO_REMARK);
                codes.addAll(ofInvoice);
            }
            return codes;
        }

        private MessageNode client(MessageNode client) {
            MessageNode prestaties = at(client, "Prestaties");
            List<MessageNode> children =
                    new ArrayList<>(present(client, "Bsn", "Geboortedatum", "Geslacht", "Naam", "Commentaar"));
            children.add(branch(
                    "Prestaties",
                    prestaties,
                    prestaties.children().stream()
                            .map(prestatie -> line(client, prestatie))
                            .toList()));
            return branch("Client", client, children);
        }

        private MessageNode line(MessageNode client, MessageNode prestatie) {
            MessageNode asked = at(prestatie, "IngediendeBedragPrestatie", "DeclaratieFactuurBedrag");
            Optional<List<String>> codes =
                    wholeRefused ? Optional.of(List.of(ReturnCodes.NOT_JUDGED)) : named(reference(client, prestatie));
            List<MessageNode> children = new ArrayList<>(prestatie.children());
            long cents = codes.isEmpty() ? Nodes.cents(asked) : 0;
            granted += cents;
            children.add(branch(
                    "ToegekendeBedragPrestatie",
                    prestatie,
                    bedrag("GemeenteBerekendBedrag", "Bedrag", cents, asked),
                    bedrag("ToegekendBedrag", "Bedrag", cents, asked)));
            children.add(Codes.of(codes.orElse(List.of(ReturnCodes.NO_REMARK)), prestatie));
            return branch("Prestatie", prestatie, children);
        }

        /** The codes of a line that the answer names, each once. */
        private Optional<List<String>> named(String reference) {
            return Optional.ofNullable(refused.get(reference)).map(Deque::poll);
        }

        /** An amount; nothing is nothing of the side that was asked. */
        private static MessageNode bedrag(String name, String element, long cents, MessageNode asked) {
            return branch(
                    name,
                    asked,
                    leaf(element, String.valueOf(Math.abs(cents)), asked),
                    leaf("DebetCredit", asked.value("DebetCredit").orElseThrow(), asked));
        }
    }
}
