package nl.berichtenpoort.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.JsonSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class JsonSchemasApiTest extends GatewayTest {

    @LocalServerPort
    private int port;

    private ApiCaller api;

    @BeforeEach
    void call() {
        api = new ApiCaller(port);
    }

    @Test
    void everyMessageHasASchemaThatTheListLeadsTo() throws Exception {
        JsonNode items = api.show("/api/v1/json-schemas").get("items");

        assertThat(items).hasSize(MessageType.values().length);
        for (JsonNode item : items) {
            JsonNode schema = ApiCaller.json(api.get(item.get("href").asString()));
            assertThat(schema.get("title").asString())
                    .isEqualTo(item.get("message").asString());
        }
    }

    @Test
    void aSchemaHasItsOwnMediaTypeWhateverIsAskedFor() throws Exception {
        HttpResponse<byte[]> response = api.get("/api/v1/json-schemas/wmo323", "Accept", "application/json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/schema+json");
        assertThat(response.body()).isEqualTo(new JsonSchemas(SchemaSet.builtIn()).of(MessageType.WMO323));
    }

    @Test
    void anUnknownMessageIsAProblemThatSaysWhereTheSchemasAre() throws Exception {
        JsonNode problem = ApiCaller.problem(api.get("/api/v1/json-schemas/JW303"), 404, "jsonschema-onbekend");

        assertThat(problem.get("detail").asString())
                .isEqualTo("Release 3.2 heeft geen bericht JW303."
                        + " Vraag de lijst van schema's op met GET /api/v1/json-schemas.");
    }
}
