package nl.berichtenpoort.app.embedded;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a database with the gateway's tables: one real embedded server for the whole test run, and a new database
 * in it for each test class.
 */
public final class TestDatabase implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(TestDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server =
                context.getRoot().getStore(SPACE).computeIfAbsent(Server.class, key -> new Server(), Server.class);
        return ofTestClass(context)
                .getStore(SPACE)
                .computeIfAbsent(Database.class, key -> new Database(server), Database.class)
                .pool;
    }

    /** What is kept there is closed after the class: the connections of all classes would be more than the server has. */
    private static ExtensionContext ofTestClass(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        ExtensionContext found = context;
        while (found.getParent()
                .flatMap(ExtensionContext::getTestClass)
                .filter(testClass::equals)
                .isPresent()) {
            found = found.getParent().get();
        }
        return found;
    }

    /** The server, stopped at the end of the run. */
    private static final class Server implements AutoCloseable {

        private final Path path;
        private final DataFolder folder;
        private final EmbeddedPostgres postgres;

        Server() {
            try {
                path = Files.createTempDirectory("berichtenpoort-test");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            folder = DataFolder.open(path);
            postgres = EmbeddedPostgres.start(folder);
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            folder.close();
            PostgresBinaries.delete(path);
        }
    }

    /** A database with the gateway's tables. */
    private static final class Database implements AutoCloseable {

        private final HikariDataSource pool = new HikariDataSource();

        Database(Server server) {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            EmbeddedPostgres postgres = server.postgres;
            try (Connection connection =
                            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            pool.setJdbcUrl(postgres.url().replaceFirst("/[^/]*$", "/" + name) + "?reWriteBatchedInserts=true");
            pool.setUsername(postgres.user());
            pool.setPassword(postgres.password());
            pool.setMaximumPoolSize(8);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
