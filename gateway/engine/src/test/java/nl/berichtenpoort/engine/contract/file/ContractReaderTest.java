package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;

/** What a set with everything that a file may say comes to. */
class ContractReaderTest {

    private final ContractReader reader = new ContractReader(new CodeLists());

    private ContractSet volledig() throws IOException {
        ContractReading reading = reader.read(ContractSamples.folder("contracts-valid/volledig"));
        assertThat(reading.faults()).isEmpty();
        return reading.contracts().orElseThrow();
    }

    @Test
    void aVersionCountsFromItsOwnDayOn() throws IOException {
        Relation linde = new Relation(Standard.IJW, "0141", "98000001");
        assertThat(volledig().contracten(linde, LocalDate.of(2026, 4, 14)))
                .extracting(Contract::versie)
                .containsExactly(1);
        assertThat(volledig().contracten(linde, LocalDate.of(2026, 4, 15)))
                .extracting(Contract::versie)
                .containsExactly(2);
        assertThat(volledig().contracten(linde, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void aContractWithoutAFrameworkStandsAlone() throws IOException {
        Contract eik = volledig()
                .contracten(new Relation(Standard.IWMO, "0153", "98000003"), LocalDate.of(2025, 7, 1))
                .get(0);
        assertThat(eik.gemeenten()).isEqualTo(Set.of("0153"));
        assertThat(eik.raamovereenkomst()).isEqualTo("eik");
    }
}
