package nl.berichtenpoort.app.steering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.alarm.Alarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/** Makes the files of all recipients when it is time, in Dutch time. */
public final class SteeringSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SteeringSchedule.class);
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final int PATIENCE_SECONDS = 30;

    private final List<SteeringRecipient> recipients;
    private final SteeringFiles files;
    private final Optional<String> cron;
    private final Alarms alarms;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    /** @param cron when; empty for never */
    SteeringSchedule(
            List<SteeringRecipient> recipients,
            SteeringFiles files,
            Optional<String> cron,
            Alarms alarms,
            Clock clock) {
        this.recipients = List.copyOf(recipients);
        this.files = files;
        this.cron = cron;
        this.alarms = alarms;
        this.clock = clock;
        timer.setThreadNamePrefix("steering-");
        timer.setDaemon(true);
        // A run that is broken off leaves no half file; the next one makes it anew.
        timer.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    }

    /** Makes the files of everyone. What fails for one recipient is told, and the others get theirs. */
    public void run() {
        LocalDate vandaag = LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
        for (SteeringRecipient recipient : recipients) {
            try {
                files.write(recipient, vandaag);
                LOG.info("Steering information for {} is made", recipient.name());
            } catch (RuntimeException e) {
                alarms.steering(recipient.name(), e);
            }
        }
    }

    @Override
    public void start() {
        if (cron.isPresent() && !recipients.isEmpty()) {
            timer.initialize();
            timer.schedule(this::run, new CronTrigger(cron.get(), DUTCH_TIME));
            running = true;
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
