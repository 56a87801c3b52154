package nl.berichtenpoort.engine.official;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.expr.instruct.TerminationException;
import net.sf.saxon.functions.Error;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.DateTimeValue;
import nl.berichtenpoort.engine.official.OfficialFailure.Kind;
import nl.berichtenpoort.engine.xml.HardenedSax;
import org.xml.sax.InputSource;

/**
 * One stylesheet of the folder: compiled once, when it is first needed, and run within its limits. Thread-safe: it runs
 * over one message at a time, so that at most one run of it can be left behind.
 */
final class Stylesheet {

    /** Watched by the deadline, templates that call themselves for the next of many lines grow the stack. */
    private static final long STACK_BYTES = 16L << 20;

    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{4}[0-9]{4}");
    private static final Set<String> CODE_NAMESPACES =
            Set.of("http://www.w3.org/2005/xqt-errors", "http://saxon.sf.net/");
    private static final Pattern PLACE = Pattern.compile("[\\w./:\\[\\]*-]{1,300}");

    private final Path file;
    private final String name;
    private final Sandbox sandbox;
    private final ReportReader reports;
    private final Limits limits;

    private Optional<XsltExecutable> compiled = Optional.empty();
    private Optional<StylesheetException> broken = Optional.empty();
    private boolean switchedOff;

    /** @param name its path relative to the folder, as people read it */
    Stylesheet(Path file, String name, Sandbox sandbox, ReportReader reports, Limits limits) {
        this.file = file;
        this.name = name;
        this.sandbox = sandbox;
        this.reports = reports;
        this.limits = limits;
    }

    String name() {
        return name;
    }

    /**
     * What it finds in a message.
     *
     * @param today what it gets for the current date
     * @throws StylesheetException if it gives nothing that can be compared
     */
    synchronized List<OfficialFinding> run(byte[] message, LocalDate today) throws StylesheetException {
        if (switchedOff) {
            throw new StylesheetException(Kind.SWITCHED_OFF, name, "");
        }
        if (message.length > limits.messageBytes()) {
            throw new StylesheetException(Kind.MESSAGE, name, Integer.toString(limits.messageBytes()));
        }
        XsltExecutable executable = compiled();
        return within(limits.run(), () -> transform(executable, message, today));
    }

