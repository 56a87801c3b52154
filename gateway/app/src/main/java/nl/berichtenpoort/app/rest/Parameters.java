package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * The query of a request. What it does not understand it refuses: a filter that is silently passed over gives a list
 * that is something else than was asked for.
 */
final class Parameters {

    /** Most items of one page. */
    static final int MOST = 500;

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final HttpServletRequest request;

    private Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * The query of a request that may have these parameters.
     *
     * @throws ProblemException if it has others
     */
    static Parameters of(HttpServletRequest request, String... known) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(known));
        for (String name : request.getParameterMap().keySet()) {
            if (!allowed.contains(name)) {
                throw new ProblemException(ProblemKind.PARAMETER, shown(name), String.join(", ", allowed));
            }
        }
        return new Parameters(request);
    }

    /** A text; empty if it is not given. */
    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    Optional<MessageType> type(String name) {
        return text(name)
                .map(value -> MessageType.ofFunctie(value.toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> wrong(name, "JW301 … WMO325")));
    }

    Optional<MessageState> state(String name) {
        return text(name)
                .map(value -> Arrays.stream(MessageState.values())
                        .filter(state -> state.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                name,
                                String.join(
                                        ", ",
                                        Arrays.stream(MessageState.values())
                                                .map(Enum::name)
                                                .toList()))));
    }

    /** A whole number from a smallest to a largest value. */
    int number(String name, int missing, int smallest, int largest) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return missing;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, smallest + " … " + largest);
        }
        throw wrong(name, smallest + " … " + largest);
    }

    /** A day; empty if it is not given. */
    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            throw wrong(name, "2026-05-12");
        }
    }

    /** The begin of a period: a point in time, or the begin of a day in the Netherlands. */
    Optional<Instant> from(String name) {
        return text(name).map(value -> instant(name, value, 0));
    }

    /** The end of a period, exclusive: a point in time, or the end of a day in the Netherlands. */
    Optional<Instant> to(String name) {
        return text(name).map(value -> instant(name, value, 1));
    }

    private static Instant instant(String name, String value, int daysLater) {
        try {
            return value.length() == 10
                    ? LocalDate.parse(value)
                            .plusDays(daysLater)
                            .atStartOfDay(DUTCH_TIME)
                            .toInstant()
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException notATime) {
            throw wrong(name, "2026-05-12, 2026-05-12T08:30:00Z");
        }
    }

    private static ProblemException wrong(String name, String allowed) {
        return new ProblemException(ProblemKind.PARAMETER, name, allowed);
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
