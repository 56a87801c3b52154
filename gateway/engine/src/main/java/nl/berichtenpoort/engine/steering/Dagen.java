package nl.berichtenpoort.engine.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** How often each number of days came up: exact middles without keeping every single one. */
final class Dagen {

    private static final int TEN = 10;
    private static final int NINETY = 90;
    private static final int HUNDRED = 100;

    private final TreeMap<Integer, Long> keren = new TreeMap<>();
    private long aantal;
    private long som;

    void voegToe(int dagen) {
        keren.merge(dagen, 1L, Long::sum);
        aantal++;
        som += dagen;
    }

    /** The mean, in tenths, half up. */
    Waarde gemiddeld() {
        return aantal == 0
                ? new Waarde.Geen()
                : new Waarde.Getal(BigDecimal.valueOf(som).divide(BigDecimal.valueOf(aantal), 1, RoundingMode.HALF_UP));
    }

    /** The middle one; of an even number the mean of the middle two. */
    Waarde mediaan() {
        if (aantal == 0) {
            return new Waarde.Geen();
        }
        long middle = (long) op((aantal + 1) / 2) + op(aantal / 2 + 1);
        return new Waarde.Getal(BigDecimal.valueOf(middle).divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY));
    }

    /** The smallest one that nine in ten do not exceed; of fewer than ten that is the longest, and so somebody's own. */
    Waarde percentiel90() {
        return aantal < TEN ? new Waarde.Geen() : Waarde.Getal.van(op((aantal * NINETY + HUNDRED - 1) / HUNDRED));
    }

    /** The one at this place in order, from 1. */
    private int op(long plaats) {
        long tot = 0;
        for (Map.Entry<Integer, Long> entry : keren.entrySet()) {
            tot += entry.getValue();
            if (tot >= plaats) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no " + plaats + " among " + aantal);
    }
}
