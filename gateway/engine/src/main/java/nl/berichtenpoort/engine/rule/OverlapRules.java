package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/**
 * The rules that keep one message from giving or asking for the same care twice at the same time. Two products clash on
 * the finest level that both fill: on Categorie and Code if both have a Code, on Categorie if one of them has none; a
 * product that is left out (generic) clashes with every other. In iWmo the products of the categories 11 to 14 (aids,
 * transport and home adaptations) never clash, not even with a generic one. Periods include both ends and an absent end
 * is open, so a period may begin on the day after another ends, not on the same day.
 */
final class OverlapRules {

    private static final Set<String> WMO_STACKABLE = Set.of("11", "12", "13", "14");

    private OverlapRules() {}

    static List<Rule> all() {
        return List.of(tr302(), tr386(), tr410());
    }

    /**
     * TR302: the products of a 301. A removed allocation (Einddatum equal to Ingangsdatum with RedenWijziging 13, or the
     * lapsed 01) does not count.
     */
    private static Rule tr302() {
        return ContentRule.of("TR302", inBoth(301), (subject, violations) -> {
            List<Zorgperiode> periods = new ArrayList<>();
            Elements.forEachToegewezenProduct(subject, product -> {
                if (!isRemoved(product)) {
                    add(periods, product, "Ingangsdatum", "Einddatum");
                }
            });
            report(subject.type().standard(), periods, violations);
        });
    }

    private static boolean isRemoved(MessageNode product) {
        return (Elements.is(product, "13", "RedenWijziging") || Elements.is(product, "01", "RedenWijziging"))
                && Elements.date(product, "Einddatum").equals(Elements.date(product, "Ingangsdatum"));
    }

    /** TR386: the products that a 315 asks for. */
    private static Rule tr386() {
        return ContentRule.of("TR386", inBoth(315), (subject, violations) -> {
            List<Zorgperiode> periods = new ArrayList<>();
            Elements.forEachAangevraagdProduct(
                    subject, product -> add(periods, product, "ToewijzingIngangsdatum", "ToewijzingEinddatum"));
            report(subject.type().standard(), periods, violations);
        });
    }

    /** TR410: the new products of a 317 among each other; those with an allocation are the case file's (TR361). */
    private static Rule tr410() {
        return ContentRule.of("TR410", inBoth(317), (subject, violations) -> {
            List<Zorgperiode> periods = new ArrayList<>();
            Elements.forEachNieuwProduct(
                    subject, product -> add(periods, product, "GewensteIngangsdatum", "Einddatum"));
            report(subject.type().standard(), periods, violations);
        });
    }

    private static void add(List<Zorgperiode> periods, MessageNode product, String beginName, String endName) {
        LocalDate begin = Elements.requiredDate(product, beginName);
        LocalDate end = Elements.date(product, endName).orElse(LocalDate.MAX);
        // A period that ends before it begins is CS003's; it has no day to share.
        if (!end.isBefore(begin)) {
            periods.add(new Zorgperiode(
                    periods.size(),
                    product,
                    begin,
                    end,
                    product.value("Product", "Categorie"),
                    product.value("Product", "Code")));
        }
    }

    /**
     * Reports every product that shares a day with a clashing one which begins earlier (or on the same day, and stands
     * earlier in the message). One sweep in the order of beginning, so that the time is that of sorting.
     */
    static void report(Standard standard, List<Zorgperiode> periods, Violations violations) {
        boolean wmo = standard == Standard.IWMO;
        List<Zorgperiode> byBegin = new ArrayList<>(periods);
        byBegin.sort(Comparator.comparing(Zorgperiode::begin).thenComparing(Zorgperiode::position));
        Sweep sweep = new Sweep();
        List<Zorgperiode> clashing = new ArrayList<>();
        for (Zorgperiode period : byBegin) {
            if (wmo && period.categorie().filter(WMO_STACKABLE::contains).isPresent()) {
                continue;
            }
            if (sweep.latestEndOfClashing(period)
                    .filter(end -> !end.isBefore(period.begin()))
                    .isPresent()) {
                clashing.add(period);
            }
            sweep.pass(period);
        }
        clashing.sort(Comparator.comparing(Zorgperiode::position));
        clashing.forEach(period -> violations.at(period.product()));
    }

    /** One product with its period; no categorie means generic, no code aspecific. */
    record Zorgperiode(
            int position,
            MessageNode product,
            LocalDate begin,
            LocalDate end,
            Optional<String> categorie,
            Optional<String> code) {}

    /** The latest ends so far, by the levels on which products clash. */
    private static final class Sweep {

        private static final String ANY = "";
        private static final String GENERIC = "*";

        private final Map<String, LocalDate> latestEnds = new HashMap<>();

        /** The latest end among the periods passed that clash with this one. */
        Optional<LocalDate> latestEndOfClashing(Zorgperiode period) {
            if (period.categorie().isEmpty()) {
                return latestOf(ANY);
            }
            String categorie = period.categorie().get();
            return period.code()
                    .map(code -> latestOf(GENERIC, aspecific(categorie), specific(categorie, code)))
                    .orElseGet(() -> latestOf(GENERIC, inCategorie(categorie)));
        }

        void pass(Zorgperiode period) {
            remember(ANY, period.end());
            if (period.categorie().isEmpty()) {
                remember(GENERIC, period.end());
                return;
            }
            String categorie = period.categorie().get();
            remember(inCategorie(categorie), period.end());
            remember(period.code().map(code -> specific(categorie, code)).orElse(aspecific(categorie)), period.end());
        }

        private void remember(String key, LocalDate end) {
            latestEnds.merge(key, end, (one, other) -> one.isAfter(other) ? one : other);
        }

        private Optional<LocalDate> latestOf(String... keys) {
            Optional<LocalDate> latest = Optional.empty();
            for (String key : keys) {
                LocalDate end = latestEnds.getOrDefault(key, LocalDate.MIN);
                if (latest.isEmpty() || end.isAfter(latest.get())) {
                    latest = Optional.of(end);
                }
            }
            return latest;
        }

        private static String inCategorie(String categorie) {
            return categorie + "/*";
        }

        private static String aspecific(String categorie) {
            return categorie + "/";
        }

        private static String specific(String categorie, String code) {
            return categorie + "/=" + code;
        }
    }
}
