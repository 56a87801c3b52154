package nl.berichtenpoort.app.casefile;

import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(TestDatabase.class)
class JdbcCaseFileTest extends CaseFileContractTest {

    private final JdbcCaseFile reader;
    private final JdbcCaseFileStore store;

    JdbcCaseFileTest(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("truncate case_toewijzing, case_verzoek, case_gevraagd_product, case_verzoek_antwoord,"
                + " case_levering, case_declaratie, case_prestatie, case_declaratie_antwoord,"
                + " case_afgewezen_prestatie");
        reader = new JdbcCaseFile(jdbc);
        store = new JdbcCaseFileStore(jdbc);
    }

    @Override
    CaseFile reading() {
        return reader;
    }

    @Override
    CaseFileStore writing() {
        return store;
    }
}
