package nl.berichtenpoort.app.party;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import nl.berichtenpoort.app.settings.SettingsProblem;

/** Turns what configuration says of an SFTP server into settings: of a party's connector, or of a folder that is watched. */
public final class SftpSettingsReader {

    private SftpSettingsReader() {}

    /** The server as it is written; the parts are those of {@link SftpSettings}. */
    public record Written(
            Optional<String> host,
            int port,
            Optional<String> user,
            Optional<String> password,
            Optional<String> keyFile,
            Optional<String> fingerprint,
            Optional<String> knownHosts,
            Duration timeout) {}

    /**
     * The settings; empty if anything is wrong with them.
     *
     * @param property the property whose parts they are
     * @param problems gets what is wrong
     */
    public static Optional<SftpSettings> read(String property, Written written, List<SettingsProblem> problems) {
        int before = problems.size();
        if (written.password().isPresent() == written.keyFile().isPresent()) {
            problems.add(SettingsProblem.of(property, "login"));
        }
        if (written.fingerprint().isPresent() == written.knownHosts().isPresent()) {
            problems.add(SettingsProblem.of(property, "host-key"));
        }
        if (written.fingerprint()
                .filter(fingerprint -> !fingerprint.matches("SHA256:[A-Za-z0-9+/]{43}"))
                .isPresent()) {
            problems.add(SettingsProblem.of(property + ".fingerprint", "fingerprint"));
        }
        if (written.port() < 1 || written.port() > 65535) {
            problems.add(SettingsProblem.of(property + ".port", "port"));
        }
        if (written.timeout().toMillis() < 1) {
            problems.add(SettingsProblem.of(property + ".timeout", "positive-duration"));
        }
        needed(property + ".host", written.host(), problems);
        needed(property + ".user", written.user(), problems);
        Optional<Path> keyFile = file(property + ".key-file", written.keyFile(), problems);
        Optional<Path> knownHosts = file(property + ".known-hosts", written.knownHosts(), problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new SftpSettings(
                written.host().orElseThrow(),
                written.port(),
                written.user().orElseThrow(),
                written.password(),
                keyFile,
                written.fingerprint(),
                knownHosts,
                written.timeout()));
    }

    private static void needed(String property, Optional<String> value, List<SettingsProblem> problems) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            problems.add(SettingsProblem.of(property, "missing"));
        }
    }

    private static Optional<Path> file(String property, Optional<String> name, List<SettingsProblem> problems) {
        Optional<Path> file = name.map(Path::of);
        if (file.filter(path -> !Files.isReadable(path)).isPresent()) {
            problems.add(SettingsProblem.of(property, "file", name.get()));
        }
        return file;
    }
}
