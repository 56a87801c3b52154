package nl.berichtenpoort.engine.xslt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.expr.instruct.TerminationException;
import net.sf.saxon.expr.parser.XPathParser;
import net.sf.saxon.functions.Error;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.trans.XPathException;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;
import org.xml.sax.SAXParseException;

/** Code and place of errors. Their texts may quote the message, and stay out. */
final class Failures {

    private static final Pattern CODE = Pattern.compile("[A-Z]{4}[0-9]{4}");
    private static final Set<String> CODE_NAMESPACES =
            Set.of("http://www.w3.org/2005/xqt-errors", "http://saxon.sf.net/");

    private final Sandbox sandbox;

    Failures(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Of what the compiler said, or else of what it threw. */
    StylesheetException compile(List<XmlProcessingError> errors, Throwable thrown) {
        return errors.stream()
                .filter(error -> !error.isWarning())
                .findFirst()
                .map(error -> placed(Kind.COMPILE, error.getErrorCode(), error.getLocation()))
                .orElseGet(() -> of(Kind.COMPILE, thrown));
    }

    StylesheetException of(Kind kind, Throwable error) {
        return find(error, XPathException.class)
                .map(wrong -> placed(
                        kind,
                        wrong.getErrorCodeQName() == null || chosen(wrong)
                                ? null
                                : new QName(wrong.getErrorCodeQName()),
                        wrong.getLocator()))
                .orElseGet(() -> new StylesheetException(kind, error.getClass().getSimpleName()));
    }

    /** Of a message that cannot be read: with the place in the message, where the parser tells it. */
    StylesheetException input(Throwable error) {
        return find(error, SAXParseException.class)
                .map(wrong -> new StylesheetException(new StylesheetFailure(
                        Kind.INPUT,
                        "",
                        Optional.empty(),
                        known(wrong.getLineNumber()),
                        known(wrong.getColumnNumber()))))
                .orElseGet(() -> new StylesheetException(Kind.INPUT, ""));
    }

    private static <T extends Throwable> Optional<T> find(Throwable error, Class<T> type) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** Whether a stylesheet gave up of its own will, with a code that may be any word. */
    private static boolean chosen(XPathException error) {
        return error instanceof TerminationException || error instanceof Error.UserDefinedXPathException;
    }

    /**
     * Where something went wrong. A stylesheet may choose the code of an error from the words of the message: only codes
     * of the standards and modules of the folder are told.
     *
     * @param code null where there is none to tell
     */
    private StylesheetException placed(Kind kind, QName code, Location location) {
        String what = code != null
                        && CODE_NAMESPACES.contains(code.getNamespaceUri().toString())
                        && CODE.matcher(code.getLocalName()).matches()
                ? code.getLocalName()
                : "XSLT";
        return new StylesheetException(Optional.ofNullable(location)
                .flatMap(known -> Optional.ofNullable(known.getSystemId()))
                .flatMap(sandbox::module)
                .map(module -> new StylesheetFailure(
                        kind,
                        what,
                        Optional.of(module),
                        known(location.getLineNumber()),
                        // Within an XPath it counts from the start of that.
                        location instanceof XPathParser.NestedLocation ? 0 : known(location.getColumnNumber())))
                .orElseGet(() -> new StylesheetFailure(kind, what)));
    }

    private static int known(int number) {
        return Math.max(number, 0);
    }
}
