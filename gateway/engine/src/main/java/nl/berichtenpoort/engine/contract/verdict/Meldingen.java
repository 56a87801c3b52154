package nl.berichtenpoort.engine.contract.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.rule.LayerRun;

/** Gathers what the rules of the contract layer find in one message. A rule that crashes harms no other. Not for several threads. */
final class Meldingen {

    private final MessageNode bericht;
    private final List<Melding> meldingen = new ArrayList<>();
    private final Map<String, RuntimeException> crashes = new LinkedHashMap<>();

    /** A place that a rule points at, before its path is known. */
    private record Melding(String regel, Severity ernst, MessageNode node, List<String> argumenten) {}

    Meldingen(MessageNode bericht) {
        this.bericht = bericht;
    }

    /** Runs one rule. */
    void regel(String id, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException defect) {
            crashes.put(id, defect);
        }
    }

    /** Notes a breach. */
    void meld(String regel, Severity ernst, MessageNode node, List<String> argumenten) {
        meldingen.add(new Melding(regel, ernst, node, argumenten));
    }

    /** Notes a breach that the municipality should know of. */
    void signaal(String regel, MessageNode node, Object... argumenten) {
        meld(
                regel,
                Severity.WARNING,
                node,
                Arrays.stream(argumenten).map(String::valueOf).toList());
    }

    /** How the layer ended; the findings stand rule by rule. */
    LayerRun run() {
        Map<MessageNode, String> paths = MessagePaths.pathsOf(
                bericht, meldingen.stream().map(Melding::node).toList());
        List<Finding> findings = new ArrayList<>(meldingen.size());
        for (Melding melding : meldingen) {
            findings.add(new Finding(
                    melding.regel(),
                    Layer.CONTRACT,
                    melding.ernst(),
                    Optional.empty(),
                    Position.at(melding.node().line(), melding.node().column(), paths.get(melding.node())),
                    key(melding.regel()),
                    melding.argumenten()));
        }
        return crashes.isEmpty() ? LayerRun.of(findings) : new LayerRun(LayerOutcome.CRASHED, findings, crashes);
    }

    /** {@code contract-geen-product} has its texts under {@code contract.geen-product}. */
    private static String key(String regel) {
        return regel.replaceFirst("-", ".");
    }
}
