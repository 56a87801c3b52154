package nl.berichtenpoort.engine.xslt;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.DateTimeValue;
import nl.berichtenpoort.engine.xml.HardenedSax;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;
import org.xml.sax.InputSource;

/**
 * A stylesheet as it is now: compiled once, when it is first needed, and run within its limits. Thread-safe: it runs over
 * one message at a time, so that at most one
 * run of it can be left behind.
 */
public final class Stylesheet {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final String XML = "xml";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Another method would be a Java class, or write what cannot be read back. */
    private static final Set<String> METHODS = Set.of(XML, "json", "text", "html", "xhtml");

    private final Path file;
    private final Sandbox sandbox;
    private final Limits limits;
    private final Failures failures;
    private final Worker worker = new Worker();

    private Optional<XsltExecutable> compiled = Optional.empty();
    private Optional<StylesheetException> broken = Optional.empty();

    /** @param file below the folder of the sandbox */
    public Stylesheet(Path file, Sandbox sandbox, Limits limits) {
        this.file = file;
        this.sandbox = sandbox;
        this.limits = limits;
        this.failures = new Failures(sandbox);
    }

    /**
     * Runs over a message.
     *
     * @param message an XML document, or the text that the stylesheet asks for; not changed
     * @param reader what becomes of the output; it may stop with {@link StylesheetException#ofResult}
     * @throws StylesheetException if there is no result
     */
    public synchronized <T> T run(byte[] message, StylesheetRun run, StylesheetResult.Reader<T> reader)
            throws StylesheetException {
        if (message.length > limits.messageBytes()) {
            throw new StylesheetException(Kind.MESSAGE, Integer.toString(limits.messageBytes()));
        }
        XsltExecutable executable = compiled();
        return worker.within(limits.run(), () -> reader.read(transform(executable, message, run)));
    }

    /**
     * Compiles, if that was not done yet.
     *
     * @throws StylesheetException if it does not compile
     */
    public synchronized void check() throws StylesheetException {
        compiled();
    }

