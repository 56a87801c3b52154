package nl.berichtenpoort.app.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.journal.StoredMessage;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Report;

/** Has messages judged with all that the gateway knows: earlier traffic, the contracts in force and their spending room. */
public final class Judging {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Judge judge;
    private final CaseFile earlierTraffic;
    private final Contracts contracts;
    private final Bestedingen bestedingen;
    private final Alarms alarms;
    private final Clock clock;

    /** @param bestedingen how the spending room of the contracts stands */
    public Judging(
            Judge judge,
            CaseFile earlierTraffic,
            Contracts contracts,
            Bestedingen bestedingen,
            Alarms alarms,
            Clock clock) {
        this.judge = Objects.requireNonNull(judge);
        this.earlierTraffic = Objects.requireNonNull(earlierTraffic);
        this.contracts = Objects.requireNonNull(contracts);
        this.bestedingen = Objects.requireNonNull(bestedingen);
        this.alarms = Objects.requireNonNull(alarms);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The judgement of a stored message; after a defect of ours, that it was not processed. */
    Judgement judge(StoredMessage message, boolean identificationReused) {
        try {
            return judge.judge(new Submission(
                    message.payload(),
                    Envelopes.of(message),
                    LocalDate.ofInstant(clock.instant(), DUTCH_TIME),
                    identificationReused,
                    Optional.of(earlierTraffic),
                    inForce(),
                    bestedingen));
        } catch (RuntimeException defect) {
            alarms.held(message.id(), "judging", List.of(defect));
            List<LayerResult> crashed = Arrays.stream(Layer.values())
                    .map(layer -> new LayerResult(layer, LayerOutcome.CRASHED))
                    .toList();
            Report report = new Report(
                    message.identity().type(),
                    message.identity().release(),
                    crashed,
                    List.of(),
                    Disposition.NOT_PROCESSED);
            return new Judgement(report, Optional.empty(), Map.of());
        }
    }

    /**
     * The judgement of a message that nobody sent. Nothing is kept of it.
     *
     * @param payload the bare message
     * @param today the date of judging; empty for today
     * @param tried the contracts to judge by; empty for those in force
     */
    public Judgement attempt(byte[] payload, Optional<LocalDate> today, Optional<ContractSet> tried) {
        return judge.judge(new Submission(
                payload,
                Optional.empty(),
                today.orElseGet(() -> LocalDate.ofInstant(clock.instant(), DUTCH_TIME)),
                false,
                Optional.of(earlierTraffic),
                tried.or(this::inForce),
                bestedingen));
    }

    /** Without contracts their layer is skipped; empty contracts would say that nothing is under contract. */
    private Optional<ContractSet> inForce() {
        return Optional.of(contracts.current()).filter(set -> !set.versies().isEmpty());
    }
}
