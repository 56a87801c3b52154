package nl.berichtenpoort.app.casefile;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.retour.Answer;
import nl.berichtenpoort.engine.retour.AnswerComposer;
import nl.berichtenpoort.engine.retour.AnswerIdentification;
import nl.berichtenpoort.engine.retour.AnswerIdentity;
import nl.berichtenpoort.engine.retour.XsdVersie;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;

/**
 * Lets the messages of a conversation arrive in some order. What is refused is sent again after the others, as its sender
 * would, until nothing changes any more.
 */
final class Arrivals {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final MessagePipeline PIPELINE =
            MessagePipeline.release32(SCHEMAS, new EnvelopeCheck(party -> true, party -> true));
    private static final AnswerComposer ANSWERS =
            new AnswerComposer(SCHEMAS, READER, Language.NL, type -> XsdVersie.RELEASE_3_2);

    private final CaseFile reading;
    private final CaseFileStore writing;
    private final List<CaseFileChange> kept = new ArrayList<>();
    private long messageId;

    Arrivals(CaseFile reading, CaseFileStore writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /**
     * What came of it.
     *
     * @param accepted names of the messages that were accepted in the end
     * @param partly names of the invoices of which a part was accepted: nobody sends those again whole
     * @param blocking the rules that kept the other messages out in the end
     * @param content what the case file says when all have arrived
     */
    record Outcome(Set<String> accepted, Set<String> partly, Set<String> blocking, String content) {}

    Outcome arrive(List<Sample> order) {
        Deque<Sample> waiting = new ArrayDeque<>(order);
        Set<String> accepted = new TreeSet<>();
        Set<String> partly = new TreeSet<>();
        Map<String, Set<String>> refused = new HashMap<>();
        int refusedInARow = 0;
        while (refusedInARow < waiting.size()) {
            Sample next = waiting.removeFirst();
            Report report = take(next);
            switch (report.disposition()) {
                case ACCEPTED -> accepted.add(next.name());
                case PARTLY_ACCEPTED -> partly.add(next.name());
                case REJECTED, HELD -> {
                    waiting.addLast(next);
                    refused.put(
                            next.name(),
                            report.findings().stream()
                                    .filter(Finding::isError)
                                    .map(Finding::rule)
                                    .collect(Collectors.toSet()));
                }
                default -> throw new AssertionError(next.name() + ": " + report);
            }
            refusedInARow = waiting.contains(next) ? refusedInARow + 1 : 0;
        }
        Set<String> blocking = new TreeSet<>();
        waiting.forEach(message -> blocking.addAll(refused.get(message.name())));
        return new Outcome(accepted, partly, blocking, content());
    }

    private Report take(Sample message) {
        Judgement judgement =
                PIPELINE.judge(new Submission(message.bytes(), Optional.empty(), TODAY, false, Optional.of(reading)));
        Disposition disposition = judgement.report().disposition();
        if (disposition == Disposition.ACCEPTED || disposition == Disposition.PARTLY_ACCEPTED) {
            MessageType type = judgement.report().type().orElseThrow();
            List<CaseFileChange> changes = new ArrayList<>(
                    CaseFileChanges.from(type, judgement.bericht().orElseThrow()));
            if (type.number() == 323) {
                changes.addAll(granted(judgement));
            }
            writing.apply(++messageId, changes);
            kept.addAll(changes);
        }
        return judgement.report();
    }

    /** What the 325 of the gateway decides. */
    private List<CaseFileChange> granted(Judgement judgement) {
        Answer.ReturnMessage answer = (Answer.ReturnMessage) ANSWERS.compose(
                judgement.report(),
                judgement.bericht(),
                new AnswerIdentity(AnswerIdentification.of(messageId), TODAY, "1.0.0"));
        return CaseFileChanges.from(
                answer.type(), READER.read(answer.xml().bytes()).root().orElseThrow());
    }

    /** All that the case file says about what was kept, without the numbers and the order of the messages. */
    private String content() {
        Map<String, List<String>> content = new LinkedHashMap<>();
        Set<Relation> relations = new TreeSet<>(Comparator.comparing(Relation::toString));
        kept.forEach(change -> relations.add(change.relation()));
        for (Relation relation : relations) {
            Set<Bsn> clients = new TreeSet<>();
            Set<Long> numbers = new TreeSet<>();
            Set<String> requests = new TreeSet<>();
            Set<String> invoices = new TreeSet<>();
            for (CaseFileChange change : kept) {
                if (!change.relation().equals(relation)) {
                    continue;
                }
                if (change instanceof Toewijzing toewijzing) {
                    clients.add(toewijzing.bsn());
                    numbers.add(toewijzing.toewijzingNummer());
                } else if (change instanceof Verzoek verzoek) {
                    clients.add(verzoek.bsn());
                    requests.add(verzoek.referentieAanbieder());
                } else if (change instanceof VerzoekAntwoord antwoord) {
                    requests.add(antwoord.referentieAanbieder());
                } else if (change instanceof StartProduct start) {
                    clients.add(start.bsn());
                } else if (change instanceof StopProduct stop) {
                    clients.add(stop.bsn());
                } else if (change instanceof Prestatie prestatie) {
                    numbers.add(prestatie.toewijzingNummer());
                } else if (change instanceof Declaratie declaratie) {
                    invoices.add(declaratie.identificatie());
                }
            }
            content.put(relation + " toewijzingen", values(reading.toewijzingen(relation, numbers)));
            content.put(relation + " toewijzingen van", values(reading.toewijzingenVan(relation, clients)));
            content.put(relation + " versies", values(reading.versies(relation, numbers)));
            content.put(relation + " op verzoek", values(reading.toewijzingenOpVerzoek(relation, requests)));
            content.put(relation + " verzoeken", values(reading.verzoekenVan(relation, clients)));
            content.put(relation + " antwoorden", values(reading.antwoorden(relation, requests)));
            content.put(relation + " starts", values(reading.starts(relation, clients)));
            content.put(relation + " stops", values(reading.stops(relation, clients)));
            content.put(relation + " bekend", List.of(new TreeSet<>(reading.bekende(relation, clients)).toString()));
            content.put(relation + " declaraties", values(reading.declaratiesMet(relation, invoices)));
            content.put(
                    relation + " periode",
                    List.of(reading.laatstePeriode(relation, TODAY).toString()));
            List<Recorded<BeoordeeldePrestatie>> lines = reading.prestatiesOp(relation, numbers);
            content.put(relation + " prestaties", values(lines));
        }
        StringBuilder text = new StringBuilder();
        content.forEach((what, values) -> {
            text.append(what).append('\n');
            values.forEach(value -> text.append("  ").append(value).append('\n'));
        });
        return text.toString();
    }

    private static <T> List<String> values(List<Recorded<T>> found) {
        return found.stream().map(one -> one.value().toString()).sorted().toList();
    }
}
