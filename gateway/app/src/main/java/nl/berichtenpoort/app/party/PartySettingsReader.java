package nl.berichtenpoort.app.party;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;

/** Turns what configuration says of parties into settings, and tells all that is wrong with it at once. */
final class PartySettingsReader {

    private final List<SettingsProblem> problems = new ArrayList<>();
    private final PartyProperties properties;

    private PartySettingsReader(PartyProperties properties) {
        this.properties = properties;
    }

    /**
     * All configured parties by their code.
     *
     * @throws SettingsException if anything is wrong
     */
    static Map<String, KnownParty> read(PartyProperties properties) {
        PartySettingsReader reader = new PartySettingsReader(properties);
        Map<String, KnownParty> parties = new TreeMap<>();
        properties
                .parties()
                .forEach((code, entry) -> reader.party(code, entry).ifPresent(party -> parties.put(code, party)));
        if (!reader.problems.isEmpty()) {
            throw new SettingsException(reader.problems);
        }
        return Map.copyOf(parties);
    }

    private Optional<KnownParty> party(String code, PartyProperties.Entry entry) {
        String property = "berichtenpoort.parties." + code;
        Optional<Party> party = Party.of(code);
        if (party.isEmpty()) {
            wrong(property, "party-code");
            return Optional.empty();
        }
        AnswersBy answersBy = entry.answers().orElse(defaultAnswers(party.get()));
        Optional<ConnectorSettings> connector = connector(property + ".connector", entry.connector());
        Requests requests = entry.requests().orElse(properties.answers().requests());
        TranslationSettings translation = TranslationSettingsReader.read(
                property + ".translation",
                entry.translation(),
                connector.orElse(new ConnectorSettings.Mailbox()),
                problems);
        return connector.map(settings ->
                new KnownParty(party.get(), entry.name(), true, answersBy, requests, settings, translation));
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
            case "sftp" -> sftp(property, connector);
            case "jms" ->
                new ConnectorSettings.Jms(needed(property, "queue", connector.queue()), form(property, connector));
            case "mailbox" -> new ConnectorSettings.Mailbox();
            default -> {
                wrong(property + ".type", "connector-type", type);
                yield new ConnectorSettings.Mailbox();
            }
        };
        if (!type.equals("sftp") && connector.timeout().toMillis() < 1) {
            wrong(property + ".timeout", "positive-duration");
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
            wrong(property + "." + name, "applicatie");
        }
        return applicatie;
    }

    private ConnectorSettings sftp(String property, PartyProperties.Connector connector) {
        String path = needed(property, "path", connector.path());
        Optional<ConnectorSettings> sftp = SftpSettingsReader.read(
                        property,
                        new SftpSettingsReader.Written(
                                connector.host(),
                                connector.port(),
                                connector.user(),
                                connector.password(),
                                connector.keyFile(),
                                connector.fingerprint(),
                                connector.knownHosts(),
                                connector.timeout()),
                        problems)
                .map(server -> new ConnectorSettings.Sftp(server, path));
        // What is wrong is told already; nobody gets a mailbox instead.
        return sftp.orElse(new ConnectorSettings.Mailbox());
    }

    private Form form(String property, PartyProperties.Connector connector) {
        String form = connector.form().orElse("bare").toLowerCase(Locale.ROOT);
        return switch (form) {
            case "bare" -> Form.BARE;
            case "envelope" -> Form.ENVELOPE;
            default -> {
                wrong(property + ".form", "form", form);
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
            wrong(property + ".url", "url");
        }
        return URI.create("http://localhost");
    }

    private Path path(String property, String value) {
        Path path;
        try {
            path = Path.of(value);
        } catch (InvalidPathException noPath) {
            wrong(property, "path");
            return Path.of("");
        }
        if (!value.isEmpty() && !path.isAbsolute()) {
            wrong(property, "absolute-path");
        }
        return path;
    }

    private String needed(String property, String name, Optional<String> value) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            wrong(property + "." + name, "missing");
        }
        return value.orElse("");
    }

    private void wrong(String property, String key, String... arguments) {
        problems.add(SettingsProblem.of(property, key, arguments));
    }
}
