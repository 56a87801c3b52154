package nl.berichtenpoort.engine.retour;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;

/** What a judged message is answered with: exactly one of these. */
public sealed interface Answer {

    /**
     * A return message that was read back and is valid against its schema.
     *
     * @param type its type, for example JW316
     * @param xml the message, UTF-8 without a byte order mark
     */
    record ReturnMessage(MessageType type, Payload xml) implements Answer {
        public ReturnMessage {
            Objects.requireNonNull(type);
            Objects.requireNonNull(xml);
        }
    }

    /**
     * An Fo01: the message failed before the level at which return messages begin.
     *
     * @param code the error code
     * @param omschrijving what is wrong and what to do, within the length that an Fo01 allows
     */
    record ErrorAnswer(FoutCode code, String omschrijving) implements Answer {
        public ErrorAnswer {
            Objects.requireNonNull(code);
            Objects.requireNonNull(omschrijving);
        }
    }

    /** No answer is due. */
    record None(Reason reason) implements Answer {
        public None {
            Objects.requireNonNull(reason);
        }
    }

    /**
     * A return message that is not valid against its own schema: a defect of ours, to be held and never sent.
     *
     * @param type its type
     * @param xml the message as composed
     * @param findings what its own schema says of it
     */
    record InvalidAnswer(MessageType type, Payload xml, List<Finding> findings) implements Answer {
        public InvalidAnswer {
            Objects.requireNonNull(type);
            Objects.requireNonNull(xml);
            findings = List.copyOf(findings);
        }
    }

    /** Why no answer is due. */
    enum Reason {
        /** The message is an answer itself. */
        IS_ANSWER,
        /** The message was answered before; that answer is sent again. */
        DUPLICATE,
        /** A defect of ours stopped the judgement; the message is held and will be judged again. */
        NOT_PROCESSED
    }
}
