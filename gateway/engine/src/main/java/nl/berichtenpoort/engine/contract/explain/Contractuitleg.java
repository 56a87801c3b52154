package nl.berichtenpoort.engine.contract.explain;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;
import nl.berichtenpoort.engine.contract.money.Tariefbepaling;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;

/** Puts an agreement into sentences, from the bundle {@code nl/berichtenpoort/engine/texts/contractuitleg}. */
public final class Contractuitleg {

    private final Language language;
    private final ResourceBundle bundle;
    private final MoneyTexts money;

    public Contractuitleg(Language language) {
        this.language = Objects.requireNonNull(language);
        this.bundle = TextBundles.of(
                "nl.berichtenpoort.engine.texts.contractuitleg", language, Contractuitleg.class.getClassLoader());
        this.money = new MoneyTexts(language);
    }

    /** What is agreed about a product on a day, a sentence each. */
    public List<String> zinnen(Afspraak afspraak, LocalDate dag) {
        Contract contract = afspraak.contract();
        Contractproduct product = afspraak.product();
        List<String> zinnen = new ArrayList<>();
        partijen(contract, zinnen);
        zinnen.add(zin(
                "product",
                product.product(),
                product.naam(),
                product.segment(),
                zin(product.landelijk() ? "landelijk" : "bilateraal")));
        bekostiging(afspraak, dag, zinnen);
        toewijzen(product, zinnen);
        grenzen(product.grenzen(), zinnen);
        stapeling(product.stapeling(), zinnen);
        product.afwezigheid()
                .ifPresent(afwezig -> zinnen.add(afwezig.dagenPerJaar()
                        .map(dagen -> zin("afwezigheid-dagen", afwezig.voor(), dagen))
                        .orElseGet(() -> zin("afwezigheid", afwezig.voor()))));
        acceptatie(afspraak, dag, zinnen);
        contract.clientstop(product, dag).ifPresent(stop -> zinnen.add(zin("clientstop", stop.reden())));
        contract.bestedingsruimten().stream()
                .filter(ruimte -> ruimte.jaar() == dag.getYear() && ruimte.omvat(product))
                .forEach(ruimte -> zinnen.add(zin(
                        ruimte.perClient() ? "bestedingsruimte-client" : "bestedingsruimte",
                        Integer.toString(ruimte.jaar()),
                        money.bedrag(ruimte.bedrag()))));
        contract.betalingen().stream()
                .filter(betaling ->
                        betaling.jaar() == dag.getYear() && betaling.product().equals(product.product()))
                .forEach(betaling -> zinnen.add(zin(
                        betaling.voorschot() ? "voorschot" : "betaling",
                        betaling.gemeente(),
                        Integer.toString(betaling.jaar()),
                        money.bedrag(betaling.bedrag()),
                        betaling.termijnen())));
        return zinnen;
    }

    private void partijen(Contract contract, List<String> zinnen) {
        zinnen.add(zin(
                "contract",
                contract.id(),
                contract.versie(),
                contract.geldigVanaf(),
                contract.looptijd().van(),
                contract.looptijd().einde()));
        zinnen.add(zin(
                "partijen",
                contract.gemeenten().stream().sorted().collect(Collectors.joining(", ")),
                contract.aanbieder().naam(),
                contract.aanbieder().agb(),
                contract.wet().title()));
        if (!contract.onderaannemers().isEmpty()) {
            zinnen.add(zin(
                    "onderaannemers",
                    contract.onderaannemers().stream().map(Partij::naam).collect(Collectors.joining(", "))));
        }
    }

    private void bekostiging(Afspraak afspraak, LocalDate dag, List<String> zinnen) {
        Bekostiging bekostiging = afspraak.product().bekostiging();
        zinnen.add(zin(
                "bekostiging",
                zin("wijze." + bekostiging.woord()),
                zin("variant." + bekostiging.variant().woord())));
        afspraak.product().eenheid().ifPresent(eenheid -> zinnen.add(zin("eenheid", eenheid.woord(), eenheid.code())));
        Tariefbepaling.tarief(afspraak, dag)
                .ifPresent(tarief ->
                        zinnen.add(zin("tarief", money.bedrag(tarief.cents()), money.woorden(tarief.afleiding()))));
        if (bekostiging instanceof Bekostiging.VastTarief vast) {
            zinnen.add(zin(
                    "gebroken-maanden",
                    zin("maand." + vast.eersteMaand().woord()),
                    zin("maand." + vast.laatsteMaand().woord())));
        }
        if (bekostiging instanceof Bekostiging.Trajectbedrag traject) {
            traject.termijnen().forEach(termijn -> zinnen.add(termijn(termijn)));
        }
    }

