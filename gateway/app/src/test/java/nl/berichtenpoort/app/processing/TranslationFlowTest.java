package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.MessageDetail;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.json.JsonReading;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Messages given to and taken from parties in other forms; what cannot be translated is held, and passes once it can. */
@ExtendWith(TestDatabase.class)
class TranslationFlowTest {

    private static final Relation RELATION = new Relation(Standard.IJW, "0153", "98000981");
    private static final String GEMEENTE = "parties.[0153].translation.";
    private static final String AANBIEDER = "parties.[98000981].translation.";

    private final DataSource database;
    private final SchemaSet schemas = SchemaSet.builtIn();
    private final String own = TestMessages.fresh();

    @TempDir
    private Path folder;

    TranslationFlowTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aPartyThatReadsJsonGetsTheMessageAsJsonAndItsSenderTheAnswerAsEver() {
        ProcessingBench bench = bench(Map.of(GEMEENTE + "form", "json"));
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", own);

        long id = bench.take(request);

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.of(DocumentForm.JSON));
        JsonReading.Read read = (JsonReading.Read) new CanonicalJson(schemas).read(forward.content());
        assertThat(read.type()).isEqualTo(MessageType.JW315);
        assertThat(bench.only(id, OutgoingKind.ANSWER).shape()).isEqualTo(Shape.STANDARD);
        assertThat(layer(bench, id)).isEqualTo(LayerOutcome.PASSED);
        assertThat(bench.reader.findings(id)).isEmpty();
    }

    @Test
    void aPartyWithoutTranslationGetsThePayloadItself() {
        ProcessingBench bench = bench(Map.of());

        long id = bench.take(TestMessages.ofOwnClient("01-jw315.xml", own));

        assertThat(bench.only(id, OutgoingKind.FORWARD).shape()).isEqualTo(Shape.STANDARD);
        assertThat(layer(bench, id)).isEqualTo(LayerOutcome.SKIPPED);
        assertThat(bench.copies(id)).isZero();
    }

    @Test
    void aFlatFileIsMadeByTheMappingAndTheSettings() {
        ProcessingBench bench = bench(Map.of(
                AANBIEDER + "form", "csv",
                AANBIEDER + "mapping", "toewijzingen",
                AANBIEDER + "separator", ";"));

        long id = bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        List<String> lines =
                new String(forward.content(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("wet;bericht;dagtekening;gemeente;aanbieder;bsn;");
        assertThat(lines.get(1)).startsWith("jeugdwet;" + own + ";");
        assertThat(lines).hasSize(3);
    }

    /** What a mapping does not tell of is passed on as XML: nothing is lost by a mapping. */
    @Test
    void aMessageOfATypeThatTheMappingHasNoRowsForIsPassedOnAsItIs() {
        ProcessingBench bench = bench(Map.of(GEMEENTE + "form", "csv", GEMEENTE + "mapping", "starts-en-stops"));

        long id = bench.take(TestMessages.ofOwnClient("01-jw315.xml", own));

        assertThat(bench.only(id, OutgoingKind.FORWARD).shape()).isEqualTo(Shape.STANDARD);
    }

    @Test
    void aMessageWhoseMappingIsFaultyIsHeldAndPassesOnceTheFileIsMended() throws IOException {
        Path mapping = folder.resolve("eigen.yaml");
        String good = new String(TableMapping.builtInFile("toewijzingen"), StandardCharsets.UTF_8);
        Files.writeString(mapping, good.replace("pad: ../../Bsn,", "pad: ../../Bsm,"));
        ProcessingBench bench = bench(Map.of(AANBIEDER + "form", "csv", AANBIEDER + "mapping", mapping.toString()));
        byte[] allocation = TestMessages.ofOwnClient("03-jw301.xml", own);

        long id = bench.take(allocation);

        assertHeld(bench, id, Verdict.VALID);
        assertThat(bench.reader.findings(id))
                .extracting(Finding::rule, Finding::layer)
                .first()
                .isEqualTo(tuple("vertaling-mapping", Layer.TRANSLATE));
        assertThat(bench.reader.findings(id).get(1).position().line()).isEqualTo(line(good, "../../Bsn,"));
        assertThat(bench.caseFile.versies(RELATION, OutgoingMessagesTest.numbers(allocation)))
                .isEmpty();
        assertThat(bench.withdraw(id)).isFalse();

        bench.replay(id);
        assertHeld(bench, id, Verdict.VALID);

        Files.writeString(mapping, good);
        bench.replay(id);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD);
        assertThat(bench.only(id, OutgoingKind.FORWARD).shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        assertThat(bench.reader.findings(id)).isEmpty();
        assertThat(bench.caseFile.versies(RELATION, OutgoingMessagesTest.numbers(allocation)))
                .hasSize(2);
        bench.redeliver(id);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD);
    }

    @Test
    void aMessageWhoseValueDoesNotFitTheMappingIsHeldWithThePlaceInTheMessage() throws IOException {
        Path mapping = folder.resolve("eigen.yaml");
        String good = new String(TableMapping.builtInFile("toewijzingen"), StandardCharsets.UTF_8);
        Files.writeString(
                mapping,
                good.replace(
                        "pad: ../../Naam/Geslachtsnaam/Achternaam, verplicht: true",
                        "pad: ../../Naam/Geslachtsnaam/Achternaam, verplicht: true, lengte: 1"));
        ProcessingBench bench = bench(Map.of(AANBIEDER + "form", "csv", AANBIEDER + "mapping", mapping.toString()));

        long id = bench.take(TestMessages.ofOwnClient("03-jw301.xml", own));

        assertHeld(bench, id, Verdict.VALID);
        Finding finding = bench.reader.findings(id).get(0);
        assertThat(finding.layer()).isEqualTo(Layer.TRANSLATE);
        assertThat(finding.position().path()).contains("Bericht/Client/Naam/Geslachtsnaam/Achternaam");
        assertThat(finding.position().line()).isPositive();
    }

    @Test
    void aMessageWhoseStylesheetFailsIsHeldWithItsAnswerAndPassesOnceTheStylesheetIsMended() throws IOException {
        Path stylesheet = folder.resolve("uit.xsl");
        Files.writeString(stylesheet, stylesheet("<xsl:value-of select=\"xs:date('geen')\"/>"));
        ProcessingBench bench = bench(Map.of(GEMEENTE + "stylesheet-out", stylesheet.toString()));

        long id = bench.take(TestMessages.ofOwnClient("01-jw315.xml", own));

        assertHeld(bench, id, Verdict.VALID);
        Finding finding = bench.reader.findings(id).get(0);
        assertThat(finding.rule()).startsWith("translate-stylesheet-");
        assertThat(finding.arguments().toString()).contains("uit.xsl");

        Files.writeString(stylesheet, stylesheet("<xsl:value-of select=\"count(//*:Client)\"/>"));
        bench.replay(id);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.STANDARD);
        assertThat(new String(forward.content(), StandardCharsets.UTF_8)).endsWith("<Zaak>1</Zaak>");
    }

    @Test
    void anEnvelopeCarriesNothingButXml() throws IOException {
        Path stylesheet = folder.resolve("uit.xsl");
        Files.writeString(
                stylesheet, stylesheet("").replace("<xsl:template", "<xsl:output method=\"text\"/><xsl:template"));
        ProcessingBench bench = bench(Map.of(
                GEMEENTE + "stylesheet-out",
                stylesheet.toString(),
                "parties.[0153].connector.type",
                "soap",
                "parties.[0153].connector.url",
                "http://localhost:1/ggk"));

        long id = bench.take(TestMessages.ofOwnClient("01-jw315.xml", own));

        assertHeld(bench, id, Verdict.VALID);
    }

    @Test
    void aPartyThatReadsAnOlderReleaseGetsThat() {
        ProcessingBench bench = bench(Map.of(GEMEENTE + "release", "3.1"));

        long id = bench.take(TestMessages.ofOwnClient("01-jw315.xml", own));

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(new Shape(DocumentForm.XML, "3.1", Optional.empty()));
        assertThat(new String(forward.content(), StandardCharsets.UTF_8)).contains("/ijw/3_1/jw315/schema");
    }

    /** Whatever its sender else reads, it sent this in release 3.0 and is answered in it. */
    @Test
    void aMessageOfAnOlderReleaseIsPassedOnInReleaseThreeTwoAndAnsweredInItsOwn() {
        ProcessingBench bench = bench(Map.of(AANBIEDER + "form", "json"));
        byte[] older = older(TestMessages.ofOwnClient("01-jw315.xml", own), "3_0");

        long id = bench.take(older);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.journal.find(id).orElseThrow().payload()).isEqualTo(older);
        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.STANDARD);
        assertThat(new MessageReader(schemas).read(forward.content()).isValid()).isTrue();
        OutgoingMessage answer = bench.only(id, OutgoingKind.ANSWER);
        assertThat(answer.shape()).isEqualTo(new Shape(DocumentForm.XML, "3.0", Optional.empty()));
        assertThat(new String(answer.content(), StandardCharsets.UTF_8)).contains("/ijw/3_0/jw316/schema");
        assertThat(layer(bench, id)).isEqualTo(LayerOutcome.PASSED);
    }

    /** The answer of a municipality's own system takes the same way. */
    @Test
    void aPartysOwnAnswerToAnOlderMessageGoesInTheReleaseOfThatMessage() {
        ProcessingBench bench = bench(Map.of("answers.gemeente", "self"));
        long id = bench.take(older(TestMessages.ofOwnClient("01-jw315.xml", own), "3_1"));
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD);

        long answer = bench.take(TestMessages.answer("02-jw316.xml", own, TestMessages.fresh()));

        assertThat(bench.state(answer)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage forward = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(forward.shape().release()).isEqualTo("3.1");
        assertThat(new String(forward.content(), StandardCharsets.UTF_8)).contains("/ijw/3_1/jw316/schema");
    }

    @Test
    void whatAPartySendsInAFormOfItsOwnIsHeldUntilItsStylesheetMakesAMessageOfIt() throws IOException {
        Path stylesheet = folder.resolve("in.xsl");
        Files.writeString(stylesheet, stylesheet("<xsl:sequence select=\"error((), 'nog niet')\"/>"));
        ProcessingBench bench = bench(Map.of(AANBIEDER + "stylesheet-in", stylesheet.toString()));
        byte[] received = ownForm(TestMessages.ofOwnClient("01-jw315.xml", own));

        long id = bench.takeOwnForm("98000981", received);

        assertHeld(bench, id, Verdict.UNDETERMINED);
        assertThat(bench.reader.findings(id)).hasSize(1);
        assertThat(bench.reader.artifact(id, ArtifactKind.RAW)).contains(received);
        assertThat(bench.reader.artifact(id, ArtifactKind.TRANSLATED)).isEmpty();

        Files.writeString(stylesheet, unwrapping());
        bench.replay(id);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
        assertThat(bench.reader.artifact(id, ArtifactKind.RAW)).contains(received);
        byte[] made = bench.reader.artifact(id, ArtifactKind.TRANSLATED).orElseThrow();
        assertThat(bench.only(id, OutgoingKind.FORWARD).content()).isEqualTo(made);
        MessageDetail detail = bench.reader.detail(id).orElseThrow();
        assertThat(detail.summary().identity().type()).contains(MessageType.JW315);
        assertThat(detail.summary().identity().identification()).contains(own);

        long again = bench.takeOwnForm("98000981", received);
        assertThat(bench.state(again)).isEqualTo(MessageState.DUPLICATE);
        assertThat(bench.kinds(again)).containsExactly(OutgoingKind.REPEAT);
    }

    @Test
    void whatAStylesheetMakesHasToBeAMessageOfTheSenderItself() throws IOException {
        Path stylesheet = folder.resolve("in.xsl");
        Files.writeString(stylesheet, stylesheet("x"));
        ProcessingBench bench = bench(Map.of(AANBIEDER + "stylesheet-in", stylesheet.toString()));
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", own);

        long noMessage = bench.takeOwnForm("98000981", ownForm(request));

        assertHeld(bench, noMessage, Verdict.UNDETERMINED);
        assertThat(bench.reader.findings(noMessage))
                .extracting(Finding::rule)
                .containsExactly("vertaling-geen-bericht");

        Files.writeString(stylesheet, unwrapping());
        long ofAnother = bench.takeOwnForm(
                "98000981", ownForm(TestMessages.changed(request, "Afzender>98000981<", "Afzender>98000101<")));

        assertHeld(bench, ofAnother, Verdict.UNDETERMINED);
        assertThat(bench.reader.findings(ofAnother)).extracting(Finding::rule).containsExactly("deur-andere-afzender");
    }

    /** A stylesheet that leaves a fault of the message in it does not save the message. */
    @Test
    void whatAStylesheetMakesIsJudgedLikeAnyMessage() throws IOException {
        Path stylesheet = Files.writeString(folder.resolve("in.xsl"), unwrapping());
        ProcessingBench bench = bench(Map.of(AANBIEDER + "stylesheet-in", stylesheet.toString()));
        byte[] request = TestMessages.ofOwnClient("01-jw315.xml", own);

        long id = bench.takeOwnForm(
                "98000981",
                ownForm(new String(request, StandardCharsets.UTF_8)
                        .replaceAll("(Bsn>)[0-9]{9}", "$1123")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.state(id)).isEqualTo(MessageState.REFUSED);
        assertThat(bench.reader.findings(id)).extracting(Finding::rule).contains("xsd-pattern");
        assertThat(bench.kinds(id)).containsExactly(OutgoingKind.ERROR);
    }

    private void assertHeld(ProcessingBench bench, long id, Verdict verdict) {
        MessageDetail detail = bench.reader.detail(id).orElseThrow();
        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(detail.summary().verdict()).contains(verdict);
        assertThat(detail.summary().disposition()).contains(Disposition.UNTRANSLATED);
        assertThat(layer(bench, id)).isEqualTo(LayerOutcome.FAILED);
        assertThat(bench.kinds(id)).isEmpty();
        assertThat(bench.meters.counter(Alarms.METRIC, "kind", "untranslated").count())
                .isPositive();
    }

    private static LayerOutcome layer(ProcessingBench bench, long id) {
        return bench.reader.detail(id).orElseThrow().layers().stream()
                .filter(layer -> layer.layer() == Layer.TRANSLATE)
                .map(LayerResult::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static int line(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    /** The same message as its sender's software of that release made it. */
    private static byte[] older(byte[] message, String release) {
        String subversion = release.substring(2);
        return new String(message, StandardCharsets.UTF_8)
                .replace("/3_2/", "/" + release + "/")
                .replaceAll("(BerichtSubversie>)2<", "$1" + subversion + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A message as a party's own software wraps it. */
    private static byte[] ownForm(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        return ("<Post>" + text.substring(text.indexOf("?>") + 2) + "</Post>").getBytes(StandardCharsets.UTF_8);
    }

    private static String unwrapping() {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="/"><xsl:copy-of select="/Post/*" copy-namespaces="no"/></xsl:template>
                </xsl:stylesheet>""";
    }

    private static String stylesheet(String content) {
        return """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                    xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
                <xsl:template match="/"><Zaak>%s</Zaak></xsl:template>
                </xsl:stylesheet>""".formatted(content);
    }

    private ProcessingBench bench(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("berichtenpoort." + name, value));
        return new ProcessingBench(database, prefixed);
    }
}
