package nl.berichtenpoort.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import nl.berichtenpoort.engine.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** With servers elsewhere, none is started here and the data folder is left alone. */
@ExtendWith(TestDatabase.class)
class ExternalServersTest {

    @TempDir
    Path temporary;

    private final HikariDataSource external;
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
            .withUserConfiguration(StorageConfiguration.class);

    ExternalServersTest(DataSource external) {
        this.external = (HikariDataSource) external;
    }

    @Test
    void anExternalDatabaseAndBrokerAreUsedByTheirAddress() {
        Path folder = temporary.resolve("data");
        runner.withPropertyValues(
                        "berichtenpoort.data-folder=" + folder,
                        "berichtenpoort.broker.url=tcp://127.0.0.1:1",
                        "spring.datasource.url=" + external.getJdbcUrl(),
                        "spring.datasource.username=" + external.getUsername(),
                        "spring.datasource.password=" + external.getPassword())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
                    assertThat(context).doesNotHaveBean(EmbeddedBroker.class);
                    assertThat(context).hasSingleBean(ConnectionFactory.class);
                    assertThat(context.getBean(JdbcTemplate.class)
                                    .queryForObject("select current_database()", String.class))
                            .isEqualTo(external.getJdbcUrl().replaceAll(".*/([^?]*).*", "$1"));
                    assertThat(folder).doesNotExist();
                });
    }

    @Test
    void emptyAddressesMeanTheEmbeddedServers() {
        Path folder = temporary.resolve("data");
        runner.withPropertyValues(
                        "berichtenpoort.data-folder=" + folder, "berichtenpoort.broker.url=", "spring.datasource.url=")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).hasSingleBean(EmbeddedPostgres.class);
                    assertThat(context).hasSingleBean(EmbeddedBroker.class);
                    assertThat(context.getBean(JdbcTemplate.class).queryForObject("show data_directory", String.class))
                            .isEqualTo(
                                    folder.toRealPath().resolve("postgres/data").toString());
                });
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFolderInUseAndAWrongPasswordAreToldInBothLanguages() {
        try (DataFolder inUse =
                DataFolder.open(temporary.resolve(UUID.randomUUID().toString()))) {
            runner.withPropertyValues("berichtenpoort.data-folder=" + inUse.path())
                    .run(context -> {
                        FailureAnalysis told = new StartUpFailureAnalyzer().analyze(context.getStartupFailure());
                        assertThat(told.getDescription())
                                .isEqualTo("Een andere Berichtenpoort gebruikt de gegevensmap " + inUse.path() + " al."
                                        + System.lineSeparator()
                                        + "Another Berichtenpoort already uses the data folder " + inUse.path() + ".");
                        assertThat(told.getAction()).contains("berichtenpoort.data-folder");
                    });
        }
        runner.withPropertyValues(
                        "berichtenpoort.broker.url=tcp://127.0.0.1:1",
                        "spring.datasource.url=" + external.getJdbcUrl(),
                        "spring.datasource.username=" + external.getUsername(),
                        "spring.datasource.password=guess")
                .run(context -> {
                    RuntimeException failure = new RuntimeException(org.assertj.core.api.Assertions.catchThrowable(
                            () -> context.getBean(JdbcTemplate.class).execute("select 1")));
                    FailureAnalysis told = new DatabaseFailureAnalyzer().analyze(failure);
                    assertThat(told.getDescription()).startsWith("De database is niet te bereiken (28P01)");
                    assertThat(told.getAction())
                            .contains(new StartUpException("database-unreachable").remedy(Language.EN));
                });
    }
}
