package nl.berichtenpoort.engine.translate.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.translate.release.Lifting;

/** What there is to translate. */
public sealed interface Source {

    /**
     * A message that its schema has nothing against.
     *
     * @param kind what it is as it came
     * @param bericht its tree in release 3.2
     * @param lifted how it was lifted, if it is older
     */
    record Message(MessageKind kind, MessageNode bericht, Optional<Lifting.Lifted> lifted) implements Source {
        public Message {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(bericht);
            Objects.requireNonNull(lifted);
        }

        /** Its tree as it came, if it is older. */
        public Optional<MessageNode> original() {
            return lifted.map(Lifting.Lifted::original);
        }

        /** That and how it was lifted. */
        public List<Finding> notes() {
            return lifted.map(Lifting.Lifted::notes).orElse(List.of());
        }

        /** The type of release 3.2 that it is read as. */
        public MessageType type() {
            return kind.type();
        }
    }

    /** There is no message that can be translated; the report says why. */
    record Invalid(Report report) implements Source {
        public Invalid {
            Objects.requireNonNull(report);
        }
    }
}
