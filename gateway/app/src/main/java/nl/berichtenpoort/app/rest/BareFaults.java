package nl.berichtenpoort.app.rest;

import java.util.Set;
import nl.berichtenpoort.app.intake.Doorkeeper;
import nl.berichtenpoort.engine.report.Finding;

/** Which findings of a bare message say that it is no XML at all, rather than the wrong XML. */
final class BareFaults {

    private static final Set<String> NOT_XML = Set.of(
            "bericht-empty",
            "bericht-not-xml",
            "bericht-bom",
            "bericht-encoding",
            "bericht-xml-version",
            "bericht-doctype",
            "bericht-prolog-text",
            Doorkeeper.NOT_WELL_FORMED);

    private BareFaults() {}

    static boolean isTooLarge(Finding finding) {
        return "bericht-too-large".equals(finding.rule());
    }

    static boolean isNotXml(Finding finding) {
        return NOT_XML.contains(finding.rule());
    }
}
