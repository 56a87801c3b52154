package nl.berichtenpoort.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The date on which a command judges. */
final class JudgingDay {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private JudgingDay() {}

    /** The date that the user gave, else today in the Netherlands. */
    static LocalDate orToday(Optional<LocalDate> given) {
        return given.orElseGet(() -> LocalDate.now(Clock.system(AMSTERDAM)));
    }
}
