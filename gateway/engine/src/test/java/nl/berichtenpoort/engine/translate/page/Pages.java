package nl.berichtenpoort.engine.translate.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Makes pages for tests and reads them back. */
final class Pages {

    static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    static final MessageReader READER = new MessageReader(SCHEMAS);
    static final PageReader PAGE_READER = new PageReader(new EnvelopeReader(), READER);

    /** The day that the rule samples are made for. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final CodeLists CODES = new CodeLists();
    private static final MessagePipeline PIPELINE =
            MessagePipeline.release32(SCHEMAS, new EnvelopeCheck(party -> true, party -> true));

    private Pages() {}

    static MessagePage page(Language language) {
        return new MessagePage(SCHEMAS, CODES, PageSettings.of(language));
    }

    /** A page with the message's own report, in Dutch. */
    static byte[] judged(byte[] received) {
        return judged(received, Language.NL);
    }

    static byte[] judged(byte[] received, Language language) {
        return page(language)
                .of(
                        PAGE_READER.read(received),
                        PageContext.of(PIPELINE.judge(received, TODAY).report()))
                .bytes();
    }

    /** A page of a message alone. */
    static byte[] bare(byte[] received) {
        return page(Language.NL)
                .of(PAGE_READER.read(received), PageContext.NONE)
                .bytes();
    }

    /** All samples that are messages, or look like one: valid, invalid, hostile, in envelopes. */
    static List<Sample> all() {
        List<Sample> all = new ArrayList<>(Samples.messages());
        all.addAll(Samples.onClasspath("conversations/jeugdhulp-volledig"));
        all.addAll(Samples.onClasspath("conversations/wmo-begeleiding"));
        all.addAll(Samples.schemaInvalid());
        all.addAll(Samples.hostile());
        return all;
    }

    /** The page as a tree; fails if it is not well-formed XML. */
    static Document parse(byte[] page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not well-formed", e);
        }
    }

    static List<Element> elements(Document page, String... names) {
        List<Element> found = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (names.length == 0 || List.of(names).contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
