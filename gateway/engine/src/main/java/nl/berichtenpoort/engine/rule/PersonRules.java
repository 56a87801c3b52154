package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.time.LocalDate;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/** The rules on who a person is: BSN, date of birth, name, language. Their findings never quote a value. */
final class PersonRules {

    private static final LocalDate UNKNOWN_BIRTH_DATE = LocalDate.of(1900, 1, 1);
    private static final int OLDEST_IN_YEARS = 120;
    private static final String UNKNOWN = "3";

    private PersonRules() {}

    static List<Rule> all() {
        return List.of(tr002(), cd007(), cs002(), cs050(), cs139(), cs318());
    }

    /**
     * TR002: nobody is more than 120 years old at Dagtekening; 120 years to the day is allowed. A date of birth that is
     * wholly unknown (DatumGebruik 3 with 1900-01-01, IV009) says nothing of an age and is left alone. Holds for the
     * client and, as the rule speaks of Geboortedatum without a class, for the relations in a 301.
     */
    private static Rule tr002() {
        return ContentRule.of("TR002", inBoth(301, 305, 307, 315), (subject, violations) -> {
            LocalDate earliest = Elements.yearsBefore(Elements.dagtekening(subject), OLDEST_IN_YEARS);
            Elements.forEachGeboortedatum(subject, geboortedatum -> {
                MessageNode datum = Elements.required(geboortedatum, "Datum");
                LocalDate born = Elements.requiredDate(geboortedatum, "Datum");
                boolean unknown =
                        born.equals(UNKNOWN_BIRTH_DATE) && Elements.is(geboortedatum, UNKNOWN, "DatumGebruik");
                if (born.isBefore(earliest) && !unknown) {
                    violations.at(datum, Integer.toString(OLDEST_IN_YEARS));
                }
            });
        });
    }

    /** CD007: Taal is filled if an interpreter of a language is needed (Vorm 1), and else left out. */
    private static Rule cd007() {
        return ContentRule.of(
                "CD007",
                inBoth(301),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        communicatie -> {
                            if (!Elements.is(communicatie, "1", "Vorm")) {
                                communicatie.child("Taal").ifPresent(violations::at);
                            } else if (!Elements.has(communicatie, "Taal")) {
                                violations.at(communicatie);
                            }
                        },
                        "Client",
                        "Communicatie"));
    }

    /** CS002: a BSN satisfies the eleven test. */
    private static Rule cs002() {
        return ContentRule.of(
                "CS002",
                inBoth(301, 305, 307, 315, 317, 323, 325),
                (subject, violations) -> Elements.forEachClient(subject, client -> {
                    MessageNode bsn = Elements.required(client, "Bsn");
                    if (!satisfiesElevenTest(bsn.text().strip())) {
                        violations.at(bsn);
                    }
                }));
    }

    /** Weights 9 down to 2 for the first eight digits and -1 for the ninth; the sum is a multiple of eleven. */
    static boolean satisfiesElevenTest(String bsn) {
        int last = bsn.length() - 1;
        int sum = -Character.digit(bsn.charAt(last), 10);
        for (int i = 0; i < last; i++) {
            sum += (last + 1 - i) * Character.digit(bsn.charAt(i), 10);
        }
        return sum % 11 == 0;
    }

    /**
     * CS050: with a Partnernaam, NaamGebruik says in which order the names are used (1 to 4); without one it is the own
     * name (1) or a party that is no natural person (6).
     */
    private static Rule cs050() {
        return ContentRule.of("CS050", inBoth(301), (subject, violations) -> {
            Elements.forEach(subject.bericht(), naam -> checkNaamGebruik(naam, violations), "Client", "Naam");
            Elements.forEach(
                    subject.bericht(),
                    naam -> checkNaamGebruik(naam, violations),
                    "Client",
                    "Relaties",
                    "Relatie",
                    "Naam");
        });
    }

    private static void checkNaamGebruik(MessageNode naam, Violations violations) {
        MessageNode naamGebruik = Elements.required(naam, "NaamGebruik");
        boolean right = switch (naamGebruik.text().strip()) {
            case "1" -> true;
            case "2", "3", "4" -> Elements.has(naam, "Partnernaam");
            case "6" -> !Elements.has(naam, "Partnernaam");
            default -> false;
        };
        if (!right) {
            violations.at(naamGebruik, naamGebruik.text().strip());
        }
    }

    /**
     * CS139: DatumGebruik and Datum agree. By IV009 the parts that DatumGebruik calls unknown are 01 (day, month) or
     * 1900 (year): 1 means day 01, 2 means 1 January, 3 means 1900-01-01.
     */
    private static Rule cs139() {
        return ContentRule.of(
                "CS139",
                inBoth(301, 305, 307, 315),
                (subject, violations) -> Elements.forEachGeboortedatum(
                        subject,
                        geboortedatum -> geboortedatum.child("DatumGebruik").ifPresent(gebruik -> {
                            LocalDate born = Elements.requiredDate(geboortedatum, "Datum");
                            boolean agrees = switch (gebruik.text().strip()) {
                                case "1" -> born.getDayOfMonth() == 1;
                                case "2" -> born.getDayOfYear() == 1;
                                default -> born.equals(UNKNOWN_BIRTH_DATE);
                            };
                            if (!agrees) {
                                violations.at(gebruik, gebruik.text().strip());
                            }
                        })));
    }

    /** CS318: a client is a natural person, so NaamGebruik of the client is not 6. */
    private static Rule cs318() {
        return ContentRule.of(
                "CS318",
                inBoth(301),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        naamGebruik -> {
                            if (naamGebruik.text().strip().equals("6")) {
                                violations.at(naamGebruik);
                            }
                        },
                        "Client",
                        "Naam",
                        "NaamGebruik"));
    }
}
