package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;

class ContractFilesTest {

    @Test
    void theyAreAsManyContractsAndProductsAsTheBenchmarkSays() {
        ContractReading reading = new ContractReader(new CodeLists()).read(ContractFiles.files());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.contracts().orElseThrow().versies())
                .allSatisfy(contract -> assertThat(contract.producten()).hasSize(ContractFiles.PRODUCTS))
                .extracting(Contract::id)
                .hasSize(ContractFiles.CONTRACTS + ContractFiles.CONTRACTS / 10)
                .containsOnlyOnce("aanbieder-1");
        assertThat(reading.contracts().get().versies().stream()
                        .map(Contract::id)
                        .distinct())
                .hasSize(ContractFiles.CONTRACTS);
    }
}
