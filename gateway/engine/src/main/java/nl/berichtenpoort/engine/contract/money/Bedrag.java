package nl.berichtenpoort.engine.contract.money;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount and how it came about.
 *
 * @param cents whole cents; below zero for credit
 * @param afleiding the steps that lead to it, in order
 */
public record Bedrag(long cents, List<Stap> afleiding) {
    public Bedrag {
        afleiding = List.copyOf(afleiding);
    }

    /** An amount that one step gives. */
    static Bedrag van(long cents, StapSoort soort, Object... argumenten) {
        return new Bedrag(cents, List.of(Stap.van(soort, argumenten)));
    }

    /** What this amount becomes by one step more. */
    Bedrag wordt(long becomes, StapSoort soort, Object... argumenten) {
        List<Stap> more = new ArrayList<>(afleiding.size() + 1);
        more.addAll(afleiding);
        more.add(Stap.van(soort, argumenten));
        return new Bedrag(becomes, more);
    }

    /** A fraction of whole numbers as whole cents, a half upwards; for numbers not below zero. */
    static long afgerond(long teller, long noemer) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2, teller), noemer), 2 * noemer);
    }
}
