package nl.berichtenpoort.engine.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.envelope.ElementCursor.Leaf;
import nl.berichtenpoort.engine.envelope.ElementCursor.Slot;
import nl.berichtenpoort.engine.report.Position;

/** One reading of one document; the grammar of StUF-GGk 2.1. */
final class EnvelopeParser {

    static final EnvelopeReading.Known NOTHING_KNOWN = new EnvelopeReading.Known(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Pattern REFNUMMER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern TIJDSTIP = Pattern.compile("[0-9]{8,17}");
    private static final Pattern VERSIE = Pattern.compile("[0-9]{4}");
    private static final Pattern BESTANDSNAAM = Pattern.compile("[A-Za-z0-9\\-._]{4,255}");
    // The schema sets no length for details; nobody needs more, and a bound keeps a hostile message small.
    private static final int MAX_DETAILS = 4000;

    private final ElementCursor cursor;
    private final int maxPayload;

    private Optional<Berichtcode> kind = Optional.empty();
    private Optional<Organisatie> zender = Optional.empty();
    private Optional<Organisatie> ontvanger = Optional.empty();
    private Optional<UUID> referentienummer = Optional.empty();
    private Optional<String> tijdstip = Optional.empty();
    private Optional<UUID> crossRefnummer = Optional.empty();
    private Optional<String> functie = Optional.empty();
    private Optional<Versies> versies = Optional.empty();
    private Optional<Payload> payload = Optional.empty();
    private Optional<String> bestandsnaam = Optional.empty();
    private Optional<Body> body = Optional.empty();

    /** The body of an error message. */
    private record Body(String code, Plek plek, String omschrijving, String details, Optional<Payload> detailsXml) {}

    EnvelopeParser(XMLStreamReader xml, byte[] document, int maxPayload) {
        this.cursor = new ElementCursor(xml, document);
        this.maxPayload = maxPayload;
    }

    static Position position(XMLStreamException fault) {
        if (fault.getLocation() == null) {
            return Position.MESSAGE;
        }
        return Position.at(
                Math.max(0, fault.getLocation().getLineNumber()),
                Math.max(0, fault.getLocation().getColumnNumber()));
    }

    EnvelopeReading read() {
        try {
            document();
        } catch (EnvelopeStopped noted) {
            return refused();
        } catch (XMLStreamException notXml) {
            cursor.findings().add(EnvelopeFault.GEEN_XML.finding(position(notXml)));
            return refused();
        }
        return cursor.findings().isEmpty() ? accepted() : refused();
    }

    private EnvelopeReading refused() {
        FoutCode code = EnvelopeFault.of(cursor.findings().get(0).rule())
                .map(EnvelopeFault::code)
                .orElseThrow();
        return new EnvelopeReading.Refused(
                cursor.findings(),
                code,
                new EnvelopeReading.Known(kind, zender, ontvanger, referentienummer, crossRefnummer, functie, versies));
    }

    private EnvelopeReading accepted() {
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                kind.orElseThrow(),
                zender.orElseThrow(),
                ontvanger.orElseThrow(),
                referentienummer.orElseThrow(),
                tijdstip.orElseThrow(),
                crossRefnummer,
                functie);
        return switch (stuurgegevens.berichtcode()) {
            case DI01, DU01 ->
                new EnvelopeReading.Read(
                        new Envelope(stuurgegevens, versies.orElseThrow(), payload.orElseThrow(), bestandsnaam));
            case BV03 -> new EnvelopeReading.Acknowledgement(stuurgegevens);
            case FO01, FO03 -> {
                Body fout = body.orElseThrow();
                yield new EnvelopeReading.ErrorMessage(new FoBericht(
                        stuurgegevens, fout.code, fout.plek, fout.omschrijving, fout.details, fout.detailsXml));
            }
        };
    }

