package nl.berichtenpoort.app.official;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.official.OfficialRules;
import nl.berichtenpoort.engine.official.OfficialRulesException;
import nl.berichtenpoort.routes.port.MessageProcessing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the comparison with the official stylesheets behind the processing, without the processing knowing. */
@Configuration(proxyBeanMethods = false)
class OfficialConfiguration {

    private static final String FOLDER = "berichtenpoort.official-xslt-folder";

    /**
     * @param folder a folder with official stylesheets; empty for none
     * @throws SettingsException if the folder cannot be used
     */
    @Bean
    OfficialDesk officialDesk(@Value("${" + FOLDER + ":}") String folder, JournalReader journal) {
        return new OfficialDesk(
                Optional.of(folder).filter(path -> !path.isBlank()).map(OfficialConfiguration::rules), journal);
    }

    static OfficialRules rules(String folder) {
        try {
            return OfficialRules.ofFolder(Path.of(folder));
        } catch (OfficialRulesException | InvalidPathException unusable) {
            throw new SettingsException(List.of(
                    SettingsProblem.of(FOLDER, "official-xslt-folder", folder, String.valueOf(unusable.getMessage()))));
        }
    }

    @Bean
    OfficialComparisons officialComparisons(OfficialDesk desk, MeterRegistry registry) {
        return new OfficialComparisons(desk, registry);
    }

    /** Whoever asks for the processing gets the one whose messages are compared, if there is anything to compare with. */
    @Bean
    static BeanPostProcessor comparedProcessing(
            @Value("${" + FOLDER + ":}") String folder, ObjectProvider<OfficialComparisons> comparisons) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MessageProcessing processing && !folder.isBlank()
                        ? new ComparedProcessing(processing, comparisons.getObject())
                        : bean;
            }
        };
    }
}
