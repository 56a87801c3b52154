package nl.berichtenpoort.engine.translate.page;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Report;

/**
 * What is known of a message beside the message itself.
 *
 * @param report how it was judged, if it was
 * @param related the message that answers it, or the one that it answers, if it is known
 * @param history where it stood in the gateway, oldest first; empty of a message that the gateway does not have
 */
public record PageContext(Optional<Report> report, Optional<PageSubject> related, List<Step> history) {

    /** Nothing is known beside the message. */
    public static final PageContext NONE = new PageContext(Optional.empty(), Optional.empty(), List.of());

    public PageContext {
        Objects.requireNonNull(report);
        Objects.requireNonNull(related);
        history = List.copyOf(history);
    }

    /** A message that was judged by itself. */
    public static PageContext of(Report report) {
        return new PageContext(Optional.of(report), Optional.empty(), List.of());
    }

    /**
     * A step of a message.
     *
     * @param at when, Dutch time
     * @param state the name of the state that it got, for example {@code ACCEPTED}; its words are in the bundle
     *     {@code page}
     * @param note why, where there is something to tell
     */
    public record Step(LocalDateTime at, String state, Optional<String> note) {
        public Step {
            Objects.requireNonNull(at);
            Objects.requireNonNull(state);
            Objects.requireNonNull(note);
        }
    }
}
