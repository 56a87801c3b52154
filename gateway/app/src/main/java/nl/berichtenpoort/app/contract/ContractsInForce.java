package nl.berichtenpoort.app.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FileFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contracts in force. A set comes into force as a whole or not at all: while what the folder holds is faulty, the set
 * before it stays, also over a restart, and an alarm is raised. Safe for use by several threads.
 */
public final class ContractsInForce implements Contracts {

    static final String SETTING = "berichtenpoort.contracts-folder";

    private static final Logger LOG = LoggerFactory.getLogger(ContractsInForce.class);

    private final Optional<ContractFolder> folder;
    private final ContractReader reader;
    private final ContractSets sets;
    private final Alarms alarms;
    private final Clock clock;
    private volatile State state = new State(new ContractSet(List.of()), Optional.empty(), Optional.empty(), List.of());
    private String lastRead = "";

    /** What is in force, and what came of the last reading. Replaced as a whole. */
    private record State(
            ContractSet contracts, Optional<RecordedSet> recorded, Optional<Instant> readAt, List<FileFault> faults) {}

    /**
     * Reads the folder for the first time.
     *
     * @param folder the folder; empty for a gateway without contracts
     * @throws SettingsException with all faults, if the folder is faulty and no earlier set is known
     */
    ContractsInForce(
            Optional<ContractFolder> folder, ContractReader reader, ContractSets sets, Alarms alarms, Clock clock) {
        this.folder = Objects.requireNonNull(folder);
        this.reader = Objects.requireNonNull(reader);
        this.sets = Objects.requireNonNull(sets);
        this.alarms = Objects.requireNonNull(alarms);
        this.clock = Objects.requireNonNull(clock);
        folder.ifPresent(this::start);
    }

    private void start(ContractFolder from) {
        sets.last()
                .ifPresent(id -> reader.read(sets.files(id), "")
                        .contracts()
                        .ifPresent(last -> state = new State(last, sets.find(id), Optional.empty(), List.of())));
        read(from);
        if (status().faulty() && state.recorded().isEmpty()) {
            throw new SettingsException(
                    state.faults().stream().map(ContractsInForce::problem).toList());
        }
    }

    @Override
    public ContractSet current() {
        return state.contracts();
    }

    /** How the contracts stand. */
    public ContractsStatus status() {
        State now = state;
        return new ContractsStatus(
                folder.map(ContractFolder::name),
                now.recorded(),
                now.contracts().versies().size(),
                now.readAt(),
                now.faults());
    }

    /** Reads the folder, and puts what it holds into force if that differs and is in order. */
    public ContractsStatus reload() {
        folder.ifPresent(this::read);
        return status();
    }

    private synchronized void read(ContractFolder from) {
        List<ContractFile> files = from.files();
        String sha256 = ContractFolder.sha256(files);
        if (sha256.equals(lastRead)) {
            return;
        }
        ContractReading reading = reader.read(files, from.name());
        State before = state;
        Optional<Instant> now = Optional.of(clock.instant());
        if (reading.contracts().isPresent()) {
            RecordedSet recorded = sets.record(files, sha256);
            state = new State(reading.contracts().get(), Optional.of(recorded), now, reading.faults());
            LOG.info(
                    "Contracts of set {} are in force, {} versions",
                    recorded.id(),
                    current().versies().size());
        } else {
            state = new State(before.contracts(), before.recorded(), now, reading.faults());
            alarms.contracts(
                    reading.faults().size(), line(reading.faults().get(0), new ContractFaultTexts(Language.EN)));
        }
        // Last: what could not be recorded is tried again.
        lastRead = sha256;
    }

    private static SettingsProblem problem(FileFault fault) {
        return SettingsProblem.of(
                SETTING,
                "contract-fault",
                line(fault, new ContractFaultTexts(Language.NL)),
                line(fault, new ContractFaultTexts(Language.EN)));
    }

    private static String line(FileFault fault, ContractFaultTexts texts) {
        return fault.file() + ":" + fault.position().line() + ":"
                + fault.position().column() + ": " + texts.message(fault) + " " + texts.remedy(fault);
    }
}
