package nl.berichtenpoort.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The standard as a plain table, written apart from the XSDs: what the tests hold the XSDs against. */
final class Facts {

    /**
     * One element of a class.
     *
     * @param pattern what this element adds to its type; empty when nothing
     */
    record Element(
            String standard,
            String schema,
            String owner,
            String name,
            String type,
            String pattern,
            boolean required,
            boolean repeatable) {}

    /** One facet of a simple type. */
    record Facet(String standard, String type, String facet, String value) {}

    private Facts() {}

    static List<Element> elements() {
        return rows("/expected-elements.csv").stream()
                .map(row -> new Element(
                        row.get("standard"),
                        row.get("schema"),
                        row.get("class"),
                        row.get("element"),
                        row.get("type"),
                        row.get("pattern"),
                        row.get("occurs").startsWith("1.."),
                        row.get("occurs").endsWith("..n")))
                .toList();
    }

    static List<Facet> facets() {
        return rows("/expected-facets.csv").stream()
                .map(row -> new Facet(row.get("standard"), row.get("type"), row.get("facet"), row.get("value")))
                .toList();
    }

    /** A valid value of every simple type of a standard. */
    static Map<String, String> values(String standard) {
        Map<String, String> values = new HashMap<>();
        rows("/sample-values.csv").forEach(row -> values.put(row.get("type"), row.get("value")));
        rows("/sample-values-of-one-standard.csv").stream()
                .filter(row -> row.get("standard").equals(standard))
                .forEach(row -> values.put(row.get("type"), row.get("value")));
        return values;
    }

    static List<Map<String, String>> rows(String resource) {
        try (InputStream in = Facts.class.getResourceAsStream(resource)) {
            return Csv.read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
