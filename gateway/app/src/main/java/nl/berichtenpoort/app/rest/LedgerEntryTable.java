package nl.berichtenpoort.app.rest;

import java.util.Locale;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;
import nl.berichtenpoort.engine.report.Language;

/** How the entries of the ledger are shown: the BSN masked, the derivation in words. */
final class LedgerEntryTable {

    private LedgerEntryTable() {}

    static LedgerTable<Boeking> of(Language language) {
        MoneyTexts texts = new MoneyTexts(language);
        return new LedgerTable<Boeking>()
                .with("soort", entry -> entry.soort().name().toLowerCase(Locale.ROOT))
                .with("bericht", Boeking::messageId)
                .with("wet", entry -> entry.relation().standard().name())
                .with("gemeente", entry -> entry.relation().gemeente())
                .with("aanbieder", entry -> entry.relation().aanbieder())
                .with("bsn", entry -> entry.bsn().map(Bsn::toString).orElse(""))
                .with("toewijzing", Boeking::toewijzingNummer)
                .with("onderdeel", Boeking::onderdeel)
                .with("maand", entry -> entry.maand().toString())
                .with("contract", entry -> entry.plaats().contract())
                .with("versie", entry -> entry.plaats().versie())
                .with("segment", entry -> entry.plaats().segment())
                .with("product", entry -> entry.plaats().product().toString())
                .with(
                        "oordeel",
                        entry -> entry.oordeel().map(Oordeel::name).orElse("").toLowerCase(Locale.ROOT))
                .amount("bedrag", Boeking::bedrag)
                .maybeAmount("volgensContract", Boeking::contractBedrag)
                .with(
                        "afleiding",
                        entry -> entry.afleiding().stream().map(texts::woorden).toList());
    }
}
