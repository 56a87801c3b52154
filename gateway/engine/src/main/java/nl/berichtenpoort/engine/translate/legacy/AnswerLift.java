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
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.translate.release.Ledger;

/** Makes a 325 of a 304 that its profile passed: only the lines that were refused go on. Lives for one message. */
final class AnswerLift {

    private final LegacyType kind;
    private final Ledger ledger;
    private final Amounts amounts;

    AnswerLift(LegacyType kind, Ledger ledger) {
        this.kind = kind;
        this.ledger = ledger;
        this.amounts = new Amounts(kind, ledger);
    }

    MessageNode lift(MessageNode bericht) {
        MessageNode header = at(bericht, "Header");
        MessageNode code = at(header, "BerichtCode");
        if (!code.text().strip().equals(kind.declaratieCode())) {
            ledger.error("factuur", code, kind.functie(), kind.type().functie());
        }
        amounts.paidToProvider(header);
        header.child("Servicebureau").ifPresent(ledger::loss);
        at(header, "DeclaratieFactuurIdentificatie").child("BtwIDNummer").ifPresent(ledger::loss);
        List<MessageNode> children = new ArrayList<>();
        children.add(header(header));
        bericht.child("Clienten").ifPresent(clienten -> children.add(antwoord(header, clienten)));
        return branch("Bericht", bericht, children);
    }

    private MessageNode header(MessageNode header) {
        MessageNode identificatie = at(header, "DeclaratieFactuurIdentificatie");
        MessageNode retour = at(header, "RetourHeader");
        List<MessageNode> children = new ArrayList<>(List.of(
                leaf("BerichtCode", kind.type().berichtCode(), at(header, "BerichtCode")),
                at(header, "BerichtVersie"),
                leaf("BerichtSubversie", String.valueOf(Release.CURRENT.subversie()), at(header, "BerichtSubversie")),
                text("Afzender", at(header, "Gemeente")),
                text("Ontvanger", at(header, "Aanbieder")),
                branch(
                        "BerichtIdentificatie",
                        retour,
                        text("Identificatie", at(retour, "GemeenteReferentieNummer")),
                        text("Dagtekening", at(retour, "RetourDagtekening"))),
                version("XsdVersie", at(header, "XsdVersieRetour")),
                branch(
                        "DeclaratieIdentificatie",
                        identificatie,
                        text("Identificatie", at(identificatie, "DeclarantFactuurNummer")),
                        text("Dagtekening", at(identificatie, "FactuurDagtekening")))));
        children.addAll(present(header, "XsltVersie"));
        children.add(version("XsdVersieDeclaratie", at(header, "XsdVersie")));
        children.addAll(present(header, "RetourCodes"));
        return branch("Header", header, children);
    }

    private static MessageNode version(String name, MessageNode original) {
        return Nodes.xsdVersie(name, Release.CURRENT.label() + ".0", original);
    }

    private MessageNode antwoord(MessageNode header, MessageNode clienten) {
        MessageNode bedragen = at(header, "RetourBedragen");
        List<MessageNode> refused = new ArrayList<>();
        for (MessageNode client : clienten.children()) {
            client(client, refused);
        }
        List<MessageNode> children = new ArrayList<>(List.of(
                text("DeclaratieNummer", at(header, "DeclaratieFactuurIdentificatie", "DeclarantFactuurNummer")),
                renamed("TotaalIngediendBedrag", at(bedragen, "IngediendTotaalBedrag")),
                renamed("TotaalToegekendBedrag", at(bedragen, "ToegekendTotaalBedrag"))));
        if (!refused.isEmpty()) {
            children.add(branch("Clienten", clienten, refused));
        }
        String code = refused.isEmpty() ? ReturnCodes.GRANTED_WHOLE : ReturnCodes.NO_REMARK;
        children.add(Codes.of(List.of(code), header));
        return branch("DeclaratieAntwoord", header, children);
    }

    private void client(MessageNode client, List<MessageNode> refused) {
        present(client, "Geboortedatum", "Geslacht", "Naam", "Commentaar").forEach(ledger::loss);
        MessageNode prestaties = at(client, "Prestaties");
        List<MessageNode> lines = new ArrayList<>();
        for (MessageNode prestatie : prestaties.children()) {
            line(prestatie, lines);
        }
        if (!lines.isEmpty()) {
            refused.add(branch(
                    "Client",
                    client,
                    at(client, "Bsn"),
                    branch("Prestaties", prestaties, lines),
                    Codes.of(List.of(ReturnCodes.NO_REMARK), client)));
        }
    }

    private void line(MessageNode prestatie, List<MessageNode> lines) {
        present(prestatie, "BeschikkingNummer", "Commentaar").forEach(ledger::loss);
        MessageNode ingediend = at(prestatie, "IngediendeBedragPrestatie");
        amounts.judge(ingediend);
        MessageNode toegekend = at(prestatie, "ToegekendeBedragPrestatie", "ToegekendBedrag");
        long asked = Nodes.cents(at(ingediend, "DeclaratieFactuurBedrag"));
        long granted = Nodes.cents(toegekend);
        MessageNode berekend = at(prestatie, "ToegekendeBedragPrestatie", "GemeenteBerekendBedrag");
        if (Nodes.cents(berekend) != granted) {
            ledger.loss(berekend);
        }
        boolean refused = granted == 0 && (asked != 0 || ReturnCodes.isRefused(prestatie));
        if (!refused && granted != asked) {
            ledger.error("partial", toegekend, kind.type().functie());
            return;
        }
        if (!refused) {
            if (ReturnCodes.isRefused(prestatie)) {
                ledger.loss(at(prestatie, "RetourCodes"));
            }
            return;
        }
        if (prestatie.child("ToewijzingNummer").isEmpty()) {
            ledger.error("missing", prestatie, "ToewijzingNummer", kind.type().functie());
        }
        List<MessageNode> children = new ArrayList<>(present(
                prestatie,
                "ProductReferentie",
                "ToewijzingNummer",
                "ProductCategorie",
                "ProductCode",
                "ProductPeriode"));
        children.addAll(present(ingediend, "GeleverdVolume", "Eenheid", "ProductTarief"));
        children.add(renamed("IngediendBedrag", at(ingediend, "DeclaratieFactuurBedrag")));
        children.addAll(present(prestatie, "RetourCodes"));
        lines.add(branch("Prestatie", prestatie, children));
    }
}
