package nl.berichtenpoort.engine.translate.legacy;

import static nl.berichtenpoort.engine.translate.legacy.Nodes.all;
import static nl.berichtenpoort.engine.translate.legacy.Nodes.at;

import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.translate.release.Ledger;

/** What 303 and 304 say of money beyond what 323 and 325 can: told as lost, or a reason to refuse. */
final class Amounts {

    private static final String PROVIDER = "02";
    private static final long WHOLE = 10_000;

    private final String type;
    private final Ledger ledger;

    Amounts(LegacyType kind, Ledger ledger) {
        this.type = kind.type().functie();
        this.ledger = ledger;
    }

    /** A 323 is paid to the provider. */
    void paidToProvider(MessageNode header) {
        MessageNode betaling = at(header, "BetalingAanID");
        if (!betaling.text().strip().equals(PROVIDER)) {
            ledger.error("betaling", betaling, type);
        }
    }

    /** What the amount of a Prestatie is made of. */
    void judge(MessageNode ingediend) {
        long bedrag = Nodes.cents(at(ingediend, "DeclaratieFactuurBedrag"));
        all(ingediend, "BerekendBedrag").stream()
                .filter(berekend -> Nodes.cents(berekend) != bedrag)
                .forEach(ledger::loss);
        all(ingediend, "Verrekenpercentage").stream()
                .filter(percentage -> Long.parseLong(percentage.text().strip()) != WHOLE)
                .forEach(percentage -> ledger.error("verrekenpercentage", percentage, type));
        ingediend.child("BtwVrijstellingIndicatie").ifPresent(ledger::loss);
        ingediend
                .child("BtwPercentage")
                .ifPresent(percentage ->
                        btw(percentage, Long.parseLong(percentage.text().strip())));
        ingediend.child("BtwBedrag").ifPresent(this::btw);
    }

    void btw(MessageNode bedrag) {
        btw(bedrag, Nodes.cents(bedrag));
    }

    private void btw(MessageNode node, long value) {
        if (value == 0) {
            ledger.loss(node);
        } else {
            ledger.error("btw", node, node.name(), type);
        }
    }
}
