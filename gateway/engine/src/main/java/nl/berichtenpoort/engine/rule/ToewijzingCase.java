package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.Inquiry.Placed;

/** What the case file says about the allocations of a 301. */
final class ToewijzingCase implements CaseData {

    private final List<Placed<Toewijzing>> producten;
    private final Map<Long, List<Toewijzing>> issued;
    private final Map<String, Set<Bsn>> requests;
    private final Map<String, List<Toewijzing>> honouring;
    private final Set<Long> invoiced;

    private ToewijzingCase(
            List<Placed<Toewijzing>> producten,
            Map<Long, List<Toewijzing>> issued,
            Map<String, Set<Bsn>> requests,
            Map<String, List<Toewijzing>> honouring,
            Set<Long> invoiced) {
        this.producten = producten;
        this.issued = issued;
        this.requests = requests;
        this.honouring = honouring;
        this.invoiced = invoiced;
    }

    static ToewijzingCase of(Inquiry inquiry) {
        List<MessageNode> nodes = Elements.required(inquiry.bericht(), "Client", "ToegewezenProducten")
                .children("ToegewezenProduct");
        List<Placed<Toewijzing>> producten = inquiry.placed(Toewijzing.class, nodes);
        Set<Long> nummers = new HashSet<>();
        Set<Long> removed = new HashSet<>();
        Set<String> referenties = new HashSet<>();
        producten.stream().map(Placed::value).forEach(product -> {
            nummers.add(product.toewijzingNummer());
            product.referentieAanbieder().ifPresent(referenties::add);
            if (product.verwijderd()) {
                removed.add(product.toewijzingNummer());
            }
        });
        Map<Long, List<Toewijzing>> issued = new HashMap<>();
        inquiry
                .caseFile()
                .toewijzingenInGemeente(
                        inquiry.type().standard(), inquiry.relation().gemeente(), nummers)
                .stream()
                .map(Recorded::value)
                .forEach(found -> issued.computeIfAbsent(found.toewijzingNummer(), nummer -> new ArrayList<>())
                        .add(found));
        Map<String, Set<Bsn>> requests = new HashMap<>();
        inquiry
                .caseFile()
                .verzoeken(inquiry.type().standard(), inquiry.relation().aanbieder(), referenties)
                .stream()
                .map(Recorded::value)
                .filter(verzoek -> verzoek.relation().equals(inquiry.relation()))
                .forEach(verzoek -> requests.computeIfAbsent(verzoek.referentieAanbieder(), key -> new HashSet<>())
                        .add(verzoek.bsn()));
        Map<String, List<Toewijzing>> honouring = new HashMap<>();
        inquiry.caseFile().toewijzingenOpVerzoek(inquiry.relation(), referenties).stream()
                .map(Recorded::value)
                .forEach(found -> honouring
                        .computeIfAbsent(found.referentieAanbieder().orElseThrow(), key -> new ArrayList<>())
                        .add(found));
        return new ToewijzingCase(producten, issued, requests, honouring, invoiced(inquiry, removed));
    }

    /** On which of these allocations a line was granted and not credited. */
    private static Set<Long> invoiced(Inquiry inquiry, Set<Long> nummers) {
        List<BeoordeeldePrestatie> lines = new ArrayList<>();
        inquiry.caseFile().prestatiesOp(inquiry.relation(), nummers, lines::add);
        Set<String> credited = new HashSet<>();
        lines.stream()
                .filter(line -> line.oordeel() != Oordeel.AFGEWEZEN)
                .map(BeoordeeldePrestatie::prestatie)
                .filter(Prestatie::credit)
                .forEach(credit -> credit.vorigReferentieNummer().ifPresent(credited::add));
        Set<Long> invoiced = new HashSet<>();
        lines.stream()
                .filter(line -> line.oordeel() == Oordeel.TOEGEKEND)
                .map(BeoordeeldePrestatie::prestatie)
                .filter(line -> !line.credit() && !credited.contains(line.referentieNummer()))
                .forEach(line -> invoiced.add(line.toewijzingNummer()));
        return invoiced;
    }

    List<Placed<Toewijzing>> producten() {
        return producten;
    }

    /** The allocations of the municipality with this number, one a provider. */
    List<Toewijzing> issued(long nummer) {
        return issued.getOrDefault(nummer, List.of());
    }

    /** Whether the provider asked for care for this client with this reference. */
    boolean isRequested(String referentie, Bsn client) {
        return requests.getOrDefault(referentie, Set.of()).contains(client);
    }

    /** The version of this allocation that honoured this request before, if an earlier decision did. */
    Optional<Toewijzing> honouredBefore(String referentie, Toewijzing product) {
        return honouring.getOrDefault(referentie, List.of()).stream()
                .filter(found -> found.toewijzingNummer() == product.toewijzingNummer())
                .filter(found -> found.toewijzingsdatum()
                        .atTime(found.toewijzingstijd())
                        .isBefore(product.toewijzingsdatum().atTime(product.toewijzingstijd())))
                .findFirst();
    }

    /** Whether a line on this allocation was granted and not credited; known of the allocations that the 301 removes. */
    boolean isInvoiced(long nummer) {
        return invoiced.contains(nummer);
    }

    @Override
    public Set<LocalDate> ingangsdatums() {
        return Set.of();
    }
}
