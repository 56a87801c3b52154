package nl.berichtenpoort.app.rest;

import static nl.berichtenpoort.app.ApiCaller.di01;
import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.jw315;
import static nl.berichtenpoort.app.ApiCaller.newProvider;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static nl.berichtenpoort.app.ApiCaller.sample;
import static nl.berichtenpoort.app.ApiCaller.text;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.journal.ArtifactKind;
import nl.berichtenpoort.app.journal.JournalReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Messages, good and bad, at {@code POST /api/v1/messages} of the whole gateway. */
class RestDoorTest extends GatewayTest {

    private final ApiCaller api;
    private final JournalReader journal;

    @Autowired
    RestDoorTest(@LocalServerPort int port, JournalReader journal) {
        this.api = new ApiCaller(port);
        this.journal = journal;
    }

    @Test
    void takesABareMessageOver() throws Exception {
        String provider = newProvider();
        String message = jw315(provider);

        HttpResponse<byte[]> response = api.deliver(message);

        assertThat(response.statusCode()).as(text(response)).isEqualTo(202);
        long id = json(response).get("id").asLong();
        assertThat(response.headers().firstValue("Location")).contains("/api/v1/messages/" + id);
        assertThat(json(response).get("state").asString()).isEqualTo("RECEIVED");
        assertThat(json(response).get("duplicateOf").isNull()).isTrue();
        JsonNode shown = api.show("/api/v1/messages/" + id);
        assertThat(shown.get("type").asString()).isEqualTo("JW315");
        assertThat(shown.get("release").asString()).isEqualTo("3.2");
        assertThat(shown.get("sender").asString()).isEqualTo(provider);
        assertThat(shown.get("receiver").asString()).isEqualTo("0153");
        assertThat(shown.get("identification").asString()).isEqualTo("JVT2600417");
        assertThat(shown.get("headerDate").asString()).isEqualTo("2026-05-11");
        assertThat(shown.get("door").asString()).isEqualTo("rest");
        assertThat(texts(shown.get("states"), "state")).startsWith("RECEIVED");
        assertThat(journal.artifact(id, ArtifactKind.RAW))
                .hasValueSatisfying(
                        raw -> assertThat(raw).asString(StandardCharsets.UTF_8).isEqualTo(message));
        assertThat(journal.artifact(id, ArtifactKind.PAYLOAD)).isEmpty();
    }

    @Test
    void takesAnEnvelopeOverAndKeepsThePayload() throws Exception {
        UUID reference = UUID.randomUUID();
        HttpResponse<byte[]> response = api.deliver(di01(newProvider(), reference));

        assertThat(response.statusCode()).as(text(response)).isEqualTo(202);
        long id = json(response).get("id").asLong();
        JsonNode shown = api.show("/api/v1/messages/" + id);
        assertThat(shown.get("referentienummer").asString()).isEqualTo(reference.toString());
        assertThat(shown.get("functie").asString()).isEqualTo("JW315");
        assertThat(journal.artifact(id, ArtifactKind.PAYLOAD))
                .hasValueSatisfying(payload -> assertThat(payload)
                        .asString(StandardCharsets.UTF_8)
                        .startsWith("<?xml")
                        .contains("<BerichtCode>446<"));
    }

