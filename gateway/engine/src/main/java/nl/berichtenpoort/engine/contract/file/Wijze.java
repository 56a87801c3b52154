package nl.berichtenpoort.engine.contract.file;

import java.util.Arrays;
import java.util.List;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Variant;

/** The ways of funding as a contract file names them, with the units that each may have. */
enum Wijze {
    PXQ("pxq", Variant.INSPANNING, units(Variant.INSPANNING)),
    VAST_TARIEF("vast-tarief", Variant.OUTPUT, units(Variant.OUTPUT)),
    TRAJECTBEDRAG("trajectbedrag", Variant.OUTPUT, new Eenheid[0]),
    WERKELIJKE_KOSTEN("werkelijke-kosten", Variant.INSPANNING, units(Variant.INSPANNING)),
    BESCHIKBAARHEID("beschikbaarheid", Variant.TAAK, new Eenheid[0]),
    LUMPSUM("lumpsum", Variant.TAAK, new Eenheid[0]),
    POPULATIE("populatie", Variant.TAAK, new Eenheid[0]);

    private final String woord;
    private final Variant variant;
    private final List<Eenheid> eenheden;

    Wijze(String woord, Variant variant, Eenheid[] eenheden) {
        this.woord = woord;
        this.variant = variant;
        this.eenheden = List.of(eenheden);
    }

    /** The word in contract files. */
    String woord() {
        return woord;
    }

    /** The variant that carries it. */
    Variant variant() {
        return variant;
    }

    /** The units that may be written. */
    Eenheid[] eenheden() {
        return eenheden.toArray(Eenheid[]::new);
    }

    /** Pieces and euros are counted for output, all else for effort (WJ756). */
    private static Eenheid[] units(Variant variant) {
        return Arrays.stream(Eenheid.values())
                .filter(unit -> (unit == Eenheid.STUKS_OUTPUT || unit == Eenheid.EURO) == (variant == Variant.OUTPUT))
                .toArray(Eenheid[]::new);
    }
}
