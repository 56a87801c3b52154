package nl.berichtenpoort.engine.retour;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.FoutTexts;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.SchemaSet;

/**
 * Composes the one answer to a judged message out of its report, as the filling instructions say:
 *
 * <ul>
 *   <li>level 1 and before (envelope, identification, schema): no return message but an Fo01 (IV028, IV087)
 *   <li>level 2 (content): the Header alone with 0001 and the version of the rules (IV028, IV033)
 *   <li>levels 3 and 4 (case, contract), on the Header: the Header alone with the code of the rule
 *   <li>levels 3 and 4, on another class: everything back, each class with its codes (IV028); in a 325 only the refused
 *       Prestaties, with the total granted (IV087)
 *   <li>no errors: the Header alone without codes; in a 325 with 0200, and the DeclaratieAntwoord with 8001
 * </ul>
 *
 * <p>An error of the case layer without a return code of its own refuses the whole message with 0001, so that it is never
 * answered as if nothing were wrong. An error of the contract without a return code is answered by other means (a 319, a
 * signal) and leaves the return message as it is. One composer serves all 14 return types; nothing but the 325's Header
 * and selection differs. For use by any number of threads.
 */
public final class AnswerComposer {

    private final SchemaSet schemas;
    private final AnswerCheck check;
    private final FoutTexts texts;
    private final Function<MessageType, XsdVersie> xsdVersies;
    private final Map<MessageType, AnswerSchema> answerSchemas = new ConcurrentHashMap<>();

    /**
     * @param schemas the schemas of the answers
     * @param reader reads answers back
     * @param language the language of the omschrijving in error messages
     * @param xsdVersies the versions of the schema of an answer's type
     */
    public AnswerComposer(
            SchemaSet schemas, MessageReader reader, Language language, Function<MessageType, XsdVersie> xsdVersies) {
        this.schemas = Objects.requireNonNull(schemas);
        this.check = new AnswerCheck(reader);
        this.texts = new FoutTexts(language);
        this.xsdVersies = Objects.requireNonNull(xsdVersies);
    }

    /**
     * The answer to a message.
     *
     * @param report what was found in the message
     * @param bericht its tree, if it could be read
     * @param identity what the answer is to be called
     * @throws IllegalArgumentException if the report says that the message passed its schema, but type or tree is missing
     */
    public Answer compose(Report report, Optional<MessageNode> bericht, AnswerIdentity identity) {
        boolean crashed = report.layers().stream().anyMatch(layer -> layer.outcome() == LayerOutcome.CRASHED);
        if (crashed || report.disposition() == Disposition.NOT_PROCESSED) {
            return new Answer.None(Answer.Reason.NOT_PROCESSED);
        }
        if (report.disposition() == Disposition.DUPLICATE) {
            return new Answer.None(Answer.Reason.DUPLICATE);
        }
        Optional<FoutCode> refusal = refusal(report.findings());
        if (refusal.isPresent()) {
            return new Answer.ErrorAnswer(refusal.get(), texts.omschrijving(refusal.get(), report.findings()));
        }
        MessageType type = report.type().orElseThrow(() -> new IllegalArgumentException("No type, and no finding why"));
        MessageNode root = bericht.orElseThrow(() -> new IllegalArgumentException("No tree, and no finding why"));
        if (type.isAnswer()) {
            return new Answer.None(Answer.Reason.IS_ANSWER);
        }
        AnswerSchema schema =
                answerSchemas.computeIfAbsent(type.answer().orElseThrow(), answer -> AnswerSchema.of(schemas, answer));
        AnswerTree tree = tree(schema, root, report.findings(), identity);
        return check.checked(schema.type(), AnswerWriter.write(tree, schema));
    }

    /** The code of the first error that no return message may answer. */
    private static Optional<FoutCode> refusal(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .flatMap(finding -> FoutCode.of(finding).stream())
                .findFirst();
    }

    private AnswerTree tree(AnswerSchema schema, MessageNode root, List<Finding> findings, AnswerIdentity identity) {
        MessageType type = schema.type();
        MessageNode originalHeader = root.child(AnswerSchema.HEADER)
                .orElseThrow(() -> new IllegalArgumentException("A message without a Header passed its schema"));
        boolean rulesRefuse = findings.stream().anyMatch(finding -> finding.isError() && isTechnical(finding));
        MessageNode header = AnswerHeader.of(type, originalHeader, identity, xsdVersies.apply(type), rulesRefuse);
        if (rulesRefuse) {
            return headerAlone(header, List.of(ReturnCodes.TECHNICALLY_REFUSED));
        }
        ClassCodes codes = ClassCodes.of(schema, root, findings);
        if (!codes.header().isEmpty()) {
            return headerAlone(header, codes.header());
        }
        Optional<MessageNode> declaratie = root.child(AnswerSchema.DECLARATIE);
        if (declaratie.isPresent()) {
            return DeclaratieAnswer.compose(header, declaratie.get(), codes);
        }
        return codes.refusesClasses() ? everythingBack(header, root, codes) : headerAlone(header, List.of());
    }

    private static boolean isTechnical(Finding finding) {
        return finding.layer() == Layer.CONTENT
                || finding.layer() == Layer.CASE && finding.returnCode().isEmpty();
    }

    private static AnswerTree headerAlone(MessageNode header, List<String> codes) {
        return new AnswerTree(AnswerTree.node(AnswerSchema.BERICHT, header), node -> List.of())
                .withCodes(header, codes);
    }

    private static AnswerTree everythingBack(MessageNode header, MessageNode root, ClassCodes codes) {
        List<MessageNode> children = root.children().stream()
                .map(child -> AnswerSchema.HEADER.equals(child.name()) ? header : child)
                .toList();
        return new AnswerTree(AnswerTree.node(AnswerSchema.BERICHT, children), codes::codes)
                .withCodes(header, List.of(ReturnCodes.NO_REMARK));
    }
}
