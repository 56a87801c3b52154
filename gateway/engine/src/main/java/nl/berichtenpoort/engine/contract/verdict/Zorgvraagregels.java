package nl.berichtenpoort.engine.contract.verdict;

import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.onderzoekt;
import static nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.weigert;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.contract.verdict.Besluit.Reden;
import nl.berichtenpoort.engine.contract.verdict.Zorgvraagregel.Inbreuk;
import nl.berichtenpoort.engine.report.Severity;

/**
 * The rules on care that is allocated (301) or asked for (315, 317). A rule on a product looks at all agreements under
 * which the care may be allocated in its form: it is broken if every one of them is, so that an aspecific allocation is not
 * refused for a product that need not be delivered.
 */
final class Zorgvraagregels {

    private static final String PRODUCT = "Product";
    private static final String OMVANG = "Omvang";
    private static final String EINDDATUM = "Einddatum";

    /** A 317 does not tell the client's birthday. */
    private static final Set<Integer> MET_GEBOORTEDATUM = Set.of(301, 315);
    /** Only a 315 tells the day of the referral or decision. */
    private static final Set<Integer> MET_BESCHIKKING = Set.of(315);

    /** A municipality that allocates has looked who is responsible. */
    private static final Set<Integer> VERZOEKEN = Set.of(315, 317);

    private Zorgvraagregels() {}

    static List<Zorgvraagregel> all() {
        List<Zorgvraagregel> regels = new ArrayList<>(List.of(
                new Zorgvraagregel(
                        "contract-woonplaatsbeginsel",
                        Severity.WARNING,
                        Optional.of(new Besluit.Afgewezen(Reden.WOONPLAATSBEGINSEL)),
                        Zorgvraagregels::woonplaatsbeginsel),
                onderzoekt("contract-eerder-verwezen", Zorgvraagregels::eerderVerwezen)
                        .in(VERZOEKEN),
                onderzoekt("contract-andere-gemeente", Zorgvraagregels::andereGemeente),
                weigert("contract-onderaannemer", Reden.GEEN_CONTRACT, Zorgvraagregels::onderaannemer),
                new Zorgvraagregel(
                        "contract-geen-contract",
                        Severity.WARNING,
                        Optional.of(new Besluit.Afgewezen(Reden.GEEN_CONTRACT)),
                        Zorgvraagregels::geenContract),
                weigert("contract-geen-product", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::geenProduct),
                weigert("contract-taak", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::taak),
                weigert("contract-vorm", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::vorm),
                weigert("contract-eenheid", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::eenheid),
                weigert("contract-frequentie", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::frequentie),
                weigert("contract-einddatum", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::einddatum),
                onderzoekt("contract-looptijd", Zorgvraagregels::looptijd),
                weigert("contract-clientstop", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::clientstop),
                weigert("contract-leeftijd", Reden.LEEFTIJDSGRENS, Leeftijdregels::leeftijd)
                        .in(MET_GEBOORTEDATUM),
                onderzoekt("contract-leeftijd-verlengd", Leeftijdregels::verlengdeLeeftijd)
                        .in(MET_GEBOORTEDATUM),
                new Zorgvraagregel(
                                "contract-leeftijd-voorbij",
                                Severity.WARNING,
                                Optional.empty(),
                                Leeftijdregels::leeftijdVoorbij)
                        .in(MET_GEBOORTEDATUM),
                weigert("contract-duur", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::duur),
                weigert("contract-stapeling", Reden.STAPELING, Zorgvraagregels::stapeling),
                onderzoekt("contract-vereist", Zorgvraagregels::vereist),
                weigert("contract-verwijzing", Reden.PAST_NIET_BINNEN_CONTRACT, Zorgvraagregels::verwijzing)
                        .in(MET_BESCHIKKING),
                new Zorgvraagregel(
                        "contract-zwaarder", Severity.WARNING, Optional.empty(), Zorgvraagregels::zwaarder)));
        regels.addAll(Omvangregels.all());
        return List.copyOf(regels);
    }

    /**
     * The municipality named another one as responsible for the client on the first day of this care, or later, and has not
     * allocated to the client since.
     */
    private static Optional<Inbreuk> woonplaatsbeginsel(Zorgvraag vraag, Zorgvragen vragen) {
        return vragen.verwezen()
                .filter(verwijzing -> vraag.nieuw() && !vraag.ingangsdatum().isAfter(verwijzing.ingangsdatum()))
                .flatMap(verwijzing -> Inbreuk.op(vraag.node(), verwijzing.gemeente()));
    }

