package nl.berichtenpoort.app.routing;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.berichtenpoort.app.connector.SftpFolder;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
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
import nl.berichtenpoort.routes.WatchedFolder;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Camel the routes with their settings. The names of the beans {@code jms} and of the routes are Camel's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutingProperties.class)
public class RoutingConfiguration {

    /** One byte more than intake takes, so that it sees what is too large. */
    private static final int READ_BYTES = Reception.MOST_BYTES + 1;

    @Bean
    JmsComponent jms(ConnectionFactory connections) {
        return JmsComponent.jmsComponent(connections);
    }

    @Bean
    WorkSignal workSignal(ProducerTemplate producer) {
        return new JmsWorkSignal(producer);
    }

    @Bean
    RefusalReport refusalReport(@Value("${berichtenpoort.language:nl}") Language language) {
        return new RefusalReport(language);
    }

    @Bean
    ProcessRoutes processRoutes(MessageProcessing processing, RoutingProperties properties, Alarm alarm) {
        RoutingProperties.Work work = properties.work();
        return new ProcessRoutes(processing, new WorkSettings(work.processing(), work.attempts()), alarm);
    }

    @Bean
    DeliverRoutes deliverRoutes(DeliveryDesk desk, RoutingProperties properties, Alarm alarm) {
        RoutingProperties.Work work = properties.work();
        return new DeliverRoutes(desk, new WorkSettings(work.delivery(), work.attempts()), alarm);
    }

    @Bean
    WatchRoutes watchRoutes(Backlog backlog, RoutingProperties properties) {
        RoutingProperties.Watch watch = properties.watch();
        return new WatchRoutes(backlog, new WatchSettings(watch.messages(), watch.deliveries(), watch.most()));
    }

    @Bean
    JmsIntakeRoutes jmsIntakeRoutes(MessageIntake intake, RefusalReport refusals, RoutingProperties properties) {
        return new JmsIntakeRoutes(intake, refusals, properties.intake().jmsConsumers());
    }

    @Bean
    FolderIntakeRoutes folderIntakeRoutes(MessageIntake intake, RefusalReport refusals, RoutingProperties properties) {
        List<WatchedFolder> folders = properties.intake().folders().entrySet().stream()
                .map(entry -> new WatchedFolder(
                        entry.getKey(),
                        Path.of(entry.getValue().path()),
                        entry.getValue().principal(),
                        entry.getValue().doneFileSuffix(),
                        properties.intake().folderInterval(),
                        READ_BYTES))
                .toList();
        return new FolderIntakeRoutes(intake, refusals, folders);
    }

    @Bean
    SftpFolders sftpFolders(RoutingProperties properties) {
        return new SftpFolders(properties.intake().sftp().entrySet().stream()
                .map(RoutingConfiguration::sftpFolder)
                .toList());
    }

    @Bean
    RemoteIntakeRoutes remoteIntakeRoutes(
            MessageIntake intake, RefusalReport refusals, SftpFolders folders, RoutingProperties properties) {
        return new RemoteIntakeRoutes(
                intake, refusals, folders.all(), properties.intake().sftpInterval(), READ_BYTES);
    }

    private static SftpFolder sftpFolder(Map.Entry<String, RoutingProperties.Sftp> entry) {
        RoutingProperties.Sftp sftp = entry.getValue();
        SftpSettings settings = new SftpSettings(
                sftp.host(),
                sftp.port(),
                sftp.user(),
                sftp.password(),
                sftp.keyFile().map(Path::of),
                sftp.fingerprint(),
                sftp.knownHosts().map(Path::of),
                sftp.timeout());
        return new SftpFolder(entry.getKey(), sftp.principal(), settings, sftp.path());
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
