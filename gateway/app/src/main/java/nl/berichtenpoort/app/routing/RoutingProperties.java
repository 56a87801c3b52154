package nl.berichtenpoort.app.routing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the routes run.
 *
 * @param work how references are worked on
 * @param watch how often the database is searched for work without a reference
 * @param intake the doors that are routes
 */
@ConfigurationProperties("berichtenpoort.routes")
public record RoutingProperties(
        @DefaultValue Work work,
        @DefaultValue Watch watch,
        @DefaultValue Intake intake) {

    /**
     * Working on references.
     *
     * @param processing messages judged at the same time
     * @param delivery outgoing messages sent at the same time
     * @param attempts deliveries by the broker before a reference is put aside; fewer than the broker allows
     */
    public record Work(
            @DefaultValue("4") int processing,
            @DefaultValue("4") int delivery,
            @DefaultValue("8") int attempts) {}

    /** Intervals of the watch, and how much it brings in at a time. */
    public record Watch(
            @DefaultValue("15s") Duration messages,
            @DefaultValue("2s") Duration deliveries,
            @DefaultValue("500") int most) {}

    /**
     * The doors that are routes.
     *
     * @param jmsConsumers messages taken from the queue at the same time
     * @param folderInterval how often local folders are looked into
     * @param folders local folders by a name of the operator's
     * @param sftpInterval how often folders behind SFTP are visited
     * @param sftp folders behind SFTP by a name of the operator's
     */
    public record Intake(
            @DefaultValue("2") int jmsConsumers,
            @DefaultValue("1s") Duration folderInterval,
            @DefaultValue Map<String, Folder> folders,
            @DefaultValue("30s") Duration sftpInterval,
            @DefaultValue Map<String, Sftp> sftp) {}

    /**
     * A local folder.
     *
     * @param principal the party that delivers in it
     * @param sender the party whose messages they are
     * @param doneFileSuffix if given, a file waits for an empty file with this suffix beside it
     */
    public record Folder(
            Optional<String> path,
            Optional<String> principal,
            Optional<String> sender,
            Optional<String> doneFileSuffix) {}

    /** A folder behind SFTP; the fields are those of a party's connector of type sftp. */
    public record Sftp(
            Optional<String> path,
            Optional<String> principal,
            Optional<String> sender,
            Optional<String> host,
            @DefaultValue("22") int port,
            Optional<String> user,
            Optional<String> password,
            Optional<String> keyFile,
            Optional<String> fingerprint,
            Optional<String> knownHosts,
            @DefaultValue("30s") Duration timeout) {}
}