    private String termijn(Termijn termijn) {
        String moment = zin("moment." + termijn.moment().woord());
        return termijn.vervaltBij().isEmpty()
                ? zin("termijn", termijn.deel(), moment)
                : zin(
                        "termijn-vervalt",
                        termijn.deel(),
                        moment,
                        termijn.vervaltBij().stream().sorted().collect(Collectors.joining(", ")));
    }

    private void toewijzen(Contractproduct product, List<String> zinnen) {
        if (product.vormen().isEmpty()) {
            zinnen.add(zin(product.startEnStop() ? "taak-start-stop" : "taak"));
            return;
        }
        zinnen.add(zin(
                "toewijzen",
                product.vormen().stream().sorted().map(vorm -> vorm.woord()).collect(Collectors.joining(", ")),
                product.frequenties().stream()
                        .sorted()
                        .map(frequentie -> frequentie.woord())
                        .collect(Collectors.joining(", "))));
        product.zwaarte().ifPresent(zwaarte -> zinnen.add(zin("zwaarte", zwaarte)));
    }

    private void grenzen(Grenzen grenzen, List<String> zinnen) {
        grenzen.leeftijd().ifPresent(leeftijd -> {
            zinnen.add(leeftijd.tot()
                    .map(tot -> zin("leeftijd", leeftijd.vanaf(), tot))
                    .orElseGet(() -> zin("leeftijd-vanaf", leeftijd.vanaf())));
            leeftijd.verlengdTot().ifPresent(tot -> zinnen.add(zin("leeftijd-verlengd", tot)));
        });
        grenzen.duur().ifPresent(duur -> zinnen.add(zin("duur", duur)));
        grenzen.volume()
                .ifPresent(volume -> zinnen.add(
                        zin("volume", volume.hoogstens(), volume.per().woord())));
        grenzen.sessies().ifPresent(sessies -> zinnen.add(zin("sessies", sessies)));
        grenzen.verwijzingGeldig().ifPresent(geldig -> zinnen.add(zin("verwijzing", geldig)));
        grenzen.budgetPerClient().ifPresent(budget -> zinnen.add(zin("budget", money.bedrag(budget))));
    }

    private void stapeling(Stapeling stapeling, List<String> zinnen) {
        if (!stapeling.nietNaast().isEmpty()) {
            zinnen.add(zin(
                    "niet-naast",
                    geschreven(stapeling.nietNaast()),
                    zin("bij." + stapeling.bij().woord())));
            if (!stapeling.behalve().isEmpty()) {
                zinnen.add(zin("behalve", geschreven(stapeling.behalve())));
            }
        }
        if (!stapeling.vereist().isEmpty()) {
            zinnen.add(zin("vereist", geschreven(stapeling.vereist())));
        }
    }

    private void acceptatie(Afspraak afspraak, LocalDate dag, List<String> zinnen) {
        Optional<Boolean> wachtlijst = afspraak.product()
                .acceptatieplicht()
                .map(plicht -> afspraak.contract().wachtlijst(afspraak.product(), dag));
        wachtlijst.ifPresent(vol -> zinnen.add(afspraak.product()
                .acceptatieplicht()
                .flatMap(plicht -> plicht.startBinnen())
                .map(binnen -> zin("acceptatieplicht-binnen", binnen))
                .orElseGet(() -> zin("acceptatieplicht"))));
        if (wachtlijst.orElse(false)) {
            zinnen.add(zin("wachtlijst"));
        }
    }

    private static String geschreven(Collection<Selectie> selecties) {
        return selecties.stream().map(Selectie::geschreven).collect(Collectors.joining(", "));
    }

    private String zin(String sleutel, Object... argumenten) {
        return new MessageFormat(bundle.getString(sleutel), language.locale())
                .format(java.util.Arrays.stream(argumenten).map(String::valueOf).toArray());
    }
}