    private XsltExecutable compiled() throws StylesheetException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (compiled.isEmpty()) {
            try {
                compiled = Optional.of(worker.within(limits.compile(), this::compile));
            } catch (StylesheetException failed) {
                if (failed.failure().kind() == Kind.COMPILE) {
                    broken = Optional.of(failed);
                }
                throw failed;
            }
        }
        return compiled.get();
    }

    private XsltExecutable compile() throws StylesheetException {
        XsltCompiler compiler = sandbox.processor().newXsltCompiler();
        List<XmlProcessingError> errors = new ArrayList<>();
        compiler.setErrorList(errors);
        // Every instruction calls the watch.
        compiler.setCompileWithTracing(true);
        // What its writer holds to be true is not passed over, as Saxon does unless told.
        compiler.setAssertionsEnabled(true);
        try {
            return compiler.compile(sandbox.stylesheet(file));
        } catch (SaxonApiException | RuntimeException | StackOverflowError wrong) {
            throw failures.compile(errors, wrong);
        }
    }

    private StylesheetResult transform(XsltExecutable executable, byte[] message, StylesheetRun run)
            throws StylesheetException {
        String method = method(executable, run);
        Watch watch = new Watch(limits.run(), limits.memoryBytes());
        LimitedOutput output = new LimitedOutput(limits.outputBytes());
        Map<QName, XdmValue> parameters = new HashMap<>();
        Optional<XdmNode> document = input(executable, message, run, parameters);
        try {
            Xslt30Transformer transformer = transformer(executable, run.today(), watch);
            transformer.setStylesheetParameters(parameters);
            Serializer serializer = transformer.newSerializer(output);
            serializer.setOutputProperty(Serializer.Property.METHOD, method);
            serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
            serializer.setOutputProperty(Serializer.Property.BYTE_ORDER_MARK, "no");
            if (document.isPresent()) {
                transformer.setGlobalContextItem(document.get());
                transformer.applyTemplates(document.get(), serializer);
            } else {
                transformer.callTemplate(null, serializer);
            }
        } catch (SaxonApiException | XPathException | RuntimeException stopped) {
            throw passed(watch, output).orElseGet(() -> failures.of(Kind.RUN, stopped));
        }
        // It may have caught what stopped it (xsl:try) and come to an end: with an output of which something is
        // missing.
        Optional<StylesheetException> passed = passed(watch, output);
        if (passed.isPresent()) {
            throw passed.get();
        }
        return new StylesheetResult(method, output.bytes());
    }

    private static Xslt30Transformer transformer(XsltExecutable executable, LocalDate today, Watch watch)
            throws XPathException {
        Xslt30Transformer transformer = executable.load30();
        transformer.setTraceListener(watch);
        transformer.setMessageHandler(text -> {});
        transformer.setErrorReporter(error -> {});
        transformer.setResultDocumentHandler(uri -> {
            throw new SaxonApiUncheckedException(new SaxonApiException("No second output"));
        });
        transformer
                .getUnderlyingController()
                .setCurrentDateTime(DateTimeValue.fromZonedDateTime(today.atStartOfDay(DUTCH_TIME)));
        return transformer;
    }

    /** The limit that a run passed, if it did. */
    private Optional<StylesheetException> passed(Watch watch, LimitedOutput output) {
        if (watch.passed().isPresent()) {
            return Optional.of(
                    watch.passed().get() == Kind.TIME
                            ? Worker.late(limits.run())
                            : new StylesheetException(Kind.MEMORY, Long.toString(limits.memoryBytes())));
        }
        return output.isExceeded()
                ? Optional.of(new StylesheetException(Kind.OUTPUT, Integer.toString(limits.outputBytes())))
                : Optional.empty();
    }

    private static String method(XsltExecutable executable, StylesheetRun run) throws StylesheetException {
        String method = run.method()
                .orElseGet(() -> executable
                        .getUnderlyingCompiledStylesheet()
                        .getPrimarySerializationProperties()
                        .getProperties()
                        .getProperty("method", XML));
        if (!METHODS.contains(method)) {
            throw StylesheetException.ofResult("method");
        }
        return method;
    }

    /** Fills in the parameters that it declares. The document to start at; empty if it takes the message as text. */
    private Optional<XdmNode> input(
            XsltExecutable executable, byte[] message, StylesheetRun run, Map<QName, XdmValue> parameters)
            throws StylesheetException {
        Set<QName> declared = executable.getGlobalParameters().keySet();
        run.values().forEach((name, value) -> parameters.put(new QName(name), value));
        parameters.keySet().retainAll(declared);
        for (Map.Entry<String, byte[]> document : run.documents().entrySet()) {
            QName name = new QName(document.getKey());
            if (declared.contains(name)) {
                parameters.put(name, document(executable, document.getValue()));
            }
        }
        Optional<QName> text = run.text().map(QName::new).filter(declared::contains);
        if (text.isPresent()) {
            parameters.put(text.get(), new XdmAtomicValue(text(message)));
            return Optional.empty();
        }
        return Optional.of(document(executable, message));
    }

    private static String text(byte[] message) throws StylesheetException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            throw new StylesheetException(Kind.INPUT, "");
        }
    }

    private XdmNode document(XsltExecutable executable, byte[] bytes) throws StylesheetException {
        DocumentBuilder builder = sandbox.processor().newDocumentBuilder();
        builder.setWhitespaceStrippingPolicy(executable.getWhitespaceStrippingPolicy());
        try {
            return builder.build(source(bytes));
        } catch (SaxonApiException noXml) {
            throw failures.input(noXml);
        }
    }

    /** A result as a tree of a processor. */
    public static XdmNode tree(Processor processor, StylesheetResult result) throws SaxonApiException {
        return processor.newDocumentBuilder().build(source(result.bytes()));
    }

    private static SAXSource source(byte[] bytes) {
        return new SAXSource(HardenedSax.reader(), new InputSource(new ByteArrayInputStream(bytes)));
    }
}
