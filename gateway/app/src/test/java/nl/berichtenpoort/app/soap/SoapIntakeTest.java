package nl.berichtenpoort.app.soap;

import static nl.berichtenpoort.app.ApiCaller.newProvider;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static nl.berichtenpoort.app.soap.SoapCaller.DI01_ACTION;
import static nl.berichtenpoort.app.soap.SoapCaller.XML;
import static nl.berichtenpoort.app.soap.SoapCaller.acknowledgement;
import static nl.berichtenpoort.app.soap.SoapCaller.bytes;
import static nl.berichtenpoort.app.soap.SoapCaller.di01;
import static nl.berichtenpoort.app.soap.SoapCaller.fault;
import static nl.berichtenpoort.app.soap.SoapCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import nl.berichtenpoort.app.soap.SoapCaller.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What the whole gateway keeps of a SOAP call that it takes over or refuses. */
class SoapIntakeTest extends GatewayTest {

    private final SoapCaller soap;
    private final ApiCaller api;
    private final JournalReader journal;
    private String provider = "";
    private String reference = "";

    @Autowired
    SoapIntakeTest(@LocalServerPort int port, JournalReader journal) {
        this.soap = new SoapCaller(port);
        this.api = new ApiCaller(port);
        this.journal = journal;
    }

    @BeforeEach
    void newSender() {
        provider = newProvider();
        reference = UUID.randomUUID().toString();
    }

    @Test
    void aCallIsInTheJournalWhenItIsAcknowledged() throws Exception {
        byte[] call = call();
        Element bv03 = acknowledgement(soap.post(call, XML, DI01_ACTION));

        assertThat(text(bv03, "crossRefnummer")).isEqualTo(reference);
        JsonNode line = only();
        assertThat(line.get("door").asString()).isEqualTo("soap");
        assertThat(line.get("type").asString()).isEqualTo("JW315");
        assertThat(line.get("receiver").asString()).isEqualTo("0153");
        long id = line.get("id").asLong();
        assertThat(journal.artifact(id, ArtifactKind.RAW)).contains(call);
        assertThat(journal.artifact(id, ArtifactKind.PAYLOAD))
                .hasValueSatisfying(payload -> assertThat(text(payload)).contains("<BerichtCode>446<"));
        JsonNode shown = api.show("/api/v1/messages/" + id);
        assertThat(shown.get("referentienummer").asString()).isEqualTo(reference);
        assertThat(shown.get("identification").isNull()).isFalse();
        assertThat(texts(shown.get("states"), "state")).startsWith("RECEIVED");
    }

    @Test
    void theSameCallAgainIsAcknowledgedAgainAndNotedAsARepetition() throws Exception {
        acknowledgement(soap.post(call(), XML, DI01_ACTION));
        long first = only().get("id").asLong();

        acknowledgement(soap.post(call(), XML, DI01_ACTION));

        JsonNode list = api.show("/api/v1/messages?sender=" + provider);
        assertThat(list.get("total").asInt()).isEqualTo(2);
        assertThat(list.get("items").get(0).get("duplicateOf").asLong()).isEqualTo(first);
    }

