package nl.berichtenpoort.engine.contract.money;

import static nl.berichtenpoort.engine.contract.money.Contracten.PRODUCT;
import static nl.berichtenpoort.engine.contract.money.Contracten.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import org.junit.jupiter.api.Test;

class BetaalschemaTest {

    private final Contractproduct product =
            Contracten.afspraak("taak", "-", Optional.empty()).product();

    @Test
    void aYearIsSpreadOverItsMonthsAndOddCentsGoFirst() {
        assertThat(shown(contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 100_002, 4))))
                .containsExactly(
                        "2026-01-01 a/1 0141 25001 betaling(1;4;100002)",
                        "2026-04-01 a/1 0141 25001 betaling(2;4;100002)",
                        "2026-07-01 a/1 0141 25000 betaling(3;4;100002)",
                        "2026-10-01 a/1 0141 25000 betaling(4;4;100002)");
    }

    @Test
    void aYearThatBeginsMidwayIsSpreadOverTheMonthsOfTheTerm() {
        assertThat(shown(contract(
                        "a",
                        1,
                        "2026-09-15",
                        "2026-09-15",
                        "2027-02-10",
                        betaling(2026, 400, 4),
                        betaling(2027, 200, 2))))
                .containsExactly(
                        "2026-09-15 a/1 0141 100 betaling(1;4;400)",
                        "2026-10-01 a/1 0141 100 betaling(2;4;400)",
                        "2026-11-01 a/1 0141 100 betaling(3;4;400)",
                        "2026-12-01 a/1 0141 100 betaling(4;4;400)",
                        "2027-01-01 a/1 0141 100 betaling(1;2;200)",
                        "2027-02-01 a/1 0141 100 betaling(2;2;200)");
    }

    @Test
    void aPaymentIsOfTheVersionOfItsDay() {
        assertThat(shown(
                        contract("a", 2, "2026-07-01", "2026-01-01", "2026-12-31", betaling(2026, 800, 4)),
                        contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 400, 4)),
                        contract("b", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 50, 1))))
                .containsExactly(
                        "2026-01-01 a/1 0141 100 betaling(1;4;400)",
                        "2026-01-01 b/1 0141 50 betaling(1;1;50)",
                        "2026-04-01 a/1 0141 100 betaling(2;4;400)",
                        "2026-07-01 a/2 0141 300 eerder-betaald(200;600) betaling(3;4;800)",
                        "2026-10-01 a/2 0141 300 eerder-betaald(200;600) betaling(4;4;800)");
    }

    /** Version 2 applies on the day that it begins; the day before is still version 1's. */
    @Test
    void aVersionThatBeginsMidwayLeavesTheMonthToTheOlderOne() {
        assertThat(shown(
                        contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 1200, 12)),
                        contract("a", 2, "2026-11-02", "2026-01-01", "2026-12-31", betaling(2026, 2400, 12))))
                .endsWith(
                        "2026-11-01 a/1 0141 100 betaling(11;12;1200)",
                        "2026-12-01 a/2 0141 1300 eerder-betaald(1100;1300) betaling(12;12;2400)");
    }

    /** Twelve payments become four: of 1200 half was paid by July, and the other half goes in two. */
    @Test
    void aYearEndsAtTheSumOfItsLastVersionWhateverTheNumberOfPayments() {
        assertThat(shown(
                        contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 1200, 12)),
                        contract("a", 2, "2026-07-01", "2026-01-01", "2026-12-31", betaling(2026, 1201, 4))))
                .hasSize(8)
                .startsWith("2026-01-01 a/1 0141 100 betaling(1;12;1200)")
                .endsWith(
                        "2026-06-01 a/1 0141 100 betaling(6;12;1200)",
                        "2026-07-01 a/2 0141 301 eerder-betaald(600;601) betaling(7;8;1201)",
                        "2026-10-01 a/2 0141 300 eerder-betaald(600;601) betaling(8;8;1201)");
    }

    /** All of 1200 was paid in January; what a newer version changes is settled on the day that it begins. */
    @Test
    void withoutPaymentsLeftTheDifferenceIsSettledAtOnce() {
        assertThat(shown(
                        contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling(2026, 1200, 1)),
                        contract("a", 2, "2026-05-01", "2026-01-01", "2026-12-31", betaling(2026, 1200, 1)),
                        contract("a", 3, "2026-07-15", "2026-01-01", "2026-12-31", betaling(2026, 900, 1)),
                        contract("a", 4, "2027-01-01", "2026-01-01", "2027-12-31", betaling(2026, 5000, 1))))
                .containsExactly(
                        "2026-01-01 a/1 0141 1200 betaling(1;1;1200)",
                        "2026-07-15 a/3 0141 -300 eerder-betaald(1200;-300) betaling(2;2;900)");
    }

    @Test
    void aPopulationIsPaidByInhabitants() {
        Betaling betaling =
                new Betaling(PRODUCT, "0147", 2026, 13_580_295, Optional.of(185L), Optional.of(73_407L), 1, false);
        assertThat(shown(contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", betaling)))
                .containsExactly("2026-01-01 a/1 0147 13580295 per-inwoner(185;73407;13580295) betaling(1;1;13580295)");
    }

    @Test
    void advancesAreToldApartAndSettled() {
        Betaling advance = new Betaling(PRODUCT, "0141", 2026, 4_800, Optional.empty(), Optional.empty(), 1, true);
        List<GeplandeBetaling> payments =
                Betaalschema.van(List.of(contract("a", 1, "2026-01-01", "2026-01-01", "2026-12-31", advance)));
        assertThat(payments).singleElement().satisfies(payment -> {
            assertThat(payment.voorschot()).isTrue();
            assertThat(payment.product()).isEqualTo(PRODUCT);
        });
        Bedrag saldo = new Afrekening(4_800, 5_050).saldo();
        assertThat(saldo.cents()).isEqualTo(250);
        assertThat(Stap.geschreven(saldo.afleiding())).isEqualTo("werkelijke-kosten(5050) voorschotten(4800)");
        assertThat(new Afrekening(4_800, 4_000).saldo().cents()).isEqualTo(-800);
        assertThat(new Bestedingsstand(1000, 1200, 0, 0, 0).vrij()).isEqualTo(-200);
    }

    private static Betaling betaling(int jaar, long bedrag, int termijnen) {
        return new Betaling(PRODUCT, "0141", jaar, bedrag, Optional.empty(), Optional.empty(), termijnen, false);
    }

    private Contract contract(
            String id, int versie, String geldigVanaf, String van, String tot, Betaling... betalingen) {
        return Contracten.contract(
                id, versie, day(geldigVanaf), day(van), day(tot), Optional.empty(), product, List.of(betalingen));
    }

    private static List<String> shown(Contract... contracts) {
        return Betaalschema.van(List.of(contracts)).stream()
                .map(payment -> String.join(
                        " ",
                        payment.datum().toString(),
                        payment.contract().id() + "/" + payment.contract().versie(),
                        payment.gemeente(),
                        Long.toString(payment.bedrag().cents()),
                        Stap.geschreven(payment.bedrag().afleiding())))
                .toList();
    }
}
