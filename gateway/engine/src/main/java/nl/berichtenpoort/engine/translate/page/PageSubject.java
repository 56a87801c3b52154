package nl.berichtenpoort.engine.translate.page;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/** What a page is about, as far as it could be read. */
public sealed interface PageSubject {

    /**
     * A message of the standard, valid or not.
     *
     * @param type its type, if it could be told
     * @param release the release that its namespace names, if it does
     * @param bericht its tree, if it is well formed
     * @param header its header, also of a message that breaks off after it
     * @param stuurgegevens the routing data of the envelope that it came in
     */
    record Message(
            Optional<MessageType> type,
            Optional<String> release,
            Optional<MessageNode> bericht,
            Optional<Header> header,
            Optional<Stuurgegevens> stuurgegevens)
            implements PageSubject {
        public Message {
            Objects.requireNonNull(type);
            Objects.requireNonNull(release);
            Objects.requireNonNull(bericht);
            Objects.requireNonNull(header);
            Objects.requireNonNull(stuurgegevens);
        }

        /** A message of release 3.2 whose tree is known. */
        public static Message of(MessageType type, MessageNode bericht) {
            return new Message(
                    Optional.of(type),
                    Optional.of(MessageType.RELEASE),
                    Optional.of(bericht),
                    Optional.of(Header.of(bericht)),
                    Optional.empty());
        }
    }

    /**
     * An Fo01 or Fo03: somebody refuses a message.
     *
     * @param foBericht the error message
     * @param refused the message that it brings back
     */
    record ErrorMessage(FoBericht foBericht, Optional<Message> refused) implements PageSubject {
        public ErrorMessage {
            Objects.requireNonNull(foBericht);
            Objects.requireNonNull(refused);
        }
    }

    /** A Bv03: a message was taken over safely. */
    record Acknowledgement(Stuurgegevens stuurgegevens) implements PageSubject {
        public Acknowledgement {
            Objects.requireNonNull(stuurgegevens);
        }
    }

    /** An envelope that its schema refuses, so that nothing can be said of what is in it. */
    record Unreadable(EnvelopeReading.Known known) implements PageSubject {
        public Unreadable {
            Objects.requireNonNull(known);
        }
    }
}
