package nl.berichtenpoort.engine.contract.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.money.Declaratieregel;
import nl.berichtenpoort.engine.contract.money.Regelafspraak;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * What the rules on an invoice look at: its lines that stand, with what is agreed about them, and what the case file says
 * about the allocations on which the amount depends. Asks the case file a fixed number of questions, and for the history of
 * those allocations only whose agreement looks back. Not for several threads: earlier lines grow while lines are judged.
 */
final class Declaratiedossier {

    private final Vraagstuk vraagstuk;
    private final List<Regel> regels = new ArrayList<>();
    private final Map<Bsn, List<Toewijzing>> vanClient = new HashMap<>();
    private final Map<Long, Toewijzing> toewijzingen = new HashMap<>();
    private final Map<Long, List<Prestatie>> eerdere = new HashMap<>();
    private final Map<Bsn, List<StartProduct>> starts = new HashMap<>();
    private final Map<Bsn, List<StopProduct>> stops = new HashMap<>();

    /**
     * A line.
     *
     * @param node its Prestatie
     * @param prestatie what it says
     * @param afspraak the agreement that it goes by
     */
    record Regel(MessageNode node, Prestatie prestatie, Optional<Afspraak> afspraak) {}

    private Declaratiedossier(Vraagstuk vraagstuk) {
        this.vraagstuk = vraagstuk;
    }

    /**
     * Fetches what concerns an invoice.
     *
     * @param geweigerd the clients and lines that the rules of the standard refused
     */
    static Declaratiedossier van(Vraagstuk vraagstuk, Set<MessageNode> geweigerd) {
        Declaratiedossier dossier = new Declaratiedossier(vraagstuk);
        dossier.lees(geweigerd);
        dossier.haalHistorieOp();
        return dossier;
    }

    private void lees(Set<MessageNode> geweigerd) {
        record Gelezen(MessageNode node, Prestatie prestatie) {}
        List<Gelezen> gelezen = new ArrayList<>();
        List<Prestatie> prestaties = vraagstuk.inhoud(Prestatie.class);
        List<MessageNode> clienten = new ArrayList<>();
        vraagstuk.bericht().forEach(clienten::add, "Declaratie", "Clienten", "Client");
        int nummer = 0;
        for (MessageNode client : clienten) {
            List<MessageNode> nodes = new ArrayList<>();
            client.forEach(nodes::add, "Prestaties", "Prestatie");
            for (MessageNode node : nodes) {
                Prestatie prestatie = prestaties.get(nummer++);
                if (!geweigerd.contains(client) && !geweigerd.contains(node)) {
                    gelezen.add(new Gelezen(node, prestatie));
                }
            }
        }
        Set<Bsn> bsns = new HashSet<>();
        gelezen.forEach(regel -> bsns.add(regel.prestatie().bsn()));
        haalToewijzingenOp(bsns);
        gelezen.forEach(regel -> regels.add(new Regel(
                regel.node(),
                regel.prestatie(),
                Regelafspraak.van(vraagstuk.contracten(), regel.prestatie(), toewijzing(regel.prestatie())))));
    }

    private Optional<Toewijzing> toewijzing(Prestatie prestatie) {
        return Optional.ofNullable(toewijzingen.get(prestatie.toewijzingNummer()));
    }

    private void haalToewijzingenOp(Set<Bsn> clienten) {
        vraagstuk.caseFile().toewijzingenVanClient(vraagstuk.relation().standard(), clienten).stream()
                .map(Recorded::value)
                .filter(toewijzing -> toewijzing
                        .relation()
                        .gemeente()
                        .equals(vraagstuk.relation().gemeente()))
                .forEach(toewijzing -> {
                    vanClient
                            .computeIfAbsent(toewijzing.bsn(), key -> new ArrayList<>(2))
                            .add(toewijzing);
                    if (toewijzing.relation().equals(vraagstuk.relation())) {
                        toewijzingen.put(toewijzing.toewijzingNummer(), toewijzing);
                    }
                });
    }

