package nl.berichtenpoort.engine;

import java.util.Optional;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.VerzoekAntwoordComposer;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.rule.ProductCodeList;
import nl.berichtenpoort.engine.schema.SchemaSet;

/** Conversations for tests, among whatever parties. */
final class Conversations {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final AnswerComposer ANSWERS =
            new AnswerComposer(SCHEMAS, READER, Language.NL, type -> XsdVersie.RELEASE_3_2);

    private static final VerzoekAntwoordComposer VERZOEK_ANTWOORDEN =
            new VerzoekAntwoordComposer(SCHEMAS, READER, type -> XsdVersie.RELEASE_3_2);

    private Conversations() {}

    static Conversation start(Optional<ProductCodeList> productCodes, Optional<ContractSet> contracts) {
        MessagePipeline pipeline =
                MessagePipeline.release32(SCHEMAS, new EnvelopeCheck(party -> true, party -> true), productCodes);
        return new Conversation(pipeline, READER, ANSWERS, VERZOEK_ANTWOORDEN, contracts);
    }

    static Conversation start() {
        return start(Optional.empty(), Optional.empty());
    }
}
