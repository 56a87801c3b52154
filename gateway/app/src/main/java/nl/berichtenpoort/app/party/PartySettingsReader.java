package nl.berichtenpoort.app.party;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.app.party.ConnectorSettings.SftpSettings;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;

/** Turns what configuration says of parties into settings, and tells all that is wrong with it at once. */
final class PartySettingsReader {

    private final List<String> problems = new ArrayList<>();
    private final PartyProperties properties;

    private PartySettingsReader(PartyProperties properties) {
        this.properties = properties;
    }

    /**
     * All configured parties by their code.
     *
     * @throws PartySettingsException if anything is wrong
     */
    static Map<String, KnownParty> read(PartyProperties properties) {
        PartySettingsReader reader = new PartySettingsReader(properties);
        Map<String, KnownParty> parties = new TreeMap<>();
        properties
                .parties()
                .forEach((code, entry) -> reader.party(code, entry).ifPresent(party -> parties.put(code, party)));
        if (!reader.problems.isEmpty()) {
            throw new PartySettingsException(reader.problems);
        }
        return Map.copyOf(parties);
    }

    private Optional<KnownParty> party(String code, PartyProperties.Entry entry) {
        String property = "berichtenpoort.parties." + code;
        Optional<Party> party = Party.of(code);
        if (party.isEmpty()) {
            problems.add(property
                    + ": a party is named by a CBS code of four digits or an AGB code of eight;"
                    + " in YAML put the code between quotes, or its leading zeros are lost.");
            return Optional.empty();
        }
        AnswersBy answersBy = entry.answers().orElse(defaultAnswers(party.get()));
        Optional<ConnectorSettings> connector = connector(property + ".connector", entry.connector());
        return connector.map(settings -> new KnownParty(party.get(), entry.name(), true, answersBy, settings));
    }

    private AnswersBy defaultAnswers(Party party) {
        return party.kind() == PartyKind.GEMEENTE
                ? properties.answers().gemeente()
                : properties.answers().aanbieder();
    }

    private Optional<ConnectorSettings> connector(String property, PartyProperties.Connector connector) {
        int before = problems.size();
        boolean empty = connector.url().isEmpty()
                && connector.path().isEmpty()
                && connector.host().isEmpty()
                && connector.queue().isEmpty();
        String type = connector.type().orElse(empty ? "mailbox" : "").toLowerCase(Locale.ROOT);
        ConnectorSettings settings = switch (type) {
            case "soap" -> soap(property, connector);
            case "webhook" ->
                new ConnectorSettings.Webhook(
                        url(property, connector), connector.headers(), form(property, connector), connector.timeout());
            case "folder" ->
                new ConnectorSettings.Folder(path(property + ".path", needed(property, "path", connector.path())));
            case "sftp" ->
                new ConnectorSettings.Sftp(sftp(property, connector), needed(property, "path", connector.path()));
            case "jms" ->
                new ConnectorSettings.Jms(needed(property, "queue", connector.queue()), form(property, connector));
            case "mailbox" -> new ConnectorSettings.Mailbox();
            default -> {
                problems.add(property + ".type is '" + type + "'; write soap, webhook, folder, sftp, jms or mailbox.");
                yield new ConnectorSettings.Mailbox();
            }
        };
        if (connector.timeout().toMillis() < 1) {
            problems.add(property + ".timeout has to be longer than nothing, for example 30s.");
        }
        return problems.size() == before ? Optional.of(settings) : Optional.empty();
    }

    private ConnectorSettings soap(String property, PartyProperties.Connector connector) {
        return new ConnectorSettings.Soap(
                url(property, connector),
                applicatie(property, "zender-applicatie", connector.zenderApplicatie(), "Berichtenpoort"),
                applicatie(property, "ontvanger-applicatie", connector.ontvangerApplicatie(), "GGk"),
                connector.timeout());
    }

    private String applicatie(String property, String name, Optional<String> value, String otherwise) {
        String applicatie = value.orElse(otherwise);
        if (applicatie.length() < 3 || applicatie.length() > 50) {
            problems.add(property + "." + name + " has 3 to 50 characters (StUF-GGk 2.1, applicatie).");
        }
        return applicatie;
    }

    private SftpSettings sftp(String property, PartyProperties.Connector connector) {
        if (connector.password().isPresent() == connector.keyFile().isPresent()) {
            problems.add(property + " needs either a password or a key-file, not both and not neither.");
        }
        if (connector.fingerprint().isPresent() == connector.knownHosts().isPresent()) {
            problems.add(property + " needs either the fingerprint of the server's key (SHA256:…, as ssh-keygen -lf"
                    + " prints it) or a known-hosts file, so that nobody can pose as the server.");
        }
        connector
                .fingerprint()
                .filter(fingerprint -> !fingerprint.matches("SHA256:[A-Za-z0-9+/]{43}"))
                .ifPresent(wrong -> problems.add(property + ".fingerprint has the form SHA256: and 43 characters."));
        if (connector.port() < 1 || connector.port() > 65535) {
            problems.add(property + ".port is a number from 1 to 65535.");
        }
        // What is wrong is told already; the settings only have to exist until then.
        boolean withPassword =
                connector.password().isPresent() || connector.keyFile().isEmpty();
        boolean withFingerprint =
                connector.fingerprint().isPresent() || connector.knownHosts().isEmpty();
        return new SftpSettings(
                needed(property, "host", connector.host()),
                connector.port(),
                needed(property, "user", connector.user()),
                withPassword ? Optional.of(connector.password().orElse("")) : Optional.empty(),
                withPassword ? Optional.empty() : connector.keyFile().map(Path::of),
                withFingerprint ? Optional.of(connector.fingerprint().orElse("")) : Optional.empty(),
                withFingerprint ? Optional.empty() : connector.knownHosts().map(Path::of),
                connector.timeout());
    }

    private Form form(String property, PartyProperties.Connector connector) {
        String form = connector.form().orElse("bare").toLowerCase(Locale.ROOT);
        return switch (form) {
            case "bare" -> Form.BARE;
            case "envelope" -> Form.ENVELOPE;
            default -> {
                problems.add(property + ".form is '" + form + "'; write bare or envelope.");
                yield Form.BARE;
            }
        };
    }

    private URI url(String property, PartyProperties.Connector connector) {
        String url = needed(property, "url", connector.url());
        try {
            URI uri = URI.create(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            // Told below, with the other ways in which it can be wrong.
        }
        if (!url.isEmpty()) {
            problems.add(property + ".url has to begin with http:// or https:// and name a host.");
        }
        return URI.create("http://localhost");
    }

    private Path path(String property, String value) {
        Path path = Path.of(value);
        if (!value.isEmpty() && !path.isAbsolute()) {
            problems.add(property + " has to be an absolute path, so that it does not depend on where the gateway"
                    + " was started.");
        }
        return path;
    }

    private String needed(String property, String name, Optional<String> value) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            problems.add(property + "." + name + " is missing.");
        }
        return value.orElse("");
    }
}
