package nl.berichtenpoort.engine.contract.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ToewijzingswaardeTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/money/toewijzingswaarden.csv", delimiter = '|', numLinesToSkip = 1)
    void anAllocationHasItsValueAndDerivation(
            String geval,
            String bekostiging,
            String prijs,
            String dagen,
            String omvang,
            Long budget,
            String reden,
            String jaren,
            String afleiding) {
        Afspraak afspraak = Contracten.afspraak(bekostiging, prijs, Optional.empty());
        Toewijzingswaarde waarde = Toewijzingswaarde.van(
                        Dossier.toewijzing(
                                dagen,
                                Optional.ofNullable(omvang).map(ToewijzingswaardeTest::omvang),
                                Optional.ofNullable(budget),
                                Optional.ofNullable(reden)),
                        dag -> Optional.of(afspraak))
                .orElseThrow();
        assertThat(Stap.geschreven(waarde.afleiding())).isEqualTo(afleiding == null ? "" : afleiding);
        assertThat(waarde.perJaar()).isEqualTo(jaren(jaren));
        assertThat(waarde.totaal())
                .isEqualTo(new Bedrag(
                        jaren(jaren).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        waarde.afleiding()));
    }

    @Test
    void anAllocationOfNeitherBudgetNorVolumeHasNoValue() {
        Afspraak afspraak = Contracten.afspraak("pxq uur", "2025-01-01=6540", Optional.empty());
        assertThat(Toewijzingswaarde.van(
                        Dossier.toewijzing(
                                "2026-01-01..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty()),
                        dag -> Optional.of(afspraak)))
                .isEmpty();
    }

    @Test
    void anAllocationOfWhichNothingIsAgreedHasNoValue() {
        assertThat(Toewijzingswaarde.van(volume("2026-01-01..2026-12-31"), dag -> Optional.empty()))
                .isEmpty();
    }

    /** A later version of the contract tells the tariffs of its own days. */
    @Test
    void everyMonthHasTheAgreementOfItsOwnDay() {
        Afspraak older = Contracten.afspraak("pxq uur", "2025-01-01=6000", Optional.empty());
        Afspraak newer = Contracten.afspraak("pxq uur", "2025-01-01=6000 2026-02-01=6500", Optional.empty());
        Toewijzingswaarde waarde = Toewijzingswaarde.van(
                        volume("2026-01-01..2026-03-31"),
                        dag -> Optional.of(dag.isBefore(LocalDate.parse("2026-02-01")) ? older : newer))
                .orElseThrow();
        assertThat(Stap.geschreven(waarde.afleiding()))
                .isEqualTo("dagen(2026-01-01;2026-01-31) tarief(6000;2025-01-01) aantal(2;eenheid.uur;12000)"
                        + " dagen(2026-02-01;2026-03-31) tarief(6500;2026-02-01) aantal(4;eenheid.uur;26000)"
                        + " samen(38000)");
    }

    private static Toewijzing volume(String dagen) {
        return Dossier.toewijzing(dagen, Optional.of(new Omvang(2, "04", "4")), Optional.empty(), Optional.empty());
    }

    /** {@code VOLUMExUNIT/FREQUENCY}. */
    private static Omvang omvang(String text) {
        String[] parts = text.split("[x/]");
        return new Omvang(Long.parseLong(parts[0]), parts[1], parts[2]);
    }

    private static Map<Integer, Long> jaren(String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(year -> year.split("="))
                        .collect(Collectors.toMap(year -> Integer.valueOf(year[0]), year -> Long.valueOf(year[1])));
    }
}
