package nl.berichtenpoort.engine.contract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Acceptatieplicht;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Afwezigheid;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Clientstop;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.GebrokenMaand;
import nl.berichtenpoort.engine.contract.Geldigheid;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Wachtlijst;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.FaultLines;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a set with everything that a file may say comes to. */
class ContractReaderTest {

    private static final ProductCode STAY = new ProductCode("43", "43A01");

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
    void aMunicipalityThatANewVersionLeavesOutIsNoPartyFromThenOn() throws IOException {
        Relation borne = new Relation(Standard.IJW, "0147", "98000001");
        assertThat(volledig().contracten(borne, LocalDate.of(2026, 4, 14)))
                .extracting(Contract::versie)
                .containsExactly(1);
        assertThat(volledig().contracten(borne, LocalDate.of(2026, 4, 15))).isEmpty();
        assertThat(volledig().afspraak(borne, new ProductCode("43", "43A01"), LocalDate.of(2026, 4, 15)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRegionLoadsWithoutFaults() {
        return ContractSamples.sets("contracts").stream()
                .map(set -> DynamicTest.dynamicTest(set.getFileName().toString(), () -> {
                    ContractReading reading = reader.read(set);
                    assertThat(FaultLines.written(reading.faults())).isEmpty();
                    assertThat(reading.contracts().orElseThrow().versies()).isNotEmpty();
                }));
    }

    @Test
    void productsComeFromTheFrameworkAsChosenAndFromTheContractItself() throws IOException {
        Contract first = linde(LocalDate.of(2026, 4, 14));
        assertThat(first.producten().keySet())
                .extracting(ProductCode::toString)
                .containsExactlyInAnyOrder(
                        "43 43A01", "43 43A98", "45 45A02", "46 46B01", "46 46B02", "50 50A01", "54 54C01", "54 54D01");
        Contract second = linde(LocalDate.of(2026, 4, 15));
        assertThat(second.producten()).hasSize(10);
        assertThat(second.product(STAY).orElseThrow().naam()).isEqualTo("Driemilieuvoorziening met school");
    }

    @Test
    void aProductHasWhatItsSegmentAndTheDocumentGiveAndItsOwnBeforeThat() throws IOException {
        Contract first = linde(LocalDate.of(2025, 1, 1));
        assertThat(first.product(STAY).orElseThrow())
                .isEqualTo(new Contractproduct(
                        STAY,
                        "Driemilieuvoorziening",
                        false,
                        "verblijf",
                        new Bekostiging.PrijsMaalAantal(
                                Eenheid.ETMAAL,
                                new Prijs(
                                        List.of(
                                                new Tarief(
                                                        LocalDate.of(2025, 1, 1),
                                                        Optional.empty(),
                                                        Map.of(
                                                                "systeemaanbieder",
                                                                41250L,
                                                                "groot",
                                                                39800L,
                                                                "overig",
                                                                38525L)),
                                                new Tarief(
                                                        LocalDate.of(2028, 1, 1),
                                                        Optional.of(42010L),
                                                        Map.of("groot", 41000L))),
                                        List.of(
                                                new Indexatie(LocalDate.of(2026, 1, 1), new BigDecimal("3.25")),
                                                new Indexatie(LocalDate.of(2027, 1, 1), new BigDecimal("-0.5"))),
                                        Afronding.VIJF_CENT)),
                        Set.of(Frequentie.WEEK, Frequentie.TOTAAL),
                        Set.of(Toewijzingsvorm.SPECIFIEK),
                        true,
                        new Grenzen(
                                Optional.of(new Grenzen.Leeftijd(0, Optional.of(18), Optional.of(23))),
                                Optional.of(Period.ofMonths(12)),
                                Optional.of(new Grenzen.Volume(7, Frequentie.WEEK)),
                                Optional.of(366L),
                                Optional.of(Period.ofMonths(3)),
                                Optional.of(25_000_000L)),
                        new Stapeling(
                                List.of(new Selectie.Alles()),
                                List.of(new Selectie.Een(new ProductCode("43", "43A98")), new Selectie.Categorie("46")),
                                List.of(new Selectie.Segment("ambulant")),
                                Stapeling.Bij.ELKE_AANBIEDER),
                        Optional.empty(),
                        Optional.of(new Acceptatieplicht(Optional.empty())),
                        Optional.of(3)));
        Contractproduct absence = first.product(new ProductCode("43", "43A98")).orElseThrow();
        assertThat(absence.stapeling())
                .isEqualTo(new Stapeling(
                        List.of(new Selectie.Segment("ambulant")),
                        List.of(new Selectie.Een(new ProductCode("45", "45A02"))),
                        List.of(),
                        Stapeling.Bij.ZELFDE_AANBIEDER));
        assertThat(absence.acceptatieplicht()).contains(new Acceptatieplicht(Optional.of(Period.ofDays(42))));
        assertThat(absence.afwezigheid()).contains(new Afwezigheid(STAY, Optional.of(30)));
        assertThat(absence.bekostiging())
                .isEqualTo(new Bekostiging.PrijsMaalAantal(
                        Eenheid.ETMAAL,
                        new Prijs(
                                List.of(new Tarief(LocalDate.of(2025, 1, 1), Optional.of(15_000L), Map.of())),
                                List.of(),
                                Afronding.VIJF_CENT)));
    }

    @Test
    void everyWayOfFundingIsReadWithItsDefaults() throws IOException {
        Contract second = linde(LocalDate.of(2026, 12, 31));
        List<Indexatie> own = List.of(new Indexatie(LocalDate.of(2026, 1, 1), new BigDecimal("4")));
        assertThat(second.product(new ProductCode("45", "45A02")).orElseThrow().bekostiging())
                .isEqualTo(new Bekostiging.Trajectbedrag(
                        price(420_000L, own),
                        List.of(
                                new Termijn(70, Termijn.Moment.START, Set.of()),
                                new Termijn(30, Termijn.Moment.AFRONDING, Set.of("32", "35", "02")))));
        Contractproduct short45 = second.product(new ProductCode("45", "45A05")).orElseThrow();
        assertThat(short45.bekostiging())
                .isEqualTo(new Bekostiging.Trajectbedrag(
                        price(120_000L, own), List.of(new Termijn(100, Termijn.Moment.AFRONDING, Set.of()))));
        assertThat(second.product(new ProductCode("45", "45A02")).orElseThrow().frequenties())
                .containsExactly(Frequentie.TOTAAL);
        assertThat(second.product(new ProductCode("50", "50A01")).orElseThrow().bekostiging())
                .isEqualTo(new Bekostiging.VastTarief(
                        Eenheid.STUKS_OUTPUT, price(71_000L, own), GebrokenMaand.NIET, GebrokenMaand.HEEL));
        assertThat(second.product(new ProductCode("54", "54C01")).orElseThrow().bekostiging())
                .isEqualTo(new Bekostiging.WerkelijkeKosten(
                        Eenheid.UUR,
                        Optional.of(new Prijs(
                                List.of(new Tarief(
                                        LocalDate.of(2025, 1, 1), Optional.of(18_000L), Map.of("overig", 17_500L))),
                                List.of(new Indexatie(LocalDate.of(2026, 7, 1), new BigDecimal("2"))),
                                Afronding.EURO))));
        assertThat(second.product(new ProductCode("46", "46B01")).orElseThrow()).satisfies(product -> {
            assertThat(product.bekostiging()).isEqualTo(new Bekostiging.Taakbedrag(Bekostiging.Soort.BESCHIKBAARHEID));
            assertThat(product.startEnStop()).isTrue();
            assertThat(product.vormen()).isEmpty();
        });
        assertThat(second.product(new ProductCode("46", "46B02")).orElseThrow().startEnStop())
                .isFalse();
        assertThat(second.product(new ProductCode("54", "54D01")).orElseThrow().bekostiging())
                .isEqualTo(new Bekostiging.Taakbedrag(Bekostiging.Soort.POPULATIE));
    }

    @Test
    void termPartiesAndArrangementsAreRead() throws IOException {
        Contract first = linde(LocalDate.of(2025, 1, 1));
        assertThat(first.looptijd())
                .isEqualTo(new Looptijd(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        List.of(
                                new Looptijd.Verlenging(LocalDate.of(2029, 12, 31), LocalDate.of(2028, 6, 1)),
                                new Looptijd.Verlenging(LocalDate.of(2030, 12, 31), LocalDate.of(2029, 6, 1)))));
        assertThat(first.aanbieder()).isEqualTo(new Partij("98000001", "De Linde (verzonnen)"));
        assertThat(first.onderaannemers()).containsExactly(new Partij("98000002", "De Wilg (verzonnen)"));
        assertThat(first.betalingen().get(1))
                .isEqualTo(new Betaling(
                        new ProductCode("54", "54D01"),
                        "0147",
                        2025,
                        13_580_295L,
                        Optional.of(185L),
                        Optional.of(73_407L),
                        4,
                        false));
        Contract second = linde(LocalDate.of(2026, 4, 15));
        assertThat(second.clientstops())
                .containsExactly(
                        new Clientstop(
                                new Geldigheid(LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2026, 6, 30))),
                                List.of(new Selectie.Alles()),
                                "Sanctie na inspectie"),
                        new Clientstop(
                                new Geldigheid(LocalDate.of(2026, 11, 1), Optional.empty()),
                                List.of(new Selectie.Segment("logeren")),
                                "Verbouwing"));
        assertThat(second.wachtlijsten())
                .containsExactly(new Wachtlijst(
                        new Geldigheid(LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2026, 5, 31))),
                        List.of(new Selectie.Een(STAY))));
        assertThat(second.bestedingsruimten())
                .containsExactly(
                        new Bestedingsruimte(2026, 125_000_000L, false, List.of(new Selectie.Alles())),
                        new Bestedingsruimte(2026, 25_000_050L, false, List.of(new Selectie.Categorie("44"))),
                        new Bestedingsruimte(2026, 8_400_000L, true, List.of(new Selectie.Segment("verblijf"))));
        assertThat(second.betalingen().get(1).voorschot()).isTrue();
        assertThat(second.betalingen().get(1).bedrag()).isEqualTo(4_800_001L);
        assertThat(second.tariefklasse()).contains("groot");
    }

    private Contract linde(LocalDate day) throws IOException {
        return volledig()
                .contracten(new Relation(Standard.IJW, "0141", "98000001"), day)
                .get(0);
    }

    private static Prijs price(long cents, List<Indexatie> indexations) {
        return new Prijs(
                List.of(new Tarief(LocalDate.of(2025, 1, 1), Optional.of(cents), Map.of())),
                indexations,
                Afronding.EURO);
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
