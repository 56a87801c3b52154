package nl.berichtenpoort.engine.rule;

import java.util.OptionalLong;

/** The units of volumes (WJ756), as far as one may be invoiced as another: an allocation in hours in minutes (TR341). */
final class Eenheid {

    static final String MINUUT = "01";
    static final String UUR = "04";
    static final String EURO = "83";

    private static final long MINUTEN_IN_UUR = 60;

    private Eenheid() {}

    /** Whether a line in this unit may be on an allocation in that unit. */
    static boolean past(String eenheid, String toegewezen) {
        return eenheid.equals(toegewezen) || eenheid.equals(MINUUT) && toegewezen.equals(UUR);
    }

    /** How many parts one of the allocation's unit has, in which its volumes are added up: minutes for hours. */
    static long delen(String toegewezen) {
        return toegewezen.equals(UUR) ? MINUTEN_IN_UUR : 1;
    }

    /** A line's volume in parts of the allocation's unit; empty if the units do not go together. */
    static OptionalLong inDelen(long volume, String eenheid, String toegewezen) {
        if (!past(eenheid, toegewezen)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(eenheid.equals(toegewezen) ? volume * delen(toegewezen) : volume);
    }
}
