package nl.berichtenpoort.engine.translate.legacy;

import static nl.berichtenpoort.engine.translate.legacy.Nodes.at;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.branch;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.leaf;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.present;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.renamed;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.release.Ledger;

/**
 * Gives a 323 as a 303, for a back-office that still reads that. A 303 also tells who the client is, so that has to be
 * known. Thread-safe.
 */
public final class LegacyTranslator implements Translator {

    private static final int DECLARATIE = 323;
    private static final String PROVIDER = "02";

    private final LegacyWriter writer;
    private final Persons persons;

    /** @param persons who the clients are */
    public LegacyTranslator(LegacyWriter writer, Persons persons) {
        this.writer = Objects.requireNonNull(writer);
        this.persons = Objects.requireNonNull(persons);
    }

    @Override
    public Translation translate(Translatable message) {
        Ledger ledger = new Ledger(LegacyLifter.BUNDLE, message.bericht());
        if (message.type().number() != DECLARATIE) {
            ledger.error("no-older-form", message.bericht(), message.type().functie());
            return new Translation.Untranslatable(ledger.errors());
        }
        LegacyType type = LegacyType.of(message.type()).orElseThrow();
        MessageNode bericht = bericht(type, message.bericht(), ledger);
        if (ledger.hasErrors()) {
            return new Translation.Untranslatable(ledger.errors());
        }
        return new Translation.Translated(
                new Document(DocumentForm.XML, writer.write(type, bericht)), ledger.findings());
    }

    private MessageNode bericht(LegacyType type, MessageNode bericht, Ledger ledger) {
        MessageNode header = at(bericht, "Header");
        MessageNode declaratie = at(bericht, "Declaratie");
        MessageNode nummer = at(declaratie, "DeclaratieNummer");
        MessageNode dagtekening = at(declaratie, "DeclaratieDagtekening");
        lossUnlessEqual(at(header, "BerichtIdentificatie", "Identificatie"), nummer, ledger);
        lossUnlessEqual(at(header, "BerichtIdentificatie", "Dagtekening"), dagtekening, ledger);
        MessageNode older = branch(
                "Header",
                header,
                leaf("BerichtCode", type.declaratieCode(), at(header, "BerichtCode")),
                at(header, "BerichtVersie"),
                leaf("BerichtSubversie", String.valueOf(type.release().subversie()), at(header, "BerichtSubversie")),
                text("Gemeente", at(header, "Ontvanger")),
                text("Aanbieder", at(header, "Afzender")),
                leaf("BetalingAanID", PROVIDER, header),
                branch(
                        "DeclaratieFactuurIdentificatie",
                        declaratie,
                        text("DeclarantFactuurNummer", nummer),
                        at(declaratie, "DeclaratiePeriode"),
                        text("FactuurDagtekening", dagtekening),
                        leaf("ValutaCode", "EUR", declaratie)),
                branch(
                        "DeclaratieFactuurBedragen",
                        declaratie,
                        renamed("DeclaratieFactuurTotaalBedrag", at(declaratie, "TotaalIngediendBedrag"))),
                Nodes.xsdVersie("XsdVersie", type.release().label() + ".0", at(header, "XsdVersie")));
        MessageNode clienten = at(declaratie, "Clienten");
        List<MessageNode> clients = clienten.children().stream()
                .map(client -> client(type, client, ledger))
                .toList();
        return branch("Bericht", bericht, older, branch("Clienten", clienten, clients));
    }

    private static void lossUnlessEqual(MessageNode node, MessageNode carried, Ledger ledger) {
        if (!node.text().strip().equals(carried.text().strip())) {
            ledger.loss(node);
        }
    }

    private MessageNode client(LegacyType type, MessageNode client, Ledger ledger) {
        MessageNode bsn = at(client, "Bsn");
        List<MessageNode> children = new ArrayList<>(List.of(bsn));
        Optional<MessageNode> person = persons.person(bsn.text().strip());
        for (String name : List.of("Geboortedatum", "Geslacht", "Naam")) {
            Optional<MessageNode> known = person.flatMap(found -> found.child(name));
            if (known.isEmpty()) {
                ledger.error("person", client, name, type.functie());
            } else {
                children.add(name.equals("Naam") ? naam(known.get()) : known.get());
            }
        }
        MessageNode prestaties = at(client, "Prestaties");
        children.add(branch(
                "Prestaties",
                prestaties,
                prestaties.children().stream().map(LegacyTranslator::prestatie).toList()));
        return branch("Client", client, children);
    }

    /** A 303 has the name without that of a partner. */
    private static MessageNode naam(MessageNode naam) {
        return branch("Naam", naam, present(naam, "Geslachtsnaam", "Voornamen", "Voorletters"));
    }

    private static MessageNode prestatie(MessageNode prestatie) {
        List<MessageNode> children = new ArrayList<>(present(
                prestatie,
                "ProductReferentie",
                "ToewijzingNummer",
                "ProductCategorie",
                "ProductCode",
                "ProductPeriode"));
        List<MessageNode> ingediend = new ArrayList<>(present(prestatie, "GeleverdVolume", "Eenheid", "ProductTarief"));
        ingediend.add(renamed("DeclaratieFactuurBedrag", at(prestatie, "IngediendBedrag")));
        children.add(branch("IngediendeBedragPrestatie", prestatie, ingediend));
        return branch("Prestatie", prestatie, children);
    }
}
