package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XsdDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-02-28",
        "' 2024-02-29\n', 2024-02-29",
        "12026-01-31, +12026-01-31",
        "-0001-01-01, 0000-01-01",
        "-0044-03-15, -0043-03-15",
        "999999999-12-31, +999999999-12-31",
    })
    void readsWhatTheSchemaLetsThrough(String text, String expected) {
        assertThat(XsdDate.parse(text)).isEqualTo(LocalDate.parse(expected));
    }

    @Test
    void aYearBeyondWhatADateCanHoldBecomesTheNearestDate() {
        assertThat(XsdDate.parse("1000000000-01-01")).isEqualTo(LocalDate.MAX);
        assertThat(XsdDate.parse("-99999999999999999999-01-01")).isEqualTo(LocalDate.MIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-02-30", "2026-13-01", "vandaag", "26-1-1"})
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XsdDate.parse(text))
                .withMessage("Not an xs:date");
    }
}
