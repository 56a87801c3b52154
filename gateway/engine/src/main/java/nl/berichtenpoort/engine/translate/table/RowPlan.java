package nl.berichtenpoort.engine.translate.table;

import java.util.List;
import java.util.Objects;

/**
 * How rows of one kind are made from messages of one type.
 *
 * @param name what such rows are called
 * @param path element names from below Bericht to the element that is a row
 * @param cells the columns in their order
 */
record RowPlan(String name, List<String> path, List<Cell> cells) {

    /** A column with where its values come from. */
    record Cell(Column column, Source source) {
        Cell {
            Objects.requireNonNull(column);
            Objects.requireNonNull(source);
        }
    }

    RowPlan {
        Objects.requireNonNull(name);
        path = List.copyOf(path);
        cells = List.copyOf(cells);
    }
}
