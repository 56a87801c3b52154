package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.casefile.Verzoek.GevraagdProduct;
import nl.berichtenpoort.engine.casefile.Verzoek.ProductSoort;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.engine.message.XsdDate;

/** Tells what a message leaves behind in the case file once it is accepted. Pure; for messages that passed their schema. */
public final class CaseFileChanges {

    private CaseFileChanges() {}

    /**
     * The changes, in the order of the message; none for return messages other than 325, and none if the header does
     * not name one municipality and one provider.
     *
     * @throws IllegalArgumentException if the message lacks what its schema asks for
     */
    public static List<CaseFileChange> from(MessageType type, MessageNode bericht) {
        Header header = Header.of(bericht);
        return Relation.of(type, header)
                .map(relation -> switch (type.number()) {
                    case 301 -> toewijzingen(relation, bericht);
                    case 305 -> starts(relation, bericht);
                    case 307 -> stops(relation, bericht);
                    case 315 -> verzoekenOmToewijzing(relation, bericht);
                    case 317 -> List.<CaseFileChange>of(verzoekOmWijziging(relation, bericht));
                    case 319 -> List.<CaseFileChange>of(antwoord(relation, bericht));
                    case 323 -> declaratie(relation, header, bericht);
                    case 325 -> List.<CaseFileChange>of(declaratieAntwoord(relation, header, bericht));
                    default -> List.<CaseFileChange>of();
                })
                .orElse(List.of());
    }

    /** The clients that a message is about, in ascending order: whose other messages have to wait for it. */
    public static Set<Bsn> clients(MessageNode bericht) {
        Set<Bsn> clients = new TreeSet<>();
        bericht.value("Client", "Bsn").map(Bsn::new).ifPresent(clients::add);
        for (String wrapper : List.of("Declaratie", "DeclaratieAntwoord")) {
            bericht.at(wrapper, "Clienten")
                    .ifPresent(clienten -> clienten.children("Client")
                            .forEach(client -> client.value("Bsn").map(Bsn::new).ifPresent(clients::add)));
        }
        return clients;
    }

    private static List<CaseFileChange> toewijzingen(Relation relation, MessageNode bericht) {
        Bsn bsn = bsn(bericht);
        List<CaseFileChange> changes = new ArrayList<>();
        for (MessageNode product : list(bericht, "Client", "ToegewezenProducten", "ToegewezenProduct")) {
            changes.add(new Toewijzing(
                    relation,
                    bsn,
                    number(product, "ToewijzingNummer"),
                    product.value("ReferentieAanbieder"),
                    product(product),
                    date(product, "Toewijzingsdatum"),
                    time(product, "Toewijzingstijd"),
                    date(product, "Ingangsdatum"),
                    maybeDate(product, "Einddatum"),
                    product.value("RedenWijziging"),
                    omvang(product),
                    maybeNumber(product, "Budget"),
                    product.value("Commentaar")));
        }
        return changes;
    }

    private static List<CaseFileChange> starts(Relation relation, MessageNode bericht) {
        Bsn bsn = bsn(bericht);
        List<CaseFileChange> changes = new ArrayList<>();
        for (MessageNode start : list(bericht, "Client", "StartProducten", "StartProduct")) {
            changes.add(new StartProduct(
                    relation,
                    bsn,
                    maybeNumber(start, "ToewijzingNummer"),
                    product(start),
                    maybeDate(start, "ToewijzingIngangsdatum"),
                    date(start, "Begindatum"),
                    text(start, "StatusAanlevering"),
                    dagtekening(bericht)));
        }
        return changes;
    }

    private static List<CaseFileChange> stops(Relation relation, MessageNode bericht) {
        Bsn bsn = bsn(bericht);
        List<CaseFileChange> changes = new ArrayList<>();
        for (MessageNode stop : list(bericht, "Client", "StopProducten", "StopProduct")) {
            changes.add(new StopProduct(
                    relation,
                    bsn,
                    maybeNumber(stop, "ToewijzingNummer"),
                    product(stop),
                    maybeDate(stop, "ToewijzingIngangsdatum"),
                    date(stop, "Begindatum"),
                    text(stop, "RedenBeeindiging"),
                    date(stop, "Einddatum"),
                    text(stop, "StatusAanlevering"),
                    dagtekening(bericht)));
        }
        return changes;
    }

