package nl.berichtenpoort.engine.xslt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Xslt30Transformer;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a stylesheet cannot reach, with a file and a server that are there: each way is shown to lead there without the
 * sandbox. And what a limit that was passed leaves of a result: nothing.
 */
class SandboxTest {

    private static final String HEAD = "<xsl:stylesheet version='3.0' xmlns:xs='http://www.w3.org/2001/XMLSchema'"
            + " xmlns:f='urn:f' exclude-result-prefixes='#all' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>";
    private static final String TEXT = "<xsl:output method='text'/>";
    private static final String TAIL = "</xsl:stylesheet>";
    private static final String SECRET = "geheim";
    private static final String SECRET_XML =
            "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                    + "<xsl:variable name='geheim' select=\"'" + SECRET + "'\"/></xsl:stylesheet>";
    private static final String SECRET_JSON = "[\"" + SECRET + "\"]";

    private static final byte[] MESSAGE = "<a/>".getBytes(StandardCharsets.UTF_8);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Limits LIMITS = new Limits(MINUTE, MINUTE, 1L << 30, 1_000_000, 1_000);
    private static final Limits SHORT = new Limits(MINUTE, Duration.ofMillis(300), 1L << 40, 1_000_000, 1_000);
    private static final Limits SHORT_TO_COMPILE =
            new Limits(Duration.ofMillis(300), MINUTE, 1L << 30, 1_000_000, 1_000);
    private static final Limits LITTLE = new Limits(MINUTE, MINUTE, 50_000_000, 1_000_000, 1_000);

    @TempDir
    private Path temp;

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private Path folder;