    /** From a later day on the client may have moved since: a person looks whether the other municipality still is it. */
    private static Optional<Inbreuk> eerderVerwezen(Zorgvraag vraag, Zorgvragen vragen) {
        return vragen.verwezen()
                .filter(verwijzing -> vraag.nieuw() && vraag.ingangsdatum().isAfter(verwijzing.ingangsdatum()))
                .flatMap(verwijzing -> Inbreuk.op(vraag.node(), verwijzing.gemeente()));
    }

    /** Another municipality pays for the client's care on the same days, so it may be the responsible one. */
    private static Optional<Inbreuk> andereGemeente(Zorgvraag vraag, Zorgvragen vragen) {
        return vragen.elders().stream()
                .filter(toewijzing -> vraag.nieuw() && vraag.raakt(toewijzing.ingangsdatum(), toewijzing.einddatum()))
                .findFirst()
                .flatMap(toewijzing ->
                        Inbreuk.op(vraag.node(), toewijzing.relation().gemeente()));
    }

    /** Only the main contractor is allocated and paid. */
    private static Optional<Inbreuk> onderaannemer(Zorgvraag vraag, Zorgvragen vragen) {
        if (!vragen.contracten()
                .contracten(vraag.relation(), vraag.ingangsdatum())
                .isEmpty()) {
            return Optional.empty();
        }
        List<String> hoofd = vragen.contracten().hoofdaannemers(vraag.relation(), vraag.ingangsdatum());
        return hoofd.isEmpty() ? Optional.empty() : Inbreuk.op(vraag.at(PRODUCT), String.join(", ", hoofd));
    }

    /** There is a contract with the provider on the first day; a municipality may buy outside one, but should know it. */
    private static Optional<Inbreuk> geenContract(Zorgvraag vraag, Zorgvragen vragen) {
        return vragen.contracten()
                                .contracten(vraag.relation(), vraag.ingangsdatum())
                                .isEmpty()
                        && vragen.contracten()
                                .hoofdaannemers(vraag.relation(), vraag.ingangsdatum())
                                .isEmpty()
                ? Inbreuk.op(vraag.node(), vraag.relation().aanbieder(), vraag.ingangsdatum())
                : Optional.empty();
    }

    /** The contract has the product. */
    private static Optional<Inbreuk> geenProduct(Zorgvraag vraag, Zorgvragen vragen) {
        List<Contract> contracten = vragen.contracten().contracten(vraag.relation(), vraag.ingangsdatum());
        return contracten.isEmpty() || !vraag.afspraken().isEmpty()
                ? Optional.empty()
                : Inbreuk.op(vraag.at(PRODUCT), product(vraag), ids(contracten), vraag.ingangsdatum());
    }

    /** A task is neither allocated nor asked for a client. */
    private static Optional<Inbreuk> taak(Zorgvraag vraag, Zorgvragen vragen) {
        boolean alleenTaak = !vraag.afspraken().isEmpty()
                && vraag.afspraken().stream()
                        .allMatch(afspraak -> afspraak.product().variant() == Variant.TAAK);
        return alleenTaak ? Inbreuk.op(vraag.at(PRODUCT), product(vraag)) : Optional.empty();
    }

    /** It is allocated in a form that the contract names. */
    private static Optional<Inbreuk> vorm(Zorgvraag vraag, Zorgvragen vragen) {
        List<Afspraak> geenTaak = vraag.afspraken().stream()
                .filter(afspraak -> afspraak.product().variant() != Variant.TAAK)
                .toList();
        if (geenTaak.isEmpty() || !vraag.passende().isEmpty()) {
            return Optional.empty();
        }
        String wel = geenTaak.stream()
                .flatMap(afspraak -> afspraak.product().vormen().stream())
                .distinct()
                .sorted()
                .map(Toewijzingsvorm::woord)
                .collect(Collectors.joining(", "));
        return Inbreuk.op(vraag.at(PRODUCT), vraag.vorm().woord(), product(vraag), wel);
    }

