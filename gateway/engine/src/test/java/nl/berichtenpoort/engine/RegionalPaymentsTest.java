package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.berichtenpoort.engine.contract.money.Afrekening;
import nl.berichtenpoort.engine.contract.money.Betaalschema;
import nl.berichtenpoort.engine.contract.money.GeplandeBetaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contracts of the regions pay by schedule. The amounts are computed by hand from the files. */
class RegionalPaymentsTest {

    @ParameterizedTest
    @CsvSource({
        // ZOU, all five municipalities: 15 shares of € 52,800 (lump sum) and of € 28,600 (availability)
        "zou-2021, 43 43Z01, 2025, 79200000, 60",
        "zou-2021, 46 46Z01, 2025, 42900000, 20",
        // ZOU in the first year, from version 1: 15 shares of € 48,000
        "zou-2021, 43 43Z01, 2021, 72000000, 60",
        // Twente: 39 shares of € 14,700, three months from version 1 and nine from version 2
        "twente-jeugd-2025, 46 46T01, 2026, 57330000, 168",
        "twente-jeugd-2025, 45 45T10, 2026, 12675000, 56",
        "twente-jeugd-2025, 50 50T01, 2026, 24000000, 24",
        // Achterhoek: 30 shares of € 63,200; 303,498 inhabitants at € 1.85
        "achterhoek-2022, 45 45H01, 2026, 189600000, 96",
        "achterhoek-2022, 54 54H01, 2026, 56147130, 32",
        "achterhoek-2022, 54 54H01, 2025, 0, 0",
    })
    void aYearOfAProductInAllMunicipalitiesIsPaidInFull(
            String region, String product, int jaar, long cents, int betalingen) {
        List<GeplandeBetaling> found = of(region, product, jaar);

        assertThat(found).hasSize(betalingen);
        assertThat(found.stream()
                        .mapToLong(betaling -> betaling.bedrag().cents())
                        .sum())
                .isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "zou-2021, 43 43Z01, 2025, 0355, 2200000",
        "zou-2021, 46 46Z01, 2025, 0355, 3575000",
        "twente-jeugd-2025, 46 46T01, 2026, 0153, 1225000",
        "achterhoek-2022, 45 45H01, 2026, 0222, 3160000",
        "achterhoek-2022, 54 54H01, 2026, 0222, 2742625",
    })
    void aMunicipalityPaysItsOwnEqualShares(String region, String product, int jaar, String gemeente, long cents) {
        assertThat(of(region, product, jaar).stream()
                        .filter(betaling -> betaling.gemeente().equals(gemeente)))
                .isNotEmpty()
                .allSatisfy(betaling -> {
                    assertThat(betaling.bedrag().cents()).isEqualTo(cents);
                    assertThat(betaling.voorschot()).isFalse();
                });
    }

    @Test
    void aPaymentComesFromTheVersionOfItsDay() {
        assertThat(of("twente-jeugd-2025", "46 46T01", 2026).stream()
                        .filter(betaling -> betaling.gemeente().equals("0153"))
                        .map(betaling -> betaling.contract().versie()))
                .containsExactly(1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2);
    }

    /** Conversation twente-jeugd-2025/werkelijke-kosten-goed: € 19,752.00 in April and € 21,738.75 in May. */
    @Test
    void advancesAreSettledAgainstRealCosts() {
        long advances = of("twente-jeugd-2025", "50 50T01", 2026).stream()
                .filter(betaling -> betaling.gemeente().equals("0153") && betaling.voorschot())
                .filter(betaling -> List.of(4, 5).contains(betaling.datum().getMonthValue()))
                .mapToLong(betaling -> betaling.bedrag().cents())
                .sum();

        assertThat(advances).isEqualTo(3_000_000);
        assertThat(new Afrekening(advances, 1_975_200 + 2_173_875).saldo().cents())
                .isEqualTo(1_149_075);
    }

    private static List<GeplandeBetaling> of(String region, String product, int jaar) {
        return Betaalschema.van(ContractFolders.read("contracts/" + region).versies()).stream()
                .filter(betaling -> betaling.product().toString().equals(product)
                        && betaling.datum().getYear() == jaar)
                .toList();
    }
}
