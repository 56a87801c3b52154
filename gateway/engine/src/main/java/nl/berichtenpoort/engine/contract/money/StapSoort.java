package nl.berichtenpoort.engine.contract.money;

import java.util.List;
import java.util.Locale;

/** The kinds of steps in a derivation, each with what its arguments are. Its sentence is in the bundle {@code money}. */
public enum StapSoort {
    /** A tariff from a day on. */
    TARIEF(Argument.BEDRAG, Argument.DATUM),
    /** A tariff from a day on, for providers of a class. */
    TARIEF_KLASSE(Argument.BEDRAG, Argument.DATUM, Argument.TEKST),
    /** An indexation from a day on, by how much, what it gives, and to what it was rounded. */
    INDEXATIE(Argument.DATUM, Argument.PERCENTAGE, Argument.BEDRAG, Argument.WOORD),
    /** The tariff times a number of units. */
    AANTAL(Argument.AANTAL, Argument.WOORD, Argument.BEDRAG),
    /** A tariff of an hour times minutes, divided by 60 and rounded (IV081). */
    MINUTEN(Argument.AANTAL, Argument.BEDRAG),
    /** The tariff times a number of periods of the frequency. */
    PERIODEN(Argument.AANTAL, Argument.WOORD, Argument.BEDRAG),
    /** A first or last broken month that counts whole. */
    MAAND_HEEL(Argument.WOORD),
    /** A first or last broken month that counts for nothing. */
    MAAND_NIET(Argument.WOORD),
    /** A first or last broken month by its days: days, days of the month, and the rounded amount. */
    MAAND_NAAR_RATO(Argument.WOORD, Argument.AANTAL, Argument.AANTAL, Argument.BEDRAG),
    /** What was granted before for the same, and what it leaves. */
    EERDER_TOEGEKEND(Argument.BEDRAG, Argument.BEDRAG),
    /** An instalment: its number, of how many, its share, and its amount. */
    TERMIJN(Argument.AANTAL, Argument.AANTAL, Argument.AANTAL, Argument.BEDRAG),
    /** Several instalments together. */
    TERMIJNEN_SAMEN(Argument.BEDRAG),
    /** No message tells yet that an instalment is due. Takes nothing from the amount (OP364). */
    TERMIJN_ZONDER_MELDING(Argument.AANTAL, Argument.WOORD),
    /** An instalment that fell away: its number, the RedenBeeindiging, and the last day of the delivery. */
    TERMIJN_VERVALLEN(Argument.AANTAL, Argument.TEKST, Argument.DATUM),
    /** Every instalment was granted before. */
    GEEN_TERMIJN_OPEN(),
    /** The real costs as invoiced. */
    INGEDIEND(Argument.BEDRAG),
    /** The most that real costs may be, which they are above. */
    PLAFOND(Argument.BEDRAG),
    /** A credit line: the debit line, and its amount. */
    TERUGGENOMEN(Argument.TEKST, Argument.BEDRAG),
    /** The line's unit is not the agreed one. */
    EENHEID_ANDERS(Argument.WOORD, Argument.WOORD),
    /** No tariff holds on a day. */
    GEEN_TARIEF(Argument.DATUM),
    /** A product of task: the contract pays by schedule. */
    TAAK(),
    /** What the allocation itself names: its budget. */
    BUDGET(Argument.BEDRAG),
    /** What the allocation itself names: euros for a number of periods of its frequency. */
    TOEGEWEZEN_EUROS(Argument.BEDRAG, Argument.WOORD),
    /** The steps after this one are about these days. */
    DAGEN(Argument.DATUM, Argument.DATUM),
    /** What the parts come to together. */
    SAMEN(Argument.BEDRAG),
    /** The end of the contract, to which an open or longer allocation counts. */
    TOT_EINDE_CONTRACT(Argument.DATUM),
    /** More than can be counted: no amount that anybody agreed on. */
    TE_GROOT(),
    /** What older versions of the contract paid of the sum of a year, and what that leaves. */
    EERDER_BETAALD(Argument.BEDRAG, Argument.BEDRAG),
    /** A payment by schedule: its number, of how many, and the sum of the year. */
    BETALING(Argument.AANTAL, Argument.AANTAL, Argument.BEDRAG),
    /** The sum of a year for a population: cents an inhabitant, inhabitants, and the sum. */
    PER_INWONER(Argument.BEDRAG, Argument.AANTAL, Argument.BEDRAG),
    /** Advances that were paid. */
    VOORSCHOTTEN(Argument.BEDRAG),
    /** Real costs that were granted. */
    WERKELIJKE_KOSTEN(Argument.BEDRAG);

    private final List<Argument> argumenten;

    StapSoort(Argument... argumenten) {
        this.argumenten = List.of(argumenten);
    }

    /** What each argument is, in order. */
    public List<Argument> argumenten() {
        return argumenten;
    }

    /** The key of its sentence, and its name in a written derivation: {@code tarief-klasse}. */
    public String sleutel() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an argument of a step is, which tells how it is shown. */
    public enum Argument {
        /** Whole cents. */
        BEDRAG,
        /** A whole number. */
        AANTAL,
        /** A date, ISO 8601. */
        DATUM,
        /** A decimal number. */
        PERCENTAGE,
        /** A word of the contract, which has its translation in the bundle. */
        WOORD,
        /** Shown as it is. */
        TEKST
    }
}
