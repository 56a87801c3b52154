package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.JsonSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code json-schema}: the JSON Schema of one message on standard output, or those of all messages as files in a folder.
 * Exit codes: 0, or 2 wrong use.
 */
@Command(name = "json-schema", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class)
final class JsonSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    @Option(names = "--all", descriptionKey = "json-schema-all", paramLabel = "MAP")
    private Optional<Path> all = Optional.empty();

    @Parameters(arity = "0..1", descriptionKey = "json-schema-message", paramLabel = "BERICHT")
    private Optional<String> message = Optional.empty();

    @Override
    public Integer call() {
        CommandTexts sentences = new CommandTexts(language.language());
        if (all.isPresent() == message.isPresent()) {
            throw wrongUse(sentences.sentence("json-schema-which"));
        }
        JsonSchemas schemas = new JsonSchemas(SchemaSet.builtIn());
        if (all.isPresent()) {
            writeAll(schemas, all.get(), sentences);
        } else {
            MessageType type = MessageType.ofFunctie(message.get().toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> wrongUse(sentences.sentence("message-unknown", message.get())));
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(schemas.of(type), StandardCharsets.UTF_8));
            out.flush();
        }
        return 0;
    }

    private void writeAll(JsonSchemas schemas, Path folder, CommandTexts sentences) {
        Path file = folder;
        try {
            Files.createDirectories(folder);
            for (MessageType type : MessageType.values()) {
                file = folder.resolve(JsonSchemas.fileName(type));
                Files.write(file, schemas.of(type));
            }
        } catch (IOException e) {
            throw wrongUse(sentences.sentence("not-written", file));
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
