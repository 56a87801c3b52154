package nl.berichtenpoort.app.steering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.steering.Tijdvak;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The part of the configuration that is about steering information, as it is written; {@link SteeringSettings} checks it.
 *
 * @param key the secret that pseudonyms are made with, in Base64
 * @param folder where files go
 * @param cron when files are made, in Dutch time; empty for never
 * @param recipients who gets a feed, by a name of the operator's
 */
@ConfigurationProperties("berichtenpoort.steering")
public record SteeringProperties(
        Optional<String> key,
        Optional<String> folder,
        Optional<String> cron,
        @DefaultValue Map<String, Recipient> recipients) {

    /** Without the key. */
    @Override
    public String toString() {
        return "SteeringProperties[folder=" + folder + ", cron=" + cron + ", recipients=" + recipients.keySet() + "]";
    }

    /**
     * A recipient.
     *
     * @param legalGround the ground in law (grondslag) on which it gets sums
     * @param recordsLegalGround the one on which it gets pseudonymised records as well; without it, it does not
     * @param municipalities CBS codes of the municipalities that it hears of
     * @param threshold smaller counts are suppressed
     * @param repeatMonths how long after a planned end a new start counts as a repetition
     * @param providers whether it is told providers apart
     * @param period how long a period is
     * @param periods how many closed periods are made anew each time
     * @param tables which tables it gets; all that its grounds allow if none is named
     */
    public record Recipient(
            Optional<String> legalGround,
            Optional<String> recordsLegalGround,
            @DefaultValue List<String> municipalities,
            @DefaultValue("5") int threshold,
            @DefaultValue("12") int repeatMonths,
            @DefaultValue("true") boolean providers,
            @DefaultValue("maand") Tijdvak period,
            @DefaultValue("3") int periods,
            @DefaultValue List<String> tables) {}
}
