package nl.berichtenpoort.engine.contract.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Clientstop;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Wachtlijst;

/** Everything that a contract or product says, as single values that can be held against those of another version. */
final class Aspects {

    private final Map<Aspect, String> values = new LinkedHashMap<>();
    private final String product;

    /**
     * What is said of.
     *
     * @param path where
     * @param key key of the texts
     * @param arguments what tells it from others with the same key
     */
    record Aspect(String path, String key, List<String> arguments) {}

    private Aspects(String product) {
        this.product = product;
    }

    /** What a version says, beside its products. */
    static Map<Aspect, String> of(Contract contract) {
        Aspects aspects = new Aspects("");
        aspects.contract(contract);
        return aspects.values;
    }

    /** What is said of a product. */
    static Map<Aspect, String> of(Contractproduct product) {
        Aspects aspects = new Aspects(product.product().toString());
        aspects.product(product);
        return aspects.values;
    }

    private void contract(Contract contract) {
        put("wet", contract.wet().title());
        put("geldig-vanaf", contract.geldigVanaf());
        put("raamovereenkomst", contract.raamovereenkomst());
        contract.tariefklasse().ifPresent(name -> put("tariefklasse", name));
        contract.gemeenten().stream().sorted().forEach(gemeente -> put("gemeente", gemeente, gemeente));
        put("aanbieder", contract.aanbieder().agb() + " " + contract.aanbieder().naam());
        for (Partij partij : contract.onderaannemers()) {
            put("onderaannemer", partij.naam(), partij.agb());
        }
        put("looptijd-van", contract.looptijd().van());
        put("looptijd-tot", contract.looptijd().tot());
        for (Looptijd.Verlenging verlenging : contract.looptijd().verlengingen()) {
            put("verlenging", verlenging.besloten(), verlenging.tot().toString());
        }
        for (Clientstop stop : contract.clientstops()) {
            String[] of = {stop.geldigheid().van().toString(), written(stop.voor())};
            put("clientstop", stop.reden(), of);
            stop.geldigheid().tot().ifPresent(last -> put("clientstop-tot", last, of));
        }
        for (Wachtlijst lijst : contract.wachtlijsten()) {
            put(
                    "wachtlijst",
                    lijst.geldigheid().tot().map(LocalDate::toString).orElse("-"),
                    lijst.geldigheid().van().toString(),
                    written(lijst.voor()));
        }
        for (Bestedingsruimte ruimte : contract.bestedingsruimten()) {
            put(
                    ruimte.perClient() ? "bestedingsruimte-per-client" : "bestedingsruimte",
                    euros(ruimte.bedrag()),
                    Integer.toString(ruimte.jaar()),
                    written(ruimte.voor()));
        }
        for (Betaling betaling : contract.betalingen()) {
            String[] of = {betaling.product().toString(), betaling.gemeente(), Integer.toString(betaling.jaar())};
            String key = betaling.voorschot() ? "voorschot" : "betaling";
            put(key, euros(betaling.bedrag()), of);
            put(key + "-termijnen", betaling.termijnen(), of);
        }
    }

    private void product(Contractproduct product) {
        String of = product.product().toString();
        put("naam", product.naam(), of);
        put("lijst", product.landelijk() ? "landelijk" : "bilateraal", of);
        put("segment", product.segment(), of);
        put("wijze", product.bekostiging().woord(), of);
        product.eenheid().map(Eenheid::woord).ifPresent(unit -> put("eenheid", unit, of));
        funding(product.bekostiging(), of);
        put("frequenties", sorted(product.frequenties(), Frequentie::woord), of);
        put("toewijzen", sorted(product.vormen(), Toewijzingsvorm::woord), of);
        put("start-stop", product.startEnStop(), of);
        product.zwaarte().ifPresent(weight -> put("zwaarte", weight, of));
        limits(product.grenzen(), of);
        stacking(product.stapeling(), of);
        product.afwezigheid().ifPresent(absence -> {
            put("afwezigheid", absence.voor(), of);
            absence.dagenPerJaar().ifPresent(days -> put("afwezigheid-dagen", days, of));
        });
        product.acceptatieplicht()
                .ifPresent(duty -> put(
                        "acceptatieplicht",
                        duty.startBinnen().map(Object::toString).orElse("true"),
                        of));
    }

