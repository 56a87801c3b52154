package nl.berichtenpoort.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which variant each way of funding is carried by, and its word in a contract file. */
class BekostigingTest {

    private static final Prijs PRIJS = new Prijs(List.of(), List.of(), Afronding.CENT);

    @ParameterizedTest
    @CsvSource({
        "PXQ, pxq, INSPANNING",
        "VAST, vast-tarief, OUTPUT",
        "TRAJECT, trajectbedrag, OUTPUT",
        "KOSTEN, werkelijke-kosten, INSPANNING",
        "BESCHIKBAARHEID, beschikbaarheid, TAAK",
        "LUMPSUM, lumpsum, TAAK",
        "POPULATIE, populatie, TAAK"
    })
    void aWayOfFundingHasItsWordAndItsVariant(String wijze, String woord, Variant variant) {
        Bekostiging bekostiging = switch (wijze) {
            case "PXQ" -> new Bekostiging.PrijsMaalAantal(Eenheid.UUR, PRIJS);
            case "VAST" -> new Bekostiging.VastTarief(Eenheid.EURO, PRIJS, GebrokenMaand.HEEL, GebrokenMaand.HEEL);
            case "TRAJECT" -> new Bekostiging.Trajectbedrag(PRIJS, List.of());
            case "KOSTEN" -> new Bekostiging.WerkelijkeKosten(Eenheid.UUR, Optional.empty());
            default -> new Bekostiging.Taakbedrag(Bekostiging.Soort.valueOf(wijze));
        };

        assertThat(bekostiging.woord()).isEqualTo(woord);
        assertThat(bekostiging.variant()).isEqualTo(variant);
    }
}
