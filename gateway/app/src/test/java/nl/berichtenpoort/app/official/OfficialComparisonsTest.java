package nl.berichtenpoort.app.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.app.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class OfficialComparisonsTest extends GatewayTest {

    private final ApiCaller api;
    private final MeterRegistry registry;

    @Autowired
    OfficialComparisonsTest(@LocalServerPort int port, MeterRegistry registry) {
        this.api = new ApiCaller(port);
        this.registry = registry;
    }

    @Test
    void aMessageIsComparedBehindItsProcessingAndOnRequest() throws Exception {
        double before = onlyOfficial();
        String stop = ApiCaller.sample("rules/ijw/TR018/ok-307-zelfde-dag.xml")
                .replace("<Afzender>98000101<", "<Afzender>" + ApiCaller.newProvider() + "<");

        long id = ApiCaller.json(api.deliver(stop)).get("id").asLong();

        // Nothing is known of its allocation, so we refuse it; the stylesheets find fault with its date.
        await().untilAsserted(() -> assertThat(onlyOfficial()).isEqualTo(before + 1));
        JsonNode comparison = api.show("/api/v1/messages/" + id + "/official");
        assertThat(comparison.get("outcome").asString()).isEqualTo("compared");
        assertThat(comparison.get("message").asString())
                .isEqualTo("vergeleken met de officiële regels (ijw/3_2/JW307.xsl)");
        assertThat(ApiCaller.texts(comparison.get("rules"), "rule")).contains("TR018");
        assertThat(ApiCaller.texts(api.show("/api/v1/messages/" + id).get("findings"), "rule"))
                .doesNotContain("TR018");
    }

    @Test
    void ofAnUnknownMessageThereIsNothingToCompare() throws Exception {
        ApiCaller.problem(api.get("/api/v1/messages/999999999/official"), 404, "bericht-onbekend");
    }

    @Test
    void aFolderThatCannotBeUsedKeepsTheGatewayFromStarting(@TempDir Path empty) {
        assertThatThrownBy(() -> OfficialConfiguration.rules(empty.toString()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("berichtenpoort.official-xslt-folder: The folder " + empty);
    }

    private double onlyOfficial() {
        return registry
                .find(OfficialComparisons.RULES)
                .tags("rule", "TR018", "difference", "only-official")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
