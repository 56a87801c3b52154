package nl.berichtenpoort.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class RulesApiTest extends GatewayTest {

    @LocalServerPort
    private int port;

    private ApiCaller api;

    @BeforeEach
    void call() {
        api = new ApiCaller(port);
    }

    @Test
    void theWholeCatalogueIsShownWithItsCounts() throws Exception {
        JsonNode rules = api.show("/api/v1/rules");

        assertThat(rules.get("items")).hasSize(121);
        assertThat(rules.get("items").get(0).get("id").asString()).isEqualTo("TR002");
        JsonNode content = rules.get("counts").get(1);
        assertThat(content.get("standard").asString()).isEqualTo("iJw");
        assertThat(content.get("level").asString()).isEqualTo("message-content");
        assertThat(content.get("rules").asInt()).isEqualTo(60);
        assertThat(content.get("checked").asInt()).isEqualTo(60);
    }

    @Test
    void oneRuleIsShownInTheLanguageOfTheCaller() throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/rules/tr056", "Accept-Language", "en");

        JsonNode rule = ApiCaller.json(response);
        assertThat(rule.get("id").asString()).isEqualTo("TR056");
        assertThat(rule.get("returnCode").asString()).isEqualTo("9056");
        assertThat(rule.get("remedy").asString())
                .isEqualTo("Give every message a new Identificatie. An unchanged message may be sent again.");
    }

    @Test
    void anUnknownRuleIsAProblemThatSaysWhereTheRulesAre() throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/rules/TR999");

        JsonNode problem = ApiCaller.problem(response, 404, "regel-onbekend");
        assertThat(problem.get("detail").asString())
                .isEqualTo("De standaard heeft geen regel TR999. Vraag de lijst van regels op met GET /api/v1/rules.");
    }
}
