package nl.berichtenpoort.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.berichtenpoort.engine.ContractFolders;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set of contracts finds. */
class ContractSetTest {

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