    @Test
    void theSameReferenceWithTheSameContentIsARepetition() throws Exception {
        String envelope = di01(newProvider(), UUID.randomUUID());
        long first = json(api.deliver(envelope)).get("id").asLong();

        HttpResponse<byte[]> again = api.deliver(envelope);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).get("duplicateOf").asLong()).isEqualTo(first);
        assertThat(api.show("/api/v1/messages/" + json(again).get("id").asLong())
                        .get("duplicateOf")
                        .asLong())
                .isEqualTo(first);
    }

    @Test
    void theSameReferenceWithOtherContentIsRefused() throws Exception {
        String provider = newProvider();
        UUID reference = UUID.randomUUID();
        String envelope = di01(provider, reference);
        assertThat(api.deliver(envelope).statusCode()).isEqualTo(202);
        String other = envelope.replaceFirst("(?s)<GGK:xmlBestand>.*?</", "<GGK:xmlBestand>PGEvPg==</");

        JsonNode problem = problem(api.deliver(other), 409, "referentie-hergebruikt");

        assertThat(problem.get("foutcode").asString()).isEqualTo("IB016");
        assertThat(texts(problem.get("findings"), "rule")).containsExactly("envelop-referentie-hergebruikt");
        JsonNode shown = api.show("/api/v1/messages/" + problem.get("message").asLong());
        assertThat(shown.get("state").asString()).isEqualTo("REFUSED");
        assertThat(shown.get("foutcode").asString()).isEqualTo("IB016");
        assertThat(texts(shown.get("findings"), "rule")).containsExactly("envelop-referentie-hergebruikt");

        // The reference belongs to a sender: another one may use the same.
        assertThat(api.deliver(di01(newProvider(), reference)).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "plain-text, 400, geen-xml, BRS14, bericht-not-xml",
        "json, 400, geen-json-bericht, BRS14, json-no-message",
        "empty, 400, geen-xml, BRS14, bericht-empty",
        "truncated, 400, geen-xml, BRS14, xsd-not-well-formed",
        "truncated-last-tag, 400, geen-xml, BRS14, xsd-not-well-formed",
        "mismatched-tags, 400, geen-xml, BRS14, xsd-not-well-formed",
        "utf8-bom, 400, geen-xml, StUF055, bericht-bom",
        "iso-8859-1, 400, geen-xml, BRS14, bericht-encoding",
        "utf-16-le, 400, geen-xml, BRS14, bericht-encoding",
        "doctype-plain, 400, geen-xml, StUF055, bericht-doctype",
        "doctype-billion-laughs, 400, geen-xml, StUF055, bericht-doctype",
        "doctype-external-entity-file, 400, geen-xml, StUF055, bericht-doctype",
        "text-before-prolog, 400, geen-xml, BRS14, bericht-prolog-text",
        "jw303-release-2_3, 422, geweigerd, StUF055, bericht-unknown-release",
        "unknown-namespace, 422, geweigerd, StUF055, bericht-unknown-namespace",
        "no-namespace, 422, geweigerd, StUF055, bericht-no-namespace",
        "code-of-another-type, 422, geweigerd, StUF055, bericht-code-mismatch",
    })
    void refusesABareMessageThatCannotBeIdentified(String name, int status, String kind, String foutcode, String rule)
            throws Exception {
        byte[] content = RestDoorTest.class
                .getResourceAsStream("/samples/invalid/hostile/" + name + ".xml")
                .readAllBytes();

        JsonNode problem =
                problem(api.post("/api/v1/messages", content, "Content-Type", "application/xml"), status, kind);

        assertThat(texts(problem.get("findings"), "rule")).first().isEqualTo(rule);
        assertThat(problem.get("foutcode").asString()).isEqualTo(foutcode);
        JsonNode finding = problem.get("findings").get(0);
        assertThat(problem.get("detail").asString())
                .isEqualTo(finding.get("message").asString() + " "
                        + finding.get("remedy").asString());
        JsonNode shown = api.show("/api/v1/messages/" + problem.get("message").asLong());
        assertThat(shown.get("state").asString()).isEqualTo("REFUSED");
        assertThat(shown.get("foutcode").asString()).isEqualTo(foutcode);
        assertThat(shown.get("findings")).isEqualTo(problem.get("findings"));
        assertThat(journal.artifact(problem.get("message").asLong(), ArtifactKind.RAW))
                .contains(content);
    }

    @Test
    void refusesMoreThan25MegabytesAndKeepsOnlyTheBegin() throws Exception {
        byte[] start = jw315(newProvider()).getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[26_000_000];
        Arrays.fill(large, (byte) ' ');
        System.arraycopy(start, 0, large, 0, start.length);

        JsonNode problem =
                problem(api.post("/api/v1/messages", large, "Content-Type", "application/xml"), 413, "te-groot");

        assertThat(problem.get("foutcode").asString()).isEqualTo("IB003");
        assertThat(texts(problem.get("findings"), "rule")).containsExactly("envelop-te-groot");
        assertThat(journal.artifact(problem.get("message").asLong(), ArtifactKind.RAW))
                .hasValueSatisfying(raw -> assertThat(raw).hasSize(65_536).isEqualTo(Arrays.copyOf(large, 65_536)));
    }

    @Test
    void refusesOtherContentTypesAndCharsetsAndKeepsThem() throws Exception {
        byte[] message = jw315(newProvider()).getBytes(StandardCharsets.UTF_8);

        JsonNode json =
                problem(api.post("/api/v1/messages", message, "Content-Type", "application/json"), 415, "inhoudstype");
        assertThat(texts(json.get("findings"), "rule")).containsExactly("deur-inhoudstype");
        assertThat(journal.artifact(json.get("message").asLong(), ArtifactKind.RAW))
                .contains(message);

        JsonNode none = problem(api.post("/api/v1/messages", message), 415, "inhoudstype");
        assertThat(texts(none.get("findings"), "rule")).containsExactly("deur-inhoudstype");

        JsonNode latin1 = problem(
                api.post("/api/v1/messages", message, "Content-Type", "text/xml; charset=iso-8859-1"),
                415,
                "inhoudstype");
        assertThat(texts(latin1.get("findings"), "rule")).containsExactly("deur-tekenset");

        assertThat(api.post("/api/v1/messages", message, "Content-Type", "text/xml; charset=UTF-8")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesWrongBase64AndAnUnknownFunction() throws Exception {
        String envelope = di01(newProvider(), UUID.randomUUID());

        JsonNode base64 = problem(
                api.deliver(envelope.replaceFirst("<GGK:xmlBestand>\\s*\\S", "<GGK:xmlBestand>*")), 422, "geweigerd");
        assertThat(base64.get("foutcode").asString()).isEqualTo("IB001");
        assertThat(texts(base64.get("findings"), "rule")).containsExactly("envelop-base64-teken");

        JsonNode function = problem(api.deliver(envelope.replace(">JW315<", ">JW399<")), 422, "geweigerd");
        assertThat(function.get("foutcode").asString()).isEqualTo("IB004");
        assertThat(texts(function.get("findings"), "rule")).containsExactly("envelop-functie-onbekend");
    }

    @Test
    void refusesPartiesThatDoNotExist() throws Exception {
        String envelope = di01(newProvider(), UUID.randomUUID());
        JsonNode receiver = problem(api.deliver(envelope.replace(">0153<", ">9999<")), 422, "geweigerd");
        assertThat(receiver.get("foutcode").asString()).isEqualTo("IB005");

        String message = jw315(newProvider());
        JsonNode bareReceiver =
                problem(api.deliver(message.replace("<Ontvanger>0153<", "<Ontvanger>9999<")), 422, "geweigerd");
        assertThat(texts(bareReceiver.get("findings"), "rule")).containsExactly("deur-ontvanger-onbekend");

        JsonNode noSender =
                problem(api.deliver(message.replaceFirst("<Afzender>\\d+<", "<Afzender>123<")), 422, "geweigerd");
        assertThat(noSender.get("foutcode").asString()).isEqualTo("IB002");
        assertThat(texts(noSender.get("findings"), "rule")).containsExactly("deur-geen-afzender");
    }

    @Test
    void aPayloadFaultInAGoodEnvelopeIsTakenOver() throws Exception {
        String envelope = di01(newProvider(), UUID.randomUUID())
                .replaceFirst("(?s)<GGK:xmlBestand>.*?</", "<GGK:xmlBestand>Z2VlbiBYTUw=</");

        assertThat(api.deliver(envelope).statusCode()).isEqualTo(202);
    }

    @Test
    void aBv03ByItselfIsNotTaken() throws Exception {
        String bv03 = di01(newProvider(), UUID.randomUUID())
                .replaceAll("(?s)<GGK:parameters>.*?</GGK:parameters>", "")
                .replaceAll(
                        "<StUF:functie>.*?</StUF:functie>",
                        "<StUF:crossRefnummer>" + UUID.randomUUID() + "</StUF:crossRefnummer>")
                .replace("GGK:envelopHeenbericht-ggk_Di01", "StUF:Bv03Bericht")
                .replace("GGK:stuurgegevens", "StUF:stuurgegevens")
                .replace(">Di01<", ">Bv03<");

        JsonNode problem = problem(api.deliver(bv03), 422, "geweigerd");
        assertThat(texts(problem.get("findings"), "rule")).containsExactly("deur-geen-inkomend-bericht");
    }

    @Test
    void speaksEnglishOnRequest() throws Exception {
        byte[] nothing = sample("invalid/hostile/plain-text.xml").getBytes(StandardCharsets.UTF_8);

        JsonNode english = problem(
                api.post("/api/v1/messages", nothing, "Content-Type", "application/xml", "Accept-Language", "en"),
                400,
                "geen-xml");
        JsonNode dutch =
                problem(api.post("/api/v1/messages", nothing, "Content-Type", "application/xml"), 400, "geen-xml");

        assertThat(english.get("title").asString()).isEqualTo("No XML");
        assertThat(dutch.get("title").asString()).isEqualTo("Geen XML");
        assertThat(english.get("findings").get(0).get("message").asString())
                .isNotEqualTo(dutch.get("findings").get(0).get("message").asString());
    }
}
