package nl.berichtenpoort.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the elements of a 323 in the order of its schema, indented by two blanks, one client after the other. Elements
 * of the message have no prefix; those of the base types have the prefix of the standard.
 */
final class InvoiceWriter {

    private static final String PROVIDER = "98000101";
    private static final String MUNICIPALITY = "0153";
    private static final String SCHEMA_VERSION = "3.2.0";

    private final Standard standard;
    private final XMLStreamWriter xml;
    private int depth;

    InvoiceWriter(Standard standard, OutputStream out) throws IOException {
        this.standard = standard;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException("The invoice cannot be written", e);
        }
    }

    /** Everything before the first client. */
    void start(String number, LocalDate month, long total) throws IOException {
        LocalDate signed = month.plusMonths(1).plusDays(5);
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("", "Bericht", standard.invoiceNamespace());
            xml.writeDefaultNamespace(standard.invoiceNamespace());
            xml.writeNamespace(standard.basePrefix(), standard.baseNamespace());
            depth = 1;
            open("Header");
            leaf("BerichtCode", standard.invoiceCode());
            leaf("BerichtVersie", "3");
            leaf("BerichtSubversie", "2");
            leaf("Afzender", PROVIDER);
            leaf("Ontvanger", MUNICIPALITY);
            pair("BerichtIdentificatie", "Identificatie", number, "Dagtekening", signed.toString());
            pair("XsdVersie", "BasisschemaXsdVersie", SCHEMA_VERSION, "BerichtXsdVersie", SCHEMA_VERSION);
            close();
            open("Declaratie");
            leaf("DeclaratieNummer", number);
            period("DeclaratiePeriode", month, month.withDayOfMonth(month.lengthOfMonth()));
            leaf("DeclaratieDagtekening", signed.toString());
            amount("TotaalIngediendBedrag", "TotaalBedrag", Math.abs(total), total < 0);
            open("Clienten");
        } catch (XMLStreamException e) {
            throw new IOException("The invoice cannot be written", e);
        }
    }

    /** One client with all its lines. */
    void client(List<InvoiceLine> lines) throws IOException {
        try {
            open("Client");
            leaf("Bsn", lines.get(0).bsn());
            open("Prestaties");
            for (InvoiceLine line : lines) {
                line(line);
            }
            close();
            close();
        } catch (XMLStreamException e) {
            throw new IOException("The invoice cannot be written", e);
        }
    }

    /** Everything after the last client. */
    void end() throws IOException {
        try {
            while (depth > 0) {
                close();
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The invoice cannot be written", e);
        }
    }

    private void line(InvoiceLine line) throws XMLStreamException {
        open("Prestatie");
        open("ProductReferentie");
        base("ReferentieNummer", line.referentieNummer());
        if (line.vorigReferentieNummer().isPresent()) {
            base("VorigReferentieNummer", line.vorigReferentieNummer().get());
        }
        close();
        leaf("ToewijzingNummer", Integer.toString(line.toewijzingNummer()));
        leaf("ProductCategorie", line.categorie());
        leaf("ProductCode", line.code());
        period("ProductPeriode", line.begindatum(), line.einddatum());
        leaf("GeleverdVolume", Integer.toString(line.volume()));
        leaf("Eenheid", line.eenheid());
        if (line.tarief().isPresent()) {
            leaf("ProductTarief", Integer.toString(line.tarief().getAsInt()));
        }
        amount(
                "IngediendBedrag",
                "Bedrag",
                line.bedrag(),
                line.vorigReferentieNummer().isPresent());
        close();
    }

    private void period(String name, LocalDate begin, LocalDate end) throws XMLStreamException {
        pair(name, "Begindatum", begin.toString(), "Einddatum", end.toString());
    }

    private void amount(String name, String amountName, long cents, boolean credit) throws XMLStreamException {
        pair(name, amountName, Long.toString(cents), "DebetCredit", credit ? "C" : "D");
    }

    private void pair(String name, String first, String firstText, String second, String secondText)
            throws XMLStreamException {
        open(name);
        base(first, firstText);
        base(second, secondText);
        close();
    }

    private void open(String name) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        newLine();
        xml.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void base(String name, String text) throws XMLStreamException {
        newLine();
        xml.writeStartElement(standard.basePrefix(), name, standard.baseNamespace());
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
