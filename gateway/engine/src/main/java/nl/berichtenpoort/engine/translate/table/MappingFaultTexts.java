package nl.berichtenpoort.engine.translate.table;

import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FaultTexts;

/** Sentences for faults in mapping files; their own are in the bundle {@code mappingfile}. */
public final class MappingFaultTexts extends FaultTexts {

    public MappingFaultTexts(Language language) {
        super("mappingfile", language);
    }
}
