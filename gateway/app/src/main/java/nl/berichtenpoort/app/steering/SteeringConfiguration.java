package nl.berichtenpoort.app.steering;

import java.nio.file.Path;
import java.time.Clock;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.casefile.CaseFileScan;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.schemas.CodeLists;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts steering information together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SteeringProperties.class)
class SteeringConfiguration {

    /**
     * The settings, checked.
     *
     * @throws nl.berichtenpoort.app.settings.SettingsException if anything is wrong with them
     */
    @Bean
    SteeringSettings.Checked steeringSettings(
            SteeringProperties properties, @Value("${berichtenpoort.data-folder:./data}") Path dataFolder) {
        return SteeringSettings.check(properties, dataFolder, new CodeLists().get("CBS", "ijw"));
    }

    @Bean
    SteeringTables steeringTables(
            CaseFileScan caseFile,
            RejectionScan rejections,
            Contracts contracts,
            PlatformTransactionManager transactions) {
        return new SteeringTables(caseFile, rejections, contracts, transactions);
    }

    @Bean
    SteeringDesk steeringDesk(SteeringSettings.Checked settings, SteeringTables tables, Clock clock) {
        return new SteeringDesk(settings.recipients(), tables, clock);
    }

    @Bean
    SteeringSchedule steeringSchedule(
            SteeringSettings.Checked settings, SteeringTables tables, Alarms alarms, Clock clock) {
        return new SteeringSchedule(
                settings.recipients(), new SteeringFiles(tables, settings.folder()), settings.cron(), alarms, clock);
    }
}
