package nl.berichtenpoort.engine.xml;

import com.fasterxml.aalto.in.ReaderConfig;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Makes StAX readers that are safe to point at a stranger's bytes. The implementation is named, not looked up, so no
 * jar on the class path can take its place, and every safety switch is read back: a switch that does not hold stops the
 * start-up. A DOCTYPE is still reported as an event, for the caller to refuse; its contents are never followed.
 *
 * <p>Safe for use by several threads.
 */
public final class HardenedXml {

    /** Far more names than the standard has with a few prefixes each. */
    private static final int MAX_NAMES = 20_000;

    private static final int CHECK_EVERY = 16;

    /** Beyond any start tag of envelope, message or schema; the attributes of a longer one cost the parser dear. */
    private static final int MAX_TAG_BYTES = 32_768;

    private final boolean lazyTexts;
    private final AtomicInteger opened = new AtomicInteger();

    /** The parser keeps every name it meets for the next message: with strangers' names, that only grows. */
    private volatile InputFactoryImpl factory;

    /**
     * Readers that read a text when they come to it, so that what is wrong with it is a checked exception.
     *
     * @throws IllegalStateException if the parser does not take one of the safety switches
     */
    public HardenedXml() {
        this(false);
    }

    /**
     * @param lazyTexts whether a text is read only when it is asked for, and never kept if it is not; what is wrong with
     *     it is then an unchecked {@link com.fasterxml.aalto.UncheckedStreamException} where it is asked for
     * @throws IllegalStateException if the parser does not take one of the safety switches
     */
    public HardenedXml(boolean lazyTexts) {
        this.lazyTexts = lazyTexts;
        this.factory = newFactory(lazyTexts);
    }

    /**
     * A reader over these bytes, which it does not copy; they must not change while it reads.
     *
     * @throws XMLStreamException if the XML declaration is wrong, or names an encoding other than UTF-8, US-ASCII or
     *     ISO-8859-1, or a start tag is longer than any honest one
     */
    public XMLStreamReader2 open(byte[] bytes) throws XMLStreamException {
        if (!PlainEncoding.isPlain(bytes)) {
            throw new XMLStreamException("The encoding is not one that is read");
        }
        if (StartTags.longerThan(bytes, MAX_TAG_BYTES).isPresent()) {
            throw new XMLStreamException("A start tag is longer than " + MAX_TAG_BYTES + " bytes");
        }
        if (opened.incrementAndGet() % CHECK_EVERY == 0 && keptNames() > MAX_NAMES) {
            factory = newFactory(lazyTexts);
        }
        return (XMLStreamReader2) factory.createXMLStreamReader(new Stax2ByteArraySource(bytes, 0, bytes.length));
    }

    /** The number of names that the parser keeps between messages. */
    int keptNames() {
        ReaderConfig config = factory.getNonSharedConfig(null, null, null, false, false);
        config.setActualEncoding("UTF-8");
        return config.getBBSymbols().size();
    }

    private static InputFactoryImpl newFactory(boolean lazyTexts) {
        InputFactoryImpl factory = new InputFactoryImpl();
        set(factory, XMLInputFactory.SUPPORT_DTD, false);
        set(factory, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        set(factory, XMLInputFactory.IS_VALIDATING, false);
        set(factory, XMLInputFactory.IS_COALESCING, false);
        set(factory, XMLInputFactory2.P_LAZY_PARSING, lazyTexts);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("External resources are not read");
        });
        return factory;
    }

    private static void set(InputFactoryImpl factory, String property, boolean value) {
        factory.setProperty(property, value);
        if (!Boolean.valueOf(value).equals(factory.getProperty(property))) {
            throw new IllegalStateException("The XML parser does not take " + property + "=" + value);
        }
    }
}
