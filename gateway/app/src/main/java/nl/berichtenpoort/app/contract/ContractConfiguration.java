package nl.berichtenpoort.app.contract;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the contracts into force when the gateway starts, and watches their folder. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final String INTERVAL = "berichtenpoort.contracts.reload-interval";

    @Bean
    ContractReader contractReader() {
        return new ContractReader(new CodeLists());
    }

    /**
     * The contracts in force.
     *
     * @param folder a folder with contract files; empty for no contracts
     * @throws SettingsException if the folder is faulty and no earlier set is known
     */
    @Bean
    ContractsInForce contracts(
            @Value("${" + ContractsInForce.SETTING + ":}") String folder,
            ContractReader reader,
            ContractSets sets,
            Alarms alarms,
            Clock clock) {
        return new ContractsInForce(folder(folder), reader, sets, alarms, clock);
    }

    /** @param interval between two looks at the folder */
    @Bean(destroyMethod = "close")
    ContractWatch contractWatch(
            @Value("${" + ContractsInForce.SETTING + ":}") String folder,
            @Value("${" + INTERVAL + ":10s}") Duration interval,
            ContractsInForce contracts) {
        if (interval.toMillis() < 1) {
            throw new SettingsException(List.of(SettingsProblem.of(INTERVAL, "positive-duration")));
        }
        return new ContractWatch(folder(folder), contracts, interval);
    }

    private static Optional<ContractFolder> folder(String folder) {
        try {
            return folder.isBlank() ? Optional.empty() : Optional.of(new ContractFolder(Path.of(folder)));
        } catch (InvalidPathException noPath) {
            throw new SettingsException(List.of(SettingsProblem.of(ContractsInForce.SETTING, "path")));
        }
    }
}
