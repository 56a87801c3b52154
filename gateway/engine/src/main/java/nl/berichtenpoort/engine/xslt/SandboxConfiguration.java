package nl.berichtenpoort.engine.xslt;

import java.io.InputStream;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.functions.registry.BuiltInFunctionSet;
import net.sf.saxon.functions.registry.UseWhen30FunctionSet;
import net.sf.saxon.functions.registry.XPath31FunctionSet;
import net.sf.saxon.functions.registry.XSLT30FunctionSet;
import net.sf.saxon.lib.IDynamicLoader;
import net.sf.saxon.lib.Logger;
import net.sf.saxon.trans.XPathException;
import nl.berichtenpoort.engine.xml.HardenedSax;
import org.xml.sax.XMLReader;

/**
 * Saxon without what a setting cannot take out of it: functions that run other programs (with
 * {@code transform()} a stylesheet could choose a configuration of its own, outside the sandbox, and its program would
 * not be watched), parsers that follow a DOCTYPE, classes by their name, and words on standard error.
 */
final class SandboxConfiguration extends Configuration {

    private static final Set<String> REFUSED_FUNCTIONS = Set.of("transform", "load-xquery-module");

    private static final BuiltInFunctionSet XSLT_FUNCTIONS = new XsltFunctions();
    private static final BuiltInFunctionSet XPATH_FUNCTIONS = new XPathFunctions();
    private static final UseWhen30FunctionSet STATIC_FUNCTIONS = new StaticFunctions();

    SandboxConfiguration() {
        setLogger(new Silence());
        setDynamicLoader(new NoClasses());
    }

    @Override
    public BuiltInFunctionSet getXSLTFunctionSet(int version) {
        return XSLT_FUNCTIONS;
    }

    @Override
    public BuiltInFunctionSet getXPathFunctionSet(int version) {
        return XPATH_FUNCTIONS;
    }

    @Override
    public synchronized UseWhen30FunctionSet getUseWhenFunctionLibrary(int version) {
        return STATIC_FUNCTIONS;
    }

    /** What {@code parse-xml()} parses with. */
    @Override
    public XMLReader getSourceParser() {
        return HardenedSax.reader();
    }

    /** A parser serves once. */
    @Override
    public synchronized void reuseSourceParser(XMLReader parser) {}

    private static final class XsltFunctions extends XSLT30FunctionSet {
        @Override
        public Entry getFunctionDetails(String name, int arity) {
            return REFUSED_FUNCTIONS.contains(name) ? null : super.getFunctionDetails(name, arity);
        }
    }

    private static final class XPathFunctions extends BuiltInFunctionSet {
        XPathFunctions() {
            importFunctionSet(XPath31FunctionSet.getInstance());
        }

        @Override
        public Entry getFunctionDetails(String name, int arity) {
            return REFUSED_FUNCTIONS.contains(name) ? null : super.getFunctionDetails(name, arity);
        }
    }

    private static final class StaticFunctions extends UseWhen30FunctionSet {
        StaticFunctions() {
            super(31);
        }

        @Override
        public Entry getFunctionDetails(String name, int arity) {
            return REFUSED_FUNCTIONS.contains(name) ? null : super.getFunctionDetails(name, arity);
        }
    }

    /** Errors come back as exceptions; the rest, which may quote the message, is for who writes stylesheets. */
    private static final class Silence extends Logger {
        @Override
        public void println(String message, int severity) {}
    }

    /** An output method, for one, may name a class. */
    private static final class NoClasses implements IDynamicLoader {

        @Override
        public void setClassLoader(ClassLoader loader) {}

        @Override
        public Class<?> getClass(String name, Logger trace, ClassLoader loader) throws XPathException {
            throw new XPathException("No classes", "XPST0017");
        }

        @Override
        public Object getInstance(String name, ClassLoader loader) throws XPathException {
            throw new XPathException("No classes", "XPST0017");
        }

        @Override
        public Object getInstance(String name, Logger trace, ClassLoader loader) throws XPathException {
            throw new XPathException("No classes", "XPST0017");
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return InputStream.nullInputStream();
        }
    }
}
