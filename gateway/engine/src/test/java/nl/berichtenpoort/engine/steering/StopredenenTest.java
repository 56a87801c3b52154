package nl.berichtenpoort.engine.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.schemas.Code;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopredenenTest {

    private final Stopredenen redenen = Stopredenen.standaard();

    @ParameterizedTest
    @CsvSource({"IJW, JZ588", "IWMO, WMO588"})
    void everyCodeOfTheListHasAKindAndNoOtherHas(Standard standard, String list) {
        assertThat(redenen.codes(standard))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(new CodeLists()
                        .get(list, standard.folder()).codes().stream()
                                .map(Code::value)
                                .toList());
    }

    @Test
    void aStopForATimeIsNoEnd() {
        StopProduct stop = Feiten.van("000000001", "E 1 A 1 45/45A04 2026-01-01 2026-01-31 20")
                .stops()
                .get(0)
                .value();
        assertThatThrownBy(() -> redenen.einde(stop)).isInstanceOf(IllegalArgumentException.class);
    }
}
