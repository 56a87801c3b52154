package nl.berichtenpoort.app.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the case file, with the columns that are written. */
enum CaseFileTable {
    TOEWIJZING("case_toewijzing", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text, bsn text,
            toewijzing_nummer bigint, referentie_aanbieder text, categorie text, code text,
            toewijzingsdatum date, toewijzingstijd time, ingangsdatum date, einddatum date,
            reden_wijziging text, volume bigint, eenheid text, frequentie text, budget bigint, commentaar text"""),
    VERZOEK("case_verzoek", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text, bsn text, soort text,
            referentie_aanbieder text, reden_verzoek text"""),
    GEVRAAGD_PRODUCT("case_gevraagd_product", """
            message_id bigint, ordinal int, part int, soort text, toewijzing_nummer bigint,
            beschikking_nummer bigint, categorie text, code text, ingangsdatum date, einddatum date,
            volume bigint, eenheid text, frequentie text, budget bigint, type_verwijzer text"""),
    VERZOEK_ANTWOORD("case_verzoek_antwoord", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text,
            referentie_aanbieder text, verzoek_antwoord text, reden_afwijzing text, andere_gemeente text"""),
    LEVERING("case_levering", """
            message_id bigint, ordinal int, soort text, standard text, gemeente text, aanbieder text, bsn text,
            toewijzing_nummer bigint, categorie text, code text, toewijzing_ingangsdatum date, begindatum date,
            reden_beeindiging text, einddatum date, status_aanlevering text, dagtekening date"""),
    DECLARATIE("case_declaratie", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text, identificatie text,
            declaratie_nummer text, begindatum date, einddatum date, dagtekening date, totaal_ingediend bigint,
            basisschema_xsd_versie text, bericht_xsd_versie text"""),
    PRESTATIE("case_prestatie", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text, bsn text,
            referentie_nummer text, vorig_referentie_nummer text, toewijzing_nummer bigint, categorie text,
            code text, begindatum date, einddatum date, geleverd_volume bigint, eenheid text, tarief bigint,
            bedrag bigint, credit boolean"""),
    DECLARATIE_ANTWOORD("case_declaratie_antwoord", """
            message_id bigint, ordinal int, standard text, gemeente text, aanbieder text, identificatie text,
            declaratie_nummer text, geheel_afgewezen boolean, totaal_toegekend bigint"""),
    AFGEWEZEN_PRESTATIE("case_afgewezen_prestatie", """
            message_id bigint, ordinal int, referentie_nummer text""");

    private final String table;
    private final List<String[]> columns;

    CaseFileTable(String table, String columns) {
        this.table = table;
        this.columns = Arrays.stream(columns.split(","))
                .map(column -> column.strip().split(" "))
                .toList();
    }

    /**
     * Inserts any number of rows that are not there yet, in one statement that is the same whatever their number: it takes
     * an array a column, of texts. In PostgreSQL that is several times faster than as many values lists.
     */
    String insert() {
        String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
        String arrays = columns.stream().map(column -> "?::" + column[1] + "[]").collect(Collectors.joining(", "));
        return "insert into %s (%s) select * from unnest(%s) on conflict do nothing".formatted(table, names, arrays);
    }

    int columns() {
        return columns.size();
    }
}
