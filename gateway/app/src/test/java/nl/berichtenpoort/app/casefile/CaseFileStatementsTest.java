package nl.berichtenpoort.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.InvoiceLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How many statements judging and recording a message take does not depend on how long it is. */
@ExtendWith(TestDatabase.class)
class CaseFileStatementsTest {

    private static final Relation RELATION = new Relation(Standard.IJW, "0153", "98000101");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final long EARLIER = 1;
    private static final long ANSWER = 2;
    private static final long INVOICE = 3;
    /** More earlier lines than a cursor gives at a time. */
    private static final int MANY = 6_000;

    private final MessagePipeline pipeline =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));
    private final DataSource database;
    private final JdbcTemplate jdbc;

    CaseFileStatementsTest(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void empty() {
        jdbc.execute("truncate case_toewijzing, case_declaratie, case_prestatie, case_declaratie_antwoord,"
                + " case_afgewezen_prestatie");
    }

    @Test
    void aLongInvoiceIsJudgedAndRecordedInAsManyStatementsAsAShortOne() throws IOException {
        int statements = statementsOfInvoice(1);

        assertThat(statements).isPositive().isLessThanOrEqualTo(10);
        assertThat(statementsOfInvoice(MANY)).isEqualTo(statements);
    }

    @Test
    void anAnswerIsRecordedInAsManyStatementsHoweverManyLinesItRejects() {
        assertThat(statementsOfAnswer(1)).isEqualTo(2);
        empty();
        assertThat(statementsOfAnswer(MANY)).isEqualTo(2);
    }

    @Test
    void noPlanIsKeptThatTakesManyKeysForFew() {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            JdbcCaseFile caseFile = new JdbcCaseFile(jdbc);
            for (int time = 0; time < 10; time++) {
                caseFile.prestatiesOp(RELATION, List.of(1L), line -> {});
                caseFile.versies(RELATION, List.of(1L));
            }

            // What the driver prepares for good shows in this view of the session.
            assertThat(jdbc.queryForList(
                            "select statement from pg_prepared_statements where statement ~ 'case_'", String.class))
                    .isEmpty();
        });
    }

    private int statementsOfAnswer(int rejected) {
        List<String> lines =
                IntStream.range(0, rejected).mapToObj(number -> "R-" + number).toList();
        StatementCounter counter = new StatementCounter(database);

        new JdbcCaseFileStore(new JdbcTemplate(counter))
                .apply(ANSWER, List.of(new DeclaratieAntwoord(RELATION, "MEI", Optional.empty(), false, 0, lines)));

        assertThat(count("case_afgewezen_prestatie", ANSWER)).isEqualTo(rejected);
        return counter.count();
    }

    /** The statements of judging an invoice on known allocations, whose credit lines take back lines of May. */
    private int statementsOfInvoice(int lines) throws IOException {
        empty();
        InvoiceGenerator generator = new InvoiceGenerator(nl.berichtenpoort.samples.Standard.IJW, 1);
        recordEarlier(generator, lines);
        ByteArrayOutputStream invoice = new ByteArrayOutputStream();
        generator.write(lines, invoice);
        StatementCounter counter = new StatementCounter(database);
        JdbcTemplate counted = new JdbcTemplate(counter);

        Disposition disposition = new TransactionTemplate(new DataSourceTransactionManager(counter)).execute(status -> {
            Judgement judgement = pipeline.judge(new Submission(
                    invoice.toByteArray(),
                    Optional.empty(),
                    LocalDate.of(2026, 11, 22),
                    false,
                    Optional.of(new JdbcCaseFile(counted))));
            new JdbcCaseFileStore(counted)
                    .apply(
                            INVOICE,
                            CaseFileChanges.from(
                                    MessageType.JW323, judgement.bericht().orElseThrow()));
            return judgement.report().disposition();
        });

        assertThat(disposition).isEqualTo(Disposition.ACCEPTED);
        assertThat(count("case_prestatie", INVOICE)).isEqualTo(lines);
        return counter.count();
    }

    private void recordEarlier(InvoiceGenerator generator, int lines) {
        List<CaseFileChange> earlier = new ArrayList<>();
        Periode may = new Periode(MAY, MAY.plusDays(30));
        earlier.add(new Declaratie(RELATION, "MEI", "MEI", may, JUNE, 0, "3.2.0", "3.2.0"));
        generator.forEachLine(lines, line -> {
            earlier.add(toewijzing(line));
            earlier.add(inMay(line, may));
        });
        JdbcCaseFileStore store = new JdbcCaseFileStore(jdbc);
        store.apply(EARLIER, earlier);
        store.apply(ANSWER, List.of(new DeclaratieAntwoord(RELATION, "MEI", Optional.of("MEI"), false, 0, List.of())));
    }

    private static Toewijzing toewijzing(InvoiceLine line) {
        boolean begins = line.begindatum().isAfter(JUNE);
        return new Toewijzing(
                RELATION,
                new Bsn(line.bsn()),
                line.toewijzingNummer(),
                Optional.empty(),
                Optional.of(new Product(line.categorie(), Optional.of(line.code()))),
                MAY,
                LocalTime.NOON,
                begins ? line.begindatum() : MAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Prestatie inMay(InvoiceLine line, Periode may) {
        return new Prestatie(
                RELATION,
                new Bsn(line.bsn()),
                line.vorigReferentieNummer().orElse("MEI-" + line.toewijzingNummer()),
                Optional.empty(),
                line.toewijzingNummer(),
                line.categorie(),
                line.code(),
                may,
                line.volume(),
                line.eenheid(),
                line.tarief().stream().mapToObj(tarief -> (long) tarief).findFirst(),
                line.bedrag(),
                false);
    }

    private int count(String table, long messageId) {
        return jdbc.queryForList("select count(*) from " + table + " where message_id = ?", Integer.class, messageId)
                .get(0);
    }
}