    /** Its volume is in the unit of the contract. */
    private static Optional<Inbreuk> eenheid(Zorgvraag vraag, Zorgvragen vragen) {
        return vraag.omvang()
                .filter(omvang -> geenEnkele(
                        vraag,
                        product -> product.eenheid()
                                .filter(eenheid -> eenheid.code().equals(omvang.eenheid()))
                                .isPresent()))
                .flatMap(omvang -> Inbreuk.op(
                        vraag.at(OMVANG, "Eenheid"),
                        omvang.eenheid(),
                        product(vraag),
                        woorden(vraag, product -> product.eenheid().stream().map(Zorgvraagregels::woord))));
    }

    /** Its volume is expressed in a frequency of the contract. */
    private static Optional<Inbreuk> frequentie(Zorgvraag vraag, Zorgvragen vragen) {
        return vraag.omvang()
                .filter(omvang -> geenEnkele(
                        vraag,
                        product -> product.frequenties().stream()
                                .anyMatch(frequentie -> frequentie.code().equals(omvang.frequentie()))))
                .flatMap(omvang -> Inbreuk.op(
                        vraag.at(OMVANG, "Frequentie"),
                        omvang.frequentie(),
                        product(vraag),
                        woorden(
                                vraag,
                                product ->
                                        product.frequenties().stream().sorted().map(Zorgvraagregels::woord))));
    }

    /** It has an end where the shape of allocation asks for one. */
    private static Optional<Inbreuk> einddatum(Zorgvraag vraag, Zorgvragen vragen) {
        if (vraag.einddatum().isPresent() || vraag.passende().isEmpty()) {
            return Optional.empty();
        }
        boolean perWeek = vraag.omvang()
                .map(Omvang::frequentie)
                .filter(Frequentie.WEEK.code()::equals)
                .isPresent();
        boolean vereist = perWeek
                || vraag.vorm() == Toewijzingsvorm.SPECIFIEK
                        && elke(vraag, product -> product.bekostiging() instanceof Bekostiging.Trajectbedrag)
                || (vraag.vorm() == Toewijzingsvorm.ASPECIFIEK_BUDGET || vraag.vorm() == Toewijzingsvorm.GENERIEK)
                        && elke(vraag, product -> product.variant() == Variant.INSPANNING);
        return vereist ? Inbreuk.op(vraag.node(), product(vraag)) : Optional.empty();
    }

    /** It does not outlast the contract. */
    private static Optional<Inbreuk> looptijd(Zorgvraag vraag, Zorgvragen vragen) {
        Optional<LocalDate> einde = vraag.passende().stream()
                .map(afspraak -> afspraak.contract().looptijd().einde())
                .max(LocalDate::compareTo);
        return einde.filter(last -> vraag.einddatum().filter(last::isBefore).isPresent())
                .flatMap(last -> Inbreuk.op(vraag.at(einddatumNaam(vraag)), last));
    }

    /** During a clientstop nobody new is allocated; what runs may be changed. */
    private static Optional<Inbreuk> clientstop(Zorgvraag vraag, Zorgvragen vragen) {
        if (!vraag.nieuw()
                || !elkeAfspraak(
                        vraag,
                        afspraak -> afspraak.contract()
                                .clientstop(afspraak.product(), vraag.besloten())
                                .isPresent())) {
            return Optional.empty();
        }
        Afspraak eerste = vraag.passende().get(0);
        return Inbreuk.op(
                vraag.at(PRODUCT),
                product(vraag),
                vraag.besloten(),
                eerste.contract()
                        .clientstop(eerste.product(), vraag.besloten())
                        .orElseThrow()
                        .reden());
    }

    /** It lasts no longer than agreed; without an end it does. */
    private static Optional<Inbreuk> duur(Zorgvraag vraag, Zorgvragen vragen) {
        if (!elke(
                vraag,
                product -> product.grenzen()
                        .duur()
                        .filter(langste -> vraag.einddatum()
                                .filter(einde ->
                                        einde.isBefore(vraag.ingangsdatum().plus(langste)))
                                .isEmpty())
                        .isPresent())) {
            return Optional.empty();
        }
        Period langste = vraag.passende().get(0).product().grenzen().duur().orElseThrow();
        return Inbreuk.op(
                vraag.at(einddatumNaam(vraag)),
                product(vraag),
                langste,
                vraag.ingangsdatum().plus(langste).minusDays(1));
    }

