package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @Test
    void fictitiousNumbersAreDifferentAndPassTheElevenTest() {
        assertThat(Bsn.fictitious())
                .hasSizeGreaterThan(9_000)
                .doesNotHaveDuplicates()
                .contains("999990019")
                .allMatch(bsn -> bsn.startsWith("9999"))
                .allMatch(Bsn::isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "123456782", "010000008"})
    void acceptsNumbersThatPass(String bsn) {
        assertThat(Bsn.isValid(bsn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "000000000", "12345678", "1234567820", "99999001X", "", "١٢٣٤٥٦٧٨٢"})
    void rejectsTheOthers(String bsn) {
        assertThat(Bsn.isValid(bsn)).isFalse();
    }
}
