package nl.berichtenpoort.engine.official;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;

/** Finds the violations in the output of a stylesheet, by the XPaths of the folder's layout. Thread-safe. */
final class ReportReader {

    private static final QName STYLESHEET = new QName("stylesheet");

    private final XPathExecutable report;
    private final XPathExecutable finding;
    private final XPathExecutable rule;
    private final XPathExecutable place;

    /** @throws OfficialRulesException if one of the layout's XPaths is none */
    ReportReader(Processor processor, Layout layout) {
        XPathCompiler compiler = processor.newXPathCompiler();
        compiler.declareVariable(STYLESHEET, ItemType.STRING, net.sf.saxon.s9api.OccurrenceIndicator.ONE);
        report = compile(compiler, "report", layout.report());
        finding = compile(compiler, "finding", layout.finding());
        rule = compile(compiler, "rule", layout.rule());
        place = compile(compiler, "place", layout.place());
    }

    private static XPathExecutable compile(XPathCompiler compiler, String key, String xpath) {
        try {
            return compiler.compile(xpath);
        } catch (SaxonApiException wrong) {
            throw new OfficialRulesException(
                    Layout.FILE + ": " + key + "=" + xpath + " is no XPath (" + wrong.getMessage() + ").", wrong);
        }
    }

    boolean isReport(XdmNode output, String stylesheet) throws SaxonApiException {
        return selector(report, output, stylesheet).effectiveBooleanValue();
    }

    XdmValue findings(XdmNode output, String stylesheet) throws SaxonApiException {
        return selector(finding, output, stylesheet).evaluate();
    }

    /** The rule's id; empty if there is none, or more than one. */
    String rule(XdmItem violation, String stylesheet) throws SaxonApiException {
        XdmValue ids = selector(rule, violation, stylesheet).evaluate();
        return ids.size() == 1 ? ids.itemAt(0).getStringValue() : "";
    }

    List<String> places(XdmItem violation, String stylesheet) throws SaxonApiException {
        List<String> places = new ArrayList<>();
        for (XdmItem found : selector(place, violation, stylesheet)) {
            places.add(found.getStringValue().strip());
        }
        return places;
    }

    private static XPathSelector selector(XPathExecutable xpath, XdmItem context, String stylesheet)
            throws SaxonApiException {
        XPathSelector selector = xpath.load();
        selector.setVariable(STYLESHEET, new XdmAtomicValue(stylesheet));
        selector.setContextItem(context);
        return selector;
    }
}
