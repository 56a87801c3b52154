package nl.berichtenpoort.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Report;

/**
 * What the pipeline says of a message.
 *
 * @param report what the users see
 * @param bericht the message as a tree, if it is well formed
 * @param contract what the contracts say, if they were asked
 * @param crashes defects of ours by step or rule, for our log and alarm; empty when all went well
 */
public record Judgement(
        Report report,
        Optional<MessageNode> bericht,
        Optional<ContractOordeel> contract,
        Map<String, RuntimeException> crashes) {
    public Judgement {
        Objects.requireNonNull(report);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(contract);
        crashes = Map.copyOf(crashes);
    }

    /** A judgement without contracts. */
    public Judgement(Report report, Optional<MessageNode> bericht, Map<String, RuntimeException> crashes) {
        this(report, bericht, Optional.empty(), crashes);
    }

    /** The header, as far as the message has one. */
    public Optional<Header> header() {
        return bericht.map(Header::of);
    }
}