    @BeforeEach
    void secrets() throws IOException {
        Path root = temp.toRealPath();
        folder = Files.createDirectory(root.resolve("map"));
        Files.writeString(root.resolve("geheim.xml"), SECRET_XML);
        Files.writeString(root.resolve("geheim.json"), SECRET_JSON);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            byte[] body = (exchange.getRequestURI().getPath().endsWith("json") ? SECRET_JSON : SECRET_XML)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xsl:template match='/'><x><xsl:copy-of select=\"doc('AT/geheim.xml')\"/></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:copy-of select=\"document('AT/geheim.xml')\"/></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:source-document href='AT/geheim.xml'><xsl:copy-of select='.'/>"
                        + "</xsl:source-document></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:merge><xsl:merge-source for-each-source=\"'AT/geheim.xml'\" select='*'>"
                        + "<xsl:merge-key select='1'/></xsl:merge-source><xsl:merge-action>"
                        + "<xsl:copy-of select='current-merge-group()'/></xsl:merge-action></xsl:merge></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:value-of select=\"unparsed-text('AT/geheim.json')\"/></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:value-of select=\"unparsed-text-lines('AT/geheim.json')\"/></x></xsl:template>",
                "<xsl:template match='/'><x><xsl:value-of select=\"json-doc('AT/geheim.json')?1\"/></x></xsl:template>",
                "<xsl:import href='AT/geheim.xml'/><xsl:template match='/'><x><xsl:value-of select='$geheim'/></x></xsl:template>",
                "<xsl:include href='AT/geheim.xml'/><xsl:template match='/'><x><xsl:value-of select='$geheim'/></x></xsl:template>",
                "<xsl:variable name='s' static='yes' select=\"doc('AT/geheim.xml')\"/>"
                        + "<xsl:template match='/'><x><xsl:copy-of select='$s'/></x></xsl:template>"
            })
    void neitherAFileOutsideItsFolderNorAServerIsReached(String stylesheet) throws Exception {
        String web = "http://127.0.0.1:" + server.getAddress().getPort();
        for (String place : new String[] {folder.getParent().toUri() + ".", "..", web}) {
            String written = HEAD + stylesheet.replace("AT", place) + TAIL;

            assertThat(failure(stylesheet(written, LIMITS)).kind()).as(place).isIn(Kind.RUN, Kind.COMPILE);

            assertThat(calls).hasValue(0);
            assertThat(withoutSandbox(written)).as(place).contains(SECRET);
            assertThat(calls.getAndSet(0)).isEqualTo(place.equals(web) ? 1 : 0);
        }
    }

    @Test
    void noneOfThemIsToldToBeThere() throws Exception {
        String web = "http://127.0.0.1:" + server.getAddress().getPort();
        String written = HEAD
                + TEXT
                + ("<xsl:template match='/'><xsl:value-of select=\""
                                + "doc-available('../geheim.xml'), unparsed-text-available('../geheim.json'),"
                                + "doc-available('AT/geheim.xml'), unparsed-text-available('AT/geheim.json')\"/></xsl:template>")
                        .replace("AT", web)
                + TAIL;

        assertThat(run(stylesheet(written, LIMITS), MESSAGE, Optional.empty())).isEqualTo("false false false false");

        assertThat(calls).hasValue(0);
        assertThat(withoutSandbox(written)).isEqualTo("true true true true");
    }

    @Test
    void aFileOfTheFolderIsReadUnlessItIsTooLong() throws Exception {
        Files.writeString(folder.resolve("lijst.xml"), "<lijst>goed</lijst>");
        Files.writeString(folder.resolve("lang.xml"), "<lijst>" + "x".repeat(10 << 20) + "</lijst>");
        String written = HEAD + TEXT + "<xsl:template match='/'><xsl:value-of select=\"doc('lijst.xml'),"
                + "doc-available('lang.xml')\"/></xsl:template>" + TAIL;

        assertThat(run(stylesheet(written, LIMITS), MESSAGE, Optional.empty())).isEqualTo("goed false");
    }

    @ParameterizedTest
    @EnumSource(names = {"TIME", "MEMORY"})
    void aLimitThatTheStylesheetCaughtLeavesNoResult(Kind kind) throws Exception {
        Stylesheet catching = stylesheet(
                HEAD + TEXT
                        + "<xsl:template match='/'>het is <xsl:try select='f:lang()'><xsl:catch select=\"'klaar'\"/>"
                        + "</xsl:try></xsl:template><xsl:function name='f:lang'><xsl:for-each select='1 to 1000000000'>"
                        + "<xsl:if test='. = 0'>x</xsl:if></xsl:for-each></xsl:function>" + TAIL,
                kind == Kind.TIME ? SHORT : LITTLE);

        assertThat(failure(catching).kind()).isEqualTo(kind);
    }

    @Test
    void compilingWithoutEndIsLeftBehindOnce() throws Exception {
        Stylesheet endless = stylesheet(
                HEAD + "<xsl:variable name='s' static='yes'"
                        + " select='count((1 to 400000000)[. mod 7 = 1 and . mod 11 = 3])'/>"
                        + "<xsl:template match='/'><x/></xsl:template>" + TAIL,
                SHORT_TO_COMPILE);

        assertThat(catchThrowableOfType(StylesheetException.class, endless::check)
                        .failure())
                .isEqualTo(new StylesheetFailure(Kind.TIME, "300 ms"));
        assertThat(catchThrowableOfType(StylesheetException.class, endless::check)
                        .failure())
                .isEqualTo(new StylesheetFailure(Kind.SWITCHED_OFF, ""));
    }

    @Test
    void compilingThatCallsItselfEverDeeperIsAMistakeInTheStylesheet() throws Exception {
        Stylesheet deep = stylesheet(
                HEAD + "<xsl:variable name='s' static='yes' select='let $f := function($g, $n) { $g($g, $n + 1) + 1 }"
                        + " return $f($f, 1)'/><xsl:template match='/'><x/></xsl:template>" + TAIL,
                LIMITS);

        assertThat(failure(deep)).isEqualTo(new StylesheetFailure(Kind.COMPILE, "StackOverflowError"));
    }

    @Test
    void textComesWithoutItsByteOrderMark() throws Exception {
        Stylesheet first = stylesheet(
                HEAD + TEXT + "<xsl:param name='inhoud'/><xsl:template name='xsl:initial-template'>"
                        + "<xsl:value-of select='$inhoud, string-length($inhoud)'/></xsl:template>" + TAIL,
                LIMITS);

        assertThat(run(first, "\uFEFFéén".getBytes(StandardCharsets.UTF_8), Optional.of("inhoud")))
                .isEqualTo("één 3");
    }

    private Stylesheet stylesheet(String written, Limits limits) throws IOException {
        Path file = folder.resolve("stylesheet.xsl");
        Files.writeString(file, written);
        return new Stylesheet(file, new Sandbox(folder), limits);
    }

    private static StylesheetFailure failure(Stylesheet stylesheet) {
        return catchThrowableOfType(StylesheetException.class, () -> run(stylesheet, MESSAGE, Optional.empty()))
                .failure();
    }

    private static String run(Stylesheet stylesheet, byte[] message, Optional<String> text) throws StylesheetException {
        StylesheetRun run = new StylesheetRun(LocalDate.of(2026, 4, 3), Map.of(), Map.of(), text, Optional.empty());
        return stylesheet.run(message, run, result -> new String(result.bytes(), StandardCharsets.UTF_8));
    }

    private String withoutSandbox(String written) throws SaxonApiException {
        Processor open = new Processor(false);
        StringWriter output = new StringWriter();
        Xslt30Transformer transformer = open.newXsltCompiler()
                .compile(new StreamSource(
                        new StringReader(written),
                        folder.resolve("stylesheet.xsl").toUri().toString()))
                .load30();
        transformer.applyTemplates(
                new StreamSource(new ByteArrayInputStream(MESSAGE)), transformer.newSerializer(output));
        return output.toString();
    }
}
