package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.Verzoek.GevraagdProduct;
import nl.berichtenpoort.engine.casefile.Verzoek.ProductSoort;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.XsdDate;

/**
 * What the rules on allocated and requested care look at: the care of one message, and what the client has beside it.
 *
 * @param contracten the contracts
 * @param bestedingen how the spending room of the contracts stands
 * @param bsn the client
 * @param geboortedatum its birthday, if the message tells it as a date
 * @param vragen the care of the message
 * @param lopend the client's allocations in the municipality, at whatever provider, in their newest version, without those
 *     that the message changes; what it only ends earlier stands here as it becomes
 * @param elders allocations of the client in other municipalities under the same law
 * @param verwezen the municipality that this one named as responsible for the client, in a 319 to an earlier request
 */
record Zorgvragen(
        ContractSet contracten,
        Bestedingen bestedingen,
        Bsn bsn,
        Optional<LocalDate> geboortedatum,
        List<Zorgvraag> vragen,
        List<Toewijzing> lopend,
        List<Toewijzing> elders,
        Optional<String> verwezen) {
    Zorgvragen {
        Objects.requireNonNull(contracten);
        Objects.requireNonNull(bestedingen);
        Objects.requireNonNull(bsn);
        Objects.requireNonNull(geboortedatum);
        vragen = List.copyOf(vragen);
        lopend = List.copyOf(lopend);
        elders = List.copyOf(elders);
        Objects.requireNonNull(verwezen);
    }

    /** The care of a 301. Removals (RedenWijziging 13) and allocations that only end earlier ask for nothing. */
    static Zorgvragen vanToewijzing(Vraagstuk vraagstuk) {
        Map<Long, Toewijzing> bekend = new HashMap<>();
        List<Toewijzing> vanClient = vraagstuk.toewijzingenVanClient();
        vanClient.stream()
                .filter(toewijzing -> toewijzing.relation().equals(vraagstuk.relation()))
                .forEach(toewijzing -> bekend.put(toewijzing.toewijzingNummer(), toewijzing));
        List<MessageNode> nodes = new ArrayList<>();
        vraagstuk.bericht().forEach(nodes::add, "Client", "ToegewezenProducten", "ToegewezenProduct");
        List<Toewijzing> toewijzingen = vraagstuk.inhoud(Toewijzing.class);
        List<Zorgvraag> vragen = new ArrayList<>();
        List<Toewijzing> ingekort = new ArrayList<>();
        Set<Long> genoemd = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Toewijzing toewijzing = toewijzingen.get(i);
            genoemd.add(toewijzing.toewijzingNummer());
            Optional<Toewijzing> eerder = Optional.ofNullable(bekend.get(toewijzing.toewijzingNummer()));
            if (eerder.filter(was -> kortIn(was, toewijzing)).isPresent()) {
                ingekort.add(toewijzing);
            } else if (!toewijzing.verwijderd()) {
                vragen.add(new Zorgvraag(
                        nodes.get(i),
                        vraagstuk.relation(),
                        Optional.of(toewijzing.toewijzingNummer()),
                        toewijzing.referentieAanbieder(),
                        toewijzing.product(),
                        toewijzing.ingangsdatum(),
                        toewijzing.einddatum(),
                        toewijzing.omvang(),
                        toewijzing.budget(),
                        toewijzing.toewijzingsdatum(),
                        Optional.empty(),
                        eerder.isEmpty(),
                        vraagstuk.afspraken(toewijzing.product(), toewijzing.ingangsdatum())));
            }
        }
        return vanClient(vraagstuk, vragen, genoemd, vanClient, ingekort);
    }

    /**
     * Whether a newer version of an allocation takes away and adds nothing: the same care that ends earlier. Contracts have
     * nothing against that, whatever they have against the allocation.
     */
    private static boolean kortIn(Toewijzing was, Toewijzing wordt) {
        return !was.verwijderd()
                && !wordt.verwijderd()
                && wordt.product().equals(was.product())
                && wordt.ingangsdatum().equals(was.ingangsdatum())
                && wordt.omvang().equals(was.omvang())
                && wordt.budget().equals(was.budget())
                && wordt.einddatum()
                        .filter(einde -> was.einddatum().filter(einde::isAfter).isEmpty())
                        .isPresent();
    }

    /** The care that a 315 or 317 asks for; what a 317 leaves as it is, or only ends earlier, asks for nothing. */
    static Zorgvragen vanVerzoek(Vraagstuk vraagstuk) {
        List<Toewijzing> vanClient = vraagstuk.toewijzingenVanClient();
        Map<Long, Toewijzing> bekend = new HashMap<>();
        vanClient.stream()
                .filter(toewijzing -> toewijzing.relation().equals(vraagstuk.relation()))
                .forEach(toewijzing -> bekend.put(toewijzing.toewijzingNummer(), toewijzing));
        List<Zorgvraag> vragen = new ArrayList<>();
        List<Toewijzing> ingekort = new ArrayList<>();
        Set<Long> genoemd = new HashSet<>();
        Map<ProductSoort, List<MessageNode>> nodes = verzoekNodes(vraagstuk.bericht());
        Map<ProductSoort, Integer> gelezen = new HashMap<>();
        for (Verzoek verzoek : vraagstuk.inhoud(Verzoek.class)) {
            for (GevraagdProduct gevraagd : verzoek.producten()) {
                int nummer = gelezen.merge(gevraagd.soort(), 1, Integer::sum) - 1;
                if (gevraagd.soort() == ProductSoort.ONGEWIJZIGD) {
                    continue;
                }
                MessageNode node = nodes.get(gevraagd.soort()).get(nummer);
                Optional<Toewijzing> gewijzigd = gevraagd.toewijzingNummer().map(bekend::get);
                gewijzigd.ifPresent(toewijzing -> genoemd.add(toewijzing.toewijzingNummer()));
                Optional<Toewijzing> korter =
                        gewijzigd.map(was -> wordt(was, gevraagd)).filter(wordt -> kortIn(gewijzigd.get(), wordt));
                if (korter.isPresent()) {
                    ingekort.add(korter.get());
                    continue;
                }
                Optional<Product> product = gevraagd.product().or(() -> gewijzigd.flatMap(Toewijzing::product));
                LocalDate ingangsdatum = gevraagd.ingangsdatum().orElse(vraagstuk.dagtekening());
                vragen.add(new Zorgvraag(
                        node,
                        vraagstuk.relation(),
                        gevraagd.toewijzingNummer(),
                        Optional.of(verzoek.referentieAanbieder()),
                        product,
                        ingangsdatum,
                        gevraagd.einddatum(),
                        gevraagd.omvang(),
                        gevraagd.budget(),
                        vraagstuk.dagtekening(),
                        node.value("BeschikkingIngangsdatum").map(XsdDate::parse),
                        gewijzigd.isEmpty(),
                        vraagstuk.afspraken(product, ingangsdatum)));
            }
        }
        return vanClient(vraagstuk, vragen, genoemd, vanClient, ingekort);
    }

    /** An allocation with the end, volume and budget that a 317 asks for it. */
    private static Toewijzing wordt(Toewijzing was, GevraagdProduct gevraagd) {
        return new Toewijzing(
                was.relation(),
                was.bsn(),
                was.toewijzingNummer(),
                was.referentieAanbieder(),
                gevraagd.product().or(was::product),
                was.toewijzingsdatum(),
                was.toewijzingstijd(),
                was.ingangsdatum(),
                gevraagd.einddatum(),
                was.redenWijziging(),
                gevraagd.omvang(),
                gevraagd.budget(),
                was.commentaar());
    }

    private static Zorgvragen vanClient(
            Vraagstuk vraagstuk,
            List<Zorgvraag> vragen,
            Set<Long> genoemd,
            List<Toewijzing> vanClient,
            List<Toewijzing> ingekort) {
        Relation relation = vraagstuk.relation();
        List<Toewijzing> lopend = new ArrayList<>(ingekort);
        List<Toewijzing> elders = new ArrayList<>();
        for (Toewijzing toewijzing : vanClient) {
            if (toewijzing.verwijderd()) {
                continue;
            }
            if (!toewijzing.relation().gemeente().equals(relation.gemeente())) {
                elders.add(toewijzing);
            } else if (!toewijzing.relation().equals(relation) || !genoemd.contains(toewijzing.toewijzingNummer())) {
                lopend.add(toewijzing);
            }
        }
        return new Zorgvragen(
                vraagstuk.contracten(),
                vraagstuk.bestedingen(),
                vraagstuk.bsn(),
                vraagstuk.geboortedatum(),
                vragen,
                lopend,
                elders,
                vraagstuk.verwezen());
    }

    private static Map<ProductSoort, List<MessageNode>> verzoekNodes(MessageNode bericht) {
        Map<ProductSoort, List<MessageNode>> nodes = new HashMap<>();
        for (ProductSoort soort : ProductSoort.values()) {
            nodes.put(soort, new ArrayList<>());
        }
        bericht.forEach(
                nodes.get(ProductSoort.AANGEVRAAGD)::add, "Client", "AangevraagdeProducten", "AangevraagdProduct");
        bericht.forEach(
                nodes.get(ProductSoort.TE_WIJZIGEN)::add,
                "Client",
                "Verzoek",
                "TeWijzigenProducten",
                "TeWijzigenProduct");
        bericht.forEach(nodes.get(ProductSoort.NIEUW)::add, "Client", "Verzoek", "NieuweProducten", "NieuwProduct");
        return nodes;
    }

    /** What the client has, or is asked in the same message, beside this care and on one of its days. */
    List<Naastliggend> naast(Zorgvraag vraag) {
        List<Naastliggend> naast = new ArrayList<>();
        for (Zorgvraag andere : vragen) {
            if (andere != vraag && andere.raakt(vraag.ingangsdatum(), vraag.einddatum())) {
                naast.add(new Naastliggend(
                        andere.relation(), andere.ingangsdatum(), andere.einddatum(), andere.afspraken()));
            }
        }
        for (Toewijzing toewijzing : lopend) {
            if (vraag.raakt(toewijzing.ingangsdatum(), toewijzing.einddatum())) {
                naast.add(new Naastliggend(
                        toewijzing.relation(),
                        toewijzing.ingangsdatum(),
                        toewijzing.einddatum(),
                        contracten.afspraken(toewijzing.relation(), toewijzing.product(), toewijzing.ingangsdatum())));
            }
        }
        return naast;
    }

    /**
     * What the contracts agree about the care that the client had before this care: other allocations in the municipality,
     * also those that the message changes, as it does where one product follows another.
     */
    Stream<Afspraak> eerdere(Zorgvraag vraag) {
        Stream<Afspraak> gewijzigd = vragen.stream()
                .filter(andere -> !andere.nieuw() && andere.ingangsdatum().isBefore(vraag.ingangsdatum()))
                .flatMap(andere -> andere.afspraken().stream());
        Stream<Afspraak> andere = lopend.stream()
                .filter(toewijzing -> toewijzing.ingangsdatum().isBefore(vraag.ingangsdatum()))
                .flatMap(toewijzing ->
                        contracten
                                .afspraken(toewijzing.relation(), toewijzing.product(), toewijzing.ingangsdatum())
                                .stream());
        return Stream.concat(gewijzigd, andere);
    }
}
