package nl.berichtenpoort.samples;

import java.util.List;
import java.util.Locale;

/** The two standards, as far as the generator of invoices needs to know them. */
public enum Standard {
    /** Youth help (Jeugdwet): the invoice is a JW323. */
    IJW("jw", "490", List.of("45", "54", "44", "42", "50")),
    /** Social support (Wmo 2015): the invoice is a WMO323. */
    IWMO("wmo", "484", List.of("02", "01", "04", "08", "10"));

    private final String prefix;
    private final String invoiceCode;
    private final List<String> categories;

    Standard(String prefix, String invoiceCode, List<String> categories) {
        this.prefix = prefix;
        this.invoiceCode = invoiceCode;
        this.categories = categories;
    }

    /** Prefix of the namespace of the base types, for example {@code ijw}. */
    String basePrefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    String baseNamespace() {
        return namespace("basisschema");
    }

    String invoiceNamespace() {
        return namespace(prefix + "323");
    }

    /** BerichtCode of the 323 (code list COD002). */
    String invoiceCode() {
        return invoiceCode;
    }

    /** Product categories, one for each of the kinds of line that {@link InvoiceLine.Kind} knows. */
    List<String> categories() {
        return categories;
    }

    private String namespace(String schema) {
        return "http://www.istandaarden.nl/" + basePrefix() + "/3_2/" + schema + "/schema";
    }
}
