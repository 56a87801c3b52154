package nl.berichtenpoort.engine.xslt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
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
 * files or collections, no environment, no second output, no Java, no other program. Holds no state of a run; for use by
 * several threads.
 */
public final class Sandbox {

    /** Beyond any stylesheet and any list of codes. */
    private static final int MOST_BYTES = 10 << 20;

    private final Path folder;
    private final BiConsumer<Path, Optional<byte[]>> reads;
    private final Processor processor;

    /** @param folder its real path */
    public Sandbox(Path folder) {
        this(folder, (file, content) -> {});
    }

    /**
     * @param folder its real path
     * @param reads told of every file that a stylesheet asks for, with what {@link #content} gave; by several threads
     */
    public Sandbox(Path folder, BiConsumer<Path, Optional<byte[]>> reads) {
        this.folder = folder;
        this.reads = reads;
        Configuration configuration = new SandboxConfiguration();
        processor = new Processor(configuration);
        configuration.setProcessor(processor);
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

    public Processor processor() {
        return processor;
    }

    /**
     * What a file of the folder holds, links followed; empty if it is not there, not in the folder, not to be read or too
     * large for a stylesheet.
     */
    public Optional<byte[]> content(Path file) {
        try {
            Path real = file.toRealPath();
            if (real.startsWith(folder) && Files.isRegularFile(real)) {
                // Not a link that came in its place meanwhile, and no more than this if it grows meanwhile.
                try (InputStream bytes = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(bytes.readNBytes(MOST_BYTES + 1)).filter(read -> read.length <= MOST_BYTES);
                }
            }
        } catch (IOException notThere) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * A stylesheet of the folder.
     *
     * @throws SaxonApiException if it is not there, or a link out of the folder
     */
    Source stylesheet(Path file) throws SaxonApiException {
        try {
            return source(file);
        } catch (XPathException refused) {
            throw new SaxonApiException(refused);
        }
    }

    /** The file of the folder that an address means, relative to the folder. */
    Optional<Path> module(String uri) {
        return local(uri)
                .map(Path::normalize)
                .filter(file -> file.startsWith(folder) && Files.isRegularFile(file))
                .map(folder::relativize);
    }

    private Source resolve(ResourceRequest request) throws XPathException {
        return source(local(request.uri).orElseThrow(() -> refused(request.uri)));
    }

    private Source source(Path file) throws XPathException {
        Optional<byte[]> content = content(file);
        reads.accept(file, content);
        InputSource source =
                new InputSource(new ByteArrayInputStream(content.orElseThrow(() -> refused(file.toString()))));
        source.setSystemId(file.toUri().toString());
        return new SAXSource(HardenedSax.reader(), source);
    }

    private static Optional<Path> local(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    private static Reader refuseText(URI uri, String encoding, Configuration configuration) throws XPathException {
        throw refused(String.valueOf(uri));
    }

    private static XPathException refused(String uri) {
        return new XPathException("Out of the stylesheets' reach: " + uri, "FODC0002");
    }
}
