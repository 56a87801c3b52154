package nl.berichtenpoort.app.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.engine.translate.table.Separator;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PartyDirectoryTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Map<String, String> configuration = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({"0363, Amsterdam", "0344, Utrecht"})
    void everyMunicipalityOfTodayTakesPartWithAMailbox(String code, String name) {
        KnownParty party = directory().lookup(code).orElseThrow();

        assertThat(party.name()).contains(name);
        assertThat(party.registered()).isFalse();
        assertThat(party.answersBy()).isEqualTo(AnswersBy.GATEWAY);
        assertThat(party.connector()).isEqualTo(new ConnectorSettings.Mailbox());
    }

    @Test
    void everyWellFormedAgbCodeTakesPartAndAnswersItself() {
        KnownParty party = directory().lookup("12345678").orElseThrow();

        assertThat(party.answersBy()).isEqualTo(AnswersBy.SELF);
        assertThat(party.connector()).isEqualTo(new ConnectorSettings.Mailbox());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "0000", "363", "1234567", "123456789", "", "abcd", " 0363"})
    void othersDoNot(String code) {
        assertThat(directory().lookup(code)).isEmpty();
    }

    @Test
    void aMunicipalityThatWasMergedAwayDoesNotTakePart() {
        // Weesp went into Amsterdam on 24 March 2022.
        assertThat(directory().lookup("0457")).isEmpty();
    }

    @Test
    void whereRegistrationIsCompulsoryOnlyConfiguredPartiesTakePart() {
        configuration.put("registration-required", "true");
        configuration.put("parties.0363.name", "Amsterdam");

        PartyDirectory directory = directory();

        assertThat(directory.lookup("0363"))
                .get()
                .extracting(KnownParty::registered)
                .isEqualTo(true);
        assertThat(directory.lookup("0344")).isEmpty();
        assertThat(directory.lookup("12345678")).isEmpty();
    }

    @Test
    void whoAnswersIsConfiguredByKindAndByParty() {
        configuration.put("answers.gemeente", "self");
        configuration.put("answers.aanbieder", "gateway");
        configuration.put("parties.0363.answers", "gateway");
        configuration.put("parties.12345678.answers", "self");
        PartyDirectory directory = directory();

        assertThat(directory.lookup("0344").orElseThrow().answersBy()).isEqualTo(AnswersBy.SELF);
        assertThat(directory.lookup("0363").orElseThrow().answersBy()).isEqualTo(AnswersBy.GATEWAY);
        assertThat(directory.lookup("87654321").orElseThrow().answersBy()).isEqualTo(AnswersBy.GATEWAY);
        assertThat(directory.lookup("12345678").orElseThrow().answersBy()).isEqualTo(AnswersBy.SELF);
    }

    @Test
    void eachTypeOfConnectorIsRead() {
        connector("0363", "type", "soap", "url", "https://backoffice.example/ggk", "timeout", "5s");
        connector("0344", "type", "webhook", "url", "http://localhost:1/in", "form", "envelope", "headers.X-Key", "k");
        connector("0518", "type", "folder", "path", "/var/berichten");
        connector(
                "0599",
                "type",
                "sftp",
                "host",
                "sftp.example",
                "user",
                "u",
                "password",
                "p",
                "path",
                "in",
                "fingerprint",
                "SHA256:" + "a".repeat(43));
        connector("12345678", "type", "jms", "queue", "backoffice.in");

        PartyDirectory directory = directory();

        assertThat(directory.lookup("0363").orElseThrow().connector())
                .isEqualTo(new ConnectorSettings.Soap(
                        URI.create("https://backoffice.example/ggk"), "Berichtenpoort", "GGk", Duration.ofSeconds(5)));
        assertThat(directory.lookup("0344").orElseThrow().connector())
                .isEqualTo(new ConnectorSettings.Webhook(
                        URI.create("http://localhost:1/in"),
                        Map.of("X-Key", "k"),
                        ConnectorSettings.Form.ENVELOPE,
                        Duration.ofSeconds(30)));
        assertThat(directory.lookup("0518").orElseThrow().connector())
                .isEqualTo(new ConnectorSettings.Folder(Path.of("/var/berichten")));
        assertThat(directory.lookup("0599").orElseThrow().connector())
                .isEqualTo(new ConnectorSettings.Sftp(
                        new ConnectorSettings.SftpSettings(
                                "sftp.example",
                                22,
                                "u",
                                Optional.of("p"),
                                Optional.empty(),
                                Optional.of("SHA256:" + "a".repeat(43)),
                                Optional.empty(),
                                Duration.ofSeconds(30)),
                        "in"));
        assertThat(directory.lookup("12345678").orElseThrow().connector())
                .isEqualTo(new ConnectorSettings.Jms("backoffice.in", ConnectorSettings.Form.BARE));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirProperty() {
        configuration.put("parties.363.name", "Amsterdam");
        connector("0344", "type", "soap", "url", "ftp://backoffice");
        connector("0518", "type", "folder", "path", "relative");
        connector("0599", "type", "sftp", "host", "h", "user", "u", "path", "p");
        connector("0855", "type", "pigeon");

        assertThatThrownBy(this::directory)
                .asInstanceOf(type(SettingsException.class))
                .extracting(SettingsException::problems, list(SettingsProblem.class))
                .containsExactlyInAnyOrder(
                        SettingsProblem.of("berichtenpoort.parties.363", "party-code"),
                        SettingsProblem.of("berichtenpoort.parties.0344.connector.url", "url"),
                        SettingsProblem.of("berichtenpoort.parties.0518.connector.path", "absolute-path"),
                        SettingsProblem.of("berichtenpoort.parties.0599.connector", "login"),
                        SettingsProblem.of("berichtenpoort.parties.0599.connector", "host-key"),
                        SettingsProblem.of("berichtenpoort.parties.0855.connector.type", "connector-type", "pigeon"));
    }

    @Test
    void aPartySaysInWhichFormItReadsAndWrites() throws IOException {
        Path stylesheet = Files.writeString(folder.resolve("uit.xsl"), "<x/>");
        translation("0363", "form", "json", "stylesheet-in", stylesheet.toString());
        translation("0344", "form", "CSV", "mapping", "toewijzingen", "decimal", "point", "separator", ";");
        translation("0518", "release", "3.1");
        translation("0599", "invoice", "303");
        translation("0855", "stylesheet-out", stylesheet.toString());
        PartyDirectory directory = directory();

        assertThat(translation(directory, "0363"))
                .isEqualTo(new TranslationSettings(
                        DocumentForm.JSON, Optional.empty(), "3.2", false, Optional.empty(), Optional.of(stylesheet)));
        assertThat(translation(directory, "0344").table())
                .contains(new TranslationSettings.Table(
                        "toewijzingen", Optional.of(DecimalMark.PUNT), Optional.of(Separator.PUNTKOMMA)));
        assertThat(translation(directory, "0518").release()).isEqualTo("3.1");
        assertThat(translation(directory, "0599").oldInvoice()).isTrue();
        assertThat(translation(directory, "0855").stylesheetOut()).contains(stylesheet);
        assertThat(translation(directory, "12345678")).isEqualTo(TranslationSettings.NONE);
    }

    @Test
    void whatATranslationCannotBeIsToldWithItsProperty() throws IOException {
        Path stylesheet = Files.writeString(folder.resolve("uit.xsl"), "<x/>");
        connector("0363", "type", "soap", "url", "https://backoffice.example/ggk");
        translation("0363", "form", "json");
        connector("0344", "type", "webhook", "url", "http://localhost:1/in", "form", "envelope");
        translation("0344", "form", "csv", "mapping", "toewijzingen");
        translation("0518", "form", "csv", "separator", "|", "decimal", "dot");
        translation("0599", "form", "json", "release", "3.1", "stylesheet-out", stylesheet.toString());
        translation("1876", "form", "csv", "mapping", "eigen.yaml");
        translation("0855", "form", "pdf", "mapping", "toewijzingen", "release", "2.4", "invoice", "305");
        translation(
                "0141", "stylesheet-in", "/niet/daar.xsl", "release", "3.0", "stylesheet-out", stylesheet.toString());

        assertThatThrownBy(this::directory)
                .asInstanceOf(type(SettingsException.class))
                .extracting(SettingsException::problems, list(SettingsProblem.class))
                .containsExactlyInAnyOrder(
                        problem("0363", "form", "translation-envelope", "json"),
                        problem("0344", "form", "translation-envelope", "csv"),
                        problem("0518", "mapping", "translation-mapping", String.join(", ", TableMapping.builtIns())),
                        problem("0518", "separator", "translation-separator"),
                        problem("0518", "decimal", "one-of", "dot", "comma, point"),
                        problem("0599", "form", "translation-older", "json"),
                        problem("0599", "stylesheet-out", "translation-stylesheet-form", "json"),
                        problem("0855", "form", "one-of", "pdf", "xml, json, csv"),
                        problem("0855", "mapping", "translation-csv-only"),
                        problem("0855", "release", "one-of", "2.4", "3.2, 3.1, 3.0"),
                        problem("0855", "invoice", "one-of", "305", "323, 303"),
                        problem(
                                "1876",
                                "mapping",
                                "translation-mapping-unknown",
                                "eigen.yaml",
                                String.join(", ", TableMapping.builtIns())),
                        problem("0141", "stylesheet-in", "file", "/niet/daar.xsl"),
                        problem("0141", "stylesheet-out", "translation-stylesheet-older"));
    }

    private static SettingsProblem problem(String party, String property, String key, String... arguments) {
        return SettingsProblem.of("berichtenpoort.parties." + party + ".translation." + property, key, arguments);
    }

    private static TranslationSettings translation(PartyDirectory directory, String party) {
        return directory.lookup(party).orElseThrow().translation();
    }

    private void translation(String code, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configuration.put("parties." + code + ".translation." + namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    @Test
    void secretsAreNotPrinted() {
        connector("0344", "type", "webhook", "url", "http://localhost:1/in", "headers.X-Key", "geheim");
        connector(
                "0599",
                "type",
                "sftp",
                "host",
                "h",
                "user",
                "u",
                "password",
                "geheim",
                "path",
                "in",
                "fingerprint",
                "SHA256:" + "a".repeat(43));
        PartyDirectory directory = directory();

        assertThat(directory.lookup("0344").orElseThrow().toString()).doesNotContain("geheim");
        assertThat(directory.lookup("0599").orElseThrow().toString()).doesNotContain("geheim");
    }

    private void connector(String code, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configuration.put("parties." + code + ".connector." + namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private PartyDirectory directory() {
        Map<String, String> prefixed = new LinkedHashMap<>();
        configuration.forEach((name, value) -> prefixed.put("berichtenpoort." + name, value));
        PartyProperties properties = new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("berichtenpoort", PartyProperties.class);
        return new PartyDirectory(properties, new CodeLists().get("CBS", "ijw"), NOW);
    }
}
