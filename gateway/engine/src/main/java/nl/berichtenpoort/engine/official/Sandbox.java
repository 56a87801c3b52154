package nl.berichtenpoort.engine.official;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.trans.XPathException;
import nl.berichtenpoort.engine.xml.HardenedSax;
import org.xml.sax.InputSource;

/**
 * A Saxon processor whose stylesheets reach nothing but the XML files of one folder: no other file, no network, no text
 * files or collections, no environment, no second output, no Java. Holds no state of a run; for use by several threads.
 */
final class Sandbox {

    private final Path folder;
    private final Processor processor = new Processor(false);

    /** @param folder its real path */
    Sandbox(Path folder) {
        this.folder = folder;
        Configuration configuration = processor.getUnderlyingConfiguration();
        // Asked for every module, document and external entity: what it refuses, nobody else is asked for.
        configuration.setResourceResolver(this::resolve);
        configuration.setUnparsedTextURIResolver(Sandbox::refuseText);
        configuration.setCollectionFinder((context, uri) -> {
            throw refused(uri);
        });
        // Errors come back as exceptions; warnings are for who writes stylesheets.
        configuration.setErrorReporterFactory(config -> error -> {});
        // Also keeps environment and system properties from them, and xsl:result-document.
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.setConfigurationProperty(Feature.XINCLUDE, false);
    }

    Processor processor() {
        return processor;
    }

    /**
     * A stylesheet of the folder.
     *
     * @throws SaxonApiException if it is a link out of the folder
     */
    Source stylesheet(Path file) throws SaxonApiException {
        String uri = file.toUri().toString();
        if (file(uri).isEmpty()) {
            throw new SaxonApiException(refused(uri));
        }
        return source(file);
    }

    /** The file of the folder that an address leads to, links followed. */
    Optional<Path> file(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)).toRealPath())
                    .filter(file -> file.startsWith(folder) && Files.isRegularFile(file));
        } catch (IllegalArgumentException | IOException | FileSystemNotFoundException notThere) {
            return Optional.empty();
        }
    }

    private Source resolve(ResourceRequest request) throws XPathException {
        return source(file(request.uri).orElseThrow(() -> refused(request.uri)));
    }

    private static Source source(Path file) {
        return new SAXSource(HardenedSax.reader(), new InputSource(file.toUri().toString()));
    }

    private static Reader refuseText(URI uri, String encoding, Configuration configuration) throws XPathException {
        throw refused(String.valueOf(uri));
    }

    private static XPathException refused(String uri) {
        return new XPathException("Out of the stylesheets' reach: " + uri, "FODC0002");
    }
}
