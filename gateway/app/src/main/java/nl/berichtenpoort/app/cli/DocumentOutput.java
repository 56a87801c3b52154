package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of the commands that make a document, that says where it goes. */
final class DocumentOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "BESTAND")
    private Optional<Path> output = Optional.empty();

    /**
     * Writes a document to the file that the user named, else to standard output.
     *
     * @param source the file that the document was made from; it is never written over
     * @throws ParameterException if the file cannot be written
     */
    void write(byte[] document, Path source, CommandTexts sentences) {
        if (output.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(document, StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        try {
            if (Files.exists(output.get()) && Files.isSameFile(output.get(), source)) {
                throw new ParameterException(spec.commandLine(), sentences.sentence("over-source", source));
            }
            Files.write(output.get(), document);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), sentences.sentence("not-written", output.get()), e);
        }
    }
}
