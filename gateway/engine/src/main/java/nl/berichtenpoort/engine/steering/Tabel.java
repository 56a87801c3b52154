package nl.berichtenpoort.engine.steering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of a feed. Each but the last divides one population as a tree: municipality, provider, and what the table is
 * about; a row a cell, and each cell is the whole of those below it. Tables that divide the same population share its upper
 * cells, and none publishes two divisions crossed: so what one suppresses another does not give away.
 */
public enum Tabel implements Woord {
    /** Allocations by product. */
    TOEWIJZINGEN("clienten", "toewijzingen", Niveau.AANBIEDER, Niveau.PRODUCT),
    /** The same allocations by how delivery began, with the days between. */
    WACHTTIJD("clienten", "toewijzingen", Niveau.AANBIEDER, Niveau.BEGIN),
    /** The same allocations by whether they are heavier than the one before. */
    VERZWARING("clienten", "toewijzingen", Niveau.AANBIEDER, Niveau.VERGELIJKING),
    /** Trajectories that ended, by product, with the days that they took. */
    DOORLOOPTIJD("clienten", "trajecten", Niveau.AANBIEDER, Niveau.PRODUCT),
    /** The same trajectories by how they ended, and the planned ends by whether the client came back. */
    BEEINDIGING("clienten", "trajecten", Niveau.AANBIEDER, Niveau.EINDE, Niveau.HERHALING),
    /** Invoice lines by product and unit and by what became of them. */
    DECLARATIES("clienten", "regels", Niveau.AANBIEDER, Niveau.PRODUCT_EN_EENHEID, Niveau.OORDEEL),
    /** Messages with errors by type and rule. */
    AFKEURINGEN("berichten", "bevindingen", Niveau.AANBIEDER, Niveau.BERICHTTYPE, Niveau.REGEL),
    /** A pseudonymised record for each trajectory and each allocation without one. */
    TRAJECTEN("", "");

    /** The columns of a record. */
    private static final List<String> RECORD = List.of(
            "periode",
            "sleutel",
            "client",
            "traject",
            "wet",
            "gemeente",
            "aanbieder",
            "segment",
            "productcategorie",
            "productcode",
            "toewijzing_maand",
            "begin_maand",
            "begin",
            "wachtweken",
            "einde_maand",
            "duurweken",
            "einde",
            "herhaling",
            "vergelijking");

    private final String eenheden;
    private final String aantal;
    private final List<Niveau> niveaus;

    Tabel(String eenheden, String aantal, Niveau... niveaus) {
        this.eenheden = eenheden;
        this.aantal = aantal;
        this.niveaus = List.of(niveaus);
    }

    @Override
    public String woord() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table with this name, in lower case. */
    public static Optional<Tabel> van(String woord) {
        return Arrays.stream(values())
                .filter(tabel -> tabel.woord().equals(woord))
                .findFirst();
    }

    /** Whether its rows are records of single clients and not sums. */
    public boolean records() {
        return niveaus.isEmpty();
    }

    List<Niveau> niveaus() {
        return niveaus;
    }

    /** The names of its columns, in order. */
    public List<String> kolommen() {
        if (records()) {
            return RECORD;
        }
        List<String> kolommen = new ArrayList<>(List.of("periode", "wet", "gemeente"));
        niveaus.forEach(niveau -> kolommen.addAll(niveau.kolommen()));
        kolommen.add(eenheden);
        kolommen.add(aantal);
        kolommen.addAll(maten());
        kolommen.add("onderdrukt");
        return List.copyOf(kolommen);
    }

    private List<String> maten() {
        return switch (this) {
            case WACHTTIJD, DOORLOOPTIJD -> List.of("dagen_gemiddeld", "dagen_mediaan", "dagen_p90");
            case DECLARATIES -> List.of("volume", "bedrag_cent");
            default -> List.of();
        };
    }

    /** The measures of a cell, in the order of their columns. */
    List<Waarde> maten(Telling cel, int diepte) {
        return switch (this) {
            // Only the cell of those who waited has days; above it they would be those of some of its allocations.
            case WACHTTIJD, DOORLOOPTIJD ->
                List.of(
                        cel.dagen().gemiddeld(),
                        cel.dagen().mediaan(),
                        cel.dagen().percentiel90());
            // Hours and pieces do not add up: volume only where there is one unit.
            case DECLARATIES ->
                List.of(
                        diepte > niveaus.indexOf(Niveau.PRODUCT_EN_EENHEID)
                                ? Waarde.Getal.van(cel.volume())
                                : new Waarde.Geen(),
                        Waarde.Getal.van(cel.bedrag()));
            default -> List.of();
        };
    }

    /** Whether a cell of this many levels below the municipality keeps days. */
    boolean houdtDagen(int diepte) {
        return this == DOORLOOPTIJD || this == WACHTTIJD && diepte == niveaus.size();
    }
}