    private void funding(Bekostiging funding, String of) {
        if (funding instanceof Bekostiging.PrijsMaalAantal pxq) {
            price("tarief", pxq.prijs(), of);
        } else if (funding instanceof Bekostiging.VastTarief fixed) {
            price("tarief", fixed.prijs(), of);
            put("eerste-maand", fixed.eersteMaand().woord(), of);
            put("laatste-maand", fixed.laatsteMaand().woord(), of);
        } else if (funding instanceof Bekostiging.Trajectbedrag trajectory) {
            price("tarief", trajectory.prijs(), of);
            int number = 0;
            for (Termijn instalment : trajectory.termijnen()) {
                number++;
                put("termijn", instalment(instalment), of, Integer.toString(number));
            }
        } else if (funding instanceof Bekostiging.WerkelijkeKosten costs) {
            costs.plafond().ifPresent(most -> price("plafond", most, of));
        }
    }

    private void price(String key, Prijs price, String of) {
        for (Tarief tariff : price.tarieven()) {
            String from = tariff.vanaf().toString();
            tariff.bedrag().ifPresent(cents -> put(key, euros(cents), of, from));
            new TreeMap<>(tariff.klassen())
                    .forEach((name, cents) -> put(key + "-klasse", euros(cents), of, from, name));
        }
        price.indexaties()
                .forEach(indexation -> put(
                        "indexatie",
                        indexation.percentage().toPlainString(),
                        of,
                        indexation.vanaf().toString()));
        put("afronding", price.afronding().woord(), of);
    }

    private void limits(Grenzen limits, String of) {
        limits.leeftijd().ifPresent(ages -> {
            put("leeftijd-vanaf", ages.vanaf(), of);
            ages.tot().ifPresent(age -> put("leeftijd-tot", age, of));
            ages.verlengdTot().ifPresent(age -> put("leeftijd-verlengd-tot", age, of));
        });
        limits.duur().ifPresent(duration -> put("duur", duration, of));
        limits.volume()
                .ifPresent(
                        most -> put("volume", most.hoogstens(), of, most.per().woord()));
        limits.sessies().ifPresent(most -> put("sessies", most, of));
        limits.verwijzingGeldig().ifPresent(duration -> put("verwijzing-geldig", duration, of));
        limits.budgetPerClient().ifPresent(cents -> put("budget-per-client", euros(cents), of));
    }

    private void stacking(Stapeling stacking, String of) {
        selections("niet-naast", stacking.nietNaast(), of);
        selections("behalve", stacking.behalve(), of);
        selections("vereist", stacking.vereist(), of);
        if (!stacking.nietNaast().isEmpty()) {
            put("bij", stacking.bij().woord(), of);
        }
    }

    private void selections(String key, List<Selectie> selections, String of) {
        if (!selections.isEmpty()) {
            put(key, written(selections), of);
        }
    }

    /** Two with the same key and arguments, such as client stops on one day, are numbered. */
    private void put(String key, Object value, String... arguments) {
        List<String> all = List.of(arguments);
        String path = (product.isEmpty() ? "" : "producten/" + product + "/")
                + Stream.concat(Stream.of(key), all.stream().filter(argument -> !argument.equals(product)))
                        .collect(Collectors.joining("/"));
        Aspect aspect = new Aspect(path, key, all);
        for (int number = 2; values.containsKey(aspect); number++) {
            aspect = new Aspect(path + " (" + number + ")", key, all);
        }
        values.put(aspect, value.toString());
    }

    private static String instalment(Termijn instalment) {
        String reasons = instalment.vervaltBij().stream().sorted().collect(Collectors.joining(", "));
        return instalment.deel() + " " + instalment.moment().woord() + (reasons.isEmpty() ? "" : " [" + reasons + "]");
    }

    private static String written(List<Selectie> selections) {
        return selections.stream().map(Selectie::geschreven).collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> String sorted(Collection<E> words, Function<E, String> word) {
        return words.stream().sorted().map(word).collect(Collectors.joining(", "));
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
