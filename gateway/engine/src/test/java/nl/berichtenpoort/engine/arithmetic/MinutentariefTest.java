package nl.berichtenpoort.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutentariefTest {

    /** IV081: 1.455 becomes 1.46 and 1.454 becomes 1.45. A tariff of 87.30 an hour is 1.455 a minute. */
    @ParameterizedTest
    @CsvSource({"8730, 146", "8729, 145", "8724, 145", "6000, 100", "29, 0", "30, 1", "0, 0"})
    void aTariffOfAMinuteIsRoundedHalfUp(long hour, long minute) {
        assertThat(Minutentarief.perMinuut(hour)).isEqualTo(minute);
    }

    @ParameterizedTest
    @CsvSource({"7325, 455, 55548", "8730, 1, 146", "8729, 1, 145", "7000, 45, 5250", "6842, 380, 43333"})
    void anAmountIsHoursTimesMinutesASixtiethRoundedHalfUp(long hour, long minutes, long amount) {
        assertThat(Minutentarief.bedrag(hour, minutes)).isEqualTo(amount);
        assertThat(Minutentarief.past(amount, minutes, Minutentarief.perMinuut(hour)))
                .isTrue();
    }

    /** Every amount between the lowest and the highest that the tariff of a minute allows, tried one by one. */
    @ParameterizedTest
    @CsvSource({"122, 7", "122, 60", "122, 455", "0, 90", "1, 59", "100, 1", "5, 61"})
    void anAmountFitsIfSomeTariffOfAnHourGivesIt(long minute, long minutes) {
        for (long amount = 0; amount <= (minute + 2) * minutes; amount++) {
            boolean given = false;
            for (long hour = 0; hour <= minute * 60 + 60; hour++) {
                given |= Minutentarief.perMinuut(hour) == minute && Minutentarief.bedrag(hour, minutes) == amount;
            }
            assertThat(Minutentarief.past(amount, minutes, minute))
                    .as("%s cents for %s minutes", amount, minutes)
                    .isEqualTo(given);
        }
    }

    @Test
    void noMinutesAreNoAmount() {
        assertThat(Minutentarief.past(0, 0, 122)).isTrue();
        assertThat(Minutentarief.past(1, 0, 122)).isFalse();
    }
}
