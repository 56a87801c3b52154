package nl.berichtenpoort.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the configuration files promise, read as Spring Boot reads them. */
class ProfilesTest {

    @Test
    void productionMakesRegistrationCompulsory() throws IOException {
        assertThat(properties("application-production.yml").getProperty("berichtenpoort.registration-required"))
                .isEqualTo(true);
    }

    @Test
    void outOfTheBoxAnybodyMayTakePartButOnlyOnThisMachine() throws IOException {
        PropertySource<?> defaults = properties("application.yml");

        assertThat(defaults.getProperty("berichtenpoort.registration-required")).isEqualTo(false);
        assertThat(defaults.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(defaults.getProperty("berichtenpoort.rest.raw-content")).isEqualTo(false);
    }

    @Test
    void aFolderInTheDataFolderIsWatched() throws IOException {
        assertThat(properties("application.yml").getProperty("berichtenpoort.routes.intake.folders.standaard.path"))
                .isEqualTo("${berichtenpoort.data-folder}/in");
    }

    private static PropertySource<?> properties(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .get(0);
    }
}