    private static List<CaseFileChange> verzoekenOmToewijzing(Relation relation, MessageNode bericht) {
        Bsn bsn = bsn(bericht);
        List<CaseFileChange> changes = new ArrayList<>();
        for (MessageNode asked : list(bericht, "Client", "AangevraagdeProducten", "AangevraagdProduct")) {
            changes.add(new Verzoek(
                    relation,
                    bsn,
                    Verzoek.Soort.TOEWIJZING,
                    text(asked, "ReferentieAanbieder"),
                    Optional.empty(),
                    List.of(gevraagd(
                            ProductSoort.AANGEVRAAGD, asked, "ToewijzingIngangsdatum", "ToewijzingEinddatum"))));
        }
        return changes;
    }

    private static Verzoek verzoekOmWijziging(Relation relation, MessageNode bericht) {
        MessageNode verzoek = node(bericht, "Client", "Verzoek");
        List<GevraagdProduct> producten = new ArrayList<>();
        for (MessageNode same : maybeList(verzoek, "OngewijzigdeProducten", "OngewijzigdProduct")) {
            producten.add(gevraagd(ProductSoort.ONGEWIJZIGD, same, "GewensteIngangsdatum", "Einddatum"));
        }
        for (MessageNode changed : maybeList(verzoek, "TeWijzigenProducten", "TeWijzigenProduct")) {
            producten.add(gevraagd(ProductSoort.TE_WIJZIGEN, changed, "GewensteIngangsdatum", "Einddatum"));
        }
        for (MessageNode added : maybeList(verzoek, "NieuweProducten", "NieuwProduct")) {
            producten.add(gevraagd(ProductSoort.NIEUW, added, "GewensteIngangsdatum", "Einddatum"));
        }
        return new Verzoek(
                relation,
                bsn(bericht),
                Verzoek.Soort.WIJZIGING,
                text(verzoek, "ReferentieAanbieder"),
                verzoek.value("RedenVerzoek"),
                producten);
    }

    private static GevraagdProduct gevraagd(ProductSoort soort, MessageNode node, String begin, String end) {
        return new GevraagdProduct(
                soort,
                maybeNumber(node, "ToewijzingNummer"),
                maybeNumber(node, "BeschikkingNummer"),
                product(node),
                maybeDate(node, begin),
                maybeDate(node, end),
                omvang(node),
                maybeNumber(node, "Budget"),
                node.value("Verwijzer", "Type"));
    }

    private static VerzoekAntwoord antwoord(Relation relation, MessageNode bericht) {
        MessageNode antwoord = node(bericht, "Antwoord");
        return new VerzoekAntwoord(
                relation,
                text(antwoord, "ReferentieAanbieder"),
                text(antwoord, "VerzoekAntwoord"),
                antwoord.value("RedenAfwijzingVerzoek"),
                antwoord.value("Woonplaatsbeginsel", "Gemeente"));
    }

    private static List<CaseFileChange> declaratie(Relation relation, Header header, MessageNode bericht) {
        MessageNode declaratie = node(bericht, "Declaratie");
        List<CaseFileChange> changes = new ArrayList<>();
        changes.add(new Declaratie(
                relation,
                header.identificatie().orElseThrow(() -> missing("Identificatie")),
                text(declaratie, "DeclaratieNummer"),
                periode(declaratie, "DeclaratiePeriode"),
                date(declaratie, "DeclaratieDagtekening"),
                amount(node(declaratie, "TotaalIngediendBedrag"), "TotaalBedrag"),
                text(bericht, "Header", "XsdVersie", "BasisschemaXsdVersie"),
                text(bericht, "Header", "XsdVersie", "BerichtXsdVersie")));
        for (MessageNode client : list(declaratie, "Clienten", "Client")) {
            Bsn bsn = new Bsn(text(client, "Bsn"));
            for (MessageNode prestatie : list(client, "Prestaties", "Prestatie")) {
                changes.add(prestatie(relation, bsn, prestatie));
            }
        }
        return changes;
    }

