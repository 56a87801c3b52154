package nl.berichtenpoort.bench;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that PostgreSQL carries out, as it logs them itself: what drivers and batches make of a program's calls
 * is seen here and nowhere else.
 */
final class StatementLog {

    /** Transaction, how it is carried out, and the statement. A name before a slash is a cursor's. */
    private static final Pattern LINE =
            Pattern.compile("(?m)^@(\\S+) LOG: +(execute fetch from|execute|statement)[^:]*: (.*)$");

    private final Path file;

    /** A log in which every line begins with an at sign and its transaction. */
    StatementLog(Path file) {
        this.file = file;
    }

    /** Makes the database log every statement, with the transaction that it belongs to and without its values. */
    static StatementLog switchOn(Connection database, Path file) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter system set log_line_prefix = '@%v '");
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
        }
        return new StatementLog(file);
    }

    /** Where the log ends now. */
    long end() throws IOException {
        return Files.size(file);
    }

    /**
     * What one transaction did.
     *
     * @param statements the statements between begin and commit
     * @param fetches how often more rows of a cursor were asked for
     */
    record Transaction(List<String> statements, int fetches) {}

    /**
     * The one transaction with a statement that begins so.
     *
     * @param from where in the log to begin
     * @throws IllegalStateException when there is none
     */
    Transaction transaction(long from, String beginning) throws IOException {
        String text;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(from);
            text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
        String wanted = LINE.matcher(text)
                .results()
                .filter(line -> line.group(3).startsWith(beginning))
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No transaction logs: " + beginning));
        List<String> statements = new ArrayList<>();
        int fetches = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (!line.group(1).equals(wanted) || line.group(3).matches("BEGIN|COMMIT")) {
                continue;
            }
            if (line.group(2).contains("fetch")) {
                fetches++;
            } else {
                statements.add(line.group(3));
            }
        }
        return new Transaction(statements, fetches);
    }
}