    private void haalHistorieOp() {
        Set<Long> nummers = new HashSet<>();
        Set<Bsn> opTermijn = new HashSet<>();
        for (Regel regel : regels) {
            regel.afspraak().map(Afspraak::product).ifPresent(product -> {
                if (kijktTerug(product) || zwaarteTelt(regel, product)) {
                    nummers.add(regel.prestatie().toewijzingNummer());
                    vanClient.getOrDefault(regel.prestatie().bsn(), List.of()).stream()
                            .filter(toewijzing -> toewijzing.relation().equals(vraagstuk.relation()))
                            .filter(toewijzing -> kanZijn(toewijzing, product))
                            .forEach(toewijzing -> nummers.add(toewijzing.toewijzingNummer()));
                }
                if (product.bekostiging() instanceof Bekostiging.Trajectbedrag) {
                    opTermijn.add(regel.prestatie().bsn());
                }
            });
        }
        if (!nummers.isEmpty()) {
            vraagstuk.caseFile().prestatiesOp(vraagstuk.relation(), nummers, eerder -> {
                if (eerder.oordeel() != Oordeel.AFGEWEZEN) {
                    eerdere.computeIfAbsent(eerder.prestatie().toewijzingNummer(), key -> new ArrayList<>())
                            .add(eerder.prestatie());
                }
            });
        }
        if (!opTermijn.isEmpty()) {
            vraagstuk.caseFile().starts(vraagstuk.relation(), opTermijn).stream()
                    .map(Recorded::value)
                    .forEach(start -> starts.computeIfAbsent(start.bsn(), key -> new ArrayList<>())
                            .add(start));
            vraagstuk.caseFile().stops(vraagstuk.relation(), opTermijn).stream()
                    .map(Recorded::value)
                    .forEach(stop -> stops.computeIfAbsent(stop.bsn(), key -> new ArrayList<>())
                            .add(stop));
        }
        // Credit lines come before debit lines (OP366).
        regels.stream().map(Regel::prestatie).filter(Prestatie::credit).forEach(this::onthoud);
    }

    /** Whether what an agreement gives or allows depends on earlier lines. */
    private static boolean kijktTerug(Contractproduct product) {
        return product.bekostiging() instanceof Bekostiging.Trajectbedrag
                || product.bekostiging() instanceof Bekostiging.VastTarief vast && vast.eenheid() == Eenheid.EURO
                || product.grenzen().sessies().isPresent()
                || product.grenzen().budgetPerClient().isPresent()
                || product.afwezigheid().isPresent();
    }

    /** Whether a heavier product may follow a lighter one on the line's allocation: only where that names no code. */
    private boolean zwaarteTelt(Regel regel, Contractproduct product) {
        return product.zwaarte().isPresent()
                && toewijzing(regel.prestatie())
                        .filter(toewijzing ->
                                toewijzing.product().flatMap(Product::code).isEmpty())
                        .isPresent();
    }

    /** What the contracts agree about earlier periods on the line's allocation. */
    Stream<Afspraak> eerdereAfspraken(Regel regel) {
        return eerdere.getOrDefault(regel.prestatie().toewijzingNummer(), List.of()).stream()
                .filter(eerder -> eerder.periode()
                        .begindatum()
                        .isBefore(regel.prestatie().periode().begindatum()))
                .flatMap(eerder -> vraagstuk
                        .contracten()
                        .afspraak(
                                vraagstuk.relation(),
                                new ProductCode(eerder.categorie(), eerder.code()),
                                eerder.periode().begindatum())
                        .stream());
    }

    /** Whether lines on an allocation may be about a product, or about the stay that it is the absence of. */
    private static boolean kanZijn(Toewijzing toewijzing, Contractproduct product) {
        return toewijzing
                .product()
                .map(Product::categorie)
                .filter(categorie -> !categorie.equals(product.product().categorie()))
                .isEmpty();
    }

    Vraagstuk vraagstuk() {
        return vraagstuk;
    }

    /** The lines that stand, in the order of the message. */
    List<Regel> regels() {
        return regels;
    }

    /** The client's allocations in the municipality, at every provider, in their newest version. */
    List<Toewijzing> toewijzingenVan(Bsn bsn) {
        return vanClient.getOrDefault(bsn, List.of());
    }

    /** A debit line with all that its amount depends on. */
    Declaratieregel declaratieregel(Regel regel) {
        Prestatie prestatie = regel.prestatie();
        return new Declaratieregel(
                prestatie,
                regel.afspraak().orElseThrow(),
                toewijzing(prestatie),
                eerdere.getOrDefault(prestatie.toewijzingNummer(), List.of()),
                starts.getOrDefault(prestatie.bsn(), List.of()),
                stops.getOrDefault(prestatie.bsn(), List.of()));
    }

    /** Lets a line that was judged count for those that follow. */
    void onthoud(Prestatie prestatie) {
        eerdere.computeIfAbsent(prestatie.toewijzingNummer(), key -> new ArrayList<>(2))
                .add(prestatie);
    }

    /** The debit lines for a product of a client, of earlier invoices and of this one, that no credit line took back. */
    List<Prestatie> staande(Bsn bsn, ProductCode product) {
        List<Prestatie> alle = new ArrayList<>();
        toewijzingenVan(bsn).stream()
                .filter(toewijzing -> toewijzing.relation().equals(vraagstuk.relation()))
                .forEach(toewijzing -> alle.addAll(eerdere.getOrDefault(toewijzing.toewijzingNummer(), List.of())));
        Set<String> teruggenomen = new HashSet<>();
        alle.forEach(prestatie -> prestatie.vorigReferentieNummer().ifPresent(teruggenomen::add));
        return alle.stream()
                .filter(prestatie -> !prestatie.credit()
                        && prestatie.categorie().equals(product.categorie())
                        && prestatie.code().equals(product.code())
                        && !teruggenomen.contains(prestatie.referentieNummer()))
                .toList();
    }
}