    /** Nothing runs beside it, at some moment, that it or the other excludes. */
    private static Optional<Inbreuk> stapeling(Zorgvraag vraag, Zorgvragen vragen) {
        List<Afspraak> passende = vraag.passende();
        if (passende.isEmpty()) {
            return Optional.empty();
        }
        for (Naastliggend naast : vragen.naast(vraag)) {
            boolean gestapeld = !naast.afspraken().isEmpty()
                    && passende.stream()
                            .allMatch(eigen -> naast.afspraken().stream()
                                    .allMatch(ander -> eigen.sluitUit(ander) || ander.sluitUit(eigen)));
            if (gestapeld) {
                return Inbreuk.op(
                        vraag.at(PRODUCT),
                        product(vraag),
                        naast.afspraken().get(0).product().product(),
                        naast.relation().aanbieder());
            }
        }
        return Optional.empty();
    }

    /** What has to run beside it does, at some provider and on a day that both have. */
    private static Optional<Inbreuk> vereist(Zorgvraag vraag, Zorgvragen vragen) {
        List<Naastliggend> naast = vragen.naast(vraag);
        if (!elke(
                vraag,
                product -> !product.stapeling().vereist().isEmpty()
                        && naast.stream()
                                .flatMap(ander -> ander.afspraken().stream())
                                .noneMatch(ander -> product.stapeling().vereist().stream()
                                        .anyMatch(selectie -> selectie.omvat(
                                                ander.product().product(),
                                                ander.product().segment()))))) {
            return Optional.empty();
        }
        return Inbreuk.op(
                vraag.at(PRODUCT),
                product(vraag),
                woorden(
                        vraag,
                        product -> product.stapeling().vereist().stream().map(selectie -> selectie.geschreven())));
    }

    /** The care begins while the referral or decision is still valid. */
    private static Optional<Inbreuk> verwijzing(Zorgvraag vraag, Zorgvragen vragen) {
        return vraag.beschikking()
                .filter(dag -> elke(
                        vraag,
                        product -> product.grenzen()
                                .verwijzingGeldig()
                                .filter(geldig -> vraag.ingangsdatum().isAfter(dag.plus(geldig)))
                                .isPresent()))
                .flatMap(dag -> Inbreuk.op(vraag.at("BeschikkingIngangsdatum"), dag, product(vraag)));
    }

    /** A heavier product than the client had in the segment before is pointed out. */
    private static Optional<Inbreuk> zwaarder(Zorgvraag vraag, Zorgvragen vragen) {
        if (vraag.vorm() != Toewijzingsvorm.SPECIFIEK || vraag.passende().isEmpty()) {
            return Optional.empty();
        }
        Contractproduct nu = vraag.passende().get(0).product();
        return vragen.eerdere(vraag)
                .map(Afspraak::product)
                .filter(nu::zwaarderDan)
                .findFirst()
                .flatMap(eerder -> Inbreuk.op(vraag.at(PRODUCT), nu.product(), eerder.product()));
    }

    private static String woord(Eenheid eenheid) {
        return eenheid.code() + " (" + eenheid.woord() + ")";
    }

    private static String woord(Frequentie frequentie) {
        return frequentie.code() + " (" + frequentie.woord() + ")";
    }

    /** Whether there are agreements under which it may be allocated, and all of them are so. */
    static boolean elke(Zorgvraag vraag, Predicate<Contractproduct> zo) {
        return elkeAfspraak(vraag, afspraak -> zo.test(afspraak.product()));
    }

    /** The same of what is agreed about them. */
    static boolean elkeAfspraak(Zorgvraag vraag, Predicate<Afspraak> zo) {
        List<Afspraak> passende = vraag.passende();
        return !passende.isEmpty() && passende.stream().allMatch(zo);
    }

    private static boolean geenEnkele(Zorgvraag vraag, Predicate<Contractproduct> zo) {
        return elke(vraag, zo.negate());
    }

    static String woorden(Zorgvraag vraag, java.util.function.Function<Contractproduct, Stream<String>> vanProduct) {
        return vraag.passende().stream()
                .map(Afspraak::product)
                .flatMap(vanProduct)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String einddatumNaam(Zorgvraag vraag) {
        return vraag.node().child("ToewijzingEinddatum").isPresent() ? "ToewijzingEinddatum" : EINDDATUM;
    }

    /** The product as the message names it. */
    static String product(Zorgvraag vraag) {
        return vraag.product()
                .map(product -> product.categorie()
                        + product.code().map(code -> " " + code).orElse(""))
                .orElse("-");
    }

    private static String ids(List<Contract> contracten) {
        return contracten.stream().map(Contract::id).collect(Collectors.joining(", "));
    }
}
