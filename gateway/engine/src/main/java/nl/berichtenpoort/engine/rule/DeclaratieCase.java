package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;
import nl.berichtenpoort.engine.rule.Regel.Levering;

/**
 * What the case file says about the invoice of a 323, and which of its lines stand by themselves. Credit lines are
 * processed before debit lines (OP366): a debit line is judged as if the credit lines of the message that stand had come
 * before it, wherever they are. Starts and stops are not asked for: no line is refused for them (OP364).
 */
final class DeclaratieCase implements CaseData {

    private final MessageNode node;
    private final Declaratie declaratie;
    private final List<MessageNode> unknownClients;
    private final List<Regel> regels;
    private final Set<Integer> ofUnknownClients;
    private final Map<String, Integer> uses;
    private final Map<String, List<BeoordeeldePrestatie>> earlier;
    private final Set<String> creditedEarlier;
    private final Verbruik verbruik;
    private final boolean numberUsed;
    private final Optional<Periode> latestPeriod;

    private Optional<BitSet> refusedCredits = Optional.empty();
    private Optional<Set<String>> creditedHere = Optional.empty();
    private Optional<BitSet> refusedDebits = Optional.empty();

    private DeclaratieCase(Inquiry inquiry, Declaratie declaratie, Lines lines, Map<Long, Toewijzing> toewijzingen) {
        this.node = Elements.required(inquiry.bericht(), "Declaratie");
        this.declaratie = declaratie;
        this.unknownClients = lines.unknownClients;
        this.regels = lines.regels;
        this.ofUnknownClients = lines.ofUnknownClients;
        this.uses = new HashMap<>();
        Set<String> referenties = new HashSet<>();
        Set<String> vorige = new HashSet<>();
        Set<Levering> leveringen = new HashSet<>();
        for (Regel regel : regels) {
            uses.merge(regel.prestatie().referentieNummer(), 1, Integer::sum);
            referenties.add(regel.prestatie().referentieNummer());
            regel.prestatie().vorigReferentieNummer().ifPresent(vorige::add);
            leveringen.add(regel.levering());
        }
        referenties.addAll(vorige);
        this.earlier =
                inquiry
                        .caseFile()
                        .prestaties(
                                inquiry.type().standard(), inquiry.relation().aanbieder(), referenties)
                        .stream()
                        .map(found -> found.value())
                        .collect(
                                Collectors.groupingBy(found -> found.prestatie().referentieNummer()));
        this.creditedEarlier =
                inquiry
                        .caseFile()
                        .creditregelsOp(
                                inquiry.type().standard(), inquiry.relation().aanbieder(), vorige)
                        .stream()
                        .filter(found -> found.value().oordeel() != Oordeel.AFGEWEZEN)
                        .flatMap(found -> found.value().prestatie().vorigReferentieNummer().stream())
                        .collect(Collectors.toSet());
        this.verbruik = new Verbruik(toewijzingen, leveringen);
        inquiry.caseFile().prestatiesOp(inquiry.relation(), toewijzingen.keySet(), verbruik::add);
        this.numberUsed = !inquiry.caseFile()
                .declaraties(
                        inquiry.type().standard(),
                        inquiry.relation().aanbieder(),
                        Set.of(declaratie.declaratieNummer()))
                .isEmpty();
        this.latestPeriod = inquiry.caseFile().laatstePeriode(inquiry.relation(), declaratie.dagtekening());
    }

    static DeclaratieCase of(Inquiry inquiry) {
        List<Prestatie> prestaties = inquiry.contents(Prestatie.class);
        Set<Long> nummers = prestaties.stream().map(Prestatie::toewijzingNummer).collect(Collectors.toSet());
        Set<Bsn> clienten = prestaties.stream().map(Prestatie::bsn).collect(Collectors.toSet());
        Map<Long, Toewijzing> toewijzingen = inquiry.toewijzingen(nummers);
        Lines lines = new Lines(inquiry.caseFile().bekende(inquiry.relation(), clienten), toewijzingen);
        lines.read(inquiry);
        return new DeclaratieCase(inquiry, inquiry.contents(Declaratie.class).get(0), lines, toewijzingen);
    }

    /** Reads the lines of a message. */
    private static final class Lines {
        private final Set<Bsn> known;
        private final Map<Long, Toewijzing> toewijzingen;
        private final List<MessageNode> unknownClients = new ArrayList<>();
        private final List<Regel> regels = new ArrayList<>();
        private final Set<Integer> ofUnknownClients = new HashSet<>();

        Lines(Set<Bsn> known, Map<Long, Toewijzing> toewijzingen) {
            this.known = known;
            this.toewijzingen = toewijzingen;
        }

