package nl.berichtenpoort.engine.retour;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;

/** Reads every answer back before it may leave: it must be the type it says it is, and valid against its schema. */
final class AnswerCheck {

    private final MessageReader reader;

    AnswerCheck(MessageReader reader) {
        this.reader = reader;
    }

    Answer checked(MessageType type, Payload xml) {
        Reading reading = reader.read(xml.bytes());
        List<Finding> findings = new ArrayList<>(reading.identifyFindings());
        findings.addAll(reading.schemaFindings());
        boolean valid = reading.type().filter(type::equals).isPresent()
                && findings.stream().noneMatch(Finding::isError);
        return valid ? new Answer.ReturnMessage(type, xml) : new Answer.InvalidAnswer(type, xml, findings);
    }
}
