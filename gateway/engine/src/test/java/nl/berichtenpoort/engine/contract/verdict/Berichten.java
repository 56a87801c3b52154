package nl.berichtenpoort.engine.contract.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;

/** Sample messages before the contract layer alone, without the rules of the standard. */
final class Berichten {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    private Berichten() {}

    /** The contract of one file. */
    static ContractSet contract(String file) {
        byte[] bytes = Samples.files(file.substring(0, file.lastIndexOf('/'))).get(file);
        ContractReading reading = new ContractReader(new CodeLists()).read(List.of(new ContractFile(file, bytes)));
        return reading.contracts().orElseThrow(() -> new IllegalStateException(file + ": " + reading.faults()));
    }

    /** What the layer says about the last of these messages, the others being earlier traffic. */
    static ContractOordeel laatste(
            List<Sample> berichten, ContractSet contracten, ContractLayer layer, Bestedingen bestedingen) {
        return laatste(berichten, contracten, layer, bestedingen, caseFile -> caseFile);
    }

    /** The same, with something between the layer and the case file. */
    static ContractOordeel laatste(
            List<Sample> berichten,
            ContractSet contracten,
            ContractLayer layer,
            Bestedingen bestedingen,
            UnaryOperator<CaseFile> tussen) {
        InMemoryCaseFile caseFile = new InMemoryCaseFile();
        for (int i = 0; i < berichten.size() - 1; i++) {
            Reading reading = read(berichten.get(i));
            caseFile.apply(
                    i + 1,
                    CaseFileChanges.from(
                            reading.type().orElseThrow(), reading.root().orElseThrow()));
        }
        Reading reading = read(berichten.get(berichten.size() - 1));
        Optional<ContractOordeel> oordeel = layer.oordeel(
                reading.type().orElseThrow(),
                reading.root().orElseThrow(),
                contracten,
                tussen.apply(caseFile),
                bestedingen,
                Set.of());
        return oordeel.orElseThrow();
    }

    private static Reading read(Sample bericht) {
        Reading reading = READER.read(bericht.bytes());
        if (!reading.schemaFindings().isEmpty()) {
            throw new IllegalStateException(bericht.name() + ": " + reading.schemaFindings());
        }
        return reading;
    }
}
