package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FileFault;
import nl.berichtenpoort.schemas.CodeLists;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the contract files that a command works with: files as given, and of a folder every {@code .yaml} in it. */
final class ContractFiles {

    private static final String EXTENSION = ".yaml";

    private final CommandLine command;
    private final CommandTexts sentences;
    private final ContractFaultTexts texts;

    ContractFiles(CommandLine command, Language language) {
        this.command = command;
        this.sentences = new CommandTexts(language);
        this.texts = new ContractFaultTexts(language);
    }

    /**
     * What the files say together.
     *
     * @throws ParameterException if a path cannot be read or holds no contract files
     */
    ContractReading read(List<Path> paths) {
        List<ContractFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.addAll(Files.isDirectory(path) ? below(path) : List.of(file(path)));
            } catch (IOException unreadable) {
                throw new ParameterException(command, sentences.sentence("file", path), unreadable);
            }
        }
        return new ContractReader(new CodeLists()).read(files);
    }

    /**
     * The contracts in the files.
     *
     * @throws ParameterException that tells every fault, if there is one
     */
    ContractSet contracts(List<Path> paths) {
        ContractReading reading = read(paths);
        return reading.contracts()
                .orElseThrow(() -> new ParameterException(
                        command,
                        reading.faults().stream().map(this::line).collect(Collectors.joining(System.lineSeparator()))));
    }

    /** A fault in the way of a compiler: {@code file:line:column: sentence remedy}. */
    String line(FileFault fault) {
        return fault.file() + ":" + fault.position().line() + ":"
                + fault.position().column() + ": " + texts.message(fault) + " " + texts.remedy(fault);
    }

    private List<ContractFile> below(Path folder) throws IOException {
        List<ContractFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList()) {
                files.add(file(path));
            }
        }
        if (files.isEmpty()) {
            throw new ParameterException(command, sentences.sentence("no-contracts", folder));
        }
        return files;
    }

    private static ContractFile file(Path path) throws IOException {
        return new ContractFile(path.toString(), Files.readAllBytes(path));
    }
}
