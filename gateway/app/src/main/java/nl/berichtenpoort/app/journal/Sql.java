package nl.berichtenpoort.app.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How values of Java and of the tables become each other. */
final class Sql {

    private Sql() {}

    /** A point in time as PostgreSQL's driver takes it. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static String type(Optional<MessageType> type) {
        return type.map(MessageType::name).orElse(null);
    }

    static Optional<MessageType> type(ResultSet row) throws SQLException {
        return text(row, "message_type").map(MessageType::valueOf);
    }

    static MessageIdentity identity(ResultSet row) throws SQLException {
        return new MessageIdentity(
                text(row, "sender"),
                text(row, "receiver"),
                type(row),
                text(row, "message_release"),
                text(row, "identification"),
                Optional.ofNullable(row.getObject("header_date", LocalDate.class)),
                text(row, "referentienummer"),
                text(row, "cross_reference"),
                text(row, "envelope_functie"));
    }

    /** A lock or a claim outside a transaction would be gone before its caller could rely on it. */
    static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Only within a transaction");
        }
    }
}
