package nl.berichtenpoort.engine.official;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.engine.xslt.Sandbox;
import nl.berichtenpoort.engine.xslt.Stylesheet;
import nl.berichtenpoort.engine.xslt.StylesheetException;
import nl.berichtenpoort.engine.xslt.StylesheetResult;
import nl.berichtenpoort.engine.xslt.StylesheetRun;

/** One stylesheet of the folder, whose output is a report. Thread-safe. */
final class OfficialStylesheet {

    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern PLACE = Pattern.compile("[\\w./:\\[\\]*-]{1,300}");

    private final String name;
    private final Sandbox sandbox;
    private final ReportReader reports;
    private final Stylesheet stylesheet;

    /** @param name its path relative to the folder, as people read it */
    OfficialStylesheet(Path file, String name, Sandbox sandbox, ReportReader reports, Limits limits) {
        this.name = name;
        this.sandbox = sandbox;
        this.reports = reports;
        this.stylesheet = new Stylesheet(file, sandbox, limits);
    }

    String name() {
        return name;
    }

    /**
     * What it finds in a message.
     *
     * @param today what it gets for the current date
     * @throws StylesheetException if it gives nothing that can be compared
     */
    List<OfficialFinding> run(byte[] message, LocalDate today) throws StylesheetException {
        return stylesheet.run(message, StylesheetRun.plain(today, "xml"), this::findings);
    }

    private List<OfficialFinding> findings(StylesheetResult result) throws StylesheetException {
        try {
            XdmNode report = Stylesheet.tree(sandbox.processor(), result);
            if (!reports.isReport(report, name)) {
                throw StylesheetException.ofResult("");
            }
            List<OfficialFinding> findings = new ArrayList<>();
            for (XdmItem finding : reports.findings(report, name)) {
                String rule = reports.rule(finding, name).strip();
                if (!RULE.matcher(rule).matches()) {
                    throw StylesheetException.ofResult("");
                }
                findings.add(new OfficialFinding(
                        rule,
                        reports.places(finding, name).stream()
                                .filter(place -> PLACE.matcher(place).matches())
                                .toList()));
            }
            return findings;
        } catch (SaxonApiException | SaxonApiUncheckedException noReport) {
            throw StylesheetException.ofResult("");
        }
    }
}
