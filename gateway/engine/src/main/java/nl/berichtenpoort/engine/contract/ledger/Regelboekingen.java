package nl.berichtenpoort.engine.contract.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.ledger.Boeking.Plaats;
import nl.berichtenpoort.engine.contract.ledger.Boeking.Soort;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.contract.money.Declaratieregel;
import nl.berichtenpoort.engine.contract.money.Regelafspraak;
import nl.berichtenpoort.engine.contract.money.Regelbedrag;

/**
 * Enters the lines of one allocation in order: by message, and within one the credit lines first (OP366). A line that was
 * rejected counts for nothing after it.
 */
final class Regelboekingen {

    private static final Comparator<Recorded<BeoordeeldePrestatie>> ORDER = Comparator.comparingLong(
                    (Recorded<BeoordeeldePrestatie> line) -> line.messageId())
            .thenComparing(line -> !line.value().prestatie().credit());

    private final ContractSet contracts;
    private final Toewijzingsdossier dossier;
    private final List<Prestatie> eerdere = new ArrayList<>();
    private final Map<String, Long> amounts = new HashMap<>();
    private final List<Boeking> boekingen = new ArrayList<>();

    Regelboekingen(ContractSet contracts, Toewijzingsdossier dossier) {
        this.contracts = contracts;
        this.dossier = dossier;
        dossier.regels().stream().sorted(ORDER).forEach(this::boek);
    }

    List<Boeking> boekingen() {
        return boekingen;
    }

    /** The debit lines that are not rejected and that no credit line took back. */
    List<Prestatie> staande() {
        Set<String> taken = new HashSet<>();
        eerdere.forEach(line -> line.vorigReferentieNummer().ifPresent(taken::add));
        return eerdere.stream()
                .filter(line -> !line.credit() && !taken.contains(line.referentieNummer()))
                .toList();
    }

    private void boek(Recorded<BeoordeeldePrestatie> recorded) {
        Prestatie line = recorded.value().prestatie();
        ProductCode product = new ProductCode(line.categorie(), line.code());
        Optional<Afspraak> afspraak =
                Regelafspraak.van(contracts, line, dossier.toewijzing().map(Recorded::value));
        Optional<Bedrag> amount = line.credit() ? credit(line) : afspraak.map(found -> debet(line, found));
        boekingen.add(new Boeking(
                line.credit() ? Soort.CREDIT : Soort.DEBET,
                recorded.messageId(),
                line.relation(),
                Optional.of(line.bsn()),
                line.toewijzingNummer(),
                line.referentieNummer(),
                Boeking.maand(line.periode().begindatum()),
                new Plaats(
                        product,
                        afspraak.map(found -> found.product().segment()).orElse(""),
                        afspraak.map(found -> found.contract().id()).orElse(""),
                        afspraak.map(found -> found.contract().versie()).orElse(0)),
                Optional.of(recorded.value().oordeel()),
                line.bedrag(),
                amount.map(Bedrag::cents),
                amount.map(Bedrag::afleiding).orElse(List.of()),
                List.of()));
        if (recorded.value().oordeel() != Oordeel.AFGEWEZEN) {
            eerdere.add(line);
            amount.ifPresent(found -> amounts.put(line.referentieNummer(), found.cents()));
        }
    }

    private Optional<Bedrag> credit(Prestatie line) {
        return line.vorigReferentieNummer().map(amounts::get).map(debit -> Regelbedrag.credit(line, debit));
    }

    private Bedrag debet(Prestatie line, Afspraak afspraak) {
        Optional<Toewijzing> toewijzing = dossier.toewijzing().map(Recorded::value);
        return Regelbedrag.debet(
                dependsOnEarlier(afspraak)
                        ? new Declaratieregel(line, afspraak, toewijzing, eerdere, dossier.starts(), dossier.stops())
                        : new Declaratieregel(line, afspraak, toewijzing));
    }

    private static boolean dependsOnEarlier(Afspraak afspraak) {
        Bekostiging bekostiging = afspraak.product().bekostiging();
        return bekostiging instanceof Bekostiging.VastTarief || bekostiging instanceof Bekostiging.Trajectbedrag;
    }
}
