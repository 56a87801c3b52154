package nl.berichtenpoort.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the filling instructions, and what lies at their edges. */
class MaximaalVolumeTest {

    /**
     * IV076 (3 hours a week from 7 July to 7 September 2025), IV077 (7 October to 30 December 2025). Of IV078's first
     * example the dates were moved to another year and the answer was not: 9 hours fits 2025, where the period has three
     * calendar weeks; in 2026 it has four.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-07-07, 2025-09-07, 2025-07-07, 2025-07-31, 12",
        "2025-07-07, 2025-09-07, 2025-08-01, 2025-08-31, 15",
        "2025-07-07, 2025-09-07, 2025-09-01, 2025-09-07,  3",
        "2025-10-07, 2025-12-30, 2025-10-07, 2025-10-31, 12",
        "2025-10-07, 2025-12-30, 2025-11-01, 2025-11-30, 15",
        "2025-10-07, 2025-12-30, 2025-12-01, 2025-12-30, 15",
        "2025-11-12, 2025-12-13, 2025-11-12, 2025-11-30,  9",
        "2026-11-12, 2026-12-13, 2026-11-12, 2026-11-30, 12",
        // a month of four weeks, and one of six
        "2027-01-01, 2027-12-31, 2027-02-01, 2027-02-28, 12",
        "2026-01-01, 2026-12-31, 2026-08-01, 2026-08-31, 18",
        // weeks run over the end of a year, whatever their numbers
        "2024-12-30, 2025-01-12, 2024-12-30, 2024-12-31,  3",
        "2026-12-01, 2027-01-31, 2027-01-01, 2027-01-31, 15",
    })
    void effortAWeekCountsCalendarWeeks(LocalDate from, LocalDate to, LocalDate begin, LocalDate end, long most) {
        assertThat(volume(3, "04", "2", from, to).in(new Periode(begin, end))).isEqualTo(most);
    }

    /** IV076: nine weeks; IV077: thirteen. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-07, 2025-09-07, 27",
        "2025-10-07, 2025-12-30, 39",
        "2025-10-07, 2025-10-07,  3",
        "2025-10-05, 2025-10-06,  6",
    })
    void effortAWeekOverTheWholeAllocation(LocalDate from, LocalDate to, long most) {
        assertThat(volume(3, "04", "2", from, to).totaal()).hasValue(most);
    }

    /**
     * IV076's two examples and IV077's two of output, 300 euros a week. IV077 counts October 2025 from the 7th for an
     * allocation that begins on the 1st: three Sundays; from the 1st there are four.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-07-07, 2025-09-07, 2025-07-07, 2025-07-31,  90000",
        "2025-07-07, 2025-09-07, 2025-08-01, 2025-08-31, 150000",
        "2025-07-07, 2025-09-07, 2025-09-01, 2025-09-07,  30000",
        "2025-07-07, 2025-09-06, 2025-07-07, 2025-07-31,  90000",
        "2025-07-07, 2025-09-06, 2025-08-01, 2025-08-31, 180000",
        "2025-07-07, 2025-09-06, 2025-09-01, 2025-09-06,      0",
        "2025-10-01, 2025-12-31, 2025-10-07, 2025-10-31,  90000",
        "2025-10-01, 2025-12-31, 2025-10-01, 2025-10-31, 120000",
        "2025-10-01, 2025-12-31, 2025-11-01, 2025-11-30, 150000",
        "2025-10-01, 2025-12-31, 2025-12-01, 2025-12-31, 150000",
        "2025-07-07, 2025-09-05, 2025-07-07, 2025-07-31,  90000",
        "2025-07-07, 2025-09-05, 2025-08-01, 2025-08-31, 180000",
        // shorter than a week and without a Sunday
        "2025-10-07, 2025-10-09, 2025-10-07, 2025-10-09,  30000",
        "2025-09-29, 2025-10-02, 2025-09-29, 2025-09-30,      0",
        "2025-09-29, 2025-10-02, 2025-10-01, 2025-10-02,  30000",
        // the last Sunday is the first day
        "2025-10-05, 2025-10-08, 2025-10-05, 2025-10-08,  60000",
        "2025-08-31, 2025-09-03, 2025-08-31, 2025-08-31,  60000",
        "2025-08-31, 2025-09-03, 2025-09-01, 2025-09-03,      0",
    })
    void outputAWeekCountsSundays(LocalDate from, LocalDate to, LocalDate begin, LocalDate end, long most) {
        assertThat(volume(30_000, "83", "2", from, to).in(new Periode(begin, end)))
                .isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-07, 2025-09-07, 270000", "2025-07-07, 2025-09-06, 270000", "2025-10-07, 2025-10-09, 30000"})
    void outputAWeekOverTheWholeAllocation(LocalDate from, LocalDate to, long most) {
        assertThat(volume(30_000, "82", "2", from, to).totaal()).hasValue(most);
    }

    /** IV077: iWmo category 01 may be invoiced six times the week volume in any period, but no more over the whole. */
    @Test
    void householdHelpIsSixWeeksInAPeriodAndCalendarWeeksOverTheWhole() {
        MaximaalVolume volume =
                new MaximaalVolume(new Omvang(3, "04", "2"), day("2025-10-07"), Optional.of(day("2025-12-30")), true);

        assertThat(volume.in(new Periode(day("2025-10-07"), day("2025-10-31")))).isEqualTo(18);
        assertThat(volume.in(new Periode(day("2026-01-01"), day("2026-01-31")))).isZero();
        assertThat(volume.totaal()).hasValue(39);
    }

