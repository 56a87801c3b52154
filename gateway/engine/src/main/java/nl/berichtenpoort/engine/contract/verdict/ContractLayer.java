package nl.berichtenpoort.engine.contract.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.Inbreuk;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Severity;

/**
 * Judges a message by the contracts. What comes in is never refused here: a breach is a signal to the municipality, and a
 * request gets a decision for its 319. What the municipality sends (301, 319) is held on an error.
 */
public final class ContractLayer {

    private final List<Zorgvraagregel> zorgvraagregels;

    /** The layer with all its rules. */
    public ContractLayer() {
        this(Zorgvraagregels.all());
    }

    /** The layer with other rules on allocated and requested care. */
    ContractLayer(List<Zorgvraagregel> zorgvraagregels) {
        this.zorgvraagregels = List.copyOf(zorgvraagregels);
    }

    /**
     * What the contracts say.
     *
     * @param type the type of a message that passed its schema and its rules
     * @param bericht its root element
     * @param bestedingen how the spending room of the contracts stands
     * @param geweigerd the clients and lines of an invoice that the rules of the standard refused; they are passed over
     * @return empty if no contract of the municipality under the law is known, or the type is not judged by contracts
     */
    public Optional<ContractOordeel> oordeel(
            MessageType type,
            MessageNode bericht,
            ContractSet contracten,
            CaseFile caseFile,
            Bestedingen bestedingen,
            Set<MessageNode> geweigerd) {
        return Relation.of(type, Header.of(bericht))
                .filter(relation -> contracten.kent(relation.standard(), relation.gemeente()))
                .map(relation -> Vraagstuk.of(type, bericht, relation, contracten, caseFile, bestedingen))
                .flatMap(vraagstuk -> oordeel(vraagstuk, geweigerd));
    }

    private Optional<ContractOordeel> oordeel(Vraagstuk vraagstuk, Set<MessageNode> geweigerd) {
        Meldingen meldingen = new Meldingen(vraagstuk.bericht());
        List<VerzoekOordeel> verzoeken = List.of();
        List<Regeloordeel> regels = List.of();
        switch (vraagstuk.type().number()) {
            case 301 -> toewijzing(vraagstuk, meldingen);
            case 305, 307 -> Leveringregels.check(vraagstuk, meldingen);
            case 315, 317 -> verzoeken = verzoek(vraagstuk, meldingen);
            case 319 -> Antwoordregels.check(vraagstuk, meldingen);
            case 323 -> regels = Declaratieregels.check(vraagstuk, geweigerd, meldingen);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(new ContractOordeel(meldingen.run(), verzoeken, regels));
    }

    private List<Zorgvraagregel> zorgvraagregels(Vraagstuk vraagstuk) {
        return zorgvraagregels.stream()
                .filter(regel -> regel.berichten().contains(vraagstuk.type().number()))
                .toList();
    }

    private void toewijzing(Vraagstuk vraagstuk, Meldingen meldingen) {
        Zorgvragen vragen = Zorgvragen.vanToewijzing(vraagstuk);
        for (Zorgvraagregel regel : zorgvraagregels(vraagstuk)) {
            meldingen.regel(
                    regel.id(),
                    () -> vragen.vragen()
                            .forEach(vraag -> regel.toets()
                                    .toets(vraag, vragen)
                                    .ifPresent(inbreuk -> meldingen.meld(
                                            regel.id(), regel.bijToewijzing(), inbreuk.node(), inbreuk.argumenten()))));
        }
    }

    private List<VerzoekOordeel> verzoek(Vraagstuk vraagstuk, Meldingen meldingen) {
        Zorgvragen vragen = Zorgvragen.vanVerzoek(vraagstuk);
        Map<String, Besluit> besluiten = new LinkedHashMap<>();
        vraagstuk
                .inhoud(Verzoek.class)
                .forEach(verzoek -> besluiten.put(verzoek.referentieAanbieder(), new Besluit.Past()));
        for (Zorgvraagregel regel : zorgvraagregels(vraagstuk)) {
            meldingen.regel(regel.id(), () -> {
                for (Zorgvraag vraag : vragen.vragen()) {
                    Optional<Inbreuk> inbreuk = regel.toets().toets(vraag, vragen);
                    if (inbreuk.isPresent()) {
                        meldingen.meld(
                                regel.id(),
                                Severity.WARNING,
                                inbreuk.get().node(),
                                inbreuk.get().argumenten());
                        regel.bijVerzoek()
                                .ifPresent(besluit -> besluiten.merge(
                                        vraag.referentieAanbieder().orElseThrow(), besluit, Besluit::en));
                    }
                }
            });
        }
        List<VerzoekOordeel> verzoeken = new ArrayList<>();
        besluiten.forEach((referentie, besluit) ->
                verzoeken.add(new VerzoekOordeel(referentie, besluit, gemeente(besluit, vragen))));
        return verzoeken;
    }

    /** The responsible municipality goes with a refusal by the residence principle, and with no other (IV095). */
    private static Optional<String> gemeente(Besluit besluit, Zorgvragen vragen) {
        return besluit instanceof Besluit.Afgewezen afgewezen && afgewezen.reden() == Besluit.Reden.WOONPLAATSBEGINSEL
                ? vragen.verwezen().map(Verwijzing::gemeente)
                : Optional.empty();
    }
}
