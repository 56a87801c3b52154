package nl.berichtenpoort.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.journal.OutgoingKind;
import nl.berichtenpoort.app.journal.OutgoingMessage;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.builder.DiffBuilder;

/** Invoices and their answers among parties that read and write the older invoice or flat files. */
@ExtendWith(TestDatabase.class)
class InvoiceTranslationFlowTest {

    private static final String FOLDER = "translations/legacy-303/";
    private static final String GEMEENTE = "parties.[0153].translation.";
    private static final String AANBIEDER = "parties.[98000981].translation.";
    private static final Shape OLD_INVOICE = new Shape(DocumentForm.XML, "3.0", Optional.of("JW303"));
    private static final Shape OLD_ANSWER = new Shape(DocumentForm.XML, "3.0", Optional.of("JW304"));
    private static final String COLUMNS =
            "wet,declaratie,bericht,declaratiedatum,aanbieder,gemeente,regel,vorige-regel,bsn,toewijzingnummer,"
                    + "categorie,categorie-naam,code,begindatum,einddatum,volume,eenheid,eenheid-naam,tarief,ingediend,"
                    + "status,toegekend,afgewezen,retourcodes,reden,antwoord,antwoorddatum\r\n";

    private final DataSource database;
    private final SchemaSet schemas = SchemaSet.builtIn();
    private final MessageReader reader = new MessageReader(schemas);
    private final String own = TestMessages.fresh();
    private final int number = 100_000 + Math.floorMod(own.hashCode(), 800_000);

    @TempDir
    private Path folder;

    InvoiceTranslationFlowTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "jw-toegekend, 98000981, JW, -001 80990 TOEGEKEND; -002 63600 TOEGEKEND",
        "jw-deels-afgewezen, 98000981, JW, -001 80990 TOEGEKEND; -002 63600 AFGEWEZEN",
        "wmo-toegekend, 98000992, WMO, -001 82080 TOEGEKEND; -002 88655 TOEGEKEND"
    })
    void anOlderInvoiceIsJudgedAndPassedOnAsA323AndAnsweredWithA304(
            String name, String aanbieder, String prefix, String lines) {
        ProcessingBench bench = bench(Map.of());
        startCare(bench, name);
        byte[] received = message(name, "03-" + prefix.toLowerCase(Locale.ROOT) + "303.xml");
        MessageType invoice = MessageType.valueOf(prefix + "323");

        long id = bench.take(received);

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(bench.journal.find(id).orElseThrow().payload()).isEqualTo(received);
        MessageIdentity identity =
                bench.reader.detail(id).orElseThrow().summary().identity();
        assertThat(identity.type()).contains(invoice);
        assertThat(identity.release()).contains("3.0");
        assertThat(identity.identification()).contains(own);

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.STANDARD);
        assertThat(forward.content()).isEqualTo(lifted(received));
        Reading read = reader.read(forward.content());
        assertThat(read.type()).contains(invoice);
        assertThat(read.isValid()).isTrue();

        OutgoingMessage answer = bench.only(id, OutgoingKind.ANSWER);
        assertThat(answer.type()).isEqualTo(invoice.answer());
        assertThat(answer.shape()).isEqualTo(new Shape(DocumentForm.XML, "3.0", Optional.of(prefix + "304")));
        assertSame(answer.content(), message(name, "antwoord/03.xml"), "GemeenteReferentieNummer");

        Relation relation = new Relation(invoice.standard(), "0153", aanbieder);
        assertThat(bench.caseFile.prestatiesOp(relation, OutgoingMessagesTest.numbers(forward.content())).stream()
                        .map(line -> line.value().prestatie().referentieNummer().substring(own.length()) + " "
                                + line.value().prestatie().bedrag() + " "
                                + line.value().oordeel())
                        .sorted()
                        .collect(Collectors.joining("; ")))
                .isEqualTo(lines);
    }

    /** Whichever of the two the municipality's own system writes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMunicipalitysOwnAnswerToAnOlderInvoiceReachesItsSenderAsA304(boolean older) {
        ProcessingBench bench = bench(Map.of("answers.gemeente", "self"));
        startCare(bench, "jw-deels-afgewezen");
        long id = bench.take(message("jw-deels-afgewezen", "03-jw303.xml"));
        assertThat(bench.kinds(id)).contains(OutgoingKind.FORWARD).doesNotContain(OutgoingKind.ANSWER);
        byte[] decision = ownAnswer("jw-deels-afgewezen", "antwoord/03.xml");

        long answer = bench.take(older ? decision : lifted(decision));

        assertThat(bench.state(answer)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage forward = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(forward.type()).contains(MessageType.JW325);
        assertThat(forward.shape()).isEqualTo(OLD_ANSWER);
        assertSame(forward.content(), decision);
    }

    /** What the stylesheet made is what is answered, not the bytes that it made it of. */
    @Test
    void anOlderInvoiceThatAStylesheetMadeIsAnsweredWithA304Too() throws IOException {
        Path stylesheet = Files.writeString(folder.resolve("in.xsl"), """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                <xsl:template match="/"><xsl:copy-of select="/Post/*" copy-namespaces="no"/></xsl:template>
                </xsl:stylesheet>""");
        ProcessingBench bench =
                bench(Map.of("answers.gemeente", "self", AANBIEDER + "stylesheet-in", stylesheet.toString()));
        bench.take(message("jw-deels-afgewezen", "01-jw301.xml"));
        long start = bench.takeOwnForm("98000981", ownForm(message("jw-deels-afgewezen", "02-jw305.xml")));
        assertThat(bench.state(start)).isEqualTo(MessageState.ACCEPTED);
        byte[] received = ownForm(message("jw-deels-afgewezen", "03-jw303.xml"));
        long id = bench.takeOwnForm("98000981", received);
        assertThat(bench.reader.findings(id)).extracting(Finding::rule).contains("TR338", "legacy-lifted");
        byte[] forwarded = bench.only(id, OutgoingKind.FORWARD).content();
        assertThat(reader.read(forwarded).type()).contains(MessageType.JW323);
        assertThat(bench.reader.artifact(id, ArtifactKind.RAW)).contains(received);
        byte[] decision = ownAnswer("jw-deels-afgewezen", "antwoord/03.xml");

        long answer = bench.take(lifted(decision));

        OutgoingMessage forward = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(OLD_ANSWER);
        assertSame(forward.content(), decision);
    }

    @Test
    void aMunicipalityThatReadsTheOlderInvoiceGetsItWithTheClientsOfTheAllocationsAndMayAnswerWithA304() {
        ProcessingBench bench = bench(Map.of(GEMEENTE + "invoice", "303", "answers.gemeente", "self"));
        startCare(bench, "jw304-deels-afgewezen");

        long id = bench.take(message("jw304-deels-afgewezen", "03-jw323.xml"));

        assertThat(bench.state(id)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.type()).contains(MessageType.JW323);
        assertThat(forward.shape()).isEqualTo(OLD_INVOICE);
        assertSame(forward.content(), message("jw304-deels-afgewezen", "als-303.xml"));

        byte[] decision = ownAnswer("jw304-deels-afgewezen", "04-jw304.xml");
        long answer = bench.take(decision);

        assertThat(bench.state(answer)).isEqualTo(MessageState.ACCEPTED);
        OutgoingMessage back = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(back.shape()).isEqualTo(Shape.STANDARD);
        assertThat(back.content()).isEqualTo(lifted(decision));
    }

    /** Nobody told who that client is. The invoice waits, whole, until somebody did or the municipality reads a 323. */
    @Test
    void anInvoiceIsHeldWhoseClientsTheReaderOfTheOlderOneCannotBeTold() {
        ProcessingBench bench = bench(Map.of(GEMEENTE + "invoice", "303"));
        startCare(bench, "jw304-toegekend");
        byte[] invoice = text(message("jw304-toegekend", "03-jw323.xml"))
                .replaceFirst(
                        "(?s)</Prestatie>\\s*<Prestatie>",
                        "</Prestatie></Prestaties></Client><Client><Bsn>" + TestMessages.bsn(number + 10)
                                + "</Bsn><Prestaties><Prestatie>")
                .replace(number + "418<", number + "999<")
                .getBytes(StandardCharsets.UTF_8);

        String client = "Bericht/Declaratie/Clienten/Client[2]";

        long id = bench.take(invoice);

        assertThat(bench.state(id)).isEqualTo(MessageState.HELD);
        assertThat(bench.kinds(id)).isEmpty();
        assertThat(bench.reader.findings(id))
                .filteredOn(finding -> finding.layer() == Layer.TRANSLATE)
                .extracting(Finding::rule, finding -> finding.position().path().orElse(""), Finding::arguments)
                .containsExactly(
                        tuple("legacy-person", client, List.of("Geboortedatum", "JW303")),
                        tuple("legacy-person", client, List.of("Geslacht", "JW303")),
                        tuple("legacy-person", client, List.of("Naam", "JW303")));

        ProcessingBench mended = bench(Map.of());
        mended.replay(id);

        assertThat(mended.state(id)).isEqualTo(MessageState.ACCEPTED);
        assertThat(mended.kinds(id)).containsExactly(OutgoingKind.FORWARD, OutgoingKind.ANSWER);
        assertThat(mended.only(id, OutgoingKind.FORWARD).content()).isEqualTo(invoice);
    }

    @Test
    void bothPartiesGetTheInvoiceLinesWithWhatTheGatewayDecided() {
        ProcessingBench bench = bench(Map.of(
                GEMEENTE + "form", "csv",
                GEMEENTE + "mapping", "declaratieregels",
                AANBIEDER + "form", "csv",
                AANBIEDER + "mapping", "declaratieregels"));
        startCare(bench, "jw304-toegekend");
        byte[] invoice =
                TestMessages.changed(message("jw304-toegekend", "03-jw323.xml"), number + "418<", number + "999<");

        long id = bench.take(invoice);

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        OutgoingMessage answer = bench.only(id, OutgoingKind.ANSWER);
        assertThat(forward.shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        assertThat(answer.shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        String csv = text(forward.content());
        String told = csv.stripTrailing().replaceFirst("(?s).*,(BP[0-9]+),[-0-9]+$", "$1") + ",2026-11-22\r\n";
        assertThat(csv)
                .isEqualTo(COLUMNS
                        + line("2026", "001", "417", "45,Jeugdhulp ambulant,45A04", "455,01,Minuut,\"1,78\",\"809,90\"")
                        + "toegekend,\"809,90\",\"0,00\",,," + told
                        + line("2026", "002", "999", "54,Jeugd-ggz,54001", "300,01,Minuut,\"2,12\",\"636,00\"")
                        + "afgewezen,\"0,00\",\"636,00\",9338,Prestatie zonder bijbehorende toewijzing," + told);
        assertThat(answer.content()).isEqualTo(forward.content());
    }

    /** An older invoice is told as any other; its sender is answered in the form in which it asked. */
    @Test
    void anOlderInvoiceIsToldInLinesToTheMunicipalityAndAnsweredWithA304WhateverItsSenderElseReads() {
        ProcessingBench bench = bench(Map.of(
                GEMEENTE + "form", "csv",
                GEMEENTE + "mapping", "declaratieregels",
                AANBIEDER + "form", "csv",
                AANBIEDER + "mapping", "declaratieregels"));
        startCare(bench, "jw-toegekend");

        long id = bench.take(message("jw-toegekend", "03-jw303.xml"));

        OutgoingMessage forward = bench.only(id, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        String csv = text(forward.content());
        String told = csv.stripTrailing().replaceFirst("(?s).*,(BP[0-9]+),[-0-9]+$", "$1") + ",2026-11-22\r\n";
        assertThat(csv)
                .isEqualTo(COLUMNS
                        + line("2020", "001", "417", "45,Jeugdhulp ambulant,45A04", "455,01,Minuut,\"1,78\",\"809,90\"")
                        + "toegekend,\"809,90\",\"0,00\",,," + told
                        + line("2020", "002", "418", "54,Jeugd-ggz,54001", "300,01,Minuut,\"2,12\",\"636,00\"")
                        + "toegekend,\"636,00\",\"0,00\",,," + told);
        OutgoingMessage answer = bench.only(id, OutgoingKind.ANSWER);
        assertThat(answer.shape()).isEqualTo(OLD_ANSWER);
        assertSame(answer.content(), message("jw-toegekend", "antwoord/03.xml"), "GemeenteReferentieNummer");
    }

    /** The 325 names no amounts of lines: they come from the 323 that the journal keeps. */
    @Test
    void aProviderGetsAMunicipalitysOwnDecisionInLinesWithTheInvoiceOfTheJournal() {
        ProcessingBench bench = bench(Map.of(
                "answers.gemeente", "self", AANBIEDER + "form", "csv", AANBIEDER + "mapping", "declaratieregels"));
        startCare(bench, "jw304-deels-afgewezen");
        bench.take(message("jw304-deels-afgewezen", "03-jw323.xml"));
        byte[] decision = ownAnswer("jw304-deels-afgewezen", "04-jw304.xml");

        long answer = bench.take(lifted(decision));

        OutgoingMessage forward = bench.only(answer, OutgoingKind.FORWARD);
        assertThat(forward.shape()).isEqualTo(Shape.of(DocumentForm.CSV));
        String told = "A" + own.substring(1) + ",2026-07-10\r\n";
        assertThat(text(forward.content()))
                .isEqualTo(COLUMNS
                        + line("2026", "001", "417", "45,Jeugdhulp ambulant,45A04", "455,01,Minuut,\"1,78\",\"809,90\"")
                        + "toegekend,\"809,90\",\"0,00\",,," + told
                        + line("2026", "002", "418", "54,Jeugd-ggz,54001", "300,01,Minuut,\"2,12\",\"636,00\"")
                        + "afgewezen,\"0,00\",\"636,00\",9341,Eenheid past niet bij de toewijzing," + told);
    }

    /** The first columns of a line, up to what was decided of it. */
    private String line(String year, String line, String allocation, String product, String volume) {
        return String.join(
                        ",",
                        "jeugdwet",
                        own,
                        own,
                        year + "-07-06",
                        "98000981",
                        "0153",
                        own + "-" + line,
                        "",
                        TestMessages.bsn(number),
                        number + allocation,
                        product,
                        year + "-06-01",
                        year + "-06-30",
                        volume)
                + ",";
    }

    /** What comes before the invoice: the allocation and the start of the care. */
    private void startCare(ProcessingBench bench, String name) {
        Samples.files(FOLDER + name).keySet().stream()
                .map(file -> file.substring((FOLDER + name + "/").length()))
                .filter(file -> file.matches("0[12]-.*\\.xml"))
                .sorted()
                .forEach(file -> assertThat(bench.state(bench.take(message(name, file))))
                        .as(file)
                        .isEqualTo(MessageState.ACCEPTED));
    }

    /** A message of a conversation, about a client and with numbers of this test's own. */
    private byte[] message(String name, String file) {
        String text = text(Samples.files(FOLDER + name).get(FOLDER + name + "/" + file));
        return text.replaceAll("(Bsn>)[0-9]{9}<", "$1" + TestMessages.bsn(number) + "<")
                .replaceAll("(ToewijzingNummer>)[0-9]+([0-9]{3}<)", "$1" + number + "$2")
                .replaceAll(
                        "((?<!Bericht)Identificatie|DeclarantFactuurNummer|DeclaratieNummer)>[^<\\s]+<",
                        "$1>" + own + "<")
                .replaceAll("(ReferentieNummer>)[^<]*(-[0-9]+<)", "$1" + own + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A 304 with an identification of this test's own. */
    private byte[] ownAnswer(String name, String file) {
        return text(message(name, file))
                .replaceAll("(GemeenteReferentieNummer>)[^<\\s]+<", "$1A" + own.substring(1) + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A message as a party's own software wraps it. */
    private static byte[] ownForm(byte[] message) {
        String text = text(message);
        return ("<Post>" + text.substring(text.indexOf("?>") + 2) + "</Post>").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] lifted(byte[] older) {
        Lifting lifting = new Lifter(schemas).lift(older).orElseThrow();
        assertThat(lifting).isInstanceOf(Lifting.Lifted.class);
        return ((Lifting.Lifted) lifting).bytes();
    }

    private static void assertSame(byte[] actual, byte[] expected, String... masked) {
        Set<String> own = Set.of(masked);
        assertThat(DiffBuilder.compare(expected)
                        .withTest(actual)
                        .ignoreWhitespace()
                        .ignoreComments()
                        .checkForSimilar()
                        .withNodeFilter(node -> !own.contains(String.valueOf(node.getLocalName())))
                        .build()
                        .getDifferences())
                .as(text(actual))
                .isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ProcessingBench bench(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("berichtenpoort." + name, value));
        return new ProcessingBench(database, prefixed);
    }
}
