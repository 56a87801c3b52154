package nl.berichtenpoort.bench;

import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.schema.SchemaSet;

/** The engine as the gateway and the command line use it. */
final class EngineWay implements Way {

    private final MessagePipeline pipeline =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));

    @Override
    public boolean accepts(byte[] message) {
        return pipeline.judge(Submission.bare(message, Messages.TODAY)).report().verdict() == Verdict.VALID;
    }
}
