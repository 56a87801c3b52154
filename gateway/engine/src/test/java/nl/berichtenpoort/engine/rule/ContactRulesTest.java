package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1000AA", "9999ZZ", "1234az", "7512Ab", "1909Za"})
    void fourDigitsAndTwoLettersAreADutchPostalCode(String postcode) {
        assertThat(ContactRules.isDutch(postcode)).isTrue();
    }

    /** Among them every neighbour of a digit or letter in the character set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0999AA", "1234", "1234A", "1234ABC", "12345A", "1234 AB", " 1234AB", "1234AB ", "/000AA", ":000AA",
                "10:0AA", "1000@A", "1000[A", "1000A`", "1000A{", "1000Á1", "1000AÁ", "A000AA", "1A00AA", "10A0AA",
                "100AAA", "١٢٣٤AB"
            })
    void anythingElseIsNot(String postcode) {
        assertThat(ContactRules.isDutch(postcode)).isFalse();
    }
}
