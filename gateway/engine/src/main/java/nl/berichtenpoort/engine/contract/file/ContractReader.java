package nl.berichtenpoort.engine.contract.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * Reads contract files (docs/contract-file.md) into a set, or tells everything that is wrong with them. Each file is read
 * by itself first; what it refers to is looked up when all of them have been read. In a file whose shape is wrong only
 * that and what shows within one of its parts is told: what it refers to would be guesswork. Safe for use by several
 * threads.
 */
public final class ContractReader {

    private static final String EXTENSION = ".yaml";
    private static final String WRONG_EXTENSION = ".yml";

    private final CodeLists codeLists;

    /** @param codeLists municipalities, categories and reasons that files refer to */
    public ContractReader(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /**
     * Reads the files of a folder, not of the folders in it. A folder without contract files is a fault: it would silently
     * take all contracts away.
     *
     * @throws IOException if the folder or a file in it cannot be read
     */
    public ContractReading read(Path folder) throws IOException {
        return read(files(folder), folder.toString());
    }

    /**
     * The files of a folder that are or look like contract files, in order of their names.
     *
     * @throws IOException if the folder or a file in it cannot be read
     */
    public static List<ContractFile> files(Path folder) throws IOException {
        List<ContractFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(EXTENSION) || name.endsWith(WRONG_EXTENSION)) {
                    files.add(new ContractFile(name, Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    /**
     * Reads what {@link #files} gave.
     *
     * @param folder how the fault that there is no contract file among them calls the folder
     */
    public ContractReading read(List<ContractFile> files, String folder) {
        Faults faults = new Faults();
        List<ContractFile> named = new ArrayList<>();
        for (ContractFile file : files) {
            if (file.name().endsWith(WRONG_EXTENSION)) {
                faults.error(new Place(file.name(), 0, 0, ""), "named-yml", file.name());
            } else {
                named.add(file);
            }
        }
        if (named.isEmpty()) {
            faults.error(new Place(folder, 0, 0, ""), "no-files");
        }
        return read(named, faults);
    }

    /** Reads files that are together the whole set, whatever their names. */
    public ContractReading read(List<ContractFile> files) {
        return read(files, new Faults());
    }

    private ContractReading read(List<ContractFile> files, Faults faults) {
        Drafts drafts = new Drafts(faults);
        files.forEach(drafts::add);
        DocumentChecks checks = new DocumentChecks(faults, codeLists);
        drafts.frameworks().values().forEach(checks::framework);
        List<Resolved> resolved = new ArrayList<>();
        ContractResolver resolver = new ContractResolver(drafts, checks, faults);
        drafts.versions().forEach(version -> resolver.resolve(version).ifPresent(resolved::add));
        SetChecks all = new SetChecks(drafts, resolved, faults);
        all.check();
        if (faults.refuse()) {
            return new ContractReading(Optional.empty(), faults.byPlace());
        }
        List<Contract> contracts = resolved.stream().map(Resolved::contract).toList();
        return new ContractReading(Optional.of(new ContractSet(contracts)), faults.byPlace());
    }

    /** A version of a contract, and the document that it comes from. */
    record Resolved(Contract contract, Draft.Version draft) {}
}
