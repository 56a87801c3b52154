package nl.berichtenpoort.app.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RoutingSettingsTest {

    private final Map<String, String> configuration = new LinkedHashMap<>();

    @Test
    void foldersAreReadAsTheyAreWritten() {
        configuration.put("intake.folders.a.path", "/var/in");
        configuration.put("intake.sftp.b.path", "in");
        configuration.put("intake.sftp.b.host", "sftp.example");
        configuration.put("intake.sftp.b.user", "u");
        configuration.put("intake.sftp.b.password", "geheim");
        configuration.put("intake.sftp.b.fingerprint", "SHA256:" + "a".repeat(43));

        RoutingSettings.Checked checked = check();

        assertThat(checked.folders()).singleElement().satisfies(folder -> {
            assertThat(folder.label()).isEqualTo("a");
            assertThat(folder.path()).isEqualTo(Path.of("/var/in"));
        });
        assertThat(checked.sftp()).singleElement().satisfies(folder -> {
            assertThat(folder.label()).isEqualTo("b");
            assertThat(folder.server().host()).isEqualTo("sftp.example");
            assertThat(folder.toString()).doesNotContain("geheim");
        });
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirProperty() {
        configuration.put("work.processing", "0");
        configuration.put("watch.messages", "0s");
        configuration.put("intake.folders.leeg.principal", "0363");
        configuration.put("intake.folders.a b.path", "/var/in");
        configuration.put("intake.sftp.b.path", "in");
        configuration.put("intake.sftp.b.port", "70000");
        configuration.put("intake.sftp.b.key-file", "/nergens/sleutel");
        configuration.put("intake.sftp.b.fingerprint", "MD5:a");

        String prefix = "berichtenpoort.routes.";
        assertThatThrownBy(this::check)
                .asInstanceOf(type(SettingsException.class))
                .extracting(SettingsException::problems, list(SettingsProblem.class))
                .containsExactlyInAnyOrder(
                        SettingsProblem.of(prefix + "work.processing", "positive-number"),
                        SettingsProblem.of(prefix + "watch.messages", "positive-duration"),
                        SettingsProblem.of(prefix + "intake.folders.leeg.path", "missing"),
                        SettingsProblem.of(prefix + "intake.folders.a b", "folder-name"),
                        SettingsProblem.of(prefix + "intake.sftp.b.port", "port"),
                        SettingsProblem.of(prefix + "intake.sftp.b.host", "missing"),
                        SettingsProblem.of(prefix + "intake.sftp.b.user", "missing"),
                        SettingsProblem.of(prefix + "intake.sftp.b.key-file", "file", "/nergens/sleutel"),
                        SettingsProblem.of(prefix + "intake.sftp.b.fingerprint", "fingerprint"));
    }

    private RoutingSettings.Checked check() {
        Map<String, String> prefixed = new LinkedHashMap<>();
        configuration.forEach((name, value) -> prefixed.put(
                "berichtenpoort.routes." + (name.contains(" ") ? name.replace("a b", "[a b]") : name), value));
        return RoutingSettings.check(new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("berichtenpoort.routes", RoutingProperties.class));
    }
}
