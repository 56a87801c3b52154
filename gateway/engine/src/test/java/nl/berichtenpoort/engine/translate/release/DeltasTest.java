package nl.berichtenpoort.engine.translate.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.OlderType;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.builder.DiffBuilder;

/** Every operation of a delta in both directions, with deltas of our own making, and files that cannot be used. */
class DeltasTest {

    private static final String ROOT = "translations/deltas";
    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final MessageWriter WRITER = new MessageWriter(SCHEMAS);
    private static final OlderType KIND = new OlderType(Release.V3_0, MessageType.JW305);
    private static final Map<String, SortedMap<String, byte[]>> CASES = cases("");
    private static final Map<String, SortedMap<String, byte[]>> BROKEN = cases("kapot/");

    @TempDir
    private Path folder;

    private static Map<String, SortedMap<String, byte[]>> cases(String below) {
        Map<String, SortedMap<String, byte[]>> cases = new TreeMap<>();
        Samples.files(ROOT).forEach((name, bytes) -> {
            String rest = name.substring(ROOT.length() + 1);
            if (rest.startsWith(below) && (!below.isEmpty() || !rest.startsWith("kapot/"))) {
                String[] steps = rest.substring(below.length()).split("/");
                cases.computeIfAbsent(steps[0], key -> new TreeMap<>()).put(steps[1], bytes);
            }
        });
        return cases;
    }

    static Stream<String> names() {
        return CASES.keySet().stream();
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream();
    }

    @Test
    void everyOperationHasACase() {
        String rows = CASES.values().stream()
                .flatMap(files -> files.entrySet().stream())
                .filter(file -> file.getKey().endsWith(".csv"))
                .map(file -> text(file.getValue()))
                .collect(Collectors.joining());

        assertThat(List.of("rename", "move", "drop", "add", "code", "code-gone", "code-new"))
                .allMatch(operation -> rows.contains(',' + operation + ','));
    }

    @ParameterizedTest
    @MethodSource("names")
    void goesUpAndDownAsTheCaseSays(String name) throws IOException {
        SortedMap<String, byte[]> files = CASES.get(name);
        Deltas deltas = deltas(files);
        StringBuilder told = new StringBuilder();

        Lifting lifting = new ReleaseLifter(READER, WRITER, deltas).lift(KIND, files.get("in.xml"));
        if (lifting instanceof Lifting.Refused refused) {
            tell("op", refused.findings(), told);
            assertThat(files).doesNotContainKeys("uit.xml", "terug.xml");
        } else {
            Lifting.Lifted lifted = (Lifting.Lifted) lifting;
            tell("op", lifted.notes(), told);
            assertThat(lifted.reading().isValid())
                    .as(lifted.reading().schemaFindings().toString())
                    .isTrue();
            assertSame(files.get("uit.xml"), lifted.bytes());
            Translation lowered = new ReleaseTranslator(Release.V3_0, deltas, WRITER)
                    .translate(new Translatable(
                            MessageType.JW305,
                            READER.read(lifted.bytes()).root().orElseThrow()));
            if (lowered instanceof Translation.Translated translated) {
                tell("neer", translated.notes(), told);
                assertSame(files.get("terug.xml"), translated.document().bytes());
            } else {
                tell("neer", ((Translation.Untranslatable) lowered).findings(), told);
                assertThat(files).doesNotContainKey("terug.xml");
            }
        }

        assertThat(told.toString()).isEqualTo(text(files.get("bevindingen.txt")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFileThatCannotBeUsedIsToldWithAllItsProblems(String name) {
        SortedMap<String, byte[]> files = BROKEN.get(name);

        DeltaException refused = catchThrowableOfType(DeltaException.class, () -> deltas(files));

        assertThat(String.join("\n", refused.problems()).replace(folder.toString(), "MAP") + '\n')
                .isEqualTo(text(files.get("problemen.txt")));
    }

    @Test
    void whatComesWithTheGatewayCanBeUsed() {
        assertThat(Deltas.shipped()).isNotNull();
    }

    private Deltas deltas(SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return Deltas.withFolder(folder);
    }

    private static void tell(String way, List<Finding> findings, StringBuilder told) {
        for (Finding finding : findings) {
            told.append(way)
                    .append(' ')
                    .append(finding.severity())
                    .append(' ')
                    .append(finding.rule())
                    .append(' ')
                    .append(way.equals("op") ? finding.position().line() + " " : "")
                    .append(finding.position().path().orElse("-"))
                    .append(' ')
                    .append(finding.arguments())
                    .append('\n');
        }
    }

    private static void assertSame(byte[] expected, byte[] actual) {
        assertThat(DiffBuilder.compare(expected)
                        .withTest(actual)
                        .ignoreWhitespace()
                        .ignoreComments()
                        .checkForSimilar()
                        .build()
                        .getDifferences())
                .isEmpty();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
