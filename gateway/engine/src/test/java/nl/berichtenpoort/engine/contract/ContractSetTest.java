package nl.berichtenpoort.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.ContractFolders;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set of contracts finds. */
class ContractSetTest {

    private static final ContractSet VOLLEDIG = new ContractReader(new CodeLists())
            .read(Samples.files("contracts-valid/volledig").entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".yaml"))
                    .map(file -> new ContractFile(file.getKey(), file.getValue()))
                    .toList())
            .contracts()
            .orElseThrow();

    private static final ContractSet CONTRACTS = ContractFolders.read("contracts-cases/contracten");

    @ParameterizedTest
    @CsvSource({
        "98003102, 45 45N01, 2026-04-01, true, agreed",
        "98003102, 46 45N01, 2026-04-01, false, agreed under another category only",
        "98003102, 46 45M01, 2026-04-01, true, agreed with another provider only",
        "98003102, 46 45R01, 2026-02-28, false, agreed on that day",
        "98003102, 46 45R01, 2026-03-01, true, not agreed any more",
        "98003102, 46 45N01, 2024-12-31, true, before the contract",
        "98003103, 46 45N01, 2026-03-01, true, the contract has ended",
        "98003199, 46 45N01, 2026-04-01, true, no contract"
    })
    void aCodeIsChallengedByTheContractsOfTheProviderOnTheDayOnly(
            String aanbieder, String product, LocalDate dag, boolean mogelijk, String waarom) {
        String[] names = product.split(" ");

        assertThat(CONTRACTS.kanBestaan(relation(aanbieder), new ProductCode(names[0], names[1]), dag))
                .as(waarom)
                .isEqualTo(mogelijk);
    }

    @Test
    void anAllocationCoversOneProductThoseOfACategoryOrAllInOrder() {
        assertThat(producten(Optional.of(new Product("55", Optional.of("55T02")))))
                .isEqualTo("55 55T02");
        assertThat(producten(Optional.of(new Product("55", Optional.of("45P01")))))
                .isEmpty();
        assertThat(producten(Optional.of(new Product("55", Optional.empty())))).isEqualTo("55 55T01, 55 55T02");
        assertThat(producten(Optional.empty()).split(", ")).isSorted().contains("43 43A01", "47 47B01", "55 55T02");
    }

    /** The next version of the contract, from 15 April 2026 on, has no subcontractor and one municipality less. */
    @ParameterizedTest
    @CsvSource({
        "0141, 98000002, 2025-01-01, 98000001, from the first day",
        "0147, 98000002, 2026-04-14, 98000001, in each municipality until the version ends",
        "0141, 98000002, 2026-04-15, , not in the next version",
        "0147, 98000002, 2026-04-15, , where it has ended",
        "0141, 98000002, 2024-12-31, , before the contract",
        "0153, 98000002, 2025-01-01, , in another municipality",
        "0141, 98000001, 2025-01-01, , the main contractor itself",
        "0141, 98000003, 2025-01-01, , another provider"
    })
    void aSubcontractorHasItsMainContractorsOnTheDay(
            String gemeente, String aanbieder, LocalDate dag, String hoofdaannemer, String waarom) {
        assertThat(VOLLEDIG.hoofdaannemers(new Relation(Standard.IJW, gemeente, aanbieder), dag))
                .as(waarom)
                .isEqualTo(hoofdaannemer == null ? List.of() : List.of(hoofdaannemer));
    }

    @Test
    void aMunicipalityIsKnownUnderTheLawOfItsContracts() {
        assertThat(VOLLEDIG.kent(Standard.IJW, "0147")).isTrue();
        assertThat(VOLLEDIG.kent(Standard.IWMO, "0147")).isFalse();
        assertThat(VOLLEDIG.kent(Standard.IWMO, "0153")).isTrue();
        assertThat(VOLLEDIG.kent(Standard.IJW, "0153")).isFalse();
    }

    private static String producten(Optional<Product> product) {
        return String.join(
                ", ",
                CONTRACTS.afspraken(relation("98003101"), product, LocalDate.of(2026, 4, 1)).stream()
                        .map(afspraak -> afspraak.product().product().toString())
                        .toList());
    }

    private static Relation relation(String aanbieder) {
        return new Relation(Standard.IJW, "0153", aanbieder);
    }
}
