package nl.berichtenpoort.engine.retour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.berichtenpoort.engine.contract.verdict.Besluit;
import nl.berichtenpoort.engine.contract.verdict.VerzoekOordeel;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;

/**
 * Composes the 319 that tells a provider what the contracts say to its request: refused with the reason (WJ759), or under
 * examination. A request that fits gets no 319: the municipality allocates (OP344). Read back before it leaves, as every
 * answer. For use by any number of threads.
 */
public final class VerzoekAntwoordComposer {

    private static final String AFGEWEZEN = "1";
    private static final String IN_ONDERZOEK = "2";
    private static final int ANTWOORD = 319;

    private final SchemaSet schemas;
    private final AnswerCheck check;
    private final Function<MessageType, XsdVersie> xsdVersies;
    private final Map<MessageType, AnswerSchema> antwoordSchemas = new ConcurrentHashMap<>();

    /**
     * @param schemas the schemas of the answers
     * @param reader reads answers back
     * @param xsdVersies the versions of the schema of an answer's type
     */
    public VerzoekAntwoordComposer(
            SchemaSet schemas, MessageReader reader, Function<MessageType, XsdVersie> xsdVersies) {
        this.schemas = Objects.requireNonNull(schemas);
        this.check = new AnswerCheck(reader);
        this.xsdVersies = Objects.requireNonNull(xsdVersies);
    }

    /**
     * The 319 to one request of a 315 or 317.
     *
     * @param type the type of the message with the request
     * @param bericht that message
     * @param identity what the 319 is to be called
     * @return empty if the request fits
     */
    public Optional<Answer> compose(
            MessageType type, MessageNode bericht, VerzoekOordeel oordeel, AnswerIdentity identity) {
        List<MessageNode> antwoord = antwoord(oordeel);
        if (antwoord.isEmpty()) {
            return Optional.empty();
        }
        MessageType answerType = MessageType.of(type.standard(), ANTWOORD)
                .orElseThrow(() -> new IllegalStateException("Each standard has a 319"));
        AnswerSchema schema = antwoordSchemas.computeIfAbsent(answerType, wanted -> AnswerSchema.of(schemas, wanted));
        MessageNode original = bericht.child(AnswerSchema.HEADER)
                .orElseThrow(() -> new IllegalArgumentException("A request without a Header passed its schema"));
        MessageNode root = AnswerTree.node(
                AnswerSchema.BERICHT,
                AnswerHeader.back(answerType, original, identity, xsdVersies.apply(answerType)),
                AnswerTree.node("Antwoord", antwoord));
        return Optional.of(check.checked(
                answerType, AnswerWriter.write(new AnswerTree(root, node -> List.of()), schema)));
    }

    private static List<MessageNode> antwoord(VerzoekOordeel oordeel) {
        List<MessageNode> children = new ArrayList<>();
        if (oordeel.besluit() instanceof Besluit.Past) {
            return children;
        }
        children.add(AnswerTree.leaf("ReferentieAanbieder", oordeel.referentieAanbieder()));
        if (oordeel.besluit() instanceof Besluit.Afgewezen afgewezen) {
            children.add(AnswerTree.leaf("VerzoekAntwoord", AFGEWEZEN));
            children.add(
                    AnswerTree.leaf("RedenAfwijzingVerzoek", afgewezen.reden().code()));
            oordeel.gemeente()
                    .ifPresent(gemeente ->
                            children.add(AnswerTree.node("Woonplaatsbeginsel", AnswerTree.leaf("Gemeente", gemeente))));
        } else {
            children.add(AnswerTree.leaf("VerzoekAntwoord", IN_ONDERZOEK));
        }
        return children;
    }
}
