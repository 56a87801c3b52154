package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Contract;

/**
 * Turns what contracts pay by schedule into dated payments. The payments of a calendar year are spread evenly over the
 * months of that year in which the contract runs, each due on the first day of its month, or on the contract's own first
 * day. A payment is of the version of the contract that applies on its day; what an older version planned for later days
 * is left out.
 */
public final class Betaalschema {

    private static final int MONTHS = 12;

    private Betaalschema() {}

    /** All payments of all contracts, in order of day, contract, product and municipality. */
    public static List<GeplandeBetaling> van(Collection<Contract> versies) {
        Map<String, List<Contract>> byContract = versies.stream()
                .sorted(Comparator.comparing(Contract::geldigVanaf).thenComparingInt(Contract::versie))
                .collect(Collectors.groupingBy(Contract::id, TreeMap::new, Collectors.toList()));
        List<GeplandeBetaling> payments = new ArrayList<>();
        for (List<Contract> ofContract : byContract.values()) {
            for (int i = 0; i < ofContract.size(); i++) {
                LocalDate next =
                        i + 1 < ofContract.size() ? ofContract.get(i + 1).geldigVanaf() : LocalDate.MAX;
                add(payments, ofContract.get(i), next);
            }
        }
        payments.sort(Comparator.comparing(GeplandeBetaling::datum)
                .thenComparing(payment -> payment.contract().id())
                .thenComparing(GeplandeBetaling::product)
                .thenComparing(GeplandeBetaling::gemeente));
        return payments;
    }

    private static void add(List<GeplandeBetaling> payments, Contract contract, LocalDate next) {
        for (Betaling betaling : contract.betalingen()) {
            List<Long> cents = betaling.verdeeld();
            for (int number = 0; number < cents.size(); number++) {
                LocalDate day = day(contract, betaling, number);
                if (!day.isBefore(contract.geldigVanaf()) && day.isBefore(next)) {
                    payments.add(new GeplandeBetaling(
                            contract,
                            betaling.product(),
                            betaling.gemeente(),
                            day,
                            number + 1,
                            bedrag(betaling, number, cents.get(number)),
                            betaling.voorschot()));
                }
            }
        }
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

    private static Bedrag bedrag(Betaling betaling, int number, long cents) {
        List<Stap> steps = new ArrayList<>();
        if (betaling.perInwoner().isPresent() && betaling.inwoners().isPresent()) {
            steps.add(Stap.van(
                    StapSoort.PER_INWONER,
                    betaling.perInwoner().get(),
                    betaling.inwoners().get(),
                    betaling.bedrag()));
        }
        return new Bedrag(betaling.bedrag(), steps)
                .wordt(cents, StapSoort.BETALING, number + 1, betaling.termijnen(), betaling.bedrag());
    }
}