    @Test
    void ofCallsAtTheSameTimeOneIsTheFirstAndTheOthersRepeatIt() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<byte[]>>> calls =
                    Collections.nCopies(8, () -> soap.post(call(), XML, DI01_ACTION));
            for (Future<HttpResponse<byte[]>> response : callers.invokeAll(calls)) {
                acknowledgement(response.get());
            }
        } finally {
            callers.shutdownNow();
        }

        JsonNode list = api.show("/api/v1/messages?sender=" + provider);
        assertThat(list.get("total").asInt()).isEqualTo(8);
        List<Long> firsts = new ArrayList<>();
        Set<Long> repeated = new HashSet<>();
        list.get("items").forEach(item -> {
            if (item.get("duplicateOf").isNull()) {
                firsts.add(item.get("id").asLong());
            } else {
                repeated.add(item.get("duplicateOf").asLong());
            }
        });
        assertThat(firsts).hasSize(1);
        assertThat(repeated).containsExactlyElementsOf(firsts);
    }

    @Test
    void anotherContentUnderAUsedReferenceIsRefusedWithIb016() throws Exception {
        acknowledgement(soap.post(call(), XML, DI01_ACTION));
        byte[] other = bytes(text(call()).replaceFirst("(?s)<GGK:xmlBestand>.*?</", "<GGK:xmlBestand>PGEvPg==</"));

        Fault fault = fault(soap.post(other, XML, DI01_ACTION));

        assertThat(fault.code()).isEqualTo("IB016");
        assertThat(fault.crossReference()).contains(reference);
        JsonNode list = api.show("/api/v1/messages?sender=" + provider + "&state=REFUSED");
        // The first call is refused too once it is judged: its payload names another sender (IB009).
        assertThat(ApiCaller.texts(list.get("items"), "foutcode")).containsOnlyOnce("IB016");
    }

    @Test
    void aRefusedCallIsKeptWithItsReason() throws Exception {
        byte[] call = bytes(text(call()).replace(">JW315<", ">JW399<"));

        assertThat(fault(soap.post(call, XML, DI01_ACTION)).code()).isEqualTo("IB004");

        JsonNode line = only();
        assertThat(line.get("state").asString()).isEqualTo("REFUSED");
        assertThat(line.get("foutcode").asString()).isEqualTo("IB004");
        JsonNode shown = api.show("/api/v1/messages/" + line.get("id").asLong());
        assertThat(shown.get("functie").asString()).isEqualTo("JW399");
        assertThat(texts(shown.get("findings"), "rule")).containsExactly("envelop-functie-onbekend");
        assertThat(shown.get("findings").get(0).get("remedy").asString()).isNotBlank();
        assertThat(journal.artifact(line.get("id").asLong(), ArtifactKind.RAW)).contains(call);
    }

    @Test
    void aTruncatedCallIsKeptUnderTheSenderThatCouldStillBeRead() throws Exception {
        byte[] whole = call();
        byte[] call = Arrays.copyOf(whole, whole.length - 300);

        assertThat(fault(soap.post(call, XML, DI01_ACTION)).code()).isEqualTo("IB001");

        JsonNode line = only();
        assertThat(line.get("state").asString()).isEqualTo("REFUSED");
        assertThat(texts(api.show("/api/v1/messages/" + line.get("id").asLong()).get("findings"), "rule"))
                .containsExactly("envelop-geen-xml");
    }

    @Test
    void aContradictionBetweenEnvelopeAndPayloadIsTakenOverAndAnsweredLater() throws Exception {
        byte[] call = bytes(text(call()).replace(">JW315<", ">JW305<"));

        acknowledgement(soap.post(call, XML, DI01_ACTION));

        assertThat(texts(
                        api.show("/api/v1/messages/" + only().get("id").asLong())
                                .get("states"),
                        "state"))
                .startsWith("RECEIVED");
    }

    @Test
    void trafficIsMeasuredWithoutNamingStrangers() throws Exception {
        fault(soap.post(bytes(text(call()).replace(">JW315<", ">JW399<")), XML, DI01_ACTION));
        acknowledgement(soap.post(call(), XML, DI01_ACTION));

        String metrics = ApiCaller.text(api.get("/actuator/prometheus"));
        assertThat(metrics)
                .contains("berichtenpoort_messages_total{party=\"other\",state=\"RECEIVED\",type=\"JW315\"}")
                .contains("berichtenpoort_messages_total{party=\"other\",state=\"REFUSED\",type=\"unknown\"}")
                .contains("berichtenpoort_step_seconds_count{step=\"intake\"}")
                .contains("berichtenpoort_outbox{state=\"PENDING\"}")
                .contains("berichtenpoort_outbox{state=\"DEAD\"}")
                .contains("berichtenpoort_unprocessed ")
                .contains("berichtenpoort_queue_depth{queue=")
                .doesNotContain(provider)
                .doesNotContain("999904401");
    }

    @Test
    void healthNamesDatabaseBrokerAndRoutes() throws Exception {
        JsonNode readiness = api.show("/actuator/health/readiness");

        assertThat(readiness.get("status").asString()).isEqualTo("UP");
        assertThat(readiness.get("components").propertyNames())
                .containsExactlyInAnyOrder("camelHealth", "db", "jms", "readinessState");
        assertThat(api.show("/actuator/health/liveness").get("status").asString())
                .isEqualTo("UP");
    }

    private byte[] call() {
        return bytes(text(di01())
                .replace(">98000981<", ">" + provider + "<")
                .replaceFirst("(<StUF:referentienummer>)[^<]*", "$1" + reference));
    }

    private JsonNode only() throws Exception {
        JsonNode list = api.show("/api/v1/messages?sender=" + provider);
        assertThat(list.get("total").asInt()).isEqualTo(1);
        return list.get("items").get(0);
    }
}