        void read(Inquiry inquiry) {
            List<MessageNode> nodes = new ArrayList<>();
            Elements.forEach(
                    inquiry.bericht(),
                    client -> {
                        boolean unknown = !known.contains(
                                new Bsn(Elements.required(client, "Bsn").text().strip()));
                        if (unknown) {
                            unknownClients.add(client);
                        }
                        for (MessageNode prestatie :
                                Elements.required(client, "Prestaties").children("Prestatie")) {
                            if (unknown) {
                                ofUnknownClients.add(nodes.size());
                            }
                            nodes.add(prestatie);
                        }
                    },
                    "Declaratie",
                    "Clienten",
                    "Client");
            for (Placed<Prestatie> placed : inquiry.placed(Prestatie.class, nodes)) {
                Prestatie prestatie = placed.value();
                regels.add(new Regel(
                        regels.size(),
                        placed.node(),
                        prestatie,
                        inquiry.afspraak(
                                prestatie.categorie(),
                                prestatie.code(),
                                prestatie.periode().begindatum()),
                        Optional.ofNullable(toewijzingen.get(prestatie.toewijzingNummer()))
                                .filter(toewijzing -> toewijzing.bsn().equals(prestatie.bsn()))));
            }
        }
    }

    /** The Declaratie of the message. */
    MessageNode node() {
        return node;
    }

    Declaratie declaratie() {
        return declaratie;
    }

    /** The Clients about whom no earlier message was. */
    List<MessageNode> unknownClients() {
        return unknownClients;
    }

    /** The lines, in the order of the message. */
    List<Regel> regels() {
        return regels;
    }

    /** Whether the provider used this DeclaratieNummer before. */
    boolean isNumberUsed() {
        return numberUsed;
    }

    /** The latest period among the invoices that are dated no later than this one. */
    Optional<Periode> latestPeriod() {
        return latestPeriod;
    }

    /** Whether another line has this ReferentieNummer, here or in an earlier invoice. */
    boolean isUsedElsewhere(String referentieNummer) {
        return earlier.containsKey(referentieNummer) || uses.getOrDefault(referentieNummer, 0) > 1;
    }

    /** Earlier lines of the provider with a ReferentieNummer that stands in the message. */
    List<BeoordeeldePrestatie> earlier(String referentieNummer) {
        return earlier.getOrDefault(referentieNummer, List.of());
    }

    /** Whether a standing credit line of an earlier invoice took this line back. */
    boolean isCreditedEarlier(String referentieNummer) {
        return creditedEarlier.contains(referentieNummer);
    }

    /** Whether an earlier debit line for the same delivery still stands when the credit lines here are processed. */
    boolean isDebitedEarlier(Levering levering) {
        Set<String> credited = creditedHere();
        return verbruik.open(levering).stream().anyMatch(referentie -> !credited.contains(referentie));
    }

    /** What earlier invoices used of the allocations. */
    Verbruik verbruik() {
        return verbruik;
    }

    /** Whether the line is refused by itself: by any rule but those on sums over lines. */
    boolean isRefused(Regel regel) {
        return (regel.prestatie().credit() ? refusedCredits() : refusedDebits()).get(regel.number());
    }

    private Set<String> creditedHere() {
        if (creditedHere.isEmpty()) {
            BitSet refused = refusedCredits();
            creditedHere = Optional.of(regels.stream()
                    .filter(regel -> regel.prestatie().credit() && !refused.get(regel.number()))
                    .flatMap(regel -> regel.prestatie().vorigReferentieNummer().stream())
                    .collect(Collectors.toSet()));
        }
        return creditedHere.get();
    }

    private BitSet refusedCredits() {
        if (refusedCredits.isEmpty()) {
            refusedCredits = Optional.of(refused(true, PrestatieRules.OF_CREDIT_LINES));
        }
        return refusedCredits.get();
    }

    private BitSet refusedDebits() {
        if (refusedDebits.isEmpty()) {
            refusedDebits = Optional.of(refused(false, PrestatieRules.OF_DEBIT_LINES));
        }
        return refusedDebits.get();
    }

    private BitSet refused(boolean credit, List<Regel.Check> checks) {
        BitSet refused = new BitSet(regels.size());
        for (Regel regel : regels) {
            if (regel.prestatie().credit() == credit) {
                if (ofUnknownClients.contains(regel.number())) {
                    refused.set(regel.number());
                }
                for (Regel.Check check : checks) {
                    check.check(this, regel, (place, arguments) -> refused.set(regel.number()));
                }
            }
        }
        return refused;
    }

    @Override
    public Set<LocalDate> ingangsdatums() {
        return regels.stream()
                .flatMap(regel -> regel.toewijzing().stream())
                .map(Toewijzing::ingangsdatum)
                .collect(Collectors.toSet());
    }
}
