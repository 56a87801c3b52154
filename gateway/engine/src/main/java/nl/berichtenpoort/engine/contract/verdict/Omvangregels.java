package nl.berichtenpoort.engine.contract.verdict;

import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.onderzoekt;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.weigert;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.elke;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregels.product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.arithmetic.MaximaalVolume;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.contract.money.Ruimtebeslag;
import nl.berichtenpoort.engine.contract.money.Tariefbepaling;
import nl.berichtenpoort.engine.contract.money.Toewijzingswaarde;
import nl.berichtenpoort.engine.contract.verdict.Besluit.Reden;
import nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.Inbreuk;
import nl.berichtenpoort.engine.report.Finding;

/** The rules on how much care is allocated (301) or asked for (315, 317), in volume and in money. */
final class Omvangregels {

    private static final String OMVANG = "Omvang";
    private static final String VOLUME = "Volume";

    private Omvangregels() {}

    static List<Zorgvraagregel> all() {
        return List.of(
                weigert("contract-volume", Reden.PAST_NIET_BINNEN_CONTRACT, Omvangregels::volume),
                weigert("contract-sessies", Reden.PAST_NIET_BINNEN_CONTRACT, Omvangregels::sessies),
                weigert("contract-toegewezen-bedrag", Reden.PAST_NIET_BINNEN_CONTRACT, Omvangregels::toegewezenBedrag),
                weigert("contract-budget", Reden.PAST_NIET_BINNEN_BUDGET, Omvangregels::budget),
                onderzoekt("contract-bestedingsruimte", Omvangregels::bestedingsruimte));
    }

    /**
     * No larger volume than agreed. Volumes in different frequencies are compared over the days of the allocation, counted
     * as invoices count them (IV076); without an end date only in the same frequency.
     */
    private static Optional<Inbreuk> volume(Zorgvraag vraag, Zorgvragen vragen) {
        return vraag.omvang()
                .filter(omvang -> elke(
                        vraag,
                        product -> product.grenzen()
                                .volume()
                                .filter(grens -> isAfgesproken(product, omvang) && isMeer(vraag, omvang, grens))
                                .isPresent()))
                .flatMap(omvang -> {
                    Grenzen.Volume grens = grenzen(vraag).volume().orElseThrow();
                    return Inbreuk.op(
                            vraag.at(OMVANG, VOLUME),
                            product(vraag),
                            grens.hoogstens(),
                            grens.per().woord());
                });
    }

    /** Whether a volume is in the unit of the contract; of another unit nothing can be said but that (contract-eenheid). */
    private static boolean isAfgesproken(Contractproduct product, Omvang omvang) {
        return product.eenheid()
                .filter(eenheid -> eenheid.code().equals(omvang.eenheid()))
                .isPresent();
    }

    private static boolean isMeer(Zorgvraag vraag, Omvang omvang, Grenzen.Volume grens) {
        if (grens.per().code().equals(omvang.frequentie())) {
            return omvang.volume() > grens.hoogstens();
        }
        OptionalLong gevraagd = totaal(vraag, omvang);
        OptionalLong hoogstens = totaal(
                vraag,
                new Omvang(grens.hoogstens(), omvang.eenheid(), grens.per().code()));
        return gevraagd.isPresent() && hoogstens.isPresent() && gevraagd.getAsLong() > hoogstens.getAsLong();
    }

    /** No more units over the whole allocation than agreed; a volume that never ends is more. */
    private static Optional<Inbreuk> sessies(Zorgvraag vraag, Zorgvragen vragen) {
        return vraag.omvang()
                .filter(omvang -> elke(
                        vraag,
                        product -> product.grenzen()
                                .sessies()
                                .filter(hoogstens -> !inEuros(omvang)
                                        && isAfgesproken(product, omvang)
                                        && totaal(vraag, omvang).orElse(Long.MAX_VALUE) > hoogstens)
                                .isPresent()))
                .flatMap(omvang -> Inbreuk.op(
                        vraag.at(OMVANG, VOLUME),
                        product(vraag),
                        grenzen(vraag).sessies().orElseThrow()));
    }

    /** A fixed tariff or amount in euros is allocated as it is agreed on the first day. */
    private static Optional<Inbreuk> toegewezenBedrag(Zorgvraag vraag, Zorgvragen vragen) {
        if (vraag.omvang().filter(Omvangregels::inEuros).isEmpty()
                || vraag.passende().size() != 1) {
            return Optional.empty();
        }
        Afspraak afspraak = vraag.passende().get(0);
        return vast(afspraak.product(), vraag.omvang().get())
                .filter(vast -> isAfgesproken(afspraak.product(), vraag.omvang().get()))
                .flatMap(vast -> Tariefbepaling.tarief(afspraak, vraag.ingangsdatum()))
                .map(Bedrag::cents)
                .filter(cents -> cents != vraag.omvang().get().volume())
                .flatMap(cents -> Inbreuk.op(vraag.at(OMVANG, VOLUME), product(vraag), Finding.euro(cents)));
    }

    private static boolean inEuros(Omvang omvang) {
        return omvang.eenheid().equals(Eenheid.EURO.code());
    }

