package nl.berichtenpoort.engine.translate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageWriter;
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
import nl.berichtenpoort.engine.translate.stylesheet.PartyStylesheet;
import nl.berichtenpoort.engine.translate.stylesheet.StylesheetTranslator;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder under translations/csv is a case: berichten.txt names the message and, on its second line, the one that
 * completes it; mapping.yaml is the mapping, with the stylesheet that it names beside it, or else the folder above has the name of a built-in one. verwacht.csv is what
 * has to come of it, byte by byte, or bevindingen.txt every finding with its sentences.
 */
class TableSamplesTest {

    private static final String FOLDER = "translations/csv";
    private static final String CASE = "/berichten.txt";

    private static final Path SAMPLES = Path.of("../../samples/src/main/resources/samples");
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1L << 30, 1_000_000, 1_000_000);
    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();

    private final MessageReader reader = new MessageReader(SCHEMAS);
    private final SortedMap<String, byte[]> files = Samples.files(FOLDER);

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsFileOrItsFindings() {
        List<String> cases = files.keySet().stream()
                .filter(name -> name.endsWith(CASE))
                .map(name -> name.substring(0, name.length() - CASE.length()))
                .toList();
        assertThat(cases).hasSizeGreaterThan(15);
        return cases.stream().map(folder -> DynamicTest.dynamicTest(folder, () -> check(folder)));
    }

    private void check(String folder) {
        TableMapping mapping = mapping(folder);
        List<String> names = text(folder + CASE).lines().toList();
        Reading reading = reading(folder, names.get(0));
        Optional<Reading> related = names.stream().skip(1).findFirst().map(name -> reading(folder, name));
        Translation translation = translator(mapping, folder)
                .translate(new Translatable(
                        reading.type().orElseThrow(), reading.root().orElseThrow(), related.flatMap(Reading::root)));
        if (files.containsKey(folder + "/verwacht.csv")) {
            assertThat(translation).isInstanceOf(Translation.Translated.class);
            Document document = ((Translation.Translated) translation).document();
            assertThat(document.form()).isEqualTo(DocumentForm.CSV);
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(text(folder + "/verwacht.csv"));
            assertThat(document.bytes()).isEqualTo(files.get(folder + "/verwacht.csv"));
        } else {
            assertThat(translation).isInstanceOf(Translation.Untranslatable.class);
            assertThat(written(((Translation.Untranslatable) translation).findings()))
                    .isEqualTo(text(folder + "/bevindingen.txt"));
        }
    }

    private Translator translator(TableMapping mapping, String folder) {
        if (mapping.stylesheet().isEmpty()) {
            return new TableTranslator(mapping);
        }
        PartyStylesheet stylesheet = new PartyStylesheet(
                SAMPLES.resolve(folder), mapping.stylesheet().get(), LIMITS);
        return new CheckedTable(
                mapping,
                mapping.settings(),
                new StylesheetTranslator(
                        stylesheet, new MessageWriter(SCHEMAS), LocalDate.of(2026, 11, 22), Set.of(DocumentForm.CSV)));
    }

    private TableMapping mapping(String folder) {
        byte[] own = files.get(folder + "/mapping.yaml");
        if (own == null) {
            String above = folder.substring(0, folder.lastIndexOf('/'));
            return TableMapping.builtIn(above.substring(above.lastIndexOf('/') + 1))
                    .orElseThrow();
        }
        MappingReading reading = TableMapping.read("mapping.yaml", own);
        assertThat(reading.faults()).isEmpty();
        return reading.mapping().orElseThrow();
    }

    private Reading reading(String folder, String name) {
        byte[] bytes = files.getOrDefault(folder + "/" + name, new byte[0]);
        Reading reading =
                reader.read(bytes.length > 0 ? bytes : Samples.named(name).bytes());
        assertThat(reading.isValid())
                .as("%s: %s %s", name, reading.identifyFindings(), reading.schemaFindings())
                .isTrue();
        return reading;
    }

    private String text(String name) {
        assertThat(files).containsKey(name);
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    static String written(List<Finding> findings) {
        FindingTexts dutch = new FindingTexts(Language.NL);
        return findings.stream()
                .map(finding -> "%d:%d %s %s%n  %s%n  %s%n"
                        .formatted(
                                finding.position().line(),
                                finding.position().column(),
                                finding.rule(),
                                finding.position().path().orElse(""),
                                dutch.message(finding),
                                dutch.remedy(finding)))
                .collect(Collectors.joining());
    }
}
