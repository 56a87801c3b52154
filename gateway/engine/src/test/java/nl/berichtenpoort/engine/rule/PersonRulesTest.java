package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    /** The sums of the weighted digits are multiples of eleven: 0, 110, 154. */
    @ParameterizedTest
    @ValueSource(strings = {"000000000", "012345672", "123456782", "111222333", "999900018"})
    void aNumberWhoseWeightedSumIsAMultipleOfElevenPasses(String bsn) {
        assertThat(PersonRules.satisfiesElevenTest(bsn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000001", "100000000", "123456789", "123456783", "213456782", "999900081"})
    void oneWrongDigitOrTwoSwappedDoNot(String bsn) {
        assertThat(PersonRules.satisfiesElevenTest(bsn)).isFalse();
    }
}
