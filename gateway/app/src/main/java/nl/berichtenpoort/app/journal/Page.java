package nl.berichtenpoort.app.journal;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the part
 * @param total length of the whole list
 * @param offset how many items of the list come before the part
 * @param size how many items were asked for
 */
public record Page<T>(List<T> items, long total, int offset, int size) {
    public Page {
        items = List.copyOf(items);
    }
}
