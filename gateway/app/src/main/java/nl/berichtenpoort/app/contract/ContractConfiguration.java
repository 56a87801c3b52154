package nl.berichtenpoort.app.contract;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the contracts when the gateway starts. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final String SETTING = "berichtenpoort.contracts-folder";

    /**
     * The contracts in force.
     *
     * @param folder a folder with contract files; empty for no contracts
     * @throws SettingsException if the folder cannot be read or its contracts are faulty
     */
    @Bean
    Contracts contracts(@Value("${" + SETTING + ":}") String folder, Language language) {
        ContractSet set = folder.isBlank() ? new ContractSet(List.of()) : read(folder, language);
        return () -> set;
    }

    private static ContractSet read(String folder, Language language) {
        try {
            ContractReading reading = new ContractReader(new CodeLists()).read(Path.of(folder));
            ContractFaultTexts texts = new ContractFaultTexts(language);
            return reading.contracts()
                    .orElseThrow(() -> wrong(
                            folder,
                            reading.faults().stream()
                                    .map(fault -> fault.file() + ": " + texts.message(fault))
                                    .collect(Collectors.joining(" "))));
        } catch (IOException | InvalidPathException unusable) {
            throw wrong(folder, String.valueOf(unusable.getMessage()));
        }
    }

    private static SettingsException wrong(String folder, String why) {
        return new SettingsException(List.of(SettingsProblem.of(SETTING, "contracts-folder", folder, why)));
    }
}
