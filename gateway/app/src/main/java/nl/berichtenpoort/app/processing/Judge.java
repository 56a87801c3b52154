package nl.berichtenpoort.app.processing;

import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.Submission;

/** Says what a message is worth: the engine's pipeline. Any exception is a defect of ours, never the message's. */
@FunctionalInterface
public interface Judge {

    /** The judgement of one message. */
    Judgement judge(Submission submission);
}
