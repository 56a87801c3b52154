package nl.berichtenpoort.app.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and for how long delivery is tried.
 *
 * @param firstPause pause after the first failure; doubles with each further one
 * @param longestPause the pause grows no longer than this
 * @param attempts how many attempts an outgoing message gets before it is a dead letter
 * @param lease how long an attempt may take before another may begin; longer than any connector's timeout
 */
@ConfigurationProperties("berichtenpoort.delivery")
public record DeliveryProperties(
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("12") int attempts,
        @DefaultValue("5m") Duration lease) {

    public DeliveryProperties {
        List<SettingsProblem> problems = new ArrayList<>();
        if (firstPause.toMillis() < 1 || longestPause.compareTo(firstPause) < 0) {
            problems.add(SettingsProblem.of("berichtenpoort.delivery.longest-pause", "pauses"));
        }
        if (attempts < 1) {
            problems.add(SettingsProblem.of("berichtenpoort.delivery.attempts", "positive-number"));
        }
        if (lease.toMillis() < 1) {
            problems.add(SettingsProblem.of("berichtenpoort.delivery.lease", "positive-duration"));
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }
}
