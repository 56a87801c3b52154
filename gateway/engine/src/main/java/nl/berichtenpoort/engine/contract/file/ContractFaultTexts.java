package nl.berichtenpoort.engine.contract.file;

import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FaultTexts;

/** Sentences for faults in contract files; their own are in the bundle {@code contractfile}. */
public final class ContractFaultTexts extends FaultTexts {

    public ContractFaultTexts(Language language) {
        super("contractfile", language);
    }
}
