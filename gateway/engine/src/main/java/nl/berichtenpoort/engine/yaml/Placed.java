package nl.berichtenpoort.engine.yaml;

/** A value with the place where it stands, for faults that show only when values are compared. */
public record Placed<T>(T value, Place place) {

    /** Reads a value with its place. */
    public static <T> Fields.Parser<Placed<T>> of(Fields.Parser<T> parser) {
        return node -> parser.parse(node).map(value -> new Placed<>(value, node.place()));
    }
}