    private XsltExecutable compiled() throws StylesheetException {
        if (broken.isPresent()) {
            throw broken.get();
        }
        if (compiled.isEmpty()) {
            try {
                compiled = Optional.of(within(limits.compile(), this::compile));
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
        // Every instruction calls the deadline.
        compiler.setCompileWithTracing(true);
        try {
            return compiler.compile(sandbox.stylesheet(file));
        } catch (SaxonApiException wrong) {
            throw new StylesheetException(
                    Kind.COMPILE,
                    name,
                    errors.stream()
                            .filter(error -> !error.isWarning())
                            .findFirst()
                            .map(error -> place(error.getErrorCode(), error.getLocation()))
                            .orElseGet(() -> detail(wrong)));
        }
    }

    private List<OfficialFinding> transform(XsltExecutable executable, byte[] message, LocalDate today)
            throws StylesheetException {
        Processor processor = sandbox.processor();
        Deadline deadline = new Deadline(limits.run().toNanos());
        LimitedOutput output = new LimitedOutput(limits.outputBytes());
        try {
            XdmNode document = document(processor, message);
            Xslt30Transformer transformer = executable.load30();
            transformer.setTraceListener(deadline);
            transformer.setMessageHandler(text -> {});
            transformer.setErrorReporter(error -> {});
            transformer.setResultDocumentHandler(uri -> {
                throw new SaxonApiUncheckedException(new SaxonApiException("No second output"));
            });
            transformer
                    .getUnderlyingController()
                    .setCurrentDateTime(DateTimeValue.fromZonedDateTime(today.atStartOfDay(DUTCH_TIME)));
            transformer.setGlobalContextItem(document);
            Serializer serializer = processor.newSerializer(output);
            serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
            serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
            transformer.applyTemplates(document, serializer);
        } catch (SaxonApiException | XPathException | RuntimeException stopped) {
            if (deadline.isPassed()) {
                throw new StylesheetException(Kind.TIME, name, millis(limits.run()));
            }
            if (output.exceeded) {
                throw new StylesheetException(Kind.OUTPUT, name, Integer.toString(limits.outputBytes()));
            }
            throw new StylesheetException(Kind.RUN, name, detail(stopped));
        }
        return findings(processor, output);
    }

    private List<OfficialFinding> findings(Processor processor, LimitedOutput output) throws StylesheetException {
        try {
            XdmNode report = document(processor, output.bytes.toByteArray());
            if (!reports.isReport(report, name)) {
                throw new StylesheetException(Kind.REPORT, name, "");
            }
            List<OfficialFinding> findings = new ArrayList<>();
            for (XdmItem finding : reports.findings(report, name)) {
                String rule = reports.rule(finding, name).strip();
                if (!RULE.matcher(rule).matches()) {
                    throw new StylesheetException(Kind.REPORT, name, "");
                }
                findings.add(new OfficialFinding(
                        rule,
                        reports.places(finding, name).stream()
                                .filter(place -> PLACE.matcher(place).matches())
                                .toList()));
            }
            return findings;
        } catch (SaxonApiException | SaxonApiUncheckedException noReport) {
            throw new StylesheetException(Kind.REPORT, name, detail(noReport));
        }
    }

    private static XdmNode document(Processor processor, byte[] bytes) throws SaxonApiException {
        return processor
                .newDocumentBuilder()
                .build(new SAXSource(HardenedSax.reader(), new InputSource(new ByteArrayInputStream(bytes))));
    }

    /**
     * Does work on a thread of its own, so that it cannot take ours along. A transformation stops itself at its deadline;
     * what does not even do that is left behind, and then the stylesheet is not run again.
     */
    private <T> T within(Duration limit, Callable<T> work) throws StylesheetException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "official-xslt", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            switchedOff = true;
            throw new StylesheetException(Kind.TIME, name, millis(limit));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StylesheetException(Kind.TIME, name, millis(limit));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StylesheetException known) {
                throw known;
            }
            throw new StylesheetException(
                    Kind.RUN, name, failed.getCause().getClass().getSimpleName());
        }
    }

    private static String millis(Duration limit) {
        return limit.toMillis() + " ms";
    }

    /** Code and place of an error. Its text may quote the message, and stays out. */
    private String detail(Exception error) {
        Optional<XPathException> known = Stream.iterate((Throwable) error, Objects::nonNull, Throwable::getCause)
                .filter(XPathException.class::isInstance)
                .map(XPathException.class::cast)
                .findFirst();
        return known.map(wrong -> place(
                        wrong.getErrorCodeQName() == null || chosen(wrong)
                                ? null
                                : new QName(wrong.getErrorCodeQName()),
                        wrong.getLocator()))
                .orElse(error.getClass().getSimpleName());
    }

    /** Whether a stylesheet gave up of its own will, with a code that may be any word. */
    private static boolean chosen(XPathException error) {
        return error instanceof TerminationException || error instanceof Error.UserDefinedXPathException;
    }

    /**
     * Where something went wrong. A stylesheet may choose the code of an error, and the address of a stylesheet that it
     * makes itself, from the words of the message: only codes of the standards and modules of the folder are told.
     *
     * @param code null where there is none to tell
     */
    private String place(QName code, Location location) {
        String what = code != null
                        && CODE_NAMESPACES.contains(code.getNamespaceUri().toString())
                        && CODE.matcher(code.getLocalName()).matches()
                ? code.getLocalName()
                : "XSLT";
        return Optional.ofNullable(location)
                .flatMap(known -> Optional.ofNullable(known.getSystemId()))
                .flatMap(sandbox::file)
                .map(module -> what + " " + module.getFileName() + ":" + location.getLineNumber())
                .orElse(what);
    }

    /** Keeps no more than a limit. */
    private static final class LimitedOutput extends OutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;
        private boolean exceeded;

        LimitedOutput(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            if (bytes.size() + length > limit) {
                exceeded = true;
                throw new IOException("More than " + limit + " bytes");
            }
            bytes.write(content, offset, length);
        }
    }
}
