package nl.berichtenpoort.engine.translate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.samples.Standard;
import org.junit.jupiter.api.Test;

class TableTranslatorTest {

    private static final String INVOICE = "messages/ijw/jw323/jw323-volledig.xml";
    private static final String ANSWER = "messages/ijw/jw325/jw325-volledig.xml";

    private final MessageReader reader = new MessageReader(SchemaSet.builtIn());
    private final TableTranslator lines =
            new TableTranslator(TableMapping.builtIn("declaratieregels").orElseThrow());

    @Test
    void theBuiltInMappingsAreForTheirMessagesOnly() {
        assertThat(TableMapping.builtIns()).containsExactly("declaratieregels", "starts-en-stops", "toewijzingen");
        assertThat(TableMapping.builtIn("toewijzing")).isEmpty();
        assertThat(numbers("declaratieregels")).containsExactly(323, 325, 323, 325);
        assertThat(numbers("starts-en-stops")).containsExactly(305, 307, 305, 307);
        assertThat(numbers("toewijzingen")).containsExactly(301, 301);
    }

    private static List<Integer> numbers(String name) {
        TableMapping mapping = TableMapping.builtIn(name).orElseThrow();
        return Arrays.stream(MessageType.values())
                .filter(mapping::appliesTo)
                .map(MessageType::number)
                .toList();
    }

    @Test
    void everySampleMessageFitsTheBuiltInMappingOfItsTypeAndTheCheckOfDeclaredColumns() {
        int translated = 0;
        for (String name : TableMapping.builtIns()) {
            TableMapping mapping = TableMapping.builtIn(name).orElseThrow();
            for (CsvSettings settings :
                    List.of(CsvSettings.DEFAULT, new CsvSettings(Separator.PUNTKOMMA, DecimalMark.PUNT, false))) {
                TableTranslator translator = new TableTranslator(mapping, settings);
                DeclaredColumns declared = new DeclaredColumns(mapping, settings);
                for (Sample sample : Samples.messages()) {
                    Reading reading = reader.read(sample.bytes());
                    MessageType type = reading.type().orElseThrow();
                    if (mapping.appliesTo(type) && !type.isAnswer()) {
                        Translation translation = translator.translate(
                                new Translatable(type, reading.root().orElseThrow()));
                        assertThat(translation).as(sample.name()).isInstanceOf(Translation.Translated.class);
                        assertThat(declared.check(bytes(translation))).isEmpty();
                        translated++;
                    }
                }
            }
        }
        assertThat(translated).isGreaterThan(60);
    }

    @Test
    void anAnswerThatRejectsALineOfAnotherInvoiceIsHeld() {
        Translation translation = translate(INVOICE, ANSWER, "JD26-0000013", "JD26-9999999");

        assertThat(findings(translation))
                .extracting(Finding::rule)
                .containsExactly("translate-table-line-unknown", "translate-table-total-differs");
        Finding unknown = findings(translation).get(0);
        assertThat(unknown.position()).isEqualTo(Position.MESSAGE);
        assertThat(unknown.arguments())
                .containsExactly(
                        "declaratieregels.yaml",
                        "JW325:43:11 Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie");
    }

