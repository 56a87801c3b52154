package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.JsonSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSchemaCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneSchemaIsPrintedWhateverTheCaseOfItsName() {
        assertThat(run("json-schema", "jw301")).isZero();

        assertThat(out.toString())
                .isEqualTo(
                        new String(new JsonSchemas(SchemaSet.builtIn()).of(MessageType.JW301), StandardCharsets.UTF_8));
    }

    @Test
    void allSchemasAreFilesInAFolderThatIsMade(@TempDir Path folder) throws IOException {
        Path made = folder.resolve("schemas/json");

        assertThat(run("json-schema", "--all", made.toString())).isZero();

        try (Stream<Path> files = Files.list(made)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(MessageType.values().length)
                    .contains("jw301.schema.json", "wmo325.schema.json");
        }
        assertThat(Files.readAllBytes(made.resolve("wmo325.schema.json")))
                .isEqualTo(new JsonSchemas(SchemaSet.builtIn()).of(MessageType.WMO325));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsWrongUse(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("bestand"));

        assertThat(run("json-schema", "--all", file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("Het bestand " + file + " is niet te schrijven.");
    }

    @Test
    void anUnknownMessageIsWrongUse() {
        assertThat(run("json-schema", "--lang", "en", "JW303")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Release 3.2 has no message JW303.");
    }

    @Test
    void neitherOrBothIsWrongUse(@TempDir Path folder) {
        assertThat(run("json-schema")).isEqualTo(2);
        assertThat(run("json-schema", "JW301", "--all", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Noem een bericht, bijvoorbeeld JW301, of een map met --all.");
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
