package nl.berichtenpoort.engine.steering;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A cell of a table: what was counted in it, and the cells that it is divided into. */
final class Telling {

    /** Keys of cells by their first text, then the next. */
    static final Comparator<List<String>> BY_TEXTS = (one, other) -> {
        Iterator<String> texts = other.iterator();
        for (String text : one) {
            int order = texts.hasNext() ? text.compareTo(texts.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return texts.hasNext() ? -1 : 0;
    };

    private final SortedMap<List<String>, Telling> delen = new TreeMap<>(BY_TEXTS);
    private final Dagen dagen = new Dagen();
    private final int drempel;
    /** Which units are counted, as long as they are fewer than the threshold. */
    private long[] eersten = {};

    private long laatste = -1;
    private long eenheden;
    private long aantal;
    private long volume;
    private long bedrag;

    Telling(int drempel) {
        this.drempel = drempel;
    }

    Telling deel(List<String> sleutel) {
        return delen.computeIfAbsent(sleutel, first -> new Telling(drempel));
    }

    void tel(long eenheid, Meting meting, boolean metDagen) {
        if (eenheid != laatste) {
            laatste = eenheid;
            eenheden++;
            if (eenheden < drempel) {
                eersten = Arrays.copyOf(eersten, eersten.length + 1);
                eersten[eersten.length - 1] = eenheid;
            } else {
                eersten = new long[0];
            }
        }
        aantal++;
        volume += meting.volume();
        bedrag += meting.bedrag();
        if (metDagen) {
            meting.dagen().ifPresent(dagen::voegToe);
        }
    }

    /** Whether it counts too few to be shown. */
    boolean klein() {
        return eenheden < drempel;
    }

    /** How many different ones there are in small cells together. */
    static long samen(Collection<Telling> kleine) {
        Set<Long> found = new HashSet<>();
        kleine.forEach(telling -> LongStream.of(telling.eersten).forEach(found::add));
        return found.size();
    }

    SortedMap<List<String>, Telling> delen() {
        return delen;
    }

    Dagen dagen() {
        return dagen;
    }

    long eenheden() {
        return eenheden;
    }

    long aantal() {
        return aantal;
    }

    long volume() {
        return volume;
    }

    long bedrag() {
        return bedrag;
    }
}
