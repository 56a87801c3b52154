package nl.berichtenpoort.engine.translate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.schemas.CodeList;

/** Where the values of a column come from, made ready for the rows of one message type. */
sealed interface Source {

    /**
     * Nowhere: the schema of this type has no such element.
     *
     * @param missing what stands for it, written as in a message
     */
    record Nowhere(Optional<String> missing) implements Source {
        public Nowhere {
            Objects.requireNonNull(missing);
        }
    }

    /** The same in every row. */
    record Constant(String text) implements Source {}

    /** Of the message or the row. */
    record Fact(Feit feit) implements Source {}

    /** Of what became of an invoice line. */
    record Outcome(Uitkomst uitkomst) implements Source {}

    /**
     * An element.
     *
     * @param path as the mapping file writes it
     * @param up how many steps upwards from the row it begins; -1 at Bericht
     * @param down the steps downwards from there
     * @param repeat which to take where there may be several
     * @param signed whether a DebetCredit beside it tells whether it counts below zero
     * @param codes the code list of its type, where its column tells meanings
     * @param missing what stands for it where it is not there, written as in a message; of a meaning, the meaning
     */
    record Element(
            String path,
            int up,
            List<String> down,
            Repeat repeat,
            boolean signed,
            Optional<CodeList> codes,
            Optional<String> missing)
            implements Source {

        static final int FROM_THE_TOP = -1;

        /** Keeps a copy of the steps. */
        public Element {
            Objects.requireNonNull(path);
            Objects.requireNonNull(repeat);
            Objects.requireNonNull(codes);
            Objects.requireNonNull(missing);
            down = List.copyOf(down);
        }
    }

    /** Which of several elements of one name. */
    enum Repeat {
        /** There is at most one. */
        SINGLE(""),
        /** The first. */
        FIRST("eerste"),
        /** All of them, in one value. */
        ALL("alle");

        private final String word;

        Repeat(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The elements that this source has a value from, given the elements from Bericht down to the row. */
    static List<MessageNode> elements(Element source, List<MessageNode> chain) {
        MessageNode start = start(source, chain);
        String[] down = source.down().toArray(String[]::new);
        if (source.repeat() != Repeat.ALL) {
            return start.at(down).map(List::of).orElse(List.of());
        }
        List<MessageNode> found = new ArrayList<>();
        start.forEach(found::add, down);
        return found;
    }

    /** The element of a name that stands beside the first that this source has a value from. */
    static Optional<MessageNode> beside(Element source, List<MessageNode> chain, String name) {
        String[] down = source.down().toArray(String[]::new);
        down[down.length - 1] = name;
        return start(source, chain).at(down);
    }

    private static MessageNode start(Element source, List<MessageNode> chain) {
        return chain.get(source.up() == Element.FROM_THE_TOP ? 0 : chain.size() - 1 - source.up());
    }
}
