package nl.berichtenpoort.app.routing;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import nl.berichtenpoort.app.connector.SftpFolder;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.DeliverRoutes;
import nl.berichtenpoort.routes.FolderIntakeRoutes;
import nl.berichtenpoort.routes.JmsIntakeRoutes;
import nl.berichtenpoort.routes.JmsWorkSignal;
import nl.berichtenpoort.routes.ProcessRoutes;
import nl.berichtenpoort.routes.RefusalReport;
import nl.berichtenpoort.routes.RemoteIntakeRoutes;
import nl.berichtenpoort.routes.WatchRoutes;
import nl.berichtenpoort.routes.WatchSettings;
import nl.berichtenpoort.routes.WorkSettings;
import nl.berichtenpoort.routes.port.Alarm;
import nl.berichtenpoort.routes.port.Backlog;
import nl.berichtenpoort.routes.port.DeliveryDesk;
import nl.berichtenpoort.routes.port.MessageIntake;
import nl.berichtenpoort.routes.port.MessageProcessing;
import nl.berichtenpoort.routes.port.RemoteFolder;
import nl.berichtenpoort.routes.port.WorkSignal;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Gives Camel the routes with their settings. The names of the beans {@code jms} and of the routes are Camel's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingProperties.class)
public class RoutingConfiguration {

    @Bean
    JmsComponent jms(ConnectionFactory connections) {
        return JmsComponent.jmsComponent(connections);
    }

    @Bean
    WorkSignal workSignal(ProducerTemplate producer) {
        return new JmsWorkSignal(producer);
    }

    @Bean
    RefusalReport refusalReport(Language language) {
        return new RefusalReport(language);
    }

    @Bean
    @DependsOn("watchedFolders")
    ProcessRoutes processRoutes(MessageProcessing processing, RoutingProperties properties, Alarm alarm) {
        RoutingProperties.Work work = properties.work();
        return new ProcessRoutes(processing, new WorkSettings(work.processing(), work.attempts()), alarm);
    }

    @Bean
    @DependsOn("watchedFolders")
    DeliverRoutes deliverRoutes(DeliveryDesk desk, RoutingProperties properties, Alarm alarm) {
        RoutingProperties.Work work = properties.work();
        return new DeliverRoutes(desk, new WorkSettings(work.delivery(), work.attempts()), alarm);
    }

    @Bean
    @DependsOn("watchedFolders")
    WatchRoutes watchRoutes(Backlog backlog, RoutingProperties properties) {
        RoutingProperties.Watch watch = properties.watch();
        return new WatchRoutes(backlog, new WatchSettings(watch.messages(), watch.deliveries(), watch.most()));
    }

    @Bean
    @DependsOn("watchedFolders")
    JmsIntakeRoutes jmsIntakeRoutes(MessageIntake intake, RefusalReport refusals, RoutingProperties properties) {
        return new JmsIntakeRoutes(intake, refusals, properties.intake().jmsConsumers());
    }

    /** Checked before anything runs: wrong folders stop the start. */
    @Bean
    RoutingSettings.Checked watchedFolders(RoutingProperties properties) {
        return RoutingSettings.check(properties);
    }

    @Bean
    FolderIntakeRoutes folderIntakeRoutes(
            MessageIntake intake, RefusalReport refusals, RoutingSettings.Checked watched) {
        return new FolderIntakeRoutes(intake, refusals, watched.folders());
    }

    @Bean
    SftpFolders sftpFolders(RoutingSettings.Checked watched) {
        return new SftpFolders(
                watched.sftp().stream().map(RoutingSettings.WatchedSftp::open).toList());
    }

    @Bean
    RemoteIntakeRoutes remoteIntakeRoutes(
            MessageIntake intake, RefusalReport refusals, SftpFolders folders, RoutingProperties properties) {
        return new RemoteIntakeRoutes(
                intake, refusals, folders.all(), properties.intake().sftpInterval(), RoutingSettings.READ_BYTES);
    }

    /** The folders behind SFTP, whose connections end with the gateway. */
    record SftpFolders(List<SftpFolder> folders) implements AutoCloseable {
        List<RemoteFolder> all() {
            return List.copyOf(folders);
        }

        @Override
        public void close() {
            folders.forEach(SftpFolder::close);
        }
    }
}
