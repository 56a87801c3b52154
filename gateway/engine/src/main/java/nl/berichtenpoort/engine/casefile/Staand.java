package nl.berichtenpoort.engine.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which starts and stops stand: those that no later message with the same logical key removes (IV008). */
public final class Staand {

    private Staand() {}

    /** The starts that stand, in their order. */
    public static List<Recorded<StartProduct>> starts(List<Recorded<StartProduct>> starts) {
        return standing(starts, StartProduct::key, StartProduct::verwijdert);
    }

    /** The stops that stand, in their order. */
    public static List<Recorded<StopProduct>> stops(List<Recorded<StopProduct>> stops) {
        return standing(stops, StopProduct::key, StopProduct::verwijdert);
    }

    private static <T> List<Recorded<T>> standing(
            List<Recorded<T>> found, Function<T, Object> key, Predicate<T> removes) {
        Map<Object, Long> lastRemoval = new HashMap<>();
        for (Recorded<T> one : found) {
            if (removes.test(one.value())) {
                lastRemoval.merge(key.apply(one.value()), one.messageId(), Math::max);
            }
        }
        return found.stream()
                .filter(one -> !removes.test(one.value()))
                .filter(one -> lastRemoval.getOrDefault(key.apply(one.value()), Long.MIN_VALUE) < one.messageId())
                .toList();
    }
}