    @Test
    void aGrantedTotalThatTheLinesContradictIsHeld() {
        Translation translation = translate(INVOICE, ANSWER, "624900", "624901");

        assertThat(findings(translation))
                .extracting(Finding::messageKey, Finding::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "table.total-differs",
                        List.of(
                                "declaratieregels.yaml",
                                "JW325:35:5 Bericht/DeclaratieAntwoord/TotaalToegekendBedrag",
                                "TotaalToegekendBedrag",
                                "€624901",
                                "€624900")));
    }

    @Test
    void anAnswerThatWasNotJudgedAsAWholeRefusesNoMoreThanItsLines() {
        String code = "</jw325:Clienten>\n    <jw325:RetourCodes>\n      <jw325:RetourCode>";
        Translation judged = translate(INVOICE, ANSWER, "", "");

        Translation translation = translate(INVOICE, ANSWER, code + "0200", code + "0233");

        assertThat(bytes(translation)).isEqualTo(bytes(judged));
    }

    @Test
    void aSubmittedTotalThatTheLinesContradictIsHeldAtItsPlace() {
        Reading invoice = read(INVOICE, "877100", "877101");

        Translation translation = lines.translate(
                new Translatable(invoice.type().orElseThrow(), invoice.root().orElseThrow()));

        assertThat(findings(translation)).hasSize(1);
        assertThat(findings(translation).get(0).position().path()).contains("Bericht/Declaratie/TotaalIngediendBedrag");
    }

    @Test
    void ofManyProblemsAHundredAreToldAndTheRestCounted() throws IOException {
        MappingReading mapping = TableMapping.read("streng.yaml", """
                mapping: streng
                rijen:
                  - {berichten: [323], pad: Declaratie/Clienten/Client/Prestaties/Prestatie}
                kolommen:
                  - {kolom: regel, pad: ProductReferentie/ReferentieNummer, lengte: 2}
                """.getBytes(StandardCharsets.UTF_8));
        Reading invoice = reader.read(invoice(250));

        Translation translation = new TableTranslator(mapping.mapping().orElseThrow())
                .translate(new Translatable(
                        invoice.type().orElseThrow(), invoice.root().orElseThrow()));

        List<Finding> findings = findings(translation);
        assertThat(findings).hasSize(101);
        assertThat(findings.subList(0, 100)).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("translate-table-width");
            assertThat(finding.position().path().orElseThrow()).endsWith("ProductReferentie/ReferentieNummer");
        });
        assertThat(findings.get(100).rule()).isEqualTo("translate-table-more");
        assertThat(findings.get(100).arguments()).containsExactly("streng.yaml", "JW323", "150");
    }

    @Test
    void anInvoiceOfEighteenMegabytesIsDoneInTimeThatGrowsWithIt() throws IOException {
        int count = new InvoiceGenerator(Standard.IJW, 1).linesFor(18 * 1024 * 1024);
        Reading invoice = reader.read(invoice(count));
        Translatable message =
                new Translatable(invoice.type().orElseThrow(), invoice.root().orElseThrow());

        long start = System.nanoTime();
        byte[] csv = bytes(lines.translate(message));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        assertThat(new String(csv, StandardCharsets.UTF_8).lines()).hasSize(count + 1);
        // A second where nothing else runs; with squared growth it would be minutes.
        assertThat(seconds).isLessThan(20);
    }

    @Test
    void aByteOrderMarkIsWrittenWhereItIsWanted() {
        TableMapping mapping = TableMapping.builtIn("toewijzingen").orElseThrow();
        Reading reading = read("messages/ijw/jw301/jw301-klein.xml", "", "");
        byte[] marked = bytes(new TableTranslator(mapping, new CsvSettings(Separator.KOMMA, DecimalMark.KOMMA, true))
                .translate(new Translatable(
                        reading.type().orElseThrow(), reading.root().orElseThrow())));

        assertThat(Arrays.copyOf(marked, 6)).containsExactly(0xEF, 0xBB, 0xBF, 'w', 'e', 't');
        assertThat(findings(new DeclaredColumns(mapping, CsvSettings.DEFAULT).check(marked)))
                .containsExactly("file-byte-order-mark");
    }

    @Test
    void aMappingThatLeavesItsRowsToAStylesheetIsNotForTheTranslator() {
        TableMapping mapping = TableMapping.read(
                        "stylesheet.yaml", Samples.files("mappings-valid").get("mappings-valid/stylesheet.yaml"))
                .mapping()
                .orElseThrow();

        assertThat(mapping.stylesheet()).contains("grootboek.xsl");
        assertThatThrownBy(() -> new TableTranslator(mapping))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stylesheet.yaml");
    }

    private static List<String> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().replaceFirst("^translate-table-", ""))
                .toList();
    }

    private Translation translate(String invoice, String answer, String from, String to) {
        Reading asked = read(invoice, "", "");
        return lines.translate(new Translatable(
                asked.type().orElseThrow(),
                asked.root().orElseThrow(),
                Optional.of(read(answer, from, to).root().orElseThrow())));
    }

    private Reading read(String sample, String from, String to) {
        String text = new String(Samples.named(sample).bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return reader.read((from.isEmpty() ? text : text.replace(from, to)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] invoice(int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InvoiceGenerator(Standard.IJW, 1).write(count, out);
        return out.toByteArray();
    }

    private static List<Finding> findings(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Untranslatable.class);
        return ((Translation.Untranslatable) translation).findings();
    }

    private static byte[] bytes(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Translated.class);
        return ((Translation.Translated) translation).document().bytes();
    }
}
