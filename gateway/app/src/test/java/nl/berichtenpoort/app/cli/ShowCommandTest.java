package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesThePageOfAValidMessageWithTheBsnMasked() throws IOException {
        String file = copy("conversations/jeugdhulp-volledig/01-jw315.xml");

        assertThat(run("show", file)).isZero();
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n")
                .contains("<h1>Verzoek om toewijzing jeugdhulp (JW315)</h1>", "Dit bericht is geldig.", "***4401")
                .doesNotContain("999904401");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anEnvelopeIsOpened() throws IOException {
        assertThat(run("show", copy("conversations/jeugdhulp-volledig/soap/01-di01.xml")))
                .isZero();
        assertThat(out.toString()).contains("(JW315)</h1>", "<h2>Envelop</h2>", "heenbericht");
    }

    @Test
    void anInvalidMessageIsShownWithWhatIsWrongAndExitsWithOne() throws IOException {
        assertThat(run("show", "--lang", "en", copy("invalid/schema/jw305-pattern-bsn.xml")))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">",
                        "This message is not valid: one error.",
                        "Bsn is not exactly 9 digits.",
                        "href=\"#bevinding-1\"");
    }

    @Test
    void theWholeBsnTakesAReasonWhichIsRepeated() throws IOException {
        String file = copy("conversations/jeugdhulp-volledig/01-jw315.xml");

        assertThat(run("show", "--unmasked", file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Het hele BSN tonen mag alleen met een reden: --unmasked --reason");
        assertThat(run("show", "--unmasked", "--reason", " ", file)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();

        err.getBuffer().setLength(0);
        assertThat(run("show", "--unmasked", "--reason", "vraag van de cliënt", file))
                .isZero();
        assertThat(out.toString()).contains("999904401", "met het hele BSN").doesNotContain("***");
        assertThat(err.toString().strip()).isEqualTo(file + ": met het hele BSN getoond. Reden: vraag van de cliënt");
    }

    @Test
    void writesToAFileWhenAsked() throws IOException {
        Path page = folder.resolve("pagina.html");
        String file = copy("messages/ijw/jw301/jw301-klein.xml");

        assertThat(run("show", "-o", page.toString(), file)).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(page, StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");

        Path nowhere = folder.resolve("geen/map.html");
        assertThat(run("show", "-o", nowhere.toString(), file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Het bestand " + nowhere + " is niet te schrijven.");
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        Path missing = folder.resolve("weg.xml");

        assertThat(run("show", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("Het bestand " + missing + " bestaat niet of is niet leesbaar.");
        assertThat(run("show", folder.toString())).isEqualTo(2);
        assertThat(run("show")).isEqualTo(2);
    }

    @Test
    void theHelpTellsEveryOption() {
        assertThat(run("show", "--help")).isZero();
        assertThat(out.toString())
                .contains("--unmasked", "--reason=TEKST", "-o, --output=BESTAND", "--today", "--lang", "BESTAND");
    }

    private String copy(String sample) throws IOException {
        Path file = folder.resolve("bericht.xml");
        Files.write(file, Samples.named(sample).bytes());
        return file.toString();
    }

    @Test
    void theMessageItselfIsNotWrittenOver() throws IOException {
        String file = copy("conversations/jeugdhulp-volledig/01-jw315.xml");
        byte[] before = Files.readAllBytes(Path.of(file));

        assertThat(run("show", "-o", file, file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Het resultaat zou over " + file + " zelf heen geschreven worden.");
        assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(before);
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
