package nl.berichtenpoort.app.casefile;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements that PostgreSQL plans for the keys that they have. The number of keys decides how a statement is best carried
 * out; a plan that is kept for any number, as the driver and the database do after a few times, takes them for few: on
 * 40,000 allocations that is eight times as slow.
 */
final class PlannedEachTimeJdbc extends JdbcTemplate {

    PlannedEachTimeJdbc(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
