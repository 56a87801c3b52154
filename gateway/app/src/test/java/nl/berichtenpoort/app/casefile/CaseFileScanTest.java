package nl.berichtenpoort.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.steering.Clientfeiten;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read client by client is what the case file holds. */
@ExtendWith(TestDatabase.class)
class CaseFileScanTest {

    private static final Set<String> ALKMAAR = Set.of("0405");
    private static final Relation RELATION = new Relation(Standard.IJW, "0405", "98002011");

    private final JdbcTemplate jdbc;
    private final JdbcCaseFile caseFile;
    private final CaseFileScan scan;
    private final TransactionTemplate transaction;

    CaseFileScanTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        caseFile = new JdbcCaseFile(jdbc);
        scan = new CaseFileScan(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Six children; of the lines of the last invoice one is refused, and of the one before it nothing is said. */
    @BeforeEach
    void fill() {
        jdbc.execute("truncate case_toewijzing, case_levering, case_declaratie, case_prestatie,"
                + " case_declaratie_antwoord, case_afgewezen_prestatie");
        MessageReader reader = new MessageReader(SchemaSet.builtIn());
        JdbcCaseFileStore store = new JdbcCaseFileStore(jdbc);
        long message = 0;
        for (Sample sample : Samples.conversation("contracten/west-friesland-2019/jeugd-traject-70-30")) {
            Reading reading = reader.read(sample.bytes());
            List<CaseFileChange> changes = new ArrayList<>(CaseFileChanges.from(
                    reading.type().orElseThrow(), reading.root().orElseThrow()));
            if (!sample.fileName().startsWith("20")) {
                answers(changes, sample.fileName().startsWith("21")).forEach(changes::add);
            }
            message++;
            store.apply(message, changes);
        }
    }

    private static List<CaseFileChange> answers(List<CaseFileChange> changes, boolean firstRefused) {
        List<String> refused = changes.stream()
                .filter(Prestatie.class::isInstance)
                .map(change -> ((Prestatie) change).referentieNummer())
                .limit(firstRefused ? 1 : 0)
                .toList();
        return changes.stream()
                .filter(Declaratie.class::isInstance)
                .map(Declaratie.class::cast)
                .<CaseFileChange>map(invoice -> new DeclaratieAntwoord(
                        invoice.relation(),
                        invoice.identificatie(),
                        Optional.of(invoice.declaratieNummer()),
                        false,
                        0,
                        refused))
                .toList();
    }

    private List<Clientfeiten> clienten(Set<String> gemeenten) {
        List<Clientfeiten> found = new ArrayList<>();
        transaction.executeWithoutResult(status -> scan.clienten(gemeenten, found::add));
        return found;
    }

    @Test
    void everyClientComesOnceWithEverything() {
        List<Clientfeiten> found = clienten(ALKMAAR);
        assertThat(found).hasSize(6).extracting(Clientfeiten::bsn).isSorted();
        for (Clientfeiten client : found) {
            assertThat(client.versies()).hasSize(1);
            assertThat(client.starts()).isEqualTo(caseFile.starts(RELATION, Set.of(client.bsn())));
            assertThat(client.stops()).isEqualTo(caseFile.stops(RELATION, Set.of(client.bsn())));
        }
        assertThat(clienten(Set.of("0153"))).isEmpty();
    }

    @Test
    void freeTextAndAmountsAreLeftWhereTheyAre() {
        jdbc.update("update case_toewijzing set commentaar = 'Over Jan', referentie_aanbieder = 'JAN'");
        assertThat(clienten(ALKMAAR))
                .flatExtracting(Clientfeiten::versies)
                .extracting(Recorded::value)
                .allMatch(found -> found.commentaar().isEmpty()
                        && found.referentieAanbieder().isEmpty()
                        && found.omvang().isEmpty());
    }

    /** The newest version of the first child's allocation says that it was the second child's all along. */
    @Test
    void versionsGoWithTheClientOfTheNewest() {
        List<String> bsns = jdbc.queryForList("select bsn from case_toewijzing order by bsn", String.class);
        jdbc.update("""
                insert into case_toewijzing
                select 1000, 0, standard, gemeente, aanbieder, ?, toewijzing_nummer, referentie_aanbieder, categorie, code,
                    toewijzingsdatum + 1, toewijzingstijd, ingangsdatum, einddatum, '14', volume, eenheid, frequentie, budget,
                    commentaar
                from case_toewijzing where bsn = ?""", bsns.get(1), bsns.get(0));
        List<Clientfeiten> found = clienten(ALKMAAR);
        assertThat(found.get(0).versies()).isEmpty();
        assertThat(found.get(0).starts()).hasSize(1);
        assertThat(found.get(1).versies())
                .hasSize(3)
                .extracting(Recorded::value)
                .extracting(Toewijzing::bsn)
                .containsOnly(found.get(1).bsn());
    }

    @Test
    void invoiceLinesCarryWhatTheNewestAnswerSays() {
        Set<Long> numbers =
                new HashSet<>(jdbc.queryForList("select distinct toewijzing_nummer from case_prestatie", Long.class));
        List<BeoordeeldePrestatie> expected = caseFile.prestatiesOp(RELATION, numbers).stream()
                .map(Recorded::value)
                .toList();
        List<BeoordeeldePrestatie> found = lines("2025-01-01", "2025-12-31");
        assertThat(found).hasSize(12).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).extracting(line -> line.prestatie().bsn()).isSorted();
        assertThat(found)
                .extracting(BeoordeeldePrestatie::oordeel)
                .contains(
                        BeoordeeldePrestatie.Oordeel.INGEDIEND,
                        BeoordeeldePrestatie.Oordeel.TOEGEKEND,
                        BeoordeeldePrestatie.Oordeel.AFGEWEZEN);
        LocalDate first = found.stream()
                .map(line -> line.prestatie().periode().begindatum())
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(lines("2025-01-01", first.toString())).isNotEmpty();
        assertThat(lines("2025-01-01", first.minusDays(1).toString())).isEmpty();
    }

    private List<BeoordeeldePrestatie> lines(String van, String tot) {
        List<BeoordeeldePrestatie> found = new ArrayList<>();
        transaction.executeWithoutResult(
                status -> scan.prestaties(ALKMAAR, LocalDate.parse(van), LocalDate.parse(tot), found::add));
        return found;
    }
}