    /** The line that a Prestatie of a 323 or 325 is. */
    public static Prestatie prestatie(Relation relation, Bsn bsn, MessageNode node) {
        MessageNode bedrag = node(node, "IngediendBedrag");
        return new Prestatie(
                relation,
                bsn,
                text(node, "ProductReferentie", "ReferentieNummer"),
                node.value("ProductReferentie", "VorigReferentieNummer"),
                number(node, "ToewijzingNummer"),
                text(node, "ProductCategorie"),
                text(node, "ProductCode"),
                periode(node, "ProductPeriode"),
                number(node, "GeleverdVolume"),
                text(node, "Eenheid"),
                maybeNumber(node, "ProductTarief"),
                amount(bedrag, "Bedrag"),
                credit(bedrag));
    }

    private static DeclaratieAntwoord declaratieAntwoord(Relation relation, Header header, MessageNode bericht) {
        Optional<MessageNode> antwoord = bericht.child("DeclaratieAntwoord");
        // IV087: an error in the invoice itself stands on DeclaratieAntwoord, without any of its lines.
        boolean judged = antwoord.isPresent()
                && !ReturnCodes.isRefused(node(bericht, "Header"))
                && !ReturnCodes.isRefused(antwoord.get());
        List<String> rejected = new ArrayList<>();
        antwoord.ifPresent(found -> maybeList(found, "Clienten", "Client")
                .forEach(client -> list(client, "Prestaties", "Prestatie")
                        .forEach(prestatie -> rejected.add(text(prestatie, "ProductReferentie", "ReferentieNummer")))));
        return new DeclaratieAntwoord(
                relation,
                header.declaratieIdentificatie().orElseThrow(() -> missing("DeclaratieIdentificatie")),
                antwoord.flatMap(found -> found.value("DeclaratieNummer")),
                !judged,
                antwoord.map(found -> amount(node(found, "TotaalToegekendBedrag"), "TotaalBedrag"))
                        .orElse(0L),
                rejected);
    }

    private static LocalDate dagtekening(MessageNode bericht) {
        return date(node(bericht, "Header", "BerichtIdentificatie"), "Dagtekening");
    }

    private static Bsn bsn(MessageNode bericht) {
        return new Bsn(text(bericht, "Client", "Bsn"));
    }

    private static Optional<Product> product(MessageNode node) {
        return node.child("Product").map(product -> new Product(text(product, "Categorie"), product.value("Code")));
    }

    private static Optional<Omvang> omvang(MessageNode node) {
        return node.child("Omvang")
                .map(omvang ->
                        new Omvang(number(omvang, "Volume"), text(omvang, "Eenheid"), text(omvang, "Frequentie")));
    }

    private static Periode periode(MessageNode node, String name) {
        MessageNode periode = node(node, name);
        return new Periode(date(periode, "Begindatum"), date(periode, "Einddatum"));
    }

    private static long amount(MessageNode bedrag, String name) {
        long cents = number(bedrag, name);
        return credit(bedrag) ? -cents : cents;
    }

    private static boolean credit(MessageNode bedrag) {
        return text(bedrag, "DebetCredit").equals("C");
    }

    private static List<MessageNode> list(MessageNode from, String... names) {
        int last = names.length - 1;
        return node(from, java.util.Arrays.copyOf(names, last)).children(names[last]);
    }

    private static List<MessageNode> maybeList(MessageNode from, String wrapper, String name) {
        return from.child(wrapper).map(found -> found.children(name)).orElse(List.of());
    }

    private static MessageNode node(MessageNode from, String... names) {
        return from.at(names).orElseThrow(() -> missing(String.join("/", names)));
    }

    private static String text(MessageNode from, String... names) {
        return from.value(names).orElseThrow(() -> missing(String.join("/", names)));
    }

    private static long number(MessageNode from, String name) {
        return Long.parseLong(text(from, name));
    }

    private static Optional<Long> maybeNumber(MessageNode from, String name) {
        return from.value(name).map(Long::parseLong);
    }

    private static LocalDate date(MessageNode from, String name) {
        return XsdDate.parse(text(from, name));
    }

    private static Optional<LocalDate> maybeDate(MessageNode from, String name) {
        return from.value(name).map(XsdDate::parse);
    }

    /** XSD knows 24:00:00 as the end of a day, Java does not; fractions beyond nanoseconds do not tell versions apart. */
    private static LocalTime time(MessageNode from, String name) {
        String text = text(from, name);
        if (text.startsWith("24")) {
            return LocalTime.MAX;
        }
        return LocalTime.parse(text.length() <= 18 ? text : text.substring(0, 18));
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("The message has no " + what + ", which its schema asks for");
    }
}
