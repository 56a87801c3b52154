package nl.berichtenpoort.app.casefile;

import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;

class InMemoryCaseFileTest extends CaseFileContractTest {

    private final InMemoryCaseFile caseFile = new InMemoryCaseFile();

    @Override
    CaseFile reading() {
        return caseFile;
    }

    @Override
    CaseFileStore writing() {
        return caseFile;
    }
}
