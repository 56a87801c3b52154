package nl.berichtenpoort.engine.contract.file;

/** A value with the place where it stands, for faults that show only when values are compared. */
record Placed<T>(T value, Place place) {

    /** Reads a value with its place. */
    static <T> Fields.Parser<Placed<T>> of(Fields.Parser<T> parser) {
        return node -> parser.parse(node).map(value -> new Placed<>(value, node.place()));
    }
}