    /** The agreement, if the allocated euros are one amount of it: a trajectory, or a tariff for each period. */
    private static Optional<Bekostiging> vast(Contractproduct product, Omvang omvang) {
        boolean totaal = omvang.frequentie().equals(Frequentie.TOTAAL.code());
        Bekostiging bekostiging = product.bekostiging();
        return bekostiging instanceof Bekostiging.Trajectbedrag && totaal
                        || bekostiging instanceof Bekostiging.VastTarief && !totaal
                ? Optional.of(bekostiging)
                : Optional.empty();
    }

    /** No more for a client in a calendar year than agreed, with what it has of the product already. */
    private static Optional<Inbreuk> budget(Zorgvraag vraag, Zorgvragen vragen) {
        if (!elke(
                vraag,
                product -> product.grenzen()
                        .budgetPerClient()
                        .filter(hoogstens ->
                                waarde(vraag, vragen, product).values().stream().anyMatch(jaar -> jaar > hoogstens))
                        .isPresent())) {
            return Optional.empty();
        }
        return Inbreuk.op(
                vraag.budget().isPresent() ? vraag.at("Budget") : vraag.at(OMVANG, VOLUME),
                product(vraag),
                Finding.euro(grenzen(vraag).budgetPerClient().orElseThrow()));
    }

    /** What the care may cost with what the client has or is given beside it of the product, by calendar year. */
    private static Map<Integer, Long> waarde(Zorgvraag vraag, Zorgvragen vragen, Contractproduct product) {
        Map<Integer, Long> waarde = new HashMap<>(perJaar(vraag.alsToewijzing(vragen.bsn()), vragen, product));
        Stream<Toewijzing> inBericht = vragen.vragen().stream()
                .filter(andere -> andere != vraag)
                .map(andere -> andere.alsToewijzing(vragen.bsn()));
        Stream.concat(vragen.lopend().stream(), inBericht)
                .filter(toewijzing -> toewijzing.relation().equals(vraag.relation())
                        && toewijzing.product().equals(vraag.product()))
                .forEach(toewijzing -> perJaar(toewijzing, vragen, product)
                        .forEach((jaar, cents) -> waarde.merge(jaar, cents, Long::sum)));
        return waarde;
    }

    private static Map<Integer, Long> perJaar(Toewijzing toewijzing, Zorgvragen vragen, Contractproduct product) {
        Function<LocalDate, Optional<Afspraak>> opDag =
                dag -> vragen.contracten().afspraak(toewijzing.relation(), product.product(), dag);
        return Toewijzingswaarde.van(toewijzing, opDag)
                .map(Toewijzingswaarde::perJaar)
                .orElse(Map.of());
    }

    /**
     * The contract has room in each calendar year for what the care may cost with the rest of the message, now that what the
     * message changes no longer costs what it did; help may not stop for it.
     */
    private static Optional<Inbreuk> bestedingsruimte(Zorgvraag vraag, Zorgvragen vragen) {
        Ruimtebeslag beslag = vragen.beslag(vraag);
        for (Contract contract : contracten(vraag)) {
            for (Bestedingsruimte ruimte : contract.bestedingsruimten()) {
                long erbij = beslag.in(contract.id(), ruimte).orElse(0);
                OptionalLong vrij =
                        erbij > 0 ? vragen.bestedingen().vrij(contract, ruimte, vragen.bsn()) : OptionalLong.empty();
                if (vrij.isEmpty()) {
                    continue;
                }
                long anders = vrij.getAsLong()
                        + samen(vragen.vervangen().stream().map(vragen::beslag), contract, ruimte)
                        - samen(vragen.blijvend().stream().map(vragen::beslag), contract, ruimte);
                long eerder = samen(
                        vragen.vragen().stream()
                                .takeWhile(andere -> andere != vraag)
                                .map(vragen::beslag),
                        contract,
                        ruimte);
                // Once a product has gone beyond the room, that those after it do too says nothing new.
                boolean alGemeld = eerder > Math.max(anders, 0);
                if (anders - eerder < erbij && !alGemeld) {
                    return Inbreuk.op(
                            vraag.node(),
                            contract.id(),
                            Integer.toString(ruimte.jaar()),
                            Finding.euro(anders - eerder),
                            Finding.euro(erbij));
                }
            }
        }
        return Optional.empty();
    }

    /** The contracts under which care may be allocated. */
    private static Collection<Contract> contracten(Zorgvraag vraag) {
        Map<String, Contract> contracten = new LinkedHashMap<>();
        vraag.passende().forEach(afspraak -> contracten.put(afspraak.contract().id(), afspraak.contract()));
        return contracten.values();
    }

    /** What allocations take together of one room of a contract. */
    private static long samen(Stream<Ruimtebeslag> beslagen, Contract contract, Bestedingsruimte ruimte) {
        return beslagen.mapToLong(beslag -> beslag.in(contract.id(), ruimte).orElse(0))
                .sum();
    }

    private static OptionalLong totaal(Zorgvraag vraag, Omvang omvang) {
        return new MaximaalVolume(omvang, vraag.ingangsdatum(), vraag.einddatum(), false).totaal();
    }

    private static Grenzen grenzen(Zorgvraag vraag) {
        return vraag.passende().get(0).product().grenzen();
    }
}
