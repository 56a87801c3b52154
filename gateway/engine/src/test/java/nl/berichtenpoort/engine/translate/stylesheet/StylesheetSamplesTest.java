package nl.berichtenpoort.engine.translate.stylesheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

/**
 * Every folder under translations/stylesheets is a case with its stylesheet.xsl: in {@code uit} over the message that
 * berichten.txt names (and the one that completes it), in {@code in} over {@code ontvangen.txt} or {@code .xml}, each giving verwacht.*; in
 * {@code vijandig} over a JW305, failing as verwacht.txt says: the key of the finding and its arguments behind the name.
 */
class StylesheetSamplesTest {

    private static final Path FOLDER = Path.of("../../samples/src/main/resources/samples/translations/stylesheets");
    private static final String FILE = "stylesheet.xsl";
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 3);
    private static final String JW305 = "messages/ijw/jw305/jw305-klein.xml";
    private static final Limits GENEROUS =
            new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1L << 30, 1_000_000, 1_000_000);
    /** More than the fastest machine takes in the time of a case, so that time is what runs out. */
    private static final long NEVER_REACHED = 1L << 40;

    private static final Limits SHORT =
            new Limits(Duration.ofMinutes(1), Duration.ofMillis(1500), NEVER_REACHED, 1_000_000, 1_000_000);
    private static final Limits LITTLE =
            new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 200_000_000, 1_000_000, 1_000_000);

    private final MessageReader reader = new MessageReader(SchemaSet.builtIn());
    private final MessageWriter writer = new MessageWriter(SchemaSet.builtIn());

    @ParameterizedTest
    @MethodSource("out")
    void whatAPartyReads(Path folder) throws IOException {
        List<String> names = Files.readAllLines(folder.resolve("berichten.txt"));
        Path golden = golden(folder);
        Set<DocumentForm> forms = golden.toString().endsWith(".csv")
                ? EnumSet.of(DocumentForm.CSV)
                : EnumSet.complementOf(EnumSet.of(DocumentForm.CSV));
        StylesheetTranslator translator =
                new StylesheetTranslator(new PartyStylesheet(folder, FILE, GENEROUS), writer, TODAY, forms);
        Reading reading = reader.read(Samples.named(names.get(0)).bytes());
        Translatable message = new Translatable(
                reading.type().orElseThrow(),
                reading.root().orElseThrow(),
                names.stream()
                        .skip(1)
                        .findFirst()
                        .flatMap(
                                name -> reader.read(Samples.named(name).bytes()).root()));

        assertGives(translator.translate(message), golden);
    }

    @ParameterizedTest
    @MethodSource("in")
    void whatAPartySends(Path folder) throws IOException {
        byte[] received = Files.readAllBytes(files(folder, "ontvangen.").get(0));
        InboundStylesheet stylesheet = new InboundStylesheet(new PartyStylesheet(folder, FILE, GENEROUS));

        Translation translation =
                stylesheet.translate(received, Optional.empty(), Party.of("98000101"), Party.of("0153"), TODAY);

        Document document = assertGives(translation, golden(folder));
        Reading reading = reader.read(document.bytes());
        assertThat(reading.isValid())
                .as("%s %s", reading.identifyFindings(), reading.schemaFindings())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileOrBrokenStylesheetFailsAndSaysNothingOfTheMessage(Path folder) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("verwacht.txt"));
        Limits limits = switch (expected.get(0)) {
            case "time" -> SHORT;
            case "memory" -> LITTLE;
            default -> GENEROUS;
        };
        StylesheetTranslator translator =
                new StylesheetTranslator(new PartyStylesheet(folder, FILE, limits), writer, TODAY);
        Reading reading = reader.read(Samples.named(JW305).bytes());

        Translation translation = translator.translate(
                new Translatable(reading.type().orElseThrow(), reading.root().orElseThrow()));

        assertThat(translation).isInstanceOf(Translation.Untranslatable.class);
        List<Finding> findings = ((Translation.Untranslatable) translation).findings();
        String[] arguments =
                Stream.concat(Stream.of(FILE), expected.stream().skip(1)).toArray(String[]::new);
        assertThat(findings)
                .containsExactly(Finding.error(
                        "translate-stylesheet-" + expected.get(0),
                        Layer.TRANSLATE,
                        Position.MESSAGE,
                        "stylesheet." + expected.get(0),
                        arguments));
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(texts.message(findings.get(0)) + texts.remedy(findings.get(0)))
                    .contains(FILE)
                    .doesNotContain("9999", "{", "''");
        }
        assertThat(folder.resolve("geschreven.xml")).doesNotExist();
        assertThat(Path.of("geschreven.xml")).doesNotExist();
    }

    static List<Path> out() throws IOException {
        return cases("uit", 4);
    }

    static List<Path> in() throws IOException {
        return cases("in", 2);
    }

    static List<Path> hostile() throws IOException {
        return cases("vijandig", 40);
    }

    private static List<Path> cases(String kind, int least) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(kind))) {
            List<Path> cases = folders.sorted().toList();
            assertThat(cases).hasSizeGreaterThanOrEqualTo(least);
            return cases;
        }
    }

    private static Path golden(Path folder) throws IOException {
        return files(folder, "verwacht.").get(0);
    }

    private static List<Path> files(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(start))
                    .toList();
            assertThat(found).as(start).hasSize(1);
            return found;
        }
    }

    private static Document assertGives(Translation translation, Path golden) throws IOException {
        assertThat(translation).isInstanceOf(Translation.Translated.class);
        Document document = ((Translation.Translated) translation).document();
        assertThat(golden.toString()).endsWith(document.form().extension());
        if (document.form() == DocumentForm.XML) {
            Diff difference = DiffBuilder.compare(Files.readAllBytes(golden))
                    .withTest(document.bytes())
                    .checkForIdentical()
                    .build();
            assertThat(difference.hasDifferences())
                    .as(difference.fullDescription())
                    .isFalse();
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8))
                    .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        } else {
            assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
            assertThat(document.bytes()).isEqualTo(Files.readAllBytes(golden));
        }
        return document;
    }
}
