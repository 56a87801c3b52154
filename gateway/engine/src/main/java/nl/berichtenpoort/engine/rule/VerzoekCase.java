package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/**
 * What the case file says about the requests of a 315 or the request of a 317. What is current is told by the Dagtekening
 * of the request, not by the day of judging: a request does not become wrong by lying in a queue (OP080), nor by a
 * decision that its sender could not know yet (OP095).
 */
final class VerzoekCase implements CaseData {

    private static final Set<String> VERVALLEN = Set.of(Toewijzing.VERWIJDERD, "01");

    private final Standard standard;
    private final MessageNode client;
    private final List<Placed<Verzoek>> verzoeken;
    private final LocalDate dagtekening;
    private final Set<String> usedReferences;
    private final boolean pending;
    private final boolean clientKnown;
    private final Map<Long, Toewijzing> toewijzingen;

    private VerzoekCase(
            Inquiry inquiry,
            List<Placed<Verzoek>> verzoeken,
            Set<String> usedReferences,
            boolean pending,
            boolean clientKnown,
            Map<Long, Toewijzing> toewijzingen) {
        this.standard = inquiry.type().standard();
        this.client = Elements.required(inquiry.bericht(), "Client");
        this.verzoeken = verzoeken;
        this.dagtekening = inquiry.dagtekening();
        this.usedReferences = usedReferences;
        this.pending = pending;
        this.clientKnown = clientKnown;
        this.toewijzingen = toewijzingen;
    }

    static VerzoekCase of(Inquiry inquiry) {
        MessageNode client = Elements.required(inquiry.bericht(), "Client");
        List<MessageNode> nodes = client.child("AangevraagdeProducten")
                .map(products -> products.children("AangevraagdProduct"))
                .orElseGet(() -> client.children("Verzoek"));
        List<Placed<Verzoek>> verzoeken = inquiry.placed(Verzoek.class, nodes);
        Set<String> referenties = verzoeken.stream()
                .map(verzoek -> verzoek.value().referentieAanbieder())
                .collect(Collectors.toSet());
        Set<String> used =
                inquiry
                        .caseFile()
                        .verzoeken(inquiry.type().standard(), inquiry.relation().aanbieder(), referenties)
                        .stream()
                        .map(found -> found.value().referentieAanbieder())
                        .collect(Collectors.toSet());
        List<Bsn> bsn = List.of(new Bsn(Elements.required(client, "Bsn").text().strip()));
        return new VerzoekCase(
                inquiry,
                verzoeken,
                used,
                isPending(inquiry, bsn),
                !inquiry.caseFile().bekende(inquiry.relation(), bsn).isEmpty(),
                toewijzingen(inquiry, bsn));
    }

    /** Whether a request for the client was neither rejected nor followed by an allocation (TR374). */
    private static boolean isPending(Inquiry inquiry, List<Bsn> bsn) {
        Set<String> open = inquiry.caseFile().verzoekenVan(inquiry.relation(), bsn).stream()
                .map(found -> found.value().referentieAanbieder())
                .collect(Collectors.toCollection(HashSet::new));
        List<String> asked = List.copyOf(open);
        inquiry.caseFile().antwoorden(inquiry.relation(), asked).stream()
                .map(Recorded::value)
                .filter(antwoord -> antwoord.verzoekAntwoord().equals(VerzoekAntwoord.AFGEWEZEN))
                .forEach(antwoord -> open.remove(antwoord.referentieAanbieder()));
        inquiry.caseFile()
                .toewijzingenOpVerzoek(inquiry.relation(), asked)
                .forEach(found -> found.value().referentieAanbieder().ifPresent(open::remove));
        return !open.isEmpty();
    }

    private static Map<Long, Toewijzing> toewijzingen(Inquiry inquiry, List<Bsn> bsn) {
        Set<Long> nummers = inquiry.caseFile().toewijzingenVan(inquiry.relation(), bsn).stream()
                .map(found -> found.value().toewijzingNummer())
                .collect(Collectors.toSet());
        Map<Long, Toewijzing> known = new HashMap<>(inquiry.toewijzingen(nummers));
        known.values().removeIf(toewijzing -> !bsn.contains(toewijzing.bsn()));
        return known;
    }

    Standard standard() {
        return standard;
    }

    /** The Client of the message. */
    MessageNode client() {
        return client;
    }

    /** The requests: one an AangevraagdProduct in a 315, the Verzoek in a 317. */
    List<Placed<Verzoek>> verzoeken() {
        return verzoeken;
    }

    LocalDate dagtekening() {
        return dagtekening;
    }

    /** Whether the provider used this reference for an earlier request. */
    boolean isUsed(String referentie) {
        return usedReferences.contains(referentie);
    }

    /** Whether an earlier request for the client is pending. */
    boolean isPending() {
        return pending;
    }

    /** Whether earlier messages were about the client. */
    boolean isClientKnown() {
        return clientKnown;
    }

    /** The client's allocation with this number, whether current or not. */
    Optional<Toewijzing> toewijzing(long nummer) {
        return Optional.ofNullable(toewijzingen.get(nummer));
    }

    /** Whether an allocation holds on the Dagtekening or later; what was removed or lapsed does not (TR349). */
    boolean isActueel(Toewijzing toewijzing) {
        boolean lapsed = toewijzing
                        .einddatum()
                        .filter(toewijzing.ingangsdatum()::equals)
                        .isPresent()
                && toewijzing.redenWijziging().filter(VERVALLEN::contains).isPresent();
        return !lapsed
                && toewijzing.einddatum().map(end -> !end.isBefore(dagtekening)).orElse(true);
    }

    /** The numbers of the client's current allocations that the sender of the request could know. */
    Set<Long> actueleNummers() {
        return toewijzingen.values().stream()
                .filter(this::isActueel)
                .filter(toewijzing -> !toewijzing.toewijzingsdatum().isAfter(dagtekening))
                .map(Toewijzing::toewijzingNummer)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<LocalDate> ingangsdatums() {
        return toewijzingen.values().stream().map(Toewijzing::ingangsdatum).collect(Collectors.toSet());
    }
}
