package nl.berichtenpoort.app.routing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.connector.SftpFolder;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import nl.berichtenpoort.app.party.SftpSettingsReader;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.routes.WatchedFolder;

/** Checks what configuration says of the routes, and tells all that is wrong with it at once. */
final class RoutingSettings {

    /** One byte more than intake takes, so that it sees what is too large. */
    static final int READ_BYTES = Reception.MOST_BYTES + 1;

    private static final String PREFIX = "berichtenpoort.routes.";

    private final List<SettingsProblem> problems = new ArrayList<>();
    private final RoutingProperties properties;

    private RoutingSettings(RoutingProperties properties) {
        this.properties = properties;
    }

    /** A folder behind SFTP that is watched; nothing connects to it yet. */
    record WatchedSftp(
            String label, Optional<String> principal, Optional<String> sender, SftpSettings server, String path) {
        SftpFolder open() {
            return new SftpFolder(label, principal, sender, server, path);
        }
    }

    /** Folders that are watched. */
    record Checked(List<WatchedFolder> folders, List<WatchedSftp> sftp) {
        Checked {
            folders = List.copyOf(folders);
            sftp = List.copyOf(sftp);
        }
    }

    /**
     * The folders, of a configuration of routes in which nothing is wrong.
     *
     * @throws SettingsException if anything is
     */
    static Checked check(RoutingProperties properties) {
        RoutingSettings settings = new RoutingSettings(properties);
        settings.checkNumbers();
        Checked checked = new Checked(
                properties.intake().folders().entrySet().stream()
                        .flatMap(entry -> settings.folder(entry).stream())
                        .toList(),
                properties.intake().sftp().entrySet().stream()
                        .flatMap(entry -> settings.sftp(entry).stream())
                        .toList());
        if (!settings.problems.isEmpty()) {
            throw new SettingsException(settings.problems);
        }
        return checked;
    }

    private void checkNumbers() {
        RoutingProperties.Work work = properties.work();
        number("work.processing", work.processing());
        number("work.delivery", work.delivery());
        number("work.attempts", work.attempts());
        RoutingProperties.Watch watch = properties.watch();
        duration("watch.messages", watch.messages());
        duration("watch.deliveries", watch.deliveries());
        number("watch.most", watch.most());
        number("intake.jms-consumers", properties.intake().jmsConsumers());
        duration("intake.folder-interval", properties.intake().folderInterval());
        duration("intake.sftp-interval", properties.intake().sftpInterval());
    }

    private void number(String property, int value) {
        if (value < 1) {
            wrong(PREFIX + property, "positive-number");
        }
    }

    private void duration(String property, Duration value) {
        if (value.toMillis() < 1) {
            wrong(PREFIX + property, "positive-duration");
        }
    }

    private Optional<WatchedFolder> folder(Map.Entry<String, RoutingProperties.Folder> entry) {
        String property = name("intake.folders.", entry.getKey());
        RoutingProperties.Folder folder = entry.getValue();
        int before = problems.size();
        checkLabel(property, entry.getKey());
        Optional<Path> path = needed(property + ".path", folder.path()).flatMap(text -> path(property + ".path", text));
        return problems.size() > before
                ? Optional.empty()
                : path.map(known -> new WatchedFolder(
                        entry.getKey(),
                        known,
                        folder.principal(),
                        sender(property, folder.sender()),
                        folder.doneFileSuffix(),
                        properties.intake().folderInterval(),
                        READ_BYTES));
    }

    private Optional<WatchedSftp> sftp(Map.Entry<String, RoutingProperties.Sftp> entry) {
        String property = name("intake.sftp.", entry.getKey());
        RoutingProperties.Sftp sftp = entry.getValue();
        checkLabel(property, entry.getKey());
        Optional<String> path = needed(property + ".path", sftp.path());
        return SftpSettingsReader.read(
                        property,
                        new SftpSettingsReader.Written(
                                sftp.host(),
                                sftp.port(),
                                sftp.user(),
                                sftp.password(),
                                sftp.keyFile(),
                                sftp.fingerprint(),
                                sftp.knownHosts(),
                                sftp.timeout()),
                        problems)
                .flatMap(server -> path.map(known -> new WatchedSftp(
                        entry.getKey(), sftp.principal(), sender(property, sftp.sender()), server, known)));
    }

    private static String name(String group, String label) {
        return PREFIX + group + label;
    }

    /** A label stands in ids of routes and in the journal. */
    private void checkLabel(String property, String label) {
        if (!label.matches("[A-Za-z0-9-]+")) {
            wrong(property, "folder-name");
        }
    }

    private Optional<String> sender(String property, Optional<String> sender) {
        if (sender.filter(code -> Party.of(code).isEmpty()).isPresent()) {
            wrong(property + ".sender", "party-code");
        }
        return sender;
    }

    private Optional<String> needed(String property, Optional<String> value) {
        Optional<String> given = value.filter(text -> !text.isBlank());
        if (given.isEmpty()) {
            wrong(property, "missing");
        }
        return given;
    }

    private Optional<Path> path(String property, String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            wrong(property, "path");
            return Optional.empty();
        }
    }

    private void wrong(String property, String key) {
        problems.add(SettingsProblem.of(property, key));
    }
}
