package nl.berichtenpoort.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.contract.verdict.Besluit;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.contract.verdict.Regeloordeel;
import nl.berichtenpoort.engine.contract.verdict.VerzoekOordeel;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;

/**
 * A conversation as text that a person can check by hand: for each message what becomes of it, its findings, the decision
 * on each request, the amount of each invoice line with its derivation, and the codes of its answer. Sentences are left
 * out: they may be reworded.
 */
final class Transcript {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    private final StringJoiner lines = new StringJoiner("\n", "", "\n");

    /** Adds the next message. */
    void add(String file, Turn turn) {
        lines.add(file + ": " + turn.report().disposition());
        turn.report().findings().forEach(finding -> line(finding(finding)));
        turn.contract().ifPresent(this::contract);
        turn.answer().ifPresent(this::answer);
        turn.messages().forEach(this::follows);
    }

    private void line(String text) {
        lines.add("  " + text);
    }

    private static String finding(Finding finding) {
        return finding.severity() + " " + finding.rule()
                + finding.returnCode().map(code -> " (" + code + ")").orElse("")
                + finding.position().path().map(path -> " " + path).orElse("")
                + " " + finding.arguments();
    }

    private void contract(ContractOordeel oordeel) {
        for (VerzoekOordeel verzoek : oordeel.verzoeken()) {
            line("besluit " + verzoek.referentieAanbieder() + ": " + besluit(verzoek.besluit())
                    + verzoek.gemeente().map(gemeente -> " " + gemeente).orElse(""));
        }
        for (Regeloordeel regel : oordeel.regels()) {
            line("bedrag " + regel.prestatie().referentieNummer() + ": "
                    + regel.bedrag()
                            .map(bedrag -> bedrag.cents() + " = " + Stap.geschreven(bedrag.afleiding()))
                            .orElse("-"));
        }
    }

    private static String besluit(Besluit besluit) {
        if (besluit instanceof Besluit.Afgewezen afgewezen) {
            return "afgewezen " + afgewezen.reden().code();
        }
        return besluit instanceof Besluit.InOnderzoek ? "in onderzoek" : "past";
    }

    private void answer(Turn.GivenAnswer answer) {
        List<String> codes = new ArrayList<>();
        READER.read(answer.xml().bytes()).root().ifPresent(root -> codes(root, root.name(), codes));
        line("antwoord " + answer.message() + (codes.isEmpty() ? "" : ": " + String.join(", ", codes)));
    }

    /** A 319 that follows in the municipality's name. */
    private void follows(Turn.GivenAnswer message) {
        MessageNode antwoord = READER.read(message.xml().bytes())
                .root()
                .flatMap(root -> root.child("Antwoord"))
                .orElseThrow();
        StringJoiner values = new StringJoiner(", ", "stuurt " + message.message() + ": ", "");
        values(antwoord, values);
        line(values.toString());
    }

    private static void values(MessageNode node, StringJoiner values) {
        for (MessageNode child : node.children()) {
            if (child.children().isEmpty()) {
                values.add(child.name() + " " + child.text());
            }
            values(child, values);
        }
    }

    /** Each class with its return codes and, in a 325, the totals. */
    private static void codes(MessageNode node, String path, List<String> found) {
        node.child("RetourCodes")
                .ifPresent(codes -> found.add(path + " "
                        + String.join(
                                " ",
                                codes.children().stream().map(MessageNode::text).toList())));
        for (MessageNode child : node.children()) {
            if (child.name().startsWith("Totaal") && child.child("TotaalBedrag").isPresent()) {
                found.add(child.name() + " " + child.value("TotaalBedrag").orElseThrow()
                        + child.value("DebetCredit").orElse(""));
            } else if (!child.name().equals("RetourCodes")) {
                codes(child, child.name(), found);
            }
        }
    }

    /** All that was added, a line each. */
    String text() {
        return lines.toString();
    }

    /** The text as bytes. */
    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
