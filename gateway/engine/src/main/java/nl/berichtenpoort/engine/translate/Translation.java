package nl.berichtenpoort.engine.translate;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.report.Finding;

/** What came of translating a message: the whole of it, or nothing and why. */
public sealed interface Translation {

    /**
     * The message in its other form.
     *
     * @param document the document
     * @param notes what the other form cannot carry, each a finding of layer {@code translate} that is no error; empty if
     *     nothing was lost
     */
    record Translated(Document document, List<Finding> notes) implements Translation {
        public Translated {
            Objects.requireNonNull(document);
            notes = List.copyOf(notes);
            if (notes.stream().anyMatch(Finding::isError)) {
                throw new IllegalArgumentException("A translation with an error is none");
            }
        }

        /** A translation that carries everything. */
        public Translated(Document document) {
            this(document, List.of());
        }
    }

    /**
     * There is no document.
     *
     * @param findings why, each of layer {@code translate} with its place; at least one is an error
     */
    record Untranslatable(List<Finding> findings) implements Translation {
        public Untranslatable {
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("Nothing keeps the message from being translated");
            }
        }
    }
}
