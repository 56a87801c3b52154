package nl.berichtenpoort.engine.translate.page;

import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.translate.page.PageSubject.Message;

/** Reads what a party sent for its page: a bare message, one in its envelope, or a message of StUF itself. Thread-safe. */
public final class PageReader {

    private final EnvelopeReader envelopes;
    private final MessageReader messages;

    public PageReader(EnvelopeReader envelopes, MessageReader messages) {
        this.envelopes = Objects.requireNonNull(envelopes);
        this.messages = Objects.requireNonNull(messages);
    }

    /** What the bytes are; never throws for what is in them. */
    public PageSubject read(byte[] received) {
        if (!envelopes.isEnvelope(received)) {
            return message(received, Optional.empty());
        }
        EnvelopeReading reading = envelopes.read(received);
        if (reading instanceof EnvelopeReading.Read read) {
            return message(read);
        }
        if (reading instanceof EnvelopeReading.ErrorMessage error) {
            return new PageSubject.ErrorMessage(
                    error.foBericht(), error.foBericht().detailsXml().flatMap(details -> refused(details.bytes())));
        }
        if (reading instanceof EnvelopeReading.Acknowledgement acknowledgement) {
            return new PageSubject.Acknowledgement(acknowledgement.stuurgegevens());
        }
        return new PageSubject.Unreadable(((EnvelopeReading.Refused) reading).known());
    }

    private Message message(EnvelopeReading.Read read) {
        return message(
                read.envelope().payload().bytes(), Optional.of(read.envelope().stuurgegevens()));
    }

    private Message message(byte[] payload, Optional<Stuurgegevens> stuurgegevens) {
        Reading reading = messages.read(payload);
        return new Message(reading.type(), reading.release(), reading.root(), reading.header(), stuurgegevens);
    }

    /** The message that an error message brings back, if it is one that can be read. */
    private Optional<Message> refused(byte[] details) {
        if (!envelopes.isEnvelope(details)) {
            return Optional.of(message(details, Optional.empty()));
        }
        return envelopes.read(details) instanceof EnvelopeReading.Read read
                ? Optional.of(message(read))
                : Optional.empty();
    }
}
