package nl.berichtenpoort.engine.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which agreement and which earlier lines count for a line, on trajectories that began on 1 February 2025. */
class DeclaratiedossierTest {

    private static final String TRAJECTEN = "conversations/contracten/west-friesland-2019/jeugd-traject-70-30/";
    private static final Relation RELATION = new Relation(Standard.IJW, "0405", "98002011");
    private static final ProductCode PRODUCT = new ProductCode("50", "50023");
    private static final LocalDate BEGIN = LocalDate.of(2025, 2, 1);
    private static final ContractSet CONTRACTS = new ContractReader(new CodeLists())
            .read(Samples.files("contracts/west-friesland-2019").entrySet().stream()
                    .map(file -> new ContractFile(file.getKey(), file.getValue()))
                    .toList())
            .contracts()
            .orElseThrow();

    private static final ContractSet CASES = new ContractReader(new CodeLists())
            .read(Samples.files("contracts-cases/contracten").entrySet().stream()
                    .map(file -> new ContractFile(file.getKey(), file.getValue()))
                    .toList())
            .contracts()
            .orElseThrow();

    /** An invoice without an answer yet is no rejected one: the second instalment is what is left. */
    @Test
    void linesThatAreNotAnsweredYetCount() {
        assertThat(bedragen(CONTRACTS, "13-jw323-gehouden.xml", "13-jw323-gehouden.xml"))
                .containsOnly(172_876L)
                .hasSize(6);
    }

    @Test
    void linesOfAnotherMessageAreNotThere() {
        assertThat(bedragen(CONTRACTS, "13-jw323-gehouden.xml"))
                .containsOnly(403_378L)
                .hasSize(6);
    }

    /** Version 2 has another tariff from March on, or lets the contract end before March; the last lines are of May. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTrajectoryKeepsWhatWasAgreedWhenItBegan(boolean afgelopen) {
        Contract eerste =
                CONTRACTS.afspraak(RELATION, PRODUCT, BEGIN).orElseThrow().contract();
        List<Contract> versies = new ArrayList<>(CONTRACTS.versies());
        versies.removeIf(versie ->
                versie.id().equals(eerste.id()) && versie.geldigVanaf().isAfter(eerste.geldigVanaf()));
        versies.add(volgende(eerste, BEGIN.plusMonths(1), afgelopen));

        assertThat(bedragen(new ContractSet(versies), "13-jw323-gehouden.xml", "20-jw323-gehouden.xml"))
                .containsExactly(172_876L, 172_876L, 172_876L);
    }

    /**
     * An invoice may have tens of thousands of lines: the history is fetched of the allocations on which an agreement looks
     * back, and of the others of the same provider that may be about its product.
     */
    @ParameterizedTest
    @CsvSource({
        "jw323-1001, , no limits",
        "jw323-1002, 1001 1002 1005 1006 1007, a fixed tariff in euros",
        "jw323-1003, 1003 1004, a budget for a client",
        "jw323-1005, 1001 1002 1005 1006 1007, a largest number of sessions",
        "jw323-1006, 1001 1002 1005 1006 1007, a trajectory",
        "jw323-1007, , a weight on an allocation with a code",
        "jw323-2002, , a stay",
        "jw323-2003, 2002 2003, the absence from a stay",
        "jw323-3001, 3001 3002, a weight on an allocation without a code",
        "jw323-3002, , a weight on an allocation with a code beside one without",
        "jw323-3003, , no weight"
    })
    @SuppressWarnings("unchecked") // the numbers are the second argument of both questions
    void theHistoryIsFetchedOfWhatTheAgreementLooksBackOn(String invoice, String allocations, String why) {
        List<Sample> traffic = Stream.of("01-jw301", "02-jw301", "03-jw301", invoice)
                .map(name -> Samples.named("contracts-layer/historie/" + name + ".xml"))
                .toList();
        Set<Long> asked = new TreeSet<>();

        Berichten.laatste(
                traffic,
                CASES,
                new ContractLayer(),
                Bestedingen.onbekend(),
                caseFile -> (CaseFile) Proxy.newProxyInstance(
                        CaseFile.class.getClassLoader(),
                        new Class<?>[] {CaseFile.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prestatiesOp")) {
                                asked.addAll((Collection<Long>) arguments[1]);
                            }
                            return method.invoke(caseFile, arguments);
                        }));

        assertThat(asked.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .as(why)
                .isEqualTo(allocations == null ? "" : allocations);
    }

    private static Contract volgende(Contract contract, LocalDate vanaf, boolean afgelopen) {
        Contractproduct product = contract.product(PRODUCT).orElseThrow();
        Bekostiging.Trajectbedrag traject = (Bekostiging.Trajectbedrag) product.bekostiging();
        Contractproduct duurder = new Contractproduct(
                PRODUCT,
                product.naam(),
                product.landelijk(),
                product.segment(),
                new Bekostiging.Trajectbedrag(
                        new Prijs(
                                List.of(new Tarief(vanaf, Optional.of(900_000L), Map.of())), List.of(), Afronding.CENT),
                        traject.termijnen()),
                product.frequenties(),
                product.vormen(),
                product.startEnStop(),
                product.grenzen(),
                product.stapeling(),
                product.afwezigheid(),
                product.acceptatieplicht(),
                product.zwaarte());
        Looptijd looptijd = afgelopen
                ? new Looptijd(contract.looptijd().van(), vanaf.minusDays(1), List.of())
                : contract.looptijd();
        return new Contract(
                contract.id(),
                contract.versie() + 1,
                vanaf,
                contract.wet(),
                contract.gemeenten(),
                contract.aanbieder(),
                contract.onderaannemers(),
                looptijd,
                contract.raamovereenkomst(),
                contract.tariefklasse(),
                Map.of(PRODUCT, duurder),
                contract.clientstops(),
                contract.wachtlijsten(),
                contract.bestedingsruimten(),
                contract.betalingen());
    }

    /** What the contract gives for the lines of the last of these messages, after the six allocations. */
    private static List<Long> bedragen(ContractSet contracten, String... berichten) {
        List<Sample> traffic = Stream.concat(
                        Stream.of(1, 2, 3, 4, 5, 6).map(number -> "0" + number + "-jw301.xml"), Stream.of(berichten))
                .map(name -> Samples.named(TRAJECTEN + name))
                .toList();
        return Berichten.laatste(traffic, contracten, new ContractLayer(), Bestedingen.onbekend()).regels().stream()
                .map(regel -> regel.bedrag().map(Bedrag::cents).orElseThrow())
                .toList();
    }
}
