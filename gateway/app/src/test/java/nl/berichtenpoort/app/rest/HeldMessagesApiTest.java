package nl.berichtenpoort.app.rest;

import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.newProvider;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static nl.berichtenpoort.app.ApiCaller.sample;
import static nl.berichtenpoort.app.ApiCaller.text;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a municipality's back-office and an integration admin see of a message that was held on its way out. */
class HeldMessagesApiTest extends GatewayTest {

    private final ApiCaller api;
    private final String provider = newProvider();
    private final String identification = "H" + provider;

    @Autowired
    HeldMessagesApiTest(@LocalServerPort int port) {
        this.api = new ApiCaller(port);
    }

    @Test
    void theProviderSeesNothingAndTheBackOfficeIsToldWhy() throws Exception {
        long id = deliver(wrongAllocation(), "HELD");

        assertThat(api.show("/api/v1/mailboxes/" + provider).get("items")).isEmpty();
        JsonNode list = api.show("/api/v1/messages?state=HELD&receiver=" + provider);
        assertThat(texts(list.get("items"), "id")).containsExactly(Long.toString(id));
        JsonNode shown = api.show("/api/v1/messages/" + id);
        assertThat(shown.get("state").asString()).isEqualTo("HELD");
        assertThat(shown.get("verdict").asString()).isEqualTo("invalid");
        assertThat(shown.get("disposition").asString()).isEqualTo("HELD");
        assertThat(shown.get("answer").isNull()).isTrue();
        JsonNode outgoing = shown.get("outgoing");
        assertThat(texts(outgoing, "kind")).containsExactly("REPORT");
        assertThat(texts(outgoing, "receiver")).containsExactly("0153");

        HttpResponse<byte[]> read =
                api.get("/api/v1/mailboxes/0153/" + outgoing.get(0).get("id").asLong());
        assertThat(read.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(read.headers().firstValue("Berichtenpoort-Kind")).contains("REPORT");
        assertThat(read.headers().firstValue("Berichtenpoort-Sender")).contains("Berichtenpoort");
        JsonNode report = json(read);
        assertThat(report.get("reason").asString()).isEqualTo("held");
        assertThat(report.get("id").asLong()).isEqualTo(id);
        assertThat(report.get("identification").asString()).isEqualTo(identification);
        // The same findings in the same words as where the message is shown.
        assertThat(report.get("findings")).isNotEmpty().isEqualTo(shown.get("findings"));
        assertThat(report.get("layers")).isEqualTo(shown.get("layers"));
        assertThat(report.get("unchecked").isArray()).isTrue();
        assertThat(report.get("unchecked")).isEqualTo(shown.get("unchecked"));
        // The gauge is read at most once in a few seconds.
        await().until(() -> metric("berichtenpoort_held{reason=\"errors\"}") > 0);
    }

    @Test
    void aCorrectedMessageReachesTheProviderAndTheHeldOneIsWithdrawn() throws Exception {
        long held = deliver(wrongAllocation(), "HELD");

        long corrected = deliver(
                allocation().replace("Identificatie>" + identification, "Identificatie>K" + provider), "ACCEPTED");

        JsonNode mailbox = api.show("/api/v1/mailboxes/" + provider).get("items");
        assertThat(texts(mailbox, "message")).containsExactly(Long.toString(corrected));
        HttpResponse<byte[]> withdrawn = api.post("/api/v1/messages/" + held + "/withdraw", new byte[0]);
        assertThat(withdrawn.statusCode()).as(text(withdrawn)).isEqualTo(200);
        assertThat(json(withdrawn).get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(texts(api.show("/api/v1/messages/" + held).get("states"), "state"))
                .containsExactly("RECEIVED", "HELD", "WITHDRAWN");
        JsonNode problem =
                problem(api.post("/api/v1/messages/" + held + "/withdraw", new byte[0]), 409, "niet-intrekbaar");
        assertThat(problem.get("detail").asString()).contains("WITHDRAWN");
        problem(api.post("/api/v1/messages/" + held + "/replay", new byte[0]), 409, "niet-aangehouden");
    }

    @Test
    void judgingAgainDoesNotLetErrorsThrough() throws Exception {
        long id = deliver(wrongAllocation(), "HELD");

        assertThat(api.post("/api/v1/messages/" + id + "/replay", new byte[0]).statusCode())
                .isEqualTo(202);

        await().until(() -> texts(api.show("/api/v1/messages/" + id).get("states"), "state")
                .equals(java.util.List.of("RECEIVED", "HELD", "RECEIVED", "HELD")));
        assertThat(api.show("/api/v1/mailboxes/" + provider).get("items")).isEmpty();
    }

    private long deliver(String message, String state) throws Exception {
        HttpResponse<byte[]> taken = api.deliver(message);
        assertThat(taken.statusCode()).as(text(taken)).isEqualTo(202);
        long id = json(taken).get("id").asLong();
        String path = "/api/v1/messages/" + id;
        await().until(() -> !api.show(path).get("state").asString().equals("RECEIVED"));
        assertThat(api.show(path).get("state").asString()).isEqualTo(state);
        return id;
    }

    /** An allocation to a provider of this test's own, of its own accord. */
    private String allocation() {
        return sample("conversations/jeugdhulp-volledig/03-jw301.xml")
                .replace("Ontvanger>98000981<", "Ontvanger>" + provider + "<")
                .replace("Identificatie>J153-26-0831<", "Identificatie>" + identification + "<")
                .replaceAll("(ToewijzingNummer>)26153041(?=[78]<)", "$1" + provider.substring(1))
                .replaceAll("\\s*<jw301:ReferentieAanbieder>[^<]*</jw301:ReferentieAanbieder>", "");
    }

    private String wrongAllocation() {
        return allocation().replace("<jw301:Einddatum>2026-11-29<", "<jw301:Einddatum>2026-05-29<");
    }

    private double metric(String name) throws Exception {
        return text(api.get("/actuator/prometheus"))
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