    @Test
    void householdHelpByTheMonthIsNoException() {
        MaximaalVolume volume =
                new MaximaalVolume(new Omvang(12, "04", "4"), day("2025-10-07"), Optional.of(day("2025-12-30")), true);

        assertThat(volume.in(new Periode(day("2025-10-07"), day("2025-10-31")))).isEqualTo(12);
    }

    /** IV078's second example: a broken month counts whole. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-14, 2026-12-13, 2026-10-14, 2026-10-31, 15",
        "2026-10-14, 2026-12-13, 2026-11-01, 2026-11-30, 15",
        "2026-10-14, 2026-12-13, 2026-12-01, 2026-12-13, 15",
    })
    void aMonthCountsWhole(LocalDate from, LocalDate to, LocalDate begin, LocalDate end, long most) {
        assertThat(volume(15, "04", "4", from, to).in(new Periode(begin, end))).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-14, 2026-12-13, 45", "2026-12-31, 2027-01-01, 30", "2026-01-01, 2026-01-31, 15"})
    void monthsOverTheWholeAllocation(LocalDate from, LocalDate to, long most) {
        assertThat(volume(15, "04", "4", from, to).totaal()).hasValue(most);
    }

    /** Leap days are days like others. */
    @ParameterizedTest
    @CsvSource({
        "2028-02-01, 2028-02-29, 58",
        "2027-02-01, 2027-02-28, 56",
        "2028-02-29, 2028-02-29,  2",
    })
    void everyDayCounts(LocalDate begin, LocalDate end, long most) {
        MaximaalVolume volume = volume(2, "01", "1", day("2027-01-01"), day("2028-12-31"));

        assertThat(volume.in(new Periode(begin, end))).isEqualTo(most);
        assertThat(volume.totaal()).hasValue(2 * (365 + 366));
    }

    @Test
    void aTotalCountsOnceWhateverThePeriod() {
        MaximaalVolume open =
                new MaximaalVolume(new Omvang(1800, "01", "6"), day("2026-01-05"), Optional.empty(), false);

        assertThat(open.in(new Periode(day("2026-02-01"), day("2026-02-28")))).isEqualTo(1800);
        assertThat(open.totaal()).hasValue(1800);
    }

    @Test
    void anOpenAllocationHasNoMostOverTheWhole() {
        MaximaalVolume open = new MaximaalVolume(new Omvang(3, "04", "1"), day("2026-01-05"), Optional.empty(), false);

        assertThat(open.totaal()).isEqualTo(OptionalLong.empty());
        assertThat(open.in(new Periode(day("2026-01-01"), day("2026-01-31")))).isEqualTo(81);
    }

    @Test
    void onlyTheDaysWithinTheAllocationCount() {
        MaximaalVolume volume = volume(1, "04", "1", day("2026-01-05"), day("2026-01-10"));

        assertThat(volume.in(new Periode(day("2026-01-01"), day("2026-01-31")))).isEqualTo(6);
        assertThat(volume.in(new Periode(day("2026-01-11"), day("2026-01-31")))).isZero();
        assertThat(volume.raakt(new Periode(day("2026-01-10"), day("2026-01-31"))))
                .isTrue();
        assertThat(volume.raakt(new Periode(day("2026-01-11"), day("2026-01-31"))))
                .isFalse();
        assertThat(volume.raakt(new Periode(day("2026-01-01"), day("2026-01-05"))))
                .isTrue();
        assertThat(volume.raakt(new Periode(day("2026-01-01"), day("2026-01-04"))))
                .isFalse();
    }

    @Test
    void anAllocationThatEndsBeforeItBeginsAllowsNothing() {
        assertThat(volume(3, "04", "2", day("2026-01-05"), day("2026-01-04")).totaal())
                .hasValue(0);
    }

    @Test
    void datesFarAwayDoNotOverflow() {
        MaximaalVolume volume = volume(99_999_999, "01", "1", LocalDate.MIN, LocalDate.MAX);

        assertThat(volume.totaal()).hasValue(1_000_000_000_000_000L);
        assertThat(volume(99_999_999, "83", "2", LocalDate.MIN, LocalDate.MAX).totaal())
                .hasValue(1_000_000_000_000_000L);
        assertThat(volume(0, "01", "1", LocalDate.MIN, LocalDate.MAX).totaal()).hasValue(0);
    }

    private static MaximaalVolume volume(long volume, String unit, String frequency, LocalDate from, LocalDate to) {
        return new MaximaalVolume(new Omvang(volume, unit, frequency), from, Optional.of(to), false);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
