package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ProductCode;

/**
 * Turns what contracts pay by schedule into dated payments. The payments of a calendar year are spread evenly over the
 * months of that year in which the contract runs, each due on the first day of its month, or on the contract's own first
 * day. A payment is of the version of the contract that applies on its day; what an older version planned for later days
 * is left out. The sum is that of the whole year, so a version that begins midway pays what is left of its own sum after
 * the payments of the older ones: evenly on its days that are left, or on its first day if none is; below zero it is
 * paid back. Numbers run on in the year.
 */
public final class Betaalschema {

    private static final int MONTHS = 12;

    private final List<GeplandeBetaling> payments = new ArrayList<>();
    private final Map<Jaar, Betaald> paid = new HashMap<>();

    /** What a sum is for. */
    private record Jaar(String contract, ProductCode product, String gemeente, int jaar) {}

    /** What was paid of a sum: cents, in how many payments. */
    private record Betaald(long cents, int aantal) {

        private static final Betaald NIETS = new Betaald(0, 0);

        Betaald en(long more) {
            return new Betaald(cents + more, aantal + 1);
        }
    }

    private Betaalschema() {}

    /** All payments of all contracts, in order of day, contract, product and municipality. */
    public static List<GeplandeBetaling> van(Collection<Contract> versies) {
        Map<String, List<Contract>> byContract = versies.stream()
                .sorted(Comparator.comparing(Contract::geldigVanaf).thenComparingInt(Contract::versie))
                .collect(Collectors.groupingBy(Contract::id, TreeMap::new, Collectors.toList()));
        Betaalschema schema = new Betaalschema();
        for (List<Contract> ofContract : byContract.values()) {
            for (int i = 0; i < ofContract.size(); i++) {
                LocalDate next =
                        i + 1 < ofContract.size() ? ofContract.get(i + 1).geldigVanaf() : LocalDate.MAX;
                schema.add(ofContract.get(i), next);
            }
        }
        schema.payments.sort(Comparator.comparing(GeplandeBetaling::datum)
                .thenComparing(payment -> payment.contract().id())
                .thenComparing(GeplandeBetaling::product)
                .thenComparing(GeplandeBetaling::gemeente));
        return List.copyOf(schema.payments);
    }

    private void add(Contract contract, LocalDate next) {
        for (Betaling betaling : contract.betalingen()) {
            Jaar jaar = new Jaar(contract.id(), betaling.product(), betaling.gemeente(), betaling.jaar());
            Betaald before = paid.getOrDefault(jaar, Betaald.NIETS);
            List<LocalDate> days = days(contract, betaling, betaling.bedrag() - before.cents());
            for (int number = 0; number < days.size(); number++) {
                LocalDate day = days.get(number);
                if (day.isBefore(next)) {
                    Betaald until = paid.getOrDefault(jaar, Betaald.NIETS);
                    long cents = deel(betaling.bedrag() - before.cents(), days.size(), number);
                    payments.add(new GeplandeBetaling(
                            contract,
                            betaling.product(),
                            betaling.gemeente(),
                            day,
                            until.aantal() + 1,
                            bedrag(betaling, until.aantal() + 1, before.aantal() + days.size(), before.cents(), cents),
                            betaling.voorschot()));
                    paid.put(jaar, until.en(cents));
                }
            }
        }
    }

    /** The days of a version's payments that are left when it begins. */
    private static List<LocalDate> days(Contract contract, Betaling betaling, long left) {
        LocalDate from = contract.geldigVanaf();
        List<LocalDate> days = IntStream.range(0, betaling.termijnen())
                .mapToObj(number -> day(contract, betaling, number))
                .filter(day -> !day.isBefore(from))
                .toList();
        return days.isEmpty() && left != 0 && from.getYear() == betaling.jaar() ? List.of(from) : days;
    }

    /** A sum in equal payments; cents that do not divide go with the first ones. */
    private static long deel(long sum, int number, int index) {
        return Math.floorDiv(sum, number) + (index < Math.floorMod(sum, number) ? 1 : 0);
    }

    private static LocalDate day(Contract contract, Betaling betaling, int number) {
        LocalDate start = contract.looptijd().van();
        LocalDate end = contract.looptijd().einde();
        int first = start.getYear() == betaling.jaar() ? start.getMonthValue() : 1;
        int last = end.getYear() == betaling.jaar() ? end.getMonthValue() : MONTHS;
        int month = first + number * (last - first + 1) / betaling.termijnen();
        LocalDate day = YearMonth.of(betaling.jaar(), month).atDay(1);
        return day.isBefore(start) ? start : day;
    }

    private static Bedrag bedrag(Betaling betaling, int number, int of, long before, long cents) {
        List<Stap> steps = new ArrayList<>();
        if (betaling.perInwoner().isPresent() && betaling.inwoners().isPresent()) {
            steps.add(Stap.van(
                    StapSoort.PER_INWONER,
                    betaling.perInwoner().get(),
                    betaling.inwoners().get(),
                    betaling.bedrag()));
        }
        Bedrag bedrag = new Bedrag(betaling.bedrag(), steps);
        if (before != 0) {
            long left = betaling.bedrag() - before;
            bedrag = bedrag.wordt(left, StapSoort.EERDER_BETAALD, before, left);
        }
        return bedrag.wordt(cents, StapSoort.BETALING, number, of, betaling.bedrag());
    }
}
