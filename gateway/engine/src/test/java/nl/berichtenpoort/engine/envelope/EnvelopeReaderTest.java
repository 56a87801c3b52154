package nl.berichtenpoort.engine.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {

    private static final String DI01 = Fixtures.text("di01.xml");
    private static final String STUUR = "envelopHeenbericht-ggk_Di01/stuurgegevens/";
    private static final String BERICHT = "envelopHeenbericht-ggk_Di01/parameters/bericht";

    private final EnvelopeReader reader = new EnvelopeReader();

    @Test
    void reads_a_bare_di01() {
        EnvelopeReading reading = reader.read(DI01.getBytes(UTF_8));
        Organisatie zender =
                new Organisatie("98000981", "Zorgdossier", Optional.of("Stichting Voorbeeld"), Optional.empty());
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                Berichtcode.DI01,
                zender,
                Organisatie.of("0153", "GGk"),
                UUID.fromString("3f0d2b9c-6a41-4c57-9e1b-0a8d5c7e4171"),
                "20260511093012",
                Optional.empty(),
                Optional.of("JW315"));
        assertThat(reading)
                .isEqualTo(new EnvelopeReading.Read(new Envelope(
                        stuurgegevens,
                        Versies.RELEASE_3_2,
                        Payload.of("<Bericht/>".getBytes(UTF_8)),
                        Optional.empty())));
    }

    @Test
    void reads_a_du01_in_soap_with_other_prefixes_and_base64_in_pieces() {
        EnvelopeReading reading = reader.read(Fixtures.bytes("du01-soap.xml"));
        assertThat(reading).isInstanceOfSatisfying(EnvelopeReading.Read.class, read -> {
            Envelope envelope = read.envelope();
            assertThat(envelope.stuurgegevens().berichtcode()).isEqualTo(Berichtcode.DU01);
            assertThat(envelope.stuurgegevens().crossRefnummer())
                    .contains(UUID.fromString("3f0d2b9c-6a41-4c57-9e1b-0a8d5c7e4171"));
            assertThat(envelope.bestandsnaam()).contains("jw316_1.xml");
            assertThat(envelope.payload().bytes()).asString(UTF_8).isEqualTo("<Bericht/>");
        });
    }

    @Test
    void reads_the_fo03_in_a_soap_fault() {
        assertThat(reader.read(Fixtures.bytes("fo03-fault.xml")))
                .isInstanceOfSatisfying(EnvelopeReading.ErrorMessage.class, error -> {
                    assertThat(error.foBericht().code()).isEqualTo("IB016");
                    assertThat(error.foBericht().plek()).isEqualTo(Plek.CLIENT);
                    assertThat(error.foBericht().omschrijving()).isEqualTo("Referentienummer is niet uniek.");
                    assertThat(error.foBericht().details()).isEqualTo("JW316-00030002");
                    assertThat(error.foBericht().stuurgegevens().crossRefnummer())
                            .isEmpty();
                });
    }

    @Test
    void a_soap_fault_without_fo03_is_told_as_such() {
        String fault = Fixtures.text("fo03-fault.xml").replaceAll("(?s)<detail>.*</detail>", "");
        assertThat(findings(fault.getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.SOAP_FOUT.finding(Position.at(4, 5, "Envelope/Body/Fault")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <StUF:functie>JW315</StUF:functie>|                      | element-ontbreekt | functie |3| envelopHeenbericht-ggk_Di01/stuurgegevens
            <StUF:applicatie>GGk</StUF:applicatie>|                  | element-ontbreekt | applicatie |10| envelopHeenbericht-ggk_Di01/stuurgegevens/ontvanger
            <StUF:applicatie>GGk|<StUF:applicatie>GG                 | lengte | applicatie,3,50 |12| envelopHeenbericht-ggk_Di01/stuurgegevens/ontvanger/applicatie
            9e1b-0a8d5c7e4171|9e1b-0A8d5c7e4171                      | referentienummer | referentienummer |14| envelopHeenbericht-ggk_Di01/stuurgegevens/referentienummer
            -4c57-9e1b|-1c57-9e1b                                    | referentienummer | referentienummer |14| envelopHeenbericht-ggk_Di01/stuurgegevens/referentienummer
            20260511093012|2026-05-11                                | tijdstip | tijdstipBericht |15| envelopHeenbericht-ggk_Di01/stuurgegevens/tijdstipBericht
            <StUF:functie>JW315|<StUF:functie>JW3150000000000000000000000000000 | lengte | functie,0,30 |16| envelopHeenbericht-ggk_Di01/stuurgegevens/functie
            >Di01<|>Du01<                                            | berichtcode | envelopHeenbericht-ggk_Di01,Di01,Du01 |4| envelopHeenbericht-ggk_Di01/stuurgegevens/berichtcode
            <GGK:functieVersie>0003|<GGK:functieVersie>3             | versie | functieVersie |21| envelopHeenbericht-ggk_Di01/parameters/functieVersie
            <StUF:functie>JW315|<StUF:functie nil='1'>JW315          | attribuut | nil |16| envelopHeenbericht-ggk_Di01/stuurgegevens/functie
            <StUF:functie>JW315|x<StUF:functie>JW315                 | tekst | stuurgegevens |3| envelopHeenbericht-ggk_Di01/stuurgegevens
            <StUF:functie>JW315</StUF:functie>|<GGK:functie>JW315</GGK:functie> | element-naamruimte | functie,http://www.egem.nl/StUF/StUF0301 |16| envelopHeenbericht-ggk_Di01/stuurgegevens/functie
            <StUF:functie>JW315|<StUF:soort>x</StUF:soort><StUF:functie>JW315 | element-onbekend | soort |16| envelopHeenbericht-ggk_Di01/stuurgegevens/soort
            <StUF:functie>JW315|<StUF:functie>JW301</StUF:functie><StUF:functie>JW315 | element-dubbel | functie |16| envelopHeenbericht-ggk_Di01/stuurgegevens/functie
            JW315</StUF:functie>|J<b>W</b>315</StUF:functie>         | element-onbekend | b |16| envelopHeenbericht-ggk_Di01/stuurgegevens/functie/b
            PEJlcmljaHQvPg==|PEJl-mljaHQvPg==                        | base64-teken | 5 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            PEJlcmljaHQvPg==|PEJlcmljaHQvPg                          | base64-afgebroken | 14 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            PEJlcmljaHQvPg==|PEJlcmljaHQvPg=                         | base64-afgebroken | 15 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            PEJlcmljaHQvPg==|PEJlcmljaHQvPg==PEJl                    | base64-opvulling | 17 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            PEJlcmljaHQvPg==|PEJlcmljaHQvPh==                        | base64-opvulling | 16 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            PEJlcmljaHQvPg==|PEJlcmljaHQvP===                        | base64-opvulling | 14 |24| envelopHeenbericht-ggk_Di01/parameters/bericht/xmlBestand
            <GGK:xmlBestand>PEJlcmljaHQvPg==</GGK:xmlBestand>|       | element-ontbreekt | xmlBestand |23| envelopHeenbericht-ggk_Di01/parameters/bericht
            """)
    void tells_what_is_wrong_and_where(
            String target, String replacement, String fault, String arguments, int line, String path) {
        assertThat(DI01).contains(target);
        String broken = DI01.replace(target, replacement == null ? "" : replacement);
        List<Finding> findings = findings(broken.getBytes(UTF_8)).stream()
                .filter(finding -> !finding.position().path().orElse("").isEmpty())
                .toList();
        Finding first = findings.get(0);
        assertThat(first.rule()).isEqualTo("envelop-" + fault);
        assertThat(first.messageKey()).isEqualTo("envelope." + fault);
        assertThat(first.layer()).isEqualTo(Layer.ENVELOPE);
        assertThat(String.join(",", first.arguments())).isEqualTo(arguments);
        assertThat(first.position().line()).isEqualTo(line);
        assertThat(first.position().path()).contains(path);
        assertThat(refused(broken.getBytes(UTF_8)).code()).isEqualTo(FoutCode.IB001);
    }

    @Test
    void tells_all_faults_and_keeps_what_could_be_read() {
        String broken = DI01.replace("3f0d2b9c-6a41-4c57-9e1b-0a8d5c7e4171", "nummer 7")
                .replace(">GGk<", "><")
                .replace("PEJl", "P*Jl");
        EnvelopeReading.Refused refused = refused(broken.getBytes(UTF_8));
        assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactly("envelop-lengte", "envelop-referentienummer", "envelop-base64-teken");
        assertThat(refused.known().zender().map(Organisatie::organisatie)).contains("98000981");
        assertThat(refused.known().ontvanger()).contains(Organisatie.of("0153", ""));
        assertThat(refused.known().referentienummer()).isEmpty();
        assertThat(refused.known().functie()).contains("JW315");
        assertThat(refused.known().versies()).contains(Versies.RELEASE_3_2);
    }

    @Test
    void elements_out_of_order_are_one_finding() {
        String functie = "<StUF:functie>JW315</StUF:functie>";
        String broken =
                DI01.replace(functie, "").replace("<StUF:referentienummer>", functie + "<StUF:referentienummer>");
        assertThat(findings(broken.getBytes(UTF_8)))
                .containsExactly(
                        EnvelopeFault.ELEMENT_VOLGORDE.finding(
                                Position.at(14, 39, STUUR + "referentienummer"), "referentienummer"),
                        EnvelopeFault.ELEMENT_VOLGORDE.finding(
                                Position.at(15, 5, STUUR + "tijdstipBericht"), "tijdstipBericht"));
    }

    @Test
    void two_files_in_one_envelope_are_refused() {
        String broken = DI01.replace(
                "</GGK:xmlBestand>",
                "</GGK:xmlBestand><GGK:tekstBestand bestandsnaam=\"a.xml\">AAAA</GGK:tekstBestand>");
        assertThat(findings(broken.getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.TWEE_BESTANDEN.finding(Position.at(24, 56, BERICHT + "/tekstBestand")));
    }

    @Test
    void a_file_name_is_required_and_bounded() {
        String tekst = DI01.replace("<GGK:xmlBestand>", "<GGK:tekstBestand>")
                .replace("</GGK:xmlBestand>", "</GGK:tekstBestand>");
        for (String attribute : List.of("", " bestandsnaam='a/b.xml'", " bestandsnaam='a.x'")) {
            String broken = tekst.replace("<GGK:tekstBestand>", "<GGK:tekstBestand" + attribute + ">");
            assertThat(findings(broken.getBytes(UTF_8)))
                    .containsExactly(EnvelopeFault.BESTANDSNAAM.finding(Position.at(24, 7, BERICHT + "/tekstBestand")));
        }
    }

    @Test
    void two_messages_in_one_body_are_refused() {
        String soap = Fixtures.text("du01-soap.xml");
        String message = soap.substring(soap.indexOf("<g:envelop"), soap.indexOf("</s:Body>"));
        assertThat(findings(soap.replace("</s:Body>", message + "</s:Body>").getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.SOAP_BODY.finding(
                        Position.at(31, 3, "Envelope/Body/envelopRetourbericht-ggk_Du01")));
        assertThat(findings(soap.replace(message, "").getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.SOAP_BODY.finding(Position.at(6, 3, "Envelope/Body")));
    }

    @Test
    void soap_in_soap_and_soap_1_2_are_refused() {
        String soap = Fixtures.text("du01-soap.xml");
        String inner = soap.substring(soap.indexOf("<s:Envelope"));
        String nested =
                soap.replaceAll("(?s)<g:envelop.*</g:envelop[^>]*>", java.util.regex.Matcher.quoteReplacement(inner));
        assertThat(findings(nested.getBytes(UTF_8)))
                .containsExactly(
                        EnvelopeFault.GEEN_ENVELOP.finding(Position.at(7, 5, "Envelope/Body/Envelope"), "Envelope"));
        String newer = soap.replace(EnvelopeXml.SOAP_11, EnvelopeXml.SOAP_12);
        assertThat(findings(newer.getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.SOAP_VERSIE.finding(Position.at(2, 1, "Envelope")));
    }

    @Test
    void a_doctype_is_refused_before_anything_else() {
        String hostile = DI01.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n");
        assertThat(findings(hostile.getBytes(UTF_8))).containsExactly(EnvelopeFault.DOCTYPE.finding(Position.at(2, 1)));
    }

    @Test
    void what_is_no_xml_or_cut_off_is_refused() {
        byte[] whole = DI01.getBytes(UTF_8);
        for (int length = 0; length < whole.length - 1; length += 97) {
            assertThat(refused(java.util.Arrays.copyOf(whole, length)).findings())
                    .extracting(Finding::rule)
                    .endsWith("envelop-geen-xml");
        }
        assertThat(findings((DI01 + "<x/>").getBytes(UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("envelop-geen-xml");
        assertThat(findings(DI01.replace("JW315", "&onbekend;").getBytes(UTF_8)))
                .extracting(Finding::rule)
                .contains("envelop-geen-xml");
        assertThat(findings(DI01.getBytes(StandardCharsets.UTF_16)))
                .extracting(Finding::rule)
                .containsExactly("envelop-geen-xml");
    }

    @Test
    void another_version_of_ggk_is_no_envelope_we_know() {
        String older = DI01.replace("ggk0210", "ggk0200");
        assertThat(findings(older.getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.GEEN_ENVELOP.finding(
                        Position.at(2, 1, "envelopHeenbericht-ggk_Di01"), "envelopHeenbericht-ggk_Di01"));
        assertThat(reader.isEnvelope(older.getBytes(UTF_8))).isTrue();
    }

    @Test
    void deep_nesting_and_many_attributes_are_refused() {
        String deep = DI01.replace("JW315", "<a>".repeat(100) + "</a>".repeat(100));
        assertThat(findings(deep.getBytes(UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("envelop-element-onbekend", "envelop-grens");
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 65; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertThat(findings(DI01.replace("<StUF:functie>", "<StUF:functie" + attributes + ">")
                        .getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.GRENS.finding(Position.at(16, 5, STUUR + "functie")));
    }

    @Test
    void an_envelope_of_26_mb_is_refused_unread() {
        byte[] large = withPayload(20 * 1024 * 1024);
        EnvelopeReading.Refused refused = refused(large);
        assertThat(refused.findings()).containsExactly(EnvelopeFault.TE_GROOT.finding(Position.MESSAGE, "25600000"));
        assertThat(refused.code()).isEqualTo(FoutCode.IB003);
    }

    @Test
    void a_payload_over_its_limit_is_refused_while_decoding() {
        EnvelopeReader generous = new EnvelopeReader(Integer.MAX_VALUE, EnvelopeReader.MAX_BYTES);
        EnvelopeReading reading = generous.read(withPayload(26 * 1024 * 1024));
        assertThat(reading).isInstanceOfSatisfying(EnvelopeReading.Refused.class, refused -> {
            assertThat(refused.findings())
                    .containsExactly(EnvelopeFault.PAYLOAD_TE_GROOT.finding(
                            Position.at(24, 7, BERICHT + "/xmlBestand"), "25600000"));
            assertThat(refused.code()).isEqualTo(FoutCode.IB012);
            assertThat(refused.known().referentienummer()).isPresent();
        });
        for (int size : new int[] {99, 100, 101}) {
            EnvelopeReader small = new EnvelopeReader(Integer.MAX_VALUE, 100);
            boolean read = small.read(withPayload(size)) instanceof EnvelopeReading.Read;
            assertThat(read).as("payload of %d bytes", size).isEqualTo(size <= 100);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PEJl&#99;mljaHQvPg==",
        "&#80;EJlcmljaHQvPg==",
        "PEJl<!--x-->cmlj<?p x?>aHQvPg==",
        "<![CDATA[PEJlcmljaHQvPg==]]>",
        "PEJlcmlj<![CDATA[aHQv]]>Pg==",
        "PEJlcmljaHQvPg=&#61;"
    })
    void base64_may_be_written_in_any_way_that_xml_allows(String written) {
        EnvelopeReading reading =
                reader.read(DI01.replace("PEJlcmljaHQvPg==", written).getBytes(UTF_8));
        assertThat(reading).isEqualTo(reader.read(DI01.getBytes(UTF_8)));
    }

    @Test
    void letters_beyond_ascii_and_broken_utf_8_are_no_base64() {
        assertThat(findings(DI01.replace("PEJlcmlj", "PEJl\u00e9").getBytes(UTF_8)))
                .containsExactly(EnvelopeFault.BASE64_TEKEN.finding(Position.at(24, 7, BERICHT + "/xmlBestand"), "5"));
        assertThat(findings(DI01.replace("PEJlcmlj", "PEJl\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Finding::rule)
                .containsExactly("envelop-geen-xml");
        assertThat(findings(DI01.replace("JW315", "\u00e9").getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(Finding::rule)
                .containsExactly("envelop-geen-xml");
    }

    @Test
    void another_encoding_that_is_declared_is_read() {
        String latin = DI01.replace("UTF-8", "ISO-8859-1").replace("Stichting", "\u00e9\u00e9n");
        EnvelopeReading reading = reader.read(latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        EnvelopeReading.Read.class,
                        read -> assertThat(
                                        read.envelope().stuurgegevens().zender().administratie())
                                .contains("\u00e9\u00e9n Voorbeeld"));
    }

    @Test
    void tells_an_envelope_from_a_bare_message() {
        assertThat(reader.isEnvelope(DI01.getBytes(UTF_8))).isTrue();
        assertThat(reader.isEnvelope(Fixtures.bytes("du01-soap.xml"))).isTrue();
        assertThat(reader.isEnvelope("<!-- x --><Bericht xmlns='urn:a'/>".getBytes(UTF_8)))
                .isFalse();
        assertThat(reader.isEnvelope("{}".getBytes(UTF_8))).isFalse();
        assertThat(reader.isEnvelope(new byte[0])).isFalse();
    }

    private static byte[] withPayload(int size) {
        String base64 = Base64.getMimeEncoder().encodeToString(new byte[size]);
        return DI01.replace("PEJlcmljaHQvPg==", base64).getBytes(UTF_8);
    }

    private EnvelopeReading.Refused refused(byte[] document) {
        EnvelopeReading reading = reader.read(document);
        assertThat(reading).isInstanceOf(EnvelopeReading.Refused.class);
        return (EnvelopeReading.Refused) reading;
    }

    private List<Finding> findings(byte[] document) {
        return refused(document).findings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32", "windows-1252"})
    void anotherEncodingIsNoEnvelopeAndNoCrash(String encoding) {
        byte[] document = ("<?xml version='1.0' encoding='" + encoding + "'?><s:Envelope xmlns:s='"
                        + EnvelopeXml.SOAP_11 + "'/>")
                .getBytes(Charset.forName(encoding));

        assertThat(new EnvelopeReader().isEnvelope(document)).isFalse();
        assertThat(rules(new EnvelopeReader().read(document))).containsExactly("envelop-geen-xml");
    }

    @Test
    @Timeout(10)
    void floodsOfAttributesNamesAndPrefixesStopEarly() {
        String start = "<s:Envelope xmlns:s='" + EnvelopeXml.SOAP_11 + "'><s:Header>";
        String attributes =
                IntStream.range(0, 200_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        String names =
                IntStream.range(0, 1_000_000).mapToObj(i -> "<q" + i + "/>").collect(Collectors.joining());
        String prefixes = IntStream.range(0, 500_000)
                .mapToObj(i -> "<q xmlns:p" + i + "='urn:p'/>")
                .collect(Collectors.joining());

        assertThat(new EnvelopeReader().isEnvelope(utf8("<a" + attributes + "/>")))
                .isFalse();
        assertThat(rules(new EnvelopeReader().read(utf8(start + names)))).containsExactly("envelop-grens");
        assertThat(rules(new EnvelopeReader().read(utf8(start + prefixes)))).containsExactly("envelop-grens");
    }

    private static List<String> rules(EnvelopeReading reading) {
        return ((EnvelopeReading.Refused) reading)
                .findings().stream().map(Finding::rule).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
