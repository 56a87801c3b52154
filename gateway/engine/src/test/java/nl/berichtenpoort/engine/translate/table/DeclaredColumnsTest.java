package nl.berichtenpoort.engine.translate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of mappings-valid/stylesheet.yaml: rekening;datum;bedrag;aantal;akkoord;omschrijving. */
class DeclaredColumnsTest {

    private static final String HEADER = "rekening;datum;bedrag;aantal;akkoord;omschrijving\r\n";
    private static final String ROW = "004010;01-05-2026;-12,50;00003;J;Begeleiding\r\n";

    private final TableMapping mapping = TableMapping.read(
                    "grootboek.yaml", Samples.files("mappings-valid").get("mappings-valid/stylesheet.yaml"))
            .mapping()
            .orElseThrow();
    private final DeclaredColumns declared = new DeclaredColumns(mapping, mapping.settings());

    @Test
    void whatFitsHasNoFindings() {
        assertThat(check(HEADER)).isEmpty();
        assertThat(check(HEADER + ROW)).isEmpty();
        assertThat(check(HEADER + "\"004010\";01-05-2026;\"0,00\";;;\"a;\"\"b\"\"\r\nc\"\r\n" + ROW))
                .isEmpty();
        assertThat(check(HEADER + "4010  ;29-02-2024;-0,01;00000;N;" + "x".repeat(38) + "\uD83D\uDE42y"))
                .as("characters are code points, and the last line end may be missing")
                .isEmpty();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("", "no-header []"),
                Arguments.of("\uFEFF" + HEADER, "byte-order-mark []"),
                Arguments.of(HEADER.replace("aantal;", ""), "header-count [1, 0, 5, 6]"),
                Arguments.of(HEADER.replace("datum", "Datum"), "header-name [1, 2, datum]"),
                Arguments.of(HEADER.replace(';', ','), "header-count [1, 0, 1, 6]"),
                Arguments.of(HEADER + ROW + "004010;01-05-2026\r\n", "field-count [3, 2, 2, 6]"),
                Arguments.of(HEADER + "\r\n", "field-count [2, 1, 1, 6]"),
                Arguments.of(HEADER + ROW.replace("004010", ""), "field-missing [2, 1, rekening]"),
                Arguments.of(HEADER + ROW.replace("004010", "      "), "field-missing [2, 1, rekening]"),
                Arguments.of(HEADER + ROW.replace("004010", "4010"), "field-width [2, 1, rekening, 6, 4]"),
                Arguments.of(HEADER + ROW.replace("Begel", "x".repeat(40)), "field-width [2, 1, omschrijving, 40, 46]"),
                Arguments.of(HEADER + ROW.replace("01-05-2026", "2026-05-01"), "field-form [2, 1, datum, dd-mm-jjjj]"),
                Arguments.of(HEADER + ROW.replace("01-05-2026", "29-02-2026"), "field-form [2, 1, datum, dd-mm-jjjj]"),
                Arguments.of(HEADER + ROW.replace("-12,50", "-12.50"), "field-form [2, 1, bedrag, 0,00]"),
                Arguments.of(HEADER + ROW.replace("-12,50", "1.250,00"), "field-form [2, 1, bedrag, 0,00]"),
                Arguments.of(HEADER + ROW.replace("-12,50", "012,50"), "field-form [2, 1, bedrag, 0,00]"),
                Arguments.of(HEADER + ROW.replace("-12,50", ",50"), "field-form [2, 1, bedrag, 0,00]"),
                Arguments.of(HEADER + ROW.replace("00003", "0003a"), "field-form [2, 1, aantal, 0]"),
                Arguments.of(HEADER + ROW.replace(";J;", ";ja;"), "field-form [2, 1, akkoord, J/N]"),
                Arguments.of(HEADER + ROW.replace("Begeleiding", "=1+1"), "field-formula [2, 1, omschrijving]"),
                Arguments.of(HEADER + ROW.replace("Begeleiding", "Begel\"eiding"), "quote-inside [2]"),
                Arguments.of(HEADER + ROW.replace("Begeleiding", "\"Begel\"eiding"), "text-after-quote [2]"),
                Arguments.of(HEADER + ROW.replace("Begeleiding", "\"Begeleiding"), "quote-not-closed [2]"),
                Arguments.of(HEADER + ROW.replace("\r\n", "\n") + ROW, "line-end [2]"),
                Arguments.of(HEADER + ROW.replace("\r\n", "\r") + ROW, "line-end [2]"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatDoesNotFitIsToldWithItsRowAndColumn(String file, String expected) {
        assertThat(check(file)).containsExactly(expected);
    }

    @Test
    void everyFaultOfAFileIsTold() {
        assertThat(check(HEADER + ";2026;x;3;?;+31\r\n" + ROW + "004010;;1,00;;;\r\n"))
                .containsExactly(
                        "field-missing [2, 1, rekening]",
                        "field-form [2, 1, datum, dd-mm-jjjj]",
                        "field-form [2, 1, bedrag, 0,00]",
                        "field-width [2, 1, aantal, 5, 1]",
                        "field-form [2, 1, akkoord, J/N]",
                        "field-formula [2, 1, omschrijving]",
                        "field-missing [4, 3, datum]");
    }

    @Test
    void ofManyAHundredAreToldAndTheRestCounted() {
        List<String> findings = check(HEADER + ROW.replace("J", "?").repeat(130));

        assertThat(findings).hasSize(101).endsWith("more [30]");
    }

    @Test
    void bytesThatAreNoUtf8AreNotGuessedAt() {
        assertThat(written(declared.check((HEADER + ROW + "é").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("not-utf8 []");
    }

    @Test
    void everySentenceIsWholeInBothLanguages() {
        List<Finding> findings = unfit().flatMap(
                        unfit -> declared.check(((String) unfit.get()[0]).getBytes(StandardCharsets.UTF_8)).stream())
                .toList();
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(findings).allSatisfy(finding -> {
                assertThat(texts.message(finding)).contains("grootboek.yaml").doesNotContain("{");
                assertThat(texts.remedy(finding)).doesNotContain("{").endsWith(".");
            });
        }
    }

    @Test
    void aProducersFileIsPassedOnIfItFitsAndHeldWholeIfNot() {
        Reading invoice = new MessageReader(SchemaSet.builtIn())
                .read(Samples.named("messages/ijw/jw323/jw323-klein.xml").bytes());
        Translatable message =
                new Translatable(MessageType.JW323, invoice.root().orElseThrow());

        Translation fits = new CheckedTable(mapping, mapping.settings(), giving(HEADER + ROW)).translate(message);
        Translation unfit = new CheckedTable(mapping, mapping.settings(), giving(HEADER + "x\r\n")).translate(message);
        Translation other = new CheckedTable(mapping, mapping.settings(), giving(HEADER))
                .translate(new Translatable(MessageType.JW305, invoice.root().orElseThrow()));

        Document document = ((Translation.Translated) fits).document();
        assertThat(document.form()).isEqualTo(DocumentForm.CSV);
        assertThat(document.bytes()).isEqualTo((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        assertThat(written(((Translation.Untranslatable) unfit).findings()))
                .containsExactly("field-count [2, 1, 1, 6]");
        assertThat(((Translation.Untranslatable) other).findings())
                .extracting(Finding::rule)
                .containsExactly("translate-table-not-for-message");
    }

    private static Translator giving(String text) {
        return message ->
                new Translation.Translated(new Document(DocumentForm.TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> check(String file) {
        return written(declared.check(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> written(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().replaceFirst("^translate-table-file-", "") + " "
                        + finding.arguments().subList(1, finding.arguments().size()))
                .toList();
    }
}