    private void document() throws XMLStreamException {
        int event = cursor.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = cursor.next();
        }
        if (EnvelopeXml.SOAP_11.equals(cursor.namespace()) && "Envelope".equals(cursor.name())) {
            soapEnvelope();
        } else if (EnvelopeXml.SOAP_12.equals(cursor.namespace())) {
            throw cursor.stop(EnvelopeFault.SOAP_VERSIE, cursor.here());
        } else {
            message();
        }
        // What stands after the root element must be well formed too.
        while (cursor.xml().hasNext()) {
            cursor.next();
        }
    }

    private void soapEnvelope() throws XMLStreamException {
        Position start = cursor.here();
        int[] bodies = {0};
        cursor.forEachChild(() -> {
            boolean soap = EnvelopeXml.SOAP_11.equals(cursor.namespace());
            if (soap && "Body".equals(cursor.name()) && ++bodies[0] == 1) {
                soapBody();
            } else if (soap && "Header".equals(cursor.name()) && bodies[0] == 0) {
                cursor.skip();
            } else {
                cursor.note(EnvelopeFault.ELEMENT_ONBEKEND, cursor.here(), ElementCursor.shown(cursor.name()));
                cursor.skip();
            }
        });
        if (bodies[0] == 0) {
            cursor.note(EnvelopeFault.SOAP_BODY, start);
        }
    }

    private void soapBody() throws XMLStreamException {
        Position start = cursor.here();
        int[] messages = {0};
        cursor.forEachChild(() -> {
            if (++messages[0] > 1) {
                cursor.note(EnvelopeFault.SOAP_BODY, cursor.here());
                cursor.skip();
            } else if (EnvelopeXml.SOAP_11.equals(cursor.namespace()) && "Fault".equals(cursor.name())) {
                soapFault();
            } else {
                message();
            }
        });
        if (messages[0] == 0) {
            cursor.note(EnvelopeFault.SOAP_BODY, start);
        }
    }

    private void soapFault() throws XMLStreamException {
        Position start = cursor.here();
        cursor.forEachChild(() -> {
            if (!"detail".equals(cursor.name()) || kind.isPresent()) {
                cursor.skip();
                return;
            }
            cursor.forEachChild(() -> {
                if (kind.isEmpty()
                        && Berichtcode.ofElement(cursor.namespace(), cursor.name())
                                .filter(code -> code == Berichtcode.FO03)
                                .isPresent()) {
                    message();
                } else {
                    cursor.skip();
                }
            });
        });
        if (kind.isEmpty()) {
            cursor.note(EnvelopeFault.SOAP_FOUT, start);
        }
    }

    private void message() throws XMLStreamException {
        kind = Berichtcode.ofElement(cursor.namespace(), cursor.name());
        if (kind.isEmpty()) {
            throw cursor.stop(EnvelopeFault.GEEN_ENVELOP, cursor.here(), ElementCursor.shown(cursor.name()));
        }
        Berichtcode code = kind.get();
        String namespace = code.namespace();
        List<Slot> slots = new ArrayList<>();
        slots.add(Slot.required(namespace, "stuurgegevens", () -> stuurgegevens(code)));
        if (code.carriesPayload()) {
            slots.add(Slot.required(namespace, "parameters", this::parameters));
        } else if (code != Berichtcode.BV03) {
            slots.add(Slot.required(namespace, "body", this::body));
        }
        cursor.sequence(slots);
    }

    private void stuurgegevens(Berichtcode code) throws XMLStreamException {
        String stuf = EnvelopeXml.STUF;
        List<Slot> slots = new ArrayList<>();
        slots.add(Slot.required(stuf, "berichtcode", () -> berichtcode(code)));
        slots.add(Slot.required(stuf, "zender", () -> zender = organisatie()));
        slots.add(Slot.required(stuf, "ontvanger", () -> ontvanger = organisatie()));
        slots.add(Slot.required(stuf, "referentienummer", () -> referentienummer = refnummer()));
        slots.add(Slot.required(
                stuf, "tijdstipBericht", () -> tijdstip = matching(TIJDSTIP, 17, EnvelopeFault.TIJDSTIP)));
        if (code != Berichtcode.DI01) {
            slots.add(new Slot(stuf, "crossRefnummer", code != Berichtcode.FO03, () -> crossRefnummer = refnummer()));
        }
        if (code.carriesPayload()) {
            slots.add(Slot.required(
                    stuf,
                    "functie",
                    () -> functie = Optional.of(cursor.leaf(0, 30).text())));
        }
        cursor.sequence(slots);
    }

    private void berichtcode(Berichtcode expected) throws XMLStreamException {
        Leaf leaf = cursor.leaf(0, 20);
        if (!leaf.text().equals(expected.code())) {
            cursor.note(
                    EnvelopeFault.BERICHTCODE,
                    leaf.position(),
                    expected.element(),
                    expected.code(),
                    ElementCursor.shown(leaf.text()));
        }
    }

    private Optional<Organisatie> organisatie() throws XMLStreamException {
        Leaf[] leaves = new Leaf[4];
        String stuf = EnvelopeXml.STUF;
        cursor.sequence(List.of(
                Slot.required(stuf, "organisatie", () -> leaves[0] = cursor.leaf(0, 200)),
                Slot.required(stuf, "applicatie", () -> leaves[1] = cursor.leaf(3, 50)),
                Slot.optional(stuf, "administratie", () -> leaves[2] = cursor.leaf(0, 50)),
                Slot.optional(stuf, "gebruiker", () -> leaves[3] = cursor.leaf(0, 100))));
        if (leaves[0] == null) {
            return Optional.empty();
        }
        return Optional.of(new Organisatie(
                leaves[0].text(),
                Optional.ofNullable(leaves[1]).map(Leaf::text).orElse(""),
                Optional.ofNullable(leaves[2]).map(Leaf::text),
                Optional.ofNullable(leaves[3]).map(Leaf::text)));
    }

    private Optional<UUID> refnummer() throws XMLStreamException {
        return matching(REFNUMMER, 36, EnvelopeFault.REFERENTIENUMMER).map(UUID::fromString);
    }

    /** A text that matches whole; otherwise the fault is noted. Longer texts are not read to their end. */
    private Optional<String> matching(Pattern pattern, int maxLength, EnvelopeFault fault) throws XMLStreamException {
        int before = cursor.findings().size();
        Leaf leaf = cursor.leaf(0, maxLength);
        if (pattern.matcher(leaf.text()).matches()) {
            return Optional.of(leaf.text());
        }
        if (cursor.findings().size() == before) {
            cursor.note(fault, leaf.position(), leaf.name());
        }
        return Optional.empty();
    }

    private void parameters() throws XMLStreamException {
        List<String> found = new ArrayList<>();
        String ggk = EnvelopeXml.GGK;
        ElementCursor.Handler versie =
                () -> matching(VERSIE, 4, EnvelopeFault.VERSIE).ifPresent(found::add);
        cursor.sequence(List.of(
                Slot.required(ggk, "applicatieVersie", versie),
                Slot.required(ggk, "applicatieSubversie", versie),
                Slot.required(ggk, "functieVersie", versie),
                Slot.required(ggk, "functieSubversie", versie),
                Slot.required(ggk, "bericht", () -> {
                    if (found.size() == 4) {
                        // Known before the payload, which may be what is wrong.
                        versies = Optional.of(new Versies(found.get(0), found.get(1), found.get(2), found.get(3)));
                    }
                    bericht();
                })));
    }

    private void bericht() throws XMLStreamException {
        cursor.checkAttributes(Set.of());
        Position start = cursor.here();
        int[] files = {0};
        cursor.forEachChild(() -> {
            boolean ggk = EnvelopeXml.GGK.equals(cursor.namespace());
            boolean xml = "xmlBestand".equals(cursor.name());
            boolean tekst = "tekstBestand".equals(cursor.name());
            if (!xml && !tekst) {
                cursor.note(EnvelopeFault.ELEMENT_ONBEKEND, cursor.here(), ElementCursor.shown(cursor.name()));
                cursor.skip();
            } else if (!ggk) {
                cursor.note(EnvelopeFault.ELEMENT_NAAMRUIMTE, cursor.here(), cursor.name(), EnvelopeXml.GGK);
                cursor.skip();
            } else if (++files[0] > 1) {
                cursor.note(EnvelopeFault.TWEE_BESTANDEN, cursor.here());
                cursor.skip();
            } else {
                cursor.checkAttributes(tekst ? Set.of("bestandsnaam") : Set.of());
                if (tekst) {
                    bestandsnaam();
                }
                payload();
            }
        });
        if (files[0] == 0) {
            cursor.note(EnvelopeFault.ELEMENT_ONTBREEKT, start, "xmlBestand");
        }
    }

    private void bestandsnaam() throws EnvelopeStopped {
        String value = cursor.xml().getAttributeValue("", "bestandsnaam");
        bestandsnaam = Optional.ofNullable(value)
                .filter(name -> BESTANDSNAAM.matcher(name).matches());
        if (bestandsnaam.isEmpty()) {
            cursor.note(EnvelopeFault.BESTANDSNAAM, cursor.here());
        }
    }

    private void payload() throws XMLStreamException {
        Position start = cursor.here();
        Base64Sink sink = new Base64Sink(maxPayload);
        for (int event = cursor.next(); event != XMLStreamConstants.END_ELEMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.note(EnvelopeFault.ELEMENT_ONBEKEND, cursor.here(), ElementCursor.shown(cursor.name()));
                cursor.skip();
            } else if (ElementCursor.isText(event)) {
                Optional<ByteBuffer> plain = cursor.plainBytes(event);
                sink.add(plain.isPresent() ? plain.get() : StandardCharsets.UTF_8.encode(cursor.text()));
            }
        }
        sink.end();
        if (sink.fault().isPresent()) {
            EnvelopeFault fault = sink.fault().get();
            String argument = fault == EnvelopeFault.PAYLOAD_TE_GROOT
                    ? Integer.toString(maxPayload)
                    : Long.toString(sink.characters());
            cursor.note(fault, start, argument);
        } else {
            payload = Optional.of(Payload.of(sink.result()));
        }
    }

    private void body() throws XMLStreamException {
        String stuf = EnvelopeXml.STUF;
        Leaf[] leaves = new Leaf[4];
        List<Payload> xml = new ArrayList<>();
        cursor.sequence(List.of(
                Slot.required(stuf, "code", () -> leaves[0] = cursor.leaf(0, 7)),
                Slot.required(stuf, "plek", () -> leaves[1] = cursor.leaf(0, 20)),
                Slot.required(stuf, "omschrijving", () -> leaves[2] = cursor.leaf(0, FoBericht.MAX_OMSCHRIJVING)),
                Slot.required(stuf, "details", () -> leaves[3] = cursor.leaf(0, MAX_DETAILS)),
                Slot.optional(
                        stuf, "detailsXML", () -> XmlCopy.firstChild(cursor).ifPresent(xml::add))));
        Optional<Plek> plek = Optional.empty();
        if (leaves[1] != null) {
            plek = Plek.of(leaves[1].text());
            if (plek.isEmpty()) {
                cursor.note(EnvelopeFault.PLEK, leaves[1].position());
            }
        }
        if (leaves[0] != null && plek.isPresent() && leaves[2] != null && leaves[3] != null) {
            body = Optional.of(new Body(
                    leaves[0].text(),
                    plek.get(),
                    leaves[2].text(),
                    leaves[3].text(),
                    xml.stream().findFirst()));
        }
    }
}
