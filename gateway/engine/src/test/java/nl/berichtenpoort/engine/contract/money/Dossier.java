package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.message.Standard;

/** Lines, allocations, starts and stops of one client, from the notation of the tables. */
public final class Dossier {

    public static final long NUMMER = 7;
    private static final long ANDER_NUMMER = 8;
    private static final Relation RELATION = new Relation(Standard.IJW, Contracten.GEMEENTE, Contracten.AANBIEDER);
    private static final Bsn BSN = new Bsn("999990019");

    private Dossier() {}

    public static List<String> parts(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    public static Periode periode(String text) {
        String[] days = text.split("\\.\\.");
        return new Periode(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    /** {@code FIRST..LAST VOLUMExUNIT AMOUNT}. */
    public static Prestatie regel(String text) {
        String[] words = text.split(" ");
        String[] volume = words[1].split("x");
        return prestatie("R", Optional.empty(), periode(words[0]), Long.parseLong(volume[0]), volume[1], words[2]);
    }

    /** {@code NUMBER FIRST..LAST AMOUNT} or {@code -NUMBER}. */
    public static List<Prestatie> eerdere(String text) {
        List<Prestatie> lines = new ArrayList<>();
        for (String part : parts(text)) {
            String[] words = part.split(" ");
            if (words[0].startsWith("-")) {
                Prestatie debit = lines.get(lines.size() - 1);
                lines.add(prestatie(
                        "C" + words[0],
                        Optional.of(words[0].substring(1)),
                        debit.periode(),
                        debit.geleverdVolume(),
                        debit.eenheid(),
                        "-" + debit.bedrag()));
            } else {
                lines.add(prestatie(words[0], Optional.empty(), periode(words[1]), 1, "83", words[2]));
            }
        }
        return lines;
    }

    private static Prestatie prestatie(
            String nummer, Optional<String> vorig, Periode periode, long volume, String eenheid, String bedrag) {
        return new Prestatie(
                RELATION,
                BSN,
                nummer,
                vorig,
                NUMMER,
                Contracten.PRODUCT.categorie(),
                Contracten.PRODUCT.code(),
                periode,
                volume,
                eenheid,
                Optional.empty(),
                Long.parseLong(bedrag),
                vorig.isPresent());
    }

    /** {@code FIRST..LAST FREQUENCY}, or {@code -}. */
    public static Optional<Toewijzing> toewijzing(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        String[] words = text.split(" ");
        return Optional.of(toewijzing(
                words[0],
                words[1].equals("-") ? Optional.empty() : Optional.of(new Omvang(1, "82", words[1])),
                Optional.empty(),
                Optional.empty()));
    }

    public static Toewijzing toewijzing(
            String dagen, Optional<Omvang> omvang, Optional<Long> budget, Optional<String> redenWijziging) {
        String[] days = dagen.split("\\.\\.");
        LocalDate first = LocalDate.parse(days[0]);
        return new Toewijzing(
                RELATION,
                BSN,
                NUMMER,
                Optional.empty(),
                Optional.of(new Product(Contracten.PRODUCT.categorie(), Optional.of(Contracten.PRODUCT.code()))),
                first,
                LocalTime.NOON,
                first,
                days[1].equals("open") ? Optional.empty() : Optional.of(LocalDate.parse(days[1])),
                redenWijziging,
                omvang,
                budget,
                Optional.empty());
    }

    public static List<StartProduct> starts(String meldingen) {
        return parts(meldingen).stream()
                .filter(melding -> melding.equals("start") || melding.equals("elders"))
                .map(melding -> new StartProduct(
                        RELATION,
                        BSN,
                        Optional.of(melding.equals("start") ? NUMMER : ANDER_NUMMER),
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.parse("2026-01-15"),
                        "1",
                        LocalDate.parse("2026-01-15")))
                .toList();
    }

    public static List<StopProduct> stops(String meldingen) {
        return parts(meldingen).stream()
                .filter(melding -> melding.startsWith("stop") || melding.equals("elders"))
                .map(melding -> melding.equals("elders") ? new String[] {"", "35", "2026-05-20"} : melding.split(":"))
                .map(words -> new StopProduct(
                        RELATION,
                        BSN,
                        Optional.of(words[0].isEmpty() ? ANDER_NUMMER : NUMMER),
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.parse("2026-01-15"),
                        words[1],
                        LocalDate.parse(words[2]),
                        "1",
                        LocalDate.parse(words[2])))
                .toList();
    }
}
