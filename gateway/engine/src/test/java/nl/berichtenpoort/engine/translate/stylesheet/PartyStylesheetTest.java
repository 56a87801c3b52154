package nl.berichtenpoort.engine.translate.stylesheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.xslt.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a stylesheet is read, read anew, and called. */
class PartyStylesheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 3);
    private static final String HEAD = "<xsl:stylesheet version='3.0' exclude-result-prefixes='xs'"
            + " xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>";
    private static final String TAIL = "</xsl:stylesheet>";
    private static final String TEXT = "<xsl:output method='text'/>";
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(1), Duration.ofSeconds(30), 1L << 30, 1_000_000, 100);
    private static final Limits SHORT =
            new Limits(Duration.ofMinutes(1), Duration.ofMillis(300), 1L << 40, 1_000_000, 100);

    @TempDir
    private Path folder;

    @Test
    void oneOfItsFilesThatChangedIsReadAnew() throws IOException {
        PartyStylesheet stylesheet = stylesheet(LIMITS);
        write("uit.xsl", TEXT + "<xsl:import href='deel.xsl'/>");
        write("deel.xsl", "<xsl:template match='/'>een</xsl:template>");
        assertThat(out(stylesheet)).isEqualTo("een");

        write("deel.xsl", "<xsl:template match='/'>twee</xsl:template>");
        assertThat(out(stylesheet)).isEqualTo("twee");
        // As long as before, and within the same tick of the clock.
        var time = Files.getLastModifiedTime(folder.resolve("deel.xsl"));
        write("deel.xsl", "<xsl:template match='/'>drie</xsl:template>");
        Files.setLastModifiedTime(folder.resolve("deel.xsl"), time);
        assertThat(out(stylesheet)).isEqualTo("drie");
    }

    @Test
    void oneThatIsNotThereOrHalfWrittenFailsUntilItIsMended() throws IOException {
        PartyStylesheet stylesheet = stylesheet(LIMITS);
        assertThat(stylesheet.check()).contains(error("missing"));
        assertThat(out(stylesheet)).isEqualTo(error("missing"));

        Files.writeString(folder.resolve("uit.xsl"), HEAD + TEXT + "\n<xsl:import href='deel");
        assertThat(out(stylesheet)).isEqualTo(error("compile", "SXXP0003", "uit.xsl:2:23"));

        write("uit.xsl", TEXT + "\n<xsl:import href='deel.xsl'/>");
        assertThat(out(stylesheet)).isEqualTo(error("compile", "FODC0002", "uit.xsl:2:30"));

        write("deel.xsl", "<xsl:template match='/'>heel</xsl:template>");
        assertThat(stylesheet.check()).isEmpty();
        assertThat(out(stylesheet)).isEqualTo("heel");

        Files.delete(folder.resolve("uit.xsl"));
        assertThat(out(stylesheet)).isEqualTo(error("missing"));
    }

    @Test
    void aFolderThatIsALinkMayBeTurnedToAnother() throws IOException {
        Path first = Files.createDirectory(folder.resolve("1"));
        Path second = Files.createDirectory(folder.resolve("2"));
        Files.writeString(first.resolve("uit.xsl"), HEAD + TEXT + "<xsl:template match='/'>een</xsl:template>" + TAIL);
        Files.writeString(
                second.resolve("uit.xsl"), HEAD + TEXT + "<xsl:template match='/'>twee</xsl:template>" + TAIL);
        Path link = Files.createSymbolicLink(folder.resolve("nu"), first);
        PartyStylesheet stylesheet = new PartyStylesheet(link, "uit.xsl", LIMITS);
        assertThat(out(stylesheet)).isEqualTo("een");

        Files.delete(link);
        Files.createSymbolicLink(link, second);

        assertThat(out(stylesheet)).isEqualTo("twee");
    }

    @Test
    void aLinkOutOfTheFolderIsNotThere() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("binnen"));
        write("buiten.xsl", "<xsl:template match='/'>buiten</xsl:template>");
        Files.createSymbolicLink(inside.resolve("uit.xsl"), folder.resolve("buiten.xsl"));

        assertThat(out(new PartyStylesheet(inside, "uit.xsl", LIMITS))).isEqualTo(error("missing"));
        assertThat(out(new PartyStylesheet(inside, "../buiten.xsl", LIMITS)))
                .isEqualTo(Finding.error(
                        "translate-stylesheet-missing",
                        Layer.TRANSLATE,
                        Position.MESSAGE,
                        "stylesheet.missing",
                        "../buiten.xsl"));
    }

    @Test
    void whatCouldNotBeStoppedIsSwitchedOffUntilItChanges() throws IOException {
        PartyStylesheet stylesheet = stylesheet(SHORT);
        write(
                "uit.xsl",
                TEXT + "<xsl:template match='/'><xsl:value-of"
                        + " select='count((1 to 400000000)[. mod 7 = 1 and . mod 11 = 3])'/></xsl:template>");

        assertThat(out(stylesheet)).isEqualTo(error("time", "300 ms"));
        assertThat(out(stylesheet)).isEqualTo(error("switched-off"));

        write("uit.xsl", TEXT + "<xsl:template match='/'>weer aan</xsl:template>");
        assertThat(out(stylesheet)).isEqualTo("weer aan");
    }

    @Test
    void itIsToldWhatItDeclaresAndIsKnown() throws IOException {
        PartyStylesheet stylesheet = stylesheet(LIMITS);
        write(
                "uit.xsl",
                TEXT + "<xsl:param name='richting'/><xsl:param name='afzender' select='\"geen\"'/>"
                        + "<xsl:param name='vandaag' as='xs:date'/><xsl:param name='eigen' select='7'/>"
                        + "<xsl:template match='/'><xsl:value-of"
                        + " select='$richting, $afzender, $vandaag + xs:dayTimeDuration(\"P1D\"), $eigen'/></xsl:template>");

        assertThat(out(stylesheet)).isEqualTo("uit geen 2026-04-04 7");
    }

    @Test
    void aParameterOfAnotherTypeIsAMistakeInTheStylesheet() throws IOException {
        PartyStylesheet stylesheet = stylesheet(LIMITS);
        write(
                "uit.xsl",
                TEXT + "\n<xsl:param name='vandaag' as='xs:integer'/>"
                        + "<xsl:template match='/'><xsl:value-of select='$vandaag'/></xsl:template>");

        assertThat(out(stylesheet)).isEqualTo(error("run", "XPTY0004", "uit.xsl:2"));
    }

    @Test
    void whatItCannotBeGivenIsToldWithItsPlace() throws IOException {
        write("uit.xsl", "<xsl:template match='/'><x/></xsl:template>");

        assertThat(in("\n <a><b></a>")).isEqualTo(input(2, 10));
        assertThat(in("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")).isEqualTo(input(1, 10));
        assertThat(in("<a>" + "x".repeat(100) + "</a>")).isEqualTo(error("message", "100"));
    }

    @Test
    void textThatIsNoUtf8IsNotGivenEither() throws IOException {
        write(
                "uit.xsl",
                "<xsl:param name='inhoud'/><xsl:template name='xsl:initial-template'>"
                        + "<x><xsl:value-of select='upper-case($inhoud)'/></x></xsl:template>");

        assertThat(in("één & twee")).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><x>ÉÉN &amp; TWEE</x>");
        assertThat(in("één".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(input(0, 0));
    }

    @Test
    void onTheWayInOnlyXmlWillDo() throws IOException {
        write("uit.xsl", TEXT + "<xsl:template match='/'>x</xsl:template>");

        assertThat(in("<a/>")).isEqualTo(error("method", "xml"));
    }

    @Test
    void aFormThatWasDeclaredIsHeldAgainstTheMethod() throws IOException {
        write("uit.xsl", TEXT + "<xsl:template match='/'>a;b</xsl:template>");
        StylesheetTranslator csv = translator(stylesheet(LIMITS), Set.of(DocumentForm.CSV));
        StylesheetTranslator json = translator(stylesheet(LIMITS), Set.of(DocumentForm.JSON));

        Translation flat = csv.translate(bytes("<a/>"), MessageType.JW305, Optional.empty(), Optional.empty());
        assertThat(flat).isInstanceOf(Translation.Translated.class);
        assertThat(((Translation.Translated) flat).document().form()).isEqualTo(DocumentForm.CSV);
        assertThat(outcome(json.translate(bytes("<a/>"), MessageType.JW305, Optional.empty(), Optional.empty())))
                .isEqualTo(error("method", "json"));
    }

    @Test
    void theOutputIsUtf8WithoutByteOrderMarkWhateverIsDeclared() throws IOException {
        write(
                "uit.xsl",
                "<xsl:output method='text' encoding='UTF-16' byte-order-mark='yes'/>"
                        + "<xsl:template match='/'>één</xsl:template>");

        assertThat(out(stylesheet(LIMITS))).isEqualTo("één");
    }

    private PartyStylesheet stylesheet(Limits limits) {
        return new PartyStylesheet(folder, "uit.xsl", limits);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), HEAD + content + TAIL);
    }

    /** What comes out: the text, or the one finding. */
    private static Object out(PartyStylesheet stylesheet) {
        StylesheetTranslator translator = translator(stylesheet, Set.of(DocumentForm.TEXT));
        return outcome(translator.translate(bytes("<a/>"), MessageType.JW305, Optional.empty(), Party.of("0153")));
    }

    private Object in(String received) {
        return in(bytes(received));
    }

    private Object in(byte[] received) {
        return outcome(new InboundStylesheet(stylesheet(LIMITS))
                .translate(received, Optional.empty(), Optional.empty(), Optional.empty(), TODAY));
    }

    private static StylesheetTranslator translator(PartyStylesheet stylesheet, Set<DocumentForm> forms) {
        return new StylesheetTranslator(stylesheet, new MessageWriter(SchemaSet.builtIn()), TODAY, forms);
    }

    private static Object outcome(Translation translation) {
        if (translation instanceof Translation.Untranslatable failed) {
            assertThat(failed.findings()).hasSize(1);
            return failed.findings().get(0);
        }
        return new String(((Translation.Translated) translation).document().bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Finding error(String key, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "uit.xsl";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Finding.error(
                "translate-stylesheet-" + key, Layer.TRANSLATE, Position.MESSAGE, "stylesheet." + key, arguments);
    }

    private static Finding input(int line, int column) {
        return Finding.error(
                "translate-stylesheet-input",
                Layer.TRANSLATE,
                new Position(line, column, Optional.empty()),
                "stylesheet.input",
                "uit.xsl");
    }
}
