package nl.berichtenpoort.engine.contract.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.GebrokenMaand;
import nl.berichtenpoort.engine.contract.Grenzen;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Stapeling;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.message.Standard;

/** Contracts of one product, from the notation of the tables in {@code src/test/resources/money}. */
public final class Contracten {

    public static final ProductCode PRODUCT = new ProductCode("45", "45A04");
    public static final String GEMEENTE = "0141";
    public static final String AANBIEDER = "41000001";

    private Contracten() {}

    /** What is agreed about the product; its only frequency is a month. */
    public static Afspraak afspraak(String bekostiging, String prijs, Optional<String> klasse) {
        Contractproduct product = new Contractproduct(
                PRODUCT,
                "Behandeling",
                true,
                "ambulant",
                bekostiging(bekostiging, prijs),
                Set.of(Frequentie.MAAND),
                Set.of(),
                true,
                Grenzen.GEEN,
                Stapeling.VRIJ,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Afspraak(
                contract("c", 1, day("2024-01-01"), day("2024-01-01"), day("2028-12-31"), klasse, product, List.of()),
                product);
    }

    public static Contract contract(
            String id,
            int versie,
            LocalDate geldigVanaf,
            LocalDate van,
            LocalDate tot,
            Optional<String> klasse,
            Contractproduct product,
            List<Betaling> betalingen) {
        return new Contract(
                id,
                versie,
                geldigVanaf,
                Standard.IJW,
                Set.of(GEMEENTE),
                new Partij(AANBIEDER, "De Linde"),
                List.of(),
                new Looptijd(van, tot, List.of()),
                "raam",
                klasse,
                Map.of(product.product(), product),
                List.of(),
                List.of(),
                List.of(),
                betalingen);
    }

    static Bekostiging bekostiging(String text, String prijs) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "pxq" -> new Bekostiging.PrijsMaalAantal(eenheid(words[1]), prijs(prijs));
            case "vast" ->
                new Bekostiging.VastTarief(eenheid(words[1]), prijs(prijs), maand(words[2]), maand(words[3]));
            case "traject" ->
                new Bekostiging.Trajectbedrag(
                        prijs(prijs),
                        Arrays.stream(words).skip(1).map(Contracten::termijn).toList());
            case "kosten" ->
                new Bekostiging.WerkelijkeKosten(
                        eenheid(words[1]), prijs.equals("-") ? Optional.empty() : Optional.of(prijs(prijs)));
            case "taak" -> new Bekostiging.Taakbedrag(Bekostiging.Soort.LUMPSUM);
            default -> throw new IllegalArgumentException(text);
        };
    }

    static Prijs prijs(String text) {
        String[] parts = text.split(" / ");
        return new Prijs(
                Arrays.stream(parts[0].split(" ")).map(Contracten::tarief).toList(),
                parts.length < 2
                        ? List.of()
                        : Arrays.stream(parts[1].split(" "))
                                .map(indexatie -> indexatie.split("="))
                                .map(pair -> new Indexatie(day(pair[0]), new BigDecimal(pair[1])))
                                .toList(),
                parts.length < 3
                        ? Afronding.CENT
                        : Arrays.stream(Afronding.values())
                                .filter(afronding -> afronding.woord().equals(parts[2]))
                                .findFirst()
                                .orElseThrow());
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Tarief tarief(String text) {
        String[] pair = text.split("=");
        return pair[1].contains(":")
                ? new Tarief(
                        day(pair[0]),
                        Optional.empty(),
                        Arrays.stream(pair[1].split(","))
                                .map(klasse -> klasse.split(":"))
                                .collect(Collectors.toMap(klasse -> klasse[0], klasse -> Long.valueOf(klasse[1]))))
                : new Tarief(day(pair[0]), Optional.of(Long.valueOf(pair[1])), Map.of());
    }

    private static Termijn termijn(String text) {
        String[] parts = text.split(":");
        return new Termijn(
                Integer.parseInt(parts[0]),
                Arrays.stream(Termijn.Moment.values())
                        .filter(moment -> moment.woord().equals(parts[1]))
                        .findFirst()
                        .orElseThrow(),
                parts.length < 3 ? Set.of() : Set.of(parts[2].split(",")));
    }

    private static Eenheid eenheid(String woord) {
        return Arrays.stream(Eenheid.values())
                .filter(eenheid -> eenheid.woord().equals(woord))
                .findFirst()
                .orElseThrow();
    }

    private static GebrokenMaand maand(String woord) {
        return Arrays.stream(GebrokenMaand.values())
                .filter(maand -> maand.woord().equals(woord))
                .findFirst()
                .orElseThrow();
    }
}
