package nl.berichtenpoort.app.rest;

import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.jw315;
import static nl.berichtenpoort.app.ApiCaller.newProvider;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** A message of the journal as a page: closed by default; where it is open, with what was decided, and the BSN masked. */
class PageApiTest extends GatewayTest {

    private final ApiCaller api;
    private final MessagePages pages;

    @Autowired
    PageApiTest(@LocalServerPort int port, MessagePages pages) {
        this.api = new ApiCaller(port);
        this.pages = pages;
    }

    @Test
    void isClosedUnlessTheGatewayIsSetToGiveContentOut() throws Exception {
        long id = json(api.deliver(jw315(newProvider()))).get("id").asLong();

        problem(api.get("/api/v1/messages/" + id + "/page"), 403, "ruw-gesloten");
        problem(api.get("/api/v1/messages/" + id + "/page", "Accept", "text/html"), 403, "ruw-gesloten");
        problem(api.get("/api/v1/messages/" + id + "/page", "Accept", "application/json"), 406, "antwoordvorm");
    }

    @Test
    void showsTheMessageWithItsJudgementItsAnswerAndItsCourse() throws Exception {
        String provider = newProvider();
        long id = json(api.deliver(jw315(provider))).get("id").asLong();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.show("/api/v1/messages/" + id).hasNonNull("answer"));

        ResponseEntity<byte[]> response = open(Long.toString(id), "nl");

        assertThat(response.getHeaders().getFirst("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(response.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("frame-ancestors 'none'");
        assertThat(new String(response.getBody(), StandardCharsets.UTF_8))
                .contains(
                        "<h1>Verzoek om toewijzing jeugdhulp (JW315)</h1>",
                        "Van aanbieder met AGB-code " + provider + " aan gemeente Enschede",
                        "Dit bericht is geldig.",
                        "<h2>Verloop in de Berichtenpoort</h2>",
                        "ontvangen, nog te beoordelen",
                        "<h2>Het antwoord</h2>",
                        "Antwoord op verzoek om toewijzing jeugdhulp (JW316)",
                        "Goedgekeurd: gemeente Enschede heeft het verzoek om toewijzing van",
                        "***4401")
                .doesNotContain("999904401");
        assertThat(new String(open(Long.toString(id), "en").getBody(), StandardCharsets.UTF_8))
                .contains("<h1>Request for an allocation of youth help (JW315)</h1>", "This message is valid.");
    }

    @Test
    void showsWhatKeptAMessageOut() throws Exception {
        long id = json(api.deliver("hallo")).get("message").asLong();

        assertThat(new String(open(Long.toString(id), "nl").getBody(), StandardCharsets.UTF_8))
                .contains(
                        "Bericht dat niet herkend is",
                        "Dit bericht is niet geldig: één fout.",
                        "Regel bericht-not-xml");
    }

    @Test
    void aMessageThatIsNotThereIsAProblem() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> open("9223372036854775807", "nl"))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.NO_MESSAGE));
    }

    private ResponseEntity<byte[]> open(String id, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        return new PageController(pages, true).page(id, request);
    }
}
