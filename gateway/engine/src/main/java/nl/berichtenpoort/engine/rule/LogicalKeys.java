package nl.berichtenpoort.engine.rule;

import nl.berichtenpoort.engine.message.MessageNode;

/**
 * The logical keys by which lines of a message are told apart, each within its parent classes' keys (TR101). The facts
 * that this project holds do not list the keys, so they are derived here, once, for all rules that need them. Numbers
 * are compared by value, so {@code 7} and {@code 007} are one ToewijzingNummer; texts without white space around them.
 */
public final class LogicalKeys {

    /** Stands between the parts of a key; XML cannot hold it, so two different keys never read the same. */
    private static final char SEPARATOR = '\0';

    private LogicalKeys() {}

    /** ToegewezenProduct: ToewijzingNummer, which every allocation keeps through its changes (IV066). */
    public static String ofToegewezenProduct(MessageNode product) {
        return numberAt(product, "ToewijzingNummer");
    }

    /**
     * StartProduct: ToewijzingNummer, Product and Begindatum (IV008 names these three; IV096: in the task variant the
     * number is empty). StatusAanlevering and ToewijzingIngangsdatum are no part of it, so a removal and its
     * replacement go in one message only if one of the three differs (IV008).
     */
    public static String ofStartProduct(MessageNode start) {
        return join(numberAt(start, "ToewijzingNummer"), product(start), textAt(start, "Begindatum"));
    }

    /**
     * StopProduct: as {@link #ofStartProduct} with Einddatum and whether it stops for a time (RedenBeeindiging 20) or for
     * good; the case file keeps stops under the same key. Without these a second stop of the same start would have the
     * same key and be refused by TR074, while TR413 to TR415 regulate just that: which kinds may follow each other, and
     * on which days, the same day among them. A stop with a corrected end may come with the removal of the wrong one.
     */
    public static String ofStopProduct(MessageNode stop) {
        return join(
                ofStartProduct(stop),
                textAt(stop, "Einddatum"),
                Elements.is(stop, "20", "RedenBeeindiging") ? "tijdelijk" : "definitief");
    }

    /**
     * AangevraagdProduct: ReferentieAanbieder, Product and ToewijzingIngangsdatum. A reused ReferentieAanbieder alone is
     * TR383's, the same product twice at a time is TR386's (and allowed for some Wmo categories); all three the same is
     * one line twice.
     */
    public static String ofAangevraagdProduct(MessageNode product) {
        return join(
                textAt(product, "ReferentieAanbieder"), product(product), textAt(product, "ToewijzingIngangsdatum"));
    }

    /** OngewijzigdProduct and TeWijzigenProduct: ToewijzingNummer. */
    public static String ofExistingProduct(MessageNode product) {
        return numberAt(product, "ToewijzingNummer");
    }

    /**
     * NieuwProduct has no number or reference of its own. Its key is all of it, so that TR410 decides on the same
     * product twice at a time, which some Wmo categories allow.
     */
    public static String ofNieuwProduct(MessageNode product) {
        return join(
                product(product),
                textAt(product, "GewensteIngangsdatum"),
                textAt(product, "Einddatum"),
                numberAt(product, "Omvang", "Volume"),
                textAt(product, "Omvang", "Eenheid"),
                textAt(product, "Omvang", "Frequentie"),
                numberAt(product, "Budget"));
    }

    /** Relatie: Nummer (so the published model). */
    public static String ofRelatie(MessageNode relatie) {
        return textAt(relatie, "Nummer");
    }

    /** Contact: Soort, one address of each sort for a person. */
    public static String ofContact(MessageNode contact) {
        return textAt(contact, "Soort");
    }

    /** Client: Bsn. */
    public static String ofClient(MessageNode client) {
        return textAt(client, "Bsn");
    }

    /**
     * Prestatie: ProductReferentie with what the line is about. Not ReferentieNummer alone: that this is used twice
     * within a message is TR314's, which has a code of its own, and the 325 that answers so must name both lines.
     */
    public static String ofPrestatie(MessageNode prestatie) {
        return join(
                textAt(prestatie, "ProductReferentie", "ReferentieNummer"),
                textAt(prestatie, "ProductReferentie", "VorigReferentieNummer"),
                ofDelivery(prestatie));
    }

    /** What TR416 and TR389 call the same delivery: ToewijzingNummer, ProductCategorie, ProductCode and ProductPeriode. */
    public static String ofDelivery(MessageNode prestatie) {
        return join(
                numberAt(prestatie, "ToewijzingNummer"),
                textAt(prestatie, "ProductCategorie"),
                textAt(prestatie, "ProductCode"),
                textAt(prestatie, "ProductPeriode", "Begindatum"),
                textAt(prestatie, "ProductPeriode", "Einddatum"));
    }

    private static String product(MessageNode parent) {
        return join(textAt(parent, "Product", "Categorie"), textAt(parent, "Product", "Code"));
    }

    private static String textAt(MessageNode node, String... path) {
        return node.value(path).orElse("");
    }

    private static String numberAt(MessageNode node, String... path) {
        return node.at(path).map(LogicalKeys::number).orElse("");
    }

    private static String number(MessageNode element) {
        String text = element.text();
        return isPlain(text) ? text : Long.toString(Elements.number(element));
    }

    /** Whether a number is written as it is usual: digits only, of which the first is no zero. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String join(String... parts) {
        StringBuilder key = new StringBuilder(64);
        for (String part : parts) {
            key.append(part).append(SEPARATOR);
        }
        return key.toString();
    }
}
