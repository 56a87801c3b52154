package nl.berichtenpoort.app.rest;

import java.util.List;
import java.util.function.Function;
import nl.berichtenpoort.app.journal.Page;

/**
 * A page of a list.
 *
 * @param items the page
 * @param page its number, from 0
 * @param size most items of a page
 * @param total length of the whole list
 */
record PageView<T>(List<T> items, int page, int size, long total) {
    PageView {
        items = List.copyOf(items);
    }

    /** A part of a list as a page of it. */
    static <S, T> PageView<T> of(Page<S> part, Function<S, T> view) {
        return new PageView<>(
                part.items().stream().map(view).toList(), part.offset() / part.size(), part.size(), part.total());
    }
}
