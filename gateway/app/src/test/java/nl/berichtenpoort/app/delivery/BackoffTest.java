package nl.berichtenpoort.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final DeliveryProperties DEFAULTS =
            new DeliveryProperties(Duration.ofSeconds(10), Duration.ofHours(1), 12, Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "9, 2560", "10, 3600", "11, 3600", "1000, 3600"})
    void thePauseDoublesUpToAnHour(int failures, long seconds) {
        assertThat(new Backoff(DEFAULTS, () -> 0).pause(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void chanceMakesItUpToAQuarterLonger() {
        assertThat(new Backoff(DEFAULTS, () -> 0.5).pause(1)).isEqualTo(Duration.ofMillis(11_250));
    }
}
