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
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.Verzoek.GevraagdProduct;
import nl.berichtenpoort.engine.casefile.Verzoek.ProductSoort;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.money.Ruimtebeslag;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.XsdDate;

/**
 * What the rules on allocated and requested care look at: the care of one message, and what the client has beside it.
 *
 * @param contracten the contracts
 * @param bestedingen how the spending room of the contracts stands
 * @param bsn the client
 * @param geboortedata the days on which it may have been born, as far as the message tells; empty if it does not
 * @param vragen the care of the message
 * @param lopend the client's allocations in the municipality, at whatever provider, in their newest version, without those
 *     that the message changes; what it leaves, or only makes less, stands here as it becomes
 * @param vervangen what the message changes, removes or repeats, as it was
 * @param blijvend what becomes of that, as far as it asks for nothing
 * @param elders allocations of the client in other municipalities under the same law
 * @param verwezen the last time that this municipality named another one as responsible for the client, in a 319
 */
record Zorgvragen(
        ContractSet contracten,
        Bestedingen bestedingen,
        Bsn bsn,
        List<LocalDate> geboortedata,
        List<Zorgvraag> vragen,
        List<Toewijzing> lopend,
        List<Toewijzing> vervangen,
        List<Toewijzing> blijvend,
        List<Toewijzing> elders,
        Optional<Verwijzing> verwezen) {
    Zorgvragen {
        Objects.requireNonNull(contracten);
        Objects.requireNonNull(bestedingen);
        Objects.requireNonNull(bsn);
        geboortedata = List.copyOf(geboortedata);
        vragen = List.copyOf(vragen);
        lopend = List.copyOf(lopend);
        vervangen = List.copyOf(vervangen);
        blijvend = List.copyOf(blijvend);
        elders = List.copyOf(elders);
        Objects.requireNonNull(verwezen);
    }

    /** The care of a 301. Removals (RedenWijziging 13) and allocations that stay as they are or become less ask for nothing. */
    static Zorgvragen vanToewijzing(Vraagstuk vraagstuk) {
        List<Toewijzing> vanClient = vraagstuk.toewijzingenVanClient();
        Map<Long, Toewijzing> bekend = bekend(vraagstuk, vanClient);
        List<MessageNode> nodes = new ArrayList<>();
        vraagstuk.bericht().forEach(nodes::add, "Client", "ToegewezenProducten", "ToegewezenProduct");
        List<Toewijzing> toewijzingen = vraagstuk.inhoud(Toewijzing.class);
        Map<Long, Toewijzing> wordt = new HashMap<>(bekend);
        toewijzingen.forEach(nieuwer -> wordt.replace(nieuwer.toewijzingNummer(), nieuwer));
        List<Zorgvraag> vragen = new ArrayList<>();
        List<Toewijzing> blijvend = new ArrayList<>();
        Set<Long> genoemd = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Toewijzing toewijzing = toewijzingen.get(i);
            genoemd.add(toewijzing.toewijzingNummer());
            Optional<Toewijzing> eerder = Optional.ofNullable(bekend.get(toewijzing.toewijzingNummer()));
            if (eerder.filter(was -> voegtNietsToe(was, toewijzing)).isPresent()) {
                blijvend.add(toewijzing);
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
                        eerder.isEmpty() && !sluitAan(wordt, toewijzing.product(), toewijzing.ingangsdatum()),
                        vraagstuk.afspraken(toewijzing.product(), toewijzing.ingangsdatum())));
            }
        }
        return vanClient(vraagstuk, vragen, genoemd, vanClient, blijvend);
    }

    /** The client's allocations in the relation, by number. */
    private static Map<Long, Toewijzing> bekend(Vraagstuk vraagstuk, List<Toewijzing> vanClient) {
        Map<Long, Toewijzing> bekend = new HashMap<>();
        vanClient.stream()
                .filter(toewijzing -> toewijzing.relation().equals(vraagstuk.relation()))
                .forEach(toewijzing -> bekend.put(toewijzing.toewijzingNummer(), toewijzing));
        return bekend;
    }

    /**
     * Whether a newer version of an allocation adds nothing: the same care, as it was (a 301 repeats what does not change,
     * IV093) or less of it. Contracts have nothing against that, whatever they have against the allocation.
     */
    private static boolean voegtNietsToe(Toewijzing was, Toewijzing wordt) {
        return !was.verwijderd()
                && !wordt.verwijderd()
                && wordt.product().equals(was.product())
                && wordt.ingangsdatum().equals(was.ingangsdatum())
                && isNietMeer(was.omvang(), wordt.omvang(), Zorgvragen::isNietMeer)
                && isNietMeer(was.budget(), wordt.budget(), (oud, nieuw) -> nieuw <= oud)
                && was.einddatum()
                        .filter(einde -> wordt.einddatum()
                                .filter(nieuw -> !nieuw.isAfter(einde))
                                .isEmpty())
                        .isEmpty();
    }

    /** Whether both are absent, or both there and the newer one no more. */
    private static <T> boolean isNietMeer(Optional<T> was, Optional<T> wordt, BiPredicate<T, T> nietMeer) {
        return was.isPresent() == wordt.isPresent()
                && was.filter(oud -> !nietMeer.test(oud, wordt.orElseThrow())).isEmpty();
    }

    private static boolean isNietMeer(Omvang was, Omvang wordt) {
        return wordt.eenheid().equals(was.eenheid())
                && wordt.frequentie().equals(was.frequentie())
                && wordt.volume() <= was.volume();
    }

    /**
     * Whether care goes on without a gap from an allocation of the same product. Of care that runs the volume changes so:
     * one allocation ends and the next follows (IV093, OP257).
     */
    private static boolean sluitAan(Map<Long, Toewijzing> bekend, Optional<Product> product, LocalDate ingangsdatum) {
        return bekend.values().stream()
                .anyMatch(vorige -> !vorige.verwijderd()
                        && vorige.product().equals(product)
                        && !vorige.ingangsdatum().isAfter(ingangsdatum)
                        && vorige.einddatum()
                                .filter(einde -> einde.plusDays(1).isBefore(ingangsdatum))
                                .isEmpty());
    }

    /** The care that a 315 or 317 asks for; what a 317 leaves as it is, or only makes less, asks for nothing. */
    static Zorgvragen vanVerzoek(Vraagstuk vraagstuk) {
        List<Toewijzing> vanClient = vraagstuk.toewijzingenVanClient();
        Map<Long, Toewijzing> bekend = bekend(vraagstuk, vanClient);
        List<Zorgvraag> vragen = new ArrayList<>();
        List<Toewijzing> blijvend = new ArrayList<>();
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
                Optional<Toewijzing> minder = gewijzigd
                        .map(was -> wordt(was, gevraagd))
                        .filter(wordt -> voegtNietsToe(gewijzigd.get(), wordt));
                if (minder.isPresent()) {
                    blijvend.add(minder.get());
                    continue;
                }
                Optional<Product> product = gevraagd.product().or(() -> gewijzigd.flatMap(Toewijzing::product));
                LocalDate gewenst = gevraagd.ingangsdatum().orElse(vraagstuk.dagtekening());
                Optional<Toewijzing> zelfde = gewijzigd.filter(was -> wijzigtZelf(was, gevraagd));
                LocalDate ingangsdatum = zelfde.map(Toewijzing::ingangsdatum).orElse(gewenst);
                if (zelfde.isEmpty()) {
                    gewijzigd
                            .filter(was ->
                                    !was.verwijderd() && was.ingangsdatum().isBefore(gewenst))
                            .ifPresent(was -> blijvend.add(tot(was, gewenst)));
                }
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
                        gewijzigd.isEmpty() && !sluitAan(bekend, product, ingangsdatum),
                        vraagstuk.afspraken(product, ingangsdatum)));
            }
        }
        return vanClient(vraagstuk, vragen, genoemd, vanClient, blijvend);
    }

    /**
     * Whether what a 317 asks becomes a newer version of the allocation, from its first day on: another end of the same
     * volume, another total or another budget. Another volume in a period becomes a second allocation (IV093, OP257).
     */
    private static boolean wijzigtZelf(Toewijzing was, GevraagdProduct gevraagd) {
        boolean totaal = was.budget().isPresent()
                || was.omvang()
                        .map(Omvang::frequentie)
                        .filter(Frequentie.TOTAAL.code()::equals)
                        .isPresent();
        return gevraagd.product()
                        .filter(product -> !was.product().equals(Optional.of(product)))
                        .isEmpty()
                && (totaal || gevraagd.omvang().equals(was.omvang()));
    }

    /** An allocation with the end, volume and budget that a 317 asks for it. */
    private static Toewijzing wordt(Toewijzing was, GevraagdProduct gevraagd) {
        return met(
                was, gevraagd.product().or(was::product), gevraagd.einddatum(), gevraagd.omvang(), gevraagd.budget());
    }

    /** An allocation until another one takes over, if it does not end before. */
    private static Toewijzing tot(Toewijzing was, LocalDate volgende) {
        LocalDate einde = was.einddatum().filter(volgende::isAfter).orElse(volgende.minusDays(1));
        return met(was, was.product(), Optional.of(einde), was.omvang(), was.budget());
    }

    private static Toewijzing met(
            Toewijzing was,
            Optional<Product> product,
            Optional<LocalDate> einddatum,
            Optional<Omvang> omvang,
            Optional<Long> budget) {
        return new Toewijzing(
                was.relation(),
                was.bsn(),
                was.toewijzingNummer(),
                was.referentieAanbieder(),
                product,
                was.toewijzingsdatum(),
                was.toewijzingstijd(),
                was.ingangsdatum(),
                einddatum,
                was.redenWijziging(),
                omvang,
                budget,
                was.commentaar());
    }

    private static Zorgvragen vanClient(
            Vraagstuk vraagstuk,
            List<Zorgvraag> vragen,
            Set<Long> genoemd,
            List<Toewijzing> vanClient,
            List<Toewijzing> blijvend) {
        Relation relation = vraagstuk.relation();
        List<Toewijzing> lopend = new ArrayList<>(blijvend);
        List<Toewijzing> vervangen = new ArrayList<>();
        List<Toewijzing> elders = new ArrayList<>();
        for (Toewijzing toewijzing : vanClient) {
            if (toewijzing.verwijderd()) {
                continue;
            }
            if (!toewijzing.relation().gemeente().equals(relation.gemeente())) {
                elders.add(toewijzing);
            } else if (!toewijzing.relation().equals(relation) || !genoemd.contains(toewijzing.toewijzingNummer())) {
                lopend.add(toewijzing);
            } else {
                vervangen.add(toewijzing);
            }
        }
        return new Zorgvragen(
                vraagstuk.contracten(),
                vraagstuk.bestedingen(),
                vraagstuk.bsn(),
                vraagstuk.geboortedata(),
                vragen,
                lopend,
                vervangen,
                blijvend,
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

    /** What care takes of the spending room of contracts. */
    Ruimtebeslag beslag(Zorgvraag vraag) {
        return beslag(vraag.alsToewijzing(bsn));
    }

    /** What an allocation takes of the spending room of contracts. */
    Ruimtebeslag beslag(Toewijzing toewijzing) {
        return Ruimtebeslag.van(toewijzing, contracten);
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
