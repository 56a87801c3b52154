package nl.berichtenpoort.engine.steering;

import java.util.List;

/** What the cells of a table are divided by, and the columns that tell it. */
enum Niveau {
    AANBIEDER("aanbieder"),
    PRODUCT("segment", "productcategorie", "productcode"),
    PRODUCT_EN_EENHEID("segment", "productcategorie", "productcode", "eenheid"),
    BEGIN("begin"),
    EINDE("einde"),
    HERHALING("herhaling"),
    VERGELIJKING("vergelijking"),
    OORDEEL("oordeel"),
    BERICHTTYPE("berichttype"),
    REGEL("regel");

    private final List<String> kolommen;

    Niveau(String... kolommen) {
        this.kolommen = List.of(kolommen);
    }

    List<String> kolommen() {
        return kolommen;
    }
}
