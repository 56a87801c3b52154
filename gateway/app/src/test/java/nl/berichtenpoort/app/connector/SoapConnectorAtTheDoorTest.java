package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.PermanentFailure;
import nl.berichtenpoort.app.party.ConnectorSettings;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Versies;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.Shape;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.StandardFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The connector calls the gateway's own door: two implementations of StUF-GGk that have to understand each other. */
class SoapConnectorAtTheDoorTest extends GatewayTest {

    private static final String CONVERSATION = "conversations/jeugdhulp-volledig/";

    private final ApiCaller api;
    private final SoapConnector connector;

    SoapConnectorAtTheDoorTest(@LocalServerPort int port) {
        api = new ApiCaller(port);
        connector = new SoapConnector(
                new ConnectorSettings.Soap(
                        URI.create("http://127.0.0.1:" + port + "/services/ggk0210"),
                        "Berichtenpoort",
                        "GGk",
                        Duration.ofSeconds(60)),
                HttpExchange.newClient(Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"JW315, 98000981, 0153, 01-jw315.xml", "JW316, 0153, 98000981, 02-jw316.xml"})
    void aDi01AndADu01AreTakenOverWithABv03(MessageType type, String sender, String receiver, String file)
            throws Exception {
        Parcel parcel = parcel(
                type, sender, receiver, Samples.named(CONVERSATION + file).bytes());

        DeliveryOutcome outcome = connector.deliver(parcel);

        assertThat(outcome).isInstanceOf(Delivered.class);
        assertThat(((Delivered) outcome).receipt()).matches("Bv03 [0-9a-f-]{36}");
        JsonNode stored = stored(sender, parcel.referentienummer());
        assertThat(stored.get("type").asString()).isEqualTo(type.functie());
        assertThat(stored.get("receiver").asString()).isEqualTo(receiver);
        assertThat(stored.get("door").asString()).isEqualTo("soap");
        assertThat(stored.get("crossReference").isNull()).isEqualTo(!type.isAnswer());
    }

    @Test
    void anFo01IsTakenOverWithABv03() throws Exception {
        UUID reference = UUID.randomUUID();
        Parcel like = Parcels.fo01(reference);

        assertThat(connector.deliver(like)).isInstanceOf(Delivered.class);

        JsonNode stored = stored("0363", reference);
        assertThat(stored.get("crossReference").asString()).isEqualTo(Parcels.REFERENCE.toString());
        assertThat(stored.get("functie").isNull()).isTrue();
    }

    @Test
    void aSecondAttemptIsTakenOverAndProcessedAsARepetition() throws Exception {
        String provider = ApiCaller.newProvider();
        Parcel parcel = parcel(
                MessageType.JW315,
                provider,
                "0153",
                ApiCaller.jw315(provider).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(connector.deliver(parcel)).isInstanceOf(Delivered.class);
        assertThat(connector.deliver(parcel)).isInstanceOf(Delivered.class);

        await().untilAsserted(() -> assertThat(ApiCaller.texts(
                        api.show("/api/v1/messages?sender=" + provider).get("items"), "state"))
                .containsExactly("DUPLICATE", "ACCEPTED"));
    }

    @Test
    void whatTheDoorRefusesIsFinal() {
        Parcel toNobody = parcel(MessageType.JW315, "98000981", "9999", "<Bericht/>".getBytes());

        assertThat(connector.deliver(toNobody)).isEqualTo(new PermanentFailure("Fo03 IB005 (client)"));
    }

    @ParameterizedTest
    @CsvSource({"JW301, 0153, 98000981, 03-jw301.xml", "JW302, 98000981, 0153, 04-jw302.xml"})
    void envelopesAreValidAgainstTheirOwnSchema(MessageType type, String sender, String receiver, String file)
            throws Exception {
        byte[] message = Samples.named(CONVERSATION + file).bytes();
        Parcel parcel = parcel(type, sender, receiver, message);

        byte[] document = new ParcelDocuments("Poort van Enschede", "Zorgdossier").document(parcel, Form.ENVELOPE);

        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(StandardFiles.ggkXsd().toString()))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(document)));
        Envelope envelope = ((EnvelopeReading.Read) new EnvelopeReader().read(document)).envelope();
        Stuurgegevens stuurgegevens = envelope.stuurgegevens();
        assertThat(stuurgegevens.berichtcode()).isEqualTo(type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01);
        assertThat(stuurgegevens.zender().organisatie()).isEqualTo(sender);
        assertThat(stuurgegevens.zender().applicatie()).isEqualTo("Poort van Enschede");
        assertThat(stuurgegevens.ontvanger().organisatie()).isEqualTo(receiver);
        assertThat(stuurgegevens.ontvanger().applicatie()).isEqualTo("Zorgdossier");
        assertThat(stuurgegevens.referentienummer()).isEqualTo(parcel.referentienummer());
        assertThat(stuurgegevens.tijdstipBericht()).isEqualTo("20260701123456789");
        assertThat(stuurgegevens.crossRefnummer())
                .isEqualTo(type.isAnswer() ? parcel.crossReference() : Optional.empty());
        assertThat(stuurgegevens.functie()).contains(type.functie());
        assertThat(envelope.versies()).isEqualTo(Versies.RELEASE_3_2);
        assertThat(envelope.payload().bytes()).isEqualTo(message);
    }

    private JsonNode stored(String sender, UUID referentienummer) throws Exception {
        for (JsonNode line :
                api.show("/api/v1/messages?size=500&sender=" + sender).get("items")) {
            JsonNode message = api.show("/api/v1/messages/" + line.get("id").asLong());
            if (referentienummer
                    .toString()
                    .equals(message.get("referentienummer").asString())) {
                return message;
            }
        }
        throw new AssertionError("Not in the journal");
    }

    private static Parcel parcel(MessageType type, String sender, String receiver, byte[] content) {
        return new Parcel(
                Optional.of(type),
                sender,
                receiver,
                UUID.randomUUID(),
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Instant.parse("2026-07-01T10:34:56.789Z"),
                false,
                Shape.STANDARD,
                content);
    }
}
