package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFault;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.CodeLists;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the folder of contracts that a command works with. */
final class ContractFolder {

    private final ContractFaultTexts texts;

    ContractFolder(Language language) {
        this.texts = new ContractFaultTexts(language);
    }

    /**
     * The contracts.
     *
     * @throws ParameterException that tells every fault, if there is one
     */
    ContractSet read(CommandLine command, Path folder) {
        try {
            ContractReading reading = new ContractReader(new CodeLists()).read(folder);
            return reading.contracts()
                    .orElseThrow(() -> new ParameterException(
                            command, reading.faults().stream().map(this::line).collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new ParameterException(command, folder + ": " + e.getMessage(), e);
        }
    }

    private String line(ContractFault fault) {
        return fault.file() + ":" + fault.position().line() + ":"
                + fault.position().column() + ": " + texts.message(fault) + " " + texts.remedy(fault);
    }
}
