package nl.berichtenpoort.engine.contract.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrajectstandTest {

    private final Afspraak afspraak =
            Contracten.afspraak("traject 70:start 30:afronding:32,35", "2025-01-01=420000", Optional.empty());
    private final Toewijzing toewijzing =
            Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|                                | false |                                      | 420000 | OPEN OPEN | false false",
                "|                                | true  |                                      | 420000 | OPEN OPEN | true false",
                "| A 2026-01-15..2026-01-31 294000 | true  |                                      | 126000 | TOEGEKEND OPEN | true false",
                "| A 2026-01-15..2026-01-31 294000 | true  | stop:31:2026-05-20 | 126000 | TOEGEKEND OPEN | true true",
                "| A 2026-01-15..2026-01-31 294000 | true  | stop:32:2026-05-20 | 0 | TOEGEKEND VERVALLEN | true true",
                "|                                | false | stop:32:2026-05-20 | 294000 | OPEN VERVALLEN | true true",
                "| A 2026-01-15..2026-01-31 420000 | true  | stop:32:2026-05-20 | 0 | TOEGEKEND TOEGEKEND | true true",
            })
    void whatIsOpenFollowsFromLinesAndStops(
            String none, String eerdere, boolean gestart, String stop, long open, String status, String gemeld) {
        Trajectstand stand = Trajectstand.van(
                        afspraak,
                        toewijzing,
                        Dossier.eerdere(eerdere),
                        gestart,
                        Trajectstand.slot(Dossier.stops(stop), Dossier.NUMMER))
                .orElseThrow();
        assertThat(stand.open()).isEqualTo(open);
        assertThat(stand.termijnen())
                .extracting(termijn -> termijn.status().name())
                .containsExactly(status.split(" "));
        assertThat(stand.termijnen())
                .extracting(termijn -> Boolean.toString(termijn.gemeld()))
                .containsExactly(gemeld.split(" "));
        assertThat(stand.termijnen())
                .extracting(termijn -> termijn.vervallenDoor().isPresent())
                .containsExactly(false, status.endsWith("VERVALLEN"));
    }

    @Test
    void anotherProductHasNoInstalments() {
        assertThat(Trajectstand.van(
                        Contracten.afspraak("pxq uur", "2025-01-01=6540", Optional.empty()),
                        toewijzing,
                        List.of(),
                        true,
                        Optional.empty()))
                .isEmpty();
    }

    /** Of stops on one day the one that came last counts. */
    @Test
    void theLastStopForGoodCounts() {
        assertThat(Trajectstand.slot(
                        Dossier.stops(
                                "stop:31:2026-05-20, stop:35:2026-05-20, stop:32:2026-04-01, stop:20:2026-08-01, elders"),
                        Dossier.NUMMER))
                .hasValueSatisfying(stop -> assertThat(stop.redenBeeindiging()).isEqualTo("35"));
    }
}
