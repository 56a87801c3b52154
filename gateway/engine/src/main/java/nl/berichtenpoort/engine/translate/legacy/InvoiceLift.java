package nl.berichtenpoort.engine.translate.legacy;

import static nl.berichtenpoort.engine.translate.legacy.Nodes.at;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.branch;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.leaf;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.present;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.renamed;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.text;

import java.util.ArrayList;
import java.util.List;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.message.XsdDate;
import nl.berichtenpoort.engine.translate.release.Ledger;

/** Makes a 323 of a 303 that its profile passed. Lives for one message. */
final class InvoiceLift {

    /** Release 3.0 kept the 303 for periods that end before this year. */
    private static final int LAST_YEAR = 2020;

    private final LegacyType kind;
    private final Ledger ledger;
    private final Amounts amounts;

    InvoiceLift(LegacyType kind, Ledger ledger) {
        this.kind = kind;
        this.ledger = ledger;
        this.amounts = new Amounts(kind, ledger);
    }

    MessageNode lift(MessageNode bericht) {
        MessageNode header = at(bericht, "Header");
        MessageNode identificatie = at(header, "DeclaratieFactuurIdentificatie");
        MessageNode code = at(header, "BerichtCode");
        if (!code.text().strip().equals(kind.declaratieCode())) {
            ledger.error("factuur", code, kind.functie(), kind.type().functie());
        }
        amounts.paidToProvider(header);
        header.child("Servicebureau").ifPresent(ledger::loss);
        identificatie.child("BtwIDNummer").ifPresent(ledger::loss);
        MessageNode einde = at(identificatie, "DeclaratiePeriode", "Einddatum");
        if (XsdDate.parse(einde.text()).getYear() > LAST_YEAR) {
            ledger.note("periode", einde, kind.functie());
        }
        return branch("Bericht", bericht, header(header, identificatie), declaratie(bericht, header, identificatie));
    }

    private MessageNode header(MessageNode header, MessageNode identificatie) {
        MessageNode xsdVersie = at(header, "XsdVersie");
        return branch(
                "Header",
                header,
                leaf("BerichtCode", kind.type().berichtCode(), at(header, "BerichtCode")),
                at(header, "BerichtVersie"),
                leaf("BerichtSubversie", String.valueOf(Release.CURRENT.subversie()), at(header, "BerichtSubversie")),
                text("Afzender", at(header, "Aanbieder")),
                text("Ontvanger", at(header, "Gemeente")),
                branch(
                        "BerichtIdentificatie",
                        identificatie,
                        text("Identificatie", at(identificatie, "DeclarantFactuurNummer")),
                        text("Dagtekening", at(identificatie, "FactuurDagtekening"))),
                Nodes.xsdVersie("XsdVersie", Release.CURRENT.label() + ".0", xsdVersie));
    }

    private MessageNode declaratie(MessageNode bericht, MessageNode header, MessageNode identificatie) {
        MessageNode bedragen = at(header, "DeclaratieFactuurBedragen");
        bedragen.child("BtwTotaalBedrag").ifPresent(amounts::btw);
        MessageNode clienten = at(bericht, "Clienten");
        return branch(
                "Declaratie",
                identificatie,
                text("DeclaratieNummer", at(identificatie, "DeclarantFactuurNummer")),
                at(identificatie, "DeclaratiePeriode"),
                text("DeclaratieDagtekening", at(identificatie, "FactuurDagtekening")),
                renamed("TotaalIngediendBedrag", at(bedragen, "DeclaratieFactuurTotaalBedrag")),
                branch(
                        "Clienten",
                        clienten,
                        clienten.children().stream().map(this::client).toList()));
    }

    private MessageNode client(MessageNode client) {
        present(client, "Geboortedatum", "Geslacht", "Naam", "Commentaar").forEach(ledger::loss);
        MessageNode prestaties = at(client, "Prestaties");
        return branch(
                "Client",
                client,
                at(client, "Bsn"),
                branch(
                        "Prestaties",
                        prestaties,
                        prestaties.children().stream().map(this::prestatie).toList()));
    }

    private MessageNode prestatie(MessageNode prestatie) {
        present(prestatie, "BeschikkingNummer", "Commentaar").forEach(ledger::loss);
        if (prestatie.child("ToewijzingNummer").isEmpty()) {
            ledger.error("missing", prestatie, "ToewijzingNummer", kind.type().functie());
        }
        MessageNode ingediend = at(prestatie, "IngediendeBedragPrestatie");
        amounts.judge(ingediend);
        List<MessageNode> children = new ArrayList<>(present(
                prestatie,
                "ProductReferentie",
                "ToewijzingNummer",
                "ProductCategorie",
                "ProductCode",
                "ProductPeriode"));
        children.addAll(present(ingediend, "GeleverdVolume", "Eenheid", "ProductTarief"));
        children.add(renamed("IngediendBedrag", at(ingediend, "DeclaratieFactuurBedrag")));
        return branch("Prestatie", prestatie, children);
    }
}
