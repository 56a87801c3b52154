package nl.berichtenpoort.app.soap;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.sax.SAXSource;
import nl.berichtenpoort.app.intake.Admission;
import nl.berichtenpoort.app.intake.DoorFault;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.FoutTexts;
import nl.berichtenpoort.engine.envelope.Plek;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.port.IntakeResult;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.staxutils.StaxUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Makes what a caller gets: a Bv03, or a SOAP fault with an Fo03 as its detail. */
final class SoapAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SoapAnswers.class);

    private final EnvelopeComposer composer;
    private final EnvelopeWriter writer = new EnvelopeWriter();
    private final Map<Language, FoutTexts> foutTexts =
            Map.of(Language.NL, new FoutTexts(Language.NL), Language.EN, new FoutTexts(Language.EN));
    private final Map<Language, FindingTexts> findingTexts =
            Map.of(Language.NL, new FindingTexts(Language.NL), Language.EN, new FindingTexts(Language.EN));

    SoapAnswers(EnvelopeComposer composer) {
        this.composer = composer;
    }

    /** The Bv03 for a message that was taken over. */
    SAXSource takenOver(Admission admission) {
        byte[] bv03 = writer.writeAcknowledgement(
                composer.acknowledgement(admission.received().orElseThrow()), Wrapping.BARE);
        return new SAXSource(new InputSource(new ByteArrayInputStream(bv03)));
    }

    /** The fault for a message that was refused; it is in the journal with the same reason. */
    SoapFault refused(Admission admission, Language language) {
        IntakeResult.Refused refused = (IntakeResult.Refused) admission.result();
        FoutCode code = FoutCode.ofCode(refused.foutCode()).orElse(FoutCode.IB001);
        Finding first = refused.findings().get(0);
        String omschrijving = DoorFault.of(first).isPresent()
                ? fitted(sentences(first, language))
                : foutTexts.get(language).omschrijving(code, refused.findings());
        return fault(composer.fo03(admission.known(), code, omschrijving));
    }

    /** The fault for a message that could not be stored: nobody answers for it but its sender, who sends it again. */
    SoapFault notStored(RuntimeException cause, Language language) {
        LOG.error("A message at the SOAP door could not be stored", cause);
        return fault(composer.fo03(
                Admission.NOTHING_KNOWN,
                FoutCode.STUF046,
                foutTexts.get(language).omschrijving(FoutCode.STUF046, List.of())));
    }

    /** The fault for a request that brings nothing and does not ask for the WSDL. */
    SoapFault notAPost(Language language) {
        SoapFault fault = new SoapFault(
                sentences(DoorFault.ONLY_POST.finding(), language),
                Soap11.getInstance().getSender());
        fault.setStatusCode(405);
        return fault;
    }

    private String sentences(Finding finding, Language language) {
        return findingTexts.get(language).message(finding) + " "
                + findingTexts.get(language).remedy(finding);
    }

    private static String fitted(String text) {
        return text.length() <= FoBericht.MAX_OMSCHRIJVING
                ? text
                : text.substring(0, FoBericht.MAX_OMSCHRIJVING - 1) + "…";
    }

    private SoapFault fault(FoBericht fo03) {
        SoapFault fault = new SoapFault(
                fo03.omschrijving(),
                fo03.plek() == Plek.CLIENT
                        ? Soap11.getInstance().getSender()
                        : Soap11.getInstance().getReceiver());
        Document document = parse(writer.write(fo03, Wrapping.BARE));
        Element detail = document.createElementNS(null, "detail");
        detail.appendChild(document.getDocumentElement());
        fault.setDetail(detail);
        return fault;
    }

    private static Document parse(byte[] ours) {
        try {
            return StaxUtils.read(new ByteArrayInputStream(ours));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("What the gateway wrote is no XML", e);
        }
    }
}
