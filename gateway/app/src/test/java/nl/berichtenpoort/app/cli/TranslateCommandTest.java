package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.desk.Target;
import nl.berichtenpoort.engine.translate.desk.TranslationDesk;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.builder.DiffBuilder;

class TranslateCommandTest {

    private static final String CASES = "translations/cli";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /**
     * Each folder below {@code translations/cli} is a call: {@code opdracht.txt} has its arguments, one a line, files
     * among them as samples; {@code verwacht.*} is what it gives, {@code meldingen.txt} what it says beside that, and
     * {@code uitgang.txt} its exit code if that is not 0.
     */
    @TestFactory
    List<DynamicTest> everyCallGivesItsGoldenFile() {
        Map<String, Map<String, byte[]>> cases = new TreeMap<>();
        Samples.files(CASES).forEach((name, bytes) -> {
            Path path = Path.of(name);
            cases.computeIfAbsent(String.valueOf(path.getParent().getFileName()), key -> new TreeMap<>())
                    .put(String.valueOf(path.getFileName()), bytes);
        });
        assertThat(cases).isNotEmpty();
        return cases.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())))
                .toList();
    }

    private void check(Map<String, byte[]> files) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("translate"));
        for (String line : text(files.get("opdracht.txt")).lines().toList()) {
            arguments.add(line.contains("/") ? put(line).toString() : line);
        }

        int code = run(arguments.toArray(String[]::new));

        String expectedCode = files.containsKey("uitgang.txt")
                ? text(files.get("uitgang.txt")).strip()
                : "0";
        assertThat(code).as(err.toString()).isEqualTo(Integer.parseInt(expectedCode));
        assertThat(err.toString().replace(folder.toString() + "/", ""))
                .isEqualTo(files.containsKey("meldingen.txt") ? text(files.get("meldingen.txt")) : "");
        files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("verwacht."))
                .forEach(file -> {
                    if (file.getKey().endsWith(".xml")) {
                        assertThat(DiffBuilder.compare(file.getValue())
                                        .withTest(out.toString())
                                        .checkForIdentical()
                                        .build()
                                        .hasDifferences())
                                .isFalse();
                    } else {
                        assertThat(out.toString()).isEqualTo(text(file.getValue()));
                    }
                });
    }

    private Path put(String sample) throws IOException {
        Path file = folder.resolve(Path.of(sample).getFileName());
        byte[] bytes = Samples.files(Path.of(sample).getParent().toString()).get(sample);
        return Files.write(file, bytes);
    }

    /** Which pairs the golden files have to show; a new form cannot be forgotten. */
    @Test
    void everyPairHasAGoldenFile() {
        List<String> shown = new ArrayList<>();
        Samples.files(CASES).forEach((name, bytes) -> {
            if (name.endsWith("opdracht.txt")) {
                List<String> words = text(bytes).lines().toList();
                shown.add(words.get(words.indexOf("--to") + 1));
            }
        });

        assertThat(shown)
                .contains(Arrays.stream(Target.values()).map(Target::label).toArray(String[]::new));
    }

    @Test
    void whatExistsOfATypeIsSaidByItsNumber() {
        assertThat(TranslationDesk.possible(MessageType.JW323))
                .contains(Target.INVOICE_303)
                .doesNotContain(Target.ANSWER_304);
        assertThat(TranslationDesk.possible(MessageType.WMO325))
                .contains(Target.ANSWER_304)
                .doesNotContain(Target.INVOICE_303);
        assertThat(TranslationDesk.possible(MessageType.JW315)).doesNotContain(Target.ANSWER_304, Target.INVOICE_303);
        assertThat(LegacyType.of(MessageType.JW323)).contains(LegacyType.JW303);
    }

    @Test
    void aPairThatDoesNotExistIsRefusedWithThoseThatDo() throws IOException {
        Path file = put("messages/ijw/jw315/jw315-klein.xml");

        assertThat(run("translate", "--to", "303", file.toString())).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("Een JW315 bestaat niet als 303. Het kan worden: json, xml, csv, 3.2, 3.1, 3.0, html.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anInvalidMessageIsToldAsValidateTellsIt() throws IOException {
        Path file = put("invalid/schema/jw305-pattern-bsn.xml");

        assertThat(run("translate", "--to", "json", file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains(file + ":19:5: fout: xsd-pattern: Bsn bestaat niet uit precies 9 cijfers.")
                .endsWith("JW305 3.2, ongeldig: 1 fout\n");
        assertThat(out.toString()).isEmpty();
    }

    /** Nothing is wrong with the message: what is told is why it has no such form. */
    @Test
    void aMessageThatCannotBeTranslatedIsNotCalledInvalid() throws IOException {
        Path file = put("messages/ijw/jw325/jw325-klein.xml");

        assertThat(run("translate", "--lang", "en", "--to", "304", file.toString()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains(file + ": error: ")
                .endsWith(file + ": JW325 3.2, valid by its schema but not to be translated to 304: 1 error\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongUseIsToldInASentence() throws IOException {
        String file = put("messages/ijw/jw315/jw315-klein.xml").toString();

        assertWrong("Naar pdf vertalen bestaat niet.", "--to", "pdf", file);
        assertWrong("Bij --to csv hoort --mapping", "--to", "csv", file);
        assertWrong("De mapping onbekend is geen bestand", "--to", "csv", "--mapping", "onbekend", file);
        assertWrong(
                "--mapping, --decimal en --separator horen bij --to csv", "--to", "json", "--decimal", "comma", file);
        assertWrong(
                "De waarde dot past niet bij --decimal",
                "--to",
                "csv",
                "--mapping",
                "toewijzingen",
                "--decimal",
                "dot",
                file);
        assertWrong("Het bestand /niet/daar.xml", "--to", "json", "/niet/daar.xml");
        assertWrong("hoort niet bij deze JW315", "--to", "json", "--related", file, file);
        assertWrong("Er ontbreekt: --to", file);
    }

    @Test
    void aFaultyMappingIsToldWithItsPlaces() throws IOException {
        Path mapping = Files.writeString(folder.resolve("eigen.yaml"), "mapping: eigen\nrijen: []\n");
        String file = put("messages/ijw/jw301/jw301-klein.xml").toString();

        assertThat(run("translate", "--to", "csv", "--mapping", mapping.toString(), file))
                .isEqualTo(2);

        assertThat(err.toString()).contains("eigen.yaml:");
    }

    @Test
    void theDocumentGoesToAFileThatIsNamed() throws IOException {
        Path file = put("messages/ijw/jw315/jw315-klein.xml");
        Path json = folder.resolve("uit.json");

        assertThat(run("translate", "--to", "json", "-o", json.toString(), file.toString()))
                .isZero();
        assertThat(run("translate", "--to", "xml", json.toString())).isZero();

        assertThat(DiffBuilder.compare(Files.readAllBytes(file))
                        .withTest(out.toString())
                        .ignoreWhitespace()
                        .ignoreComments()
                        .checkForSimilar()
                        .build()
                        .hasDifferences())
                .isFalse();
    }

    private void assertWrong(String sentence, String... arguments) {
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("translate"));
        all.addAll(List.of(arguments));
        assertThat(run(all.toArray(String[]::new))).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
