package nl.berichtenpoort.engine;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.translate.release.Lifting;

/**
 * What the pipeline says of a message.
 *
 * @param report what the users see
 * @param bericht the message as a tree, if it is well formed
 * @param contract what the contracts say, if they were asked
 * @param lifted the message as it was lifted to release 3.2, if it came in an older one; the tree is that of release 3.2,
 *     with the places of the message as it came
 * @param crashes defects of ours by step or rule, for our log and alarm; empty when all went well
 */
public record Judgement(
        Report report,
        Optional<MessageNode> bericht,
        Optional<ContractOordeel> contract,
        Optional<Lifting.Lifted> lifted,
        Map<String, RuntimeException> crashes) {
    public Judgement {
        Objects.requireNonNull(report);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(contract);
        Objects.requireNonNull(lifted);
        crashes = Map.copyOf(crashes);
    }

    /** A judgement of a message that came in release 3.2. */
    public Judgement(
            Report report,
            Optional<MessageNode> bericht,
            Optional<ContractOordeel> contract,
            Map<String, RuntimeException> crashes) {
        this(report, bericht, contract, Optional.empty(), crashes);
    }

    /** A judgement without contracts. */
    public Judgement(Report report, Optional<MessageNode> bericht, Map<String, RuntimeException> crashes) {
        this(report, bericht, Optional.empty(), crashes);
    }

    /** The same judgement with another report. */
    public Judgement with(Report other) {
        return new Judgement(other, bericht, contract, lifted, crashes);
    }

    /** The header, as far as the message has one. */
    public Optional<Header> header() {
        return bericht.map(Header::of);
    }
}
