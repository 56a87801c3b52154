package nl.berichtenpoort.engine.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeWriterTest {

    private static final UUID NUMMER = UUID.fromString("3f0d2b9c-6a41-4c57-9e1b-0a8d5c7e4171");
    private static final UUID ANDER = UUID.fromString("0b1f7a52-3c8e-4f6d-8a90-5e2d4c6b7f18");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-11T09:30:12.345Z"), ZoneOffset.UTC);
    private static final Party GEMEENTE = Party.of("0153").orElseThrow();
    private static final Party AANBIEDER = Party.of("98000981").orElseThrow();

    private static Schema schema;

    private final EnvelopeComposer composer = new EnvelopeComposer("Berichtenpoort", CLOCK, () -> NUMMER);
    private final EnvelopeWriter writer = new EnvelopeWriter();
    private final EnvelopeReader reader = new EnvelopeReader();

    @BeforeAll
    static void loadSchema() throws Exception {
        URL xsd = EnvelopeWriterTest.class.getResource("/standard/stuf-ggk/2.1/ggk0210.xsd");
        schema = SchemaFactory.newDefaultInstance().newSchema(xsd);
    }

    @Test
    void writes_a_di01_to_the_byte() {
        Envelope envelope =
                composer.envelope(MessageType.JW301, GEMEENTE, AANBIEDER, Optional.of(ANDER), payload("<Bericht/>"));
        assertThat(writer.write(envelope, Wrapping.BARE)).asString(UTF_8).isEqualTo(Fixtures.text("di01-written.xml"));
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void an_envelope_is_valid_and_reads_back_the_same(MessageType type) throws Exception {
        byte[] content = new byte[100_000 + type.ordinal()];
        new Random(type.ordinal()).nextBytes(content);
        Envelope envelope = composer.envelope(type, GEMEENTE, AANBIEDER, Optional.of(ANDER), Payload.of(content));
        assertThat(envelope.stuurgegevens().berichtcode())
                .isEqualTo(type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01);
        validate(writer.write(envelope, Wrapping.BARE));
        assertThat(reader.read(writer.write(envelope, Wrapping.BARE))).isEqualTo(new EnvelopeReading.Read(envelope));
        assertThat(reader.read(writer.write(envelope, Wrapping.SOAP))).isEqualTo(new EnvelopeReading.Read(envelope));
    }

    @Test
    void a_file_name_and_awkward_text_survive() throws Exception {
        Envelope plain = composer.envelope(MessageType.WMO301, GEMEENTE, AANBIEDER, Optional.empty(), payload(""));
        Stuurgegevens stuur = plain.stuurgegevens();
        Organisatie zender =
                new Organisatie("0153", "A & B <\r\n\t>", Optional.of(" Enschede \ud83d\ude00"), Optional.of("]]>"));
        Envelope envelope = new Envelope(
                new Stuurgegevens(
                        stuur.berichtcode(),
                        zender,
                        stuur.ontvanger(),
                        stuur.referentienummer(),
                        stuur.tijdstipBericht(),
                        stuur.crossRefnummer(),
                        stuur.functie()),
                plain.versies(),
                plain.payload(),
                Optional.of("wmo301-1_.xml"));
        byte[] bytes = writer.write(envelope, Wrapping.BARE);
        validate(bytes);
        assertThat(reader.read(bytes)).isEqualTo(new EnvelopeReading.Read(envelope));
    }

    @Test
    void a_return_message_needs_the_number_that_it_answers() {
        assertThatThrownBy(() -> composer.envelope(
                        MessageType.JW302, AANBIEDER, GEMEENTE, Optional.empty(), payload("<Bericht/>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Wrapping.class)
    void an_acknowledgement_answers_the_sender(Wrapping wrapping) throws Exception {
        Stuurgegevens received = ((EnvelopeReading.Read) reader.read(Fixtures.bytes("di01.xml")))
                .envelope()
                .stuurgegevens();
        Stuurgegevens bv03 = composer.acknowledgement(received);
        assertThat(bv03)
                .isEqualTo(new Stuurgegevens(
                        Berichtcode.BV03,
                        Organisatie.of("0153", "Berichtenpoort"),
                        received.zender(),
                        NUMMER,
                        "20260511113012345",
                        Optional.of(received.referentienummer()),
                        Optional.empty()));
        byte[] bytes = writer.writeAcknowledgement(bv03, wrapping);
        assertThat(reader.read(bytes)).isEqualTo(new EnvelopeReading.Acknowledgement(bv03));
        if (wrapping == Wrapping.BARE) {
            validate(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(Wrapping.class)
    void an_fo01_tells_code_details_and_the_original(Wrapping wrapping) throws Exception {
        Payload original = Payload.of(Fixtures.bytes("du01-soap.xml"));
        FoBericht fo01 = composer.fo01(known(), FoutCode.STUF055, "Fout & <meer>", Optional.of(original));
        assertThat(fo01.code()).isEqualTo("StUF055");
        assertThat(fo01.plek()).isEqualTo(Plek.CLIENT);
        assertThat(fo01.details()).isEqualTo("JW315-00030002");
        assertThat(fo01.stuurgegevens().crossRefnummer())
                .contains(UUID.fromString("3f0d2b9c-6a41-4c57-9e1b-0a8d5c7e4171"));
        byte[] bytes = writer.write(fo01, wrapping);
        if (wrapping == Wrapping.BARE) {
            validate(bytes);
        }
        assertThat(reader.read(bytes)).isInstanceOfSatisfying(EnvelopeReading.ErrorMessage.class, error -> {
            FoBericht read = error.foBericht();
            assertThat(read.stuurgegevens()).isEqualTo(fo01.stuurgegevens());
            assertThat(read.omschrijving()).isEqualTo("Fout & <meer>");
            // The original comes back as a document that says the same as the one that went in.
            byte[] copy = read.detailsXml().orElseThrow().bytes();
            assertThat(reader.read(copy)).isEqualTo(reader.read(original.bytes()));
        });
    }

    @Test
    void what_is_not_well_formed_or_too_large_does_not_go_along_in_an_fo01() {
        assertThat(composer.fo01(known(), FoutCode.BRS14, "x", Optional.of(payload("<a>")))
                        .detailsXml())
                .isEmpty();
        assertThat(composer.fo01(known(), FoutCode.BRS14, "x", Optional.of(payload("<!DOCTYPE a><a/>")))
                        .detailsXml())
                .isEmpty();
        byte[] large = new byte[EnvelopeReader.MAX_BYTES];
        assertThat(composer.fo01(known(), FoutCode.BRS14, "x", Optional.of(Payload.of(large)))
                        .detailsXml())
                .isEmpty();
    }

    @Test
    void an_fo03_is_possible_when_nothing_is_known() throws Exception {
        FoBericht fo03 = composer.fo03(EnvelopeParser.NOTHING_KNOWN, FoutCode.STUF046, "Opslaan lukte niet.");
        assertThat(fo03.details()).isEqualTo("onbekend-00000000");
        assertThat(fo03.plek()).isEqualTo(Plek.SERVER);
        validate(writer.write(fo03, Wrapping.BARE));
        byte[] fault = writer.write(fo03, Wrapping.SOAP);
        assertThat(new String(fault, UTF_8))
                .contains("<soap:Fault><faultcode>soap:Server</faultcode>"
                        + "<faultstring>Opslaan lukte niet.</faultstring><detail><StUF:Fo03Bericht ");
        assertThat(reader.read(fault)).isEqualTo(new EnvelopeReading.ErrorMessage(fo03));
        assertThatThrownBy(() -> composer.fo01(EnvelopeParser.NOTHING_KNOWN, FoutCode.BRS14, "x", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EnvelopeReading.Known known() {
        Envelope envelope = ((EnvelopeReading.Read) new EnvelopeReader().read(Fixtures.bytes("di01.xml"))).envelope();
        return EnvelopeReading.Known.of(envelope.stuurgegevens(), Optional.of(envelope.versies()));
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(UTF_8));
    }

    private static void validate(byte[] document) throws Exception {
        var validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader("<onbekend/>"))))
                .isInstanceOf(org.xml.sax.SAXException.class);
    }
}
