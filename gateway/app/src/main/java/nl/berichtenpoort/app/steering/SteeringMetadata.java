package nl.berichtenpoort.app.steering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.steering.Kolom;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Tabel;

/** What is told with a feed: for whom, on which ground in law, how was counted and with which key. */
final class SteeringMetadata {

    private SteeringMetadata() {}

    /** What is told of a recipient, whatever was asked. */
    static Map<String, Object> of(SteeringRecipient recipient) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ontvanger", recipient.name());
        told.put("grondslag", recipient.grondslag());
        told.put("grondslagRecords", recipient.grondslagRecords().orElse(null));
        told.put("sleutel", recipient.pseudoniemen().sleutel());
        told.put("gemeenten", List.copyOf(recipient.gemeenten()));
        told.put("drempel", recipient.telwijze().drempel());
        told.put("herhaalmaanden", recipient.telwijze().herhaalmaanden());
        told.put("aanbieders", recipient.telwijze().aanbieders());
        told.put("tijdvak", recipient.telwijze().tijdvak().woord());
        return told;
    }

    /** The same, of what was asked. */
    static Map<String, Object> of(SteeringRecipient recipient, Opdracht opdracht) {
        Map<String, Object> told = of(recipient);
        told.put("van", opdracht.van().toString());
        told.put("tot", opdracht.tot().toString());
        told.put("peildatum", opdracht.peildatum().toString());
        return told;
    }

    /** The tables of a recipient with their columns in words. */
    static List<Map<String, Object>> tables(SteeringRecipient recipient, Language language) {
        List<Kolom> columns = Kolom.alle();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Tabel tabel : recipient.tabellen()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("tabel", tabel.woord());
            told.put(
                    "kolommen",
                    columns.stream()
                            .filter(column -> column.tabel().equals(tabel.woord()))
                            .map(column -> column(column, language))
                            .toList());
            tables.add(told);
        }
        return tables;
    }

    private static Map<String, Object> column(Kolom column, Language language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kolom", column.naam());
        told.put("betekenis", column.betekenis(language));
        told.put("eenheid", column.eenheid());
        told.put("herkomst", column.herkomst());
        return told;
    }
}
