package nl.berichtenpoort.app.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.Journal;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.NewMessage;
import nl.berichtenpoort.app.journal.Outbox;
import nl.berichtenpoort.app.journal.Outcome;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.official.Difference;
import nl.berichtenpoort.engine.official.OfficialComparison;
import nl.berichtenpoort.engine.official.OfficialRules;
import nl.berichtenpoort.engine.official.RuleDifference;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class OfficialDeskTest {

    private static final Path EXAMPLE = Path.of("../../samples/src/main/resources/samples/official-xslt/voorbeeld");
    private static final byte[] START =
            Samples.named("conversations/jeugdhulp-volledig/05-jw305.xml").bytes();
    /** A day before the Dagtekening, which TR135 would have something to say of. */
    private static final Clock RECEIVED = Clock.fixed(Instant.parse("2026-06-04T12:00:00Z"), ZoneOffset.UTC);

    private static final Clock JUDGED = Clock.fixed(Instant.parse("2026-06-05T12:00:00Z"), ZoneOffset.UTC);

    private final JdbcTemplate jdbc;
    private final OfficialDesk desk;

    OfficialDeskTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        desk = new OfficialDesk(
                Optional.of(OfficialRules.ofFolder(EXAMPLE)), new JournalReader(jdbc, new Outbox(jdbc, JUDGED)));
    }

    @Test
    void aRuleThatWasNotCheckedIsNoDifferenceAndTheDayIsThatOfJudging() {
        Report report = MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true))
                .judge(START, LocalDate.ofInstant(JUDGED.instant(), ZoneOffset.UTC))
                .report();
        long id = new Journal(jdbc, RECEIVED)
                .insert(NewMessage.received(
                        Door.REST, "test", Optional.empty(), MessageIdentity.UNKNOWN, START, Optional.empty()));
        new Journal(jdbc, JUDGED).recordOutcome(id, outcome(report));

        OfficialComparison comparison = desk.compare(id).orElseThrow();

        assertThat(comparison.rules())
                .extracting(RuleDifference::rule, RuleDifference::difference)
                .containsExactly(tuple("TR381", Difference.NOT_RUN_BY_US));
    }

    private static Outcome outcome(Report report) {
        MessageIdentity known = MessageIdentity.UNKNOWN;
        return new Outcome(
                MessageState.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                report,
                new MessageIdentity(
                        known.sender(),
                        known.receiver(),
                        Optional.of(MessageType.JW305),
                        Optional.of(MessageType.RELEASE),
                        known.identification(),
                        known.headerDate(),
                        known.referentienummer(),
                        known.crossReference(),
                        known.functie()),
                Optional.empty(),
                Optional.empty());
    }
}
