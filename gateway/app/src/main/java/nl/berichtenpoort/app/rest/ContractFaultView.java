package nl.berichtenpoort.app.rest;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.file.ContractFaultTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FileFault;

/**
 * A fault in contract files, in words.
 *
 * @param line from 1; 0 where the fault is about the file or the folder as a whole
 * @param column from 1; 0 where unknown
 * @param message what is wrong
 * @param remedy what to do
 */
record ContractFaultView(
        String file,
        int line,
        int column,
        Optional<String> path,
        String severity,
        String fault,
        String message,
        String remedy) {

    static List<ContractFaultView> all(List<FileFault> faults, Language language) {
        ContractFaultTexts texts = new ContractFaultTexts(language);
        return faults.stream()
                .map(fault -> new ContractFaultView(
                        fault.file(),
                        fault.position().line(),
                        fault.position().column(),
                        fault.position().path(),
                        fault.severity().label(),
                        fault.key(),
                        texts.message(fault),
                        texts.remedy(fault)))
                .toList();
    }
}
