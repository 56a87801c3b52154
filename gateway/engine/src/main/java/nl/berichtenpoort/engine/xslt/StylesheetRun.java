package nl.berichtenpoort.engine.xslt;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.sf.saxon.s9api.XdmAtomicValue;

/**
 * How a stylesheet is run once. Of the parameters it gets those that it declares.
 *
 * @param today what it gets for the current date
 * @param values parameters by name
 * @param documents parameters by name that are XML documents
 * @param text the name of the parameter that takes the message as text: a stylesheet that declares it is not given a
 *     document but starts at its initial template; empty if there is no such name
 * @param method the output method, whatever the stylesheet declares; empty if it may choose
 */
public record StylesheetRun(
        LocalDate today,
        Map<String, XdmAtomicValue> values,
        Map<String, byte[]> documents,
        Optional<String> text,
        Optional<String> method) {

    public StylesheetRun {
        Objects.requireNonNull(today);
        values = Map.copyOf(values);
        documents = Map.copyOf(documents);
        Objects.requireNonNull(text);
        Objects.requireNonNull(method);
    }

    /** Over a document, without parameters. */
    public static StylesheetRun plain(LocalDate today, String method) {
        return new StylesheetRun(today, Map.of(), Map.of(), Optional.empty(), Optional.of(method));
    }
}
