package nl.berichtenpoort.engine;

import java.util.List;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;

/** Contract sets of the samples, for tests. */
public final class ContractFolders {

    private ContractFolders() {}

    /** The contracts of a folder below the samples, which have no fault. */
    public static ContractSet read(String folder) {
        List<ContractFile> files = Samples.files(folder).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        ContractReading reading = new ContractReader(new CodeLists()).read(files);
        return reading.contracts().orElseThrow(() -> new IllegalStateException(folder + ": " + reading.faults()));
    }
}
