package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.XsdDate;

/**
 * A message about which the case file is asked.
 *
 * @param caseFile earlier traffic
 * @param contracts the contracts in force, if any are known
 * @param type the message's type
 * @param bericht its root element
 * @param relation whose traffic it belongs to
 * @param contents what the message says, in its order
 */
record Inquiry(
        CaseFile caseFile,
        Optional<ContractSet> contracts,
        MessageType type,
        MessageNode bericht,
        Relation relation,
        List<CaseFileChange> contents) {

    private static final Comparator<Recorded<Toewijzing>> BY_AGE =
            Comparator.<Recorded<Toewijzing>, LocalDate>comparing(
                            found -> found.value().toewijzingsdatum())
                    .thenComparing(found -> found.value().toewijzingstijd())
                    .thenComparingLong(Recorded::messageId);

    /** The day on which the sender made the message: what it could not know then is not held against it (OP095). */
    LocalDate dagtekening() {
        return XsdDate.parse(Elements.required(bericht, "Header", "BerichtIdentificatie", "Dagtekening")
                .text());
    }

    /** What was agreed about a product on a day. */
    Optional<Afspraak> afspraak(String categorie, String code, LocalDate day) {
        return contracts.flatMap(set -> set.afspraak(relation, new ProductCode(categorie, code), day));
    }

    /** The contents of this kind, in the order of the message. */
    <T extends CaseFileChange> List<T> contents(Class<T> kind) {
        return contents.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * The contents of this kind, each with the element that says it.
     *
     * @param nodes those elements, in the order of the message
     */
    <T extends CaseFileChange> List<Placed<T>> placed(Class<T> kind, List<MessageNode> nodes) {
        List<T> values = contents(kind);
        if (values.size() != nodes.size()) {
            throw new IllegalStateException(nodes.size() + " elements say " + values.size() + " " + kind);
        }
        List<Placed<T>> placed = new ArrayList<>(values.size());
        Iterator<MessageNode> node = nodes.iterator();
        values.forEach(value -> placed.add(new Placed<>(node.next(), value)));
        return placed;
    }

    /** The allocations with these numbers, each in the version that the sender knew. */
    Map<Long, Toewijzing> toewijzingen(Collection<Long> nummers) {
        return knownOn(dagtekening(), caseFile.versies(relation, nummers));
    }

    /**
     * Of each allocation the newest version (IV013) that the municipality had decided on by a day. A message that is
     * older than a change is not judged by that change, whichever of the two arrives first (OP080, OP095). An allocation
     * of which every version is younger is known by its oldest one.
     */
    static Map<Long, Toewijzing> knownOn(LocalDate day, List<Recorded<Toewijzing>> versies) {
        Map<Long, Toewijzing> known = new HashMap<>();
        versies.stream().sorted(BY_AGE).map(Recorded::value).forEach(versie -> {
            if (versie.toewijzingsdatum().isAfter(day)) {
                known.putIfAbsent(versie.toewijzingNummer(), versie);
            } else {
                known.put(versie.toewijzingNummer(), versie);
            }
        });
        return known;
    }

    /**
     * Something that a message says and the element that says it.
     *
     * @param node the element
     * @param value what it says
     */
    record Placed<T>(MessageNode node, T value) {}
}
