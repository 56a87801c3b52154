package nl.berichtenpoort.app.rest;

import static nl.berichtenpoort.app.ApiCaller.json;
import static nl.berichtenpoort.app.ApiCaller.problem;
import static nl.berichtenpoort.app.ApiCaller.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contracts over REST, in the running gateway. */
class ContractsApiTest extends GatewayTest {

    private static final String FILE = "contract-ziekenhuis-de-kring.yaml";
    private static final String TOO_YOUNG = "conversations/contracten/achterhoek-2022/wmo-leeftijd-fout/01-wmo315.xml";
    private static final JsonMapper JSON = new JsonMapper();

    private final ApiCaller api;

    ContractsApiTest(@LocalServerPort int port) {
        api = new ApiCaller(port);
    }

    @AfterEach
    void asTheContractsWere() throws Exception {
        Files.writeString(contracts().resolve(FILE), ApiCaller.sample("contracts/achterhoek-2022/" + FILE));
        assertThat(reload().statusCode()).isEqualTo(200);
    }

    @Test
    void theContractsInForceAreListed() throws Exception {
        JsonNode items = api.show("/api/v1/contracts").get("items");

        assertThat(texts(items, "contract")).contains("achterhoek-jeugd-ziekenhuis-de-kring");
    }

    @Test
    void aGoodChangeComesIntoForceAndIsCompared() throws Exception {
        long before = api.show("/api/v1/contracts/status").get("set").asLong();
        change("Consult kindergeneeskunde", "Consult bij de kinderarts");

        JsonNode status = json(reload());

        assertThat(status.get("faulty").asBoolean()).isFalse();
        long after = status.get("set").asLong();
        assertThat(after).isNotEqualTo(before);
        JsonNode sets = api.show("/api/v1/contracts/sets").get("items");
        assertThat(sets.get(0).get("id").asLong()).isEqualTo(after);
        assertThat(sets.get(0).get("inForce").asBoolean()).isTrue();
        JsonNode differences = api.show("/api/v1/contracts/compare?from=" + before + "&to=" + after)
                .get("differences");
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).get("was").asString()).isEqualTo("Consult kindergeneeskunde");
        assertThat(differences.get(0).get("becomes").asString()).isEqualTo("Consult bij de kinderarts");
        assertThat(differences.get(0).get("sentence").asString()).isNotBlank();
        problem(api.get("/api/v1/contracts/compare?from=" + before + "&to=999999"), 404, "contractset-onbekend");
        problem(api.get("/api/v1/contracts/compare?from=" + before), 400, "parameter");
    }

    @Test
    void aFaultyChangeIsToldAndTheOldSetStays() throws Exception {
        long before = api.show("/api/v1/contracts/status").get("set").asLong();
        change("wet: ", "wett: ");

        HttpResponse<byte[]> response = reload();

        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode status = api.show("/api/v1/contracts/status");
        assertThat(json(response)).isEqualTo(status);
        assertThat(status.get("faulty").asBoolean()).isTrue();
        assertThat(status.get("set").asLong()).isEqualTo(before);
        JsonNode fault = status.get("faults").get(0);
        assertThat(fault.get("file").asString()).isEqualTo(FILE);
        assertThat(fault.get("line").asInt()).isPositive();
        assertThat(fault.get("message").asString()).isNotBlank();
        assertThat(fault.get("remedy").asString()).isNotBlank();
        HttpResponse<byte[]> metrics = api.get("/actuator/prometheus");
        assertThat(ApiCaller.text(metrics)).containsPattern("berichtenpoort_alarms_total\\{kind=\"contracts\"} [1-9]");
    }

    @Test
    void filesAreCheckedAsAFormAndAsJson() throws Exception {
        Map<String, String> good = new LinkedHashMap<>();
        for (String name : List.of("raamovereenkomst-jeugd.yaml", FILE)) {
            good.put(name, ApiCaller.sample("contracts/achterhoek-2022/" + name));
        }
        Map<String, String> bad = new LinkedHashMap<>(good);
        bad.computeIfPresent(FILE, (name, text) -> text.replace("wet: ", "wett: "));

        JsonNode checked = json(form("/api/v1/contracts/check", good));
        assertThat(checked.get("valid").asBoolean()).as(checked.toString()).isTrue();
        assertThat(checked.get("versions").asInt()).isEqualTo(1);
        JsonNode refused = json(asJson("/api/v1/contracts/check", bad, Map.of()));
        assertThat(refused.get("valid").asBoolean()).isFalse();
        assertThat(refused.get("faults").get(0).get("file").asString()).isEqualTo(FILE);
        assertThat(json(form("/api/v1/contracts/check", bad))).isEqualTo(refused);
        JsonNode none = json(asJson("/api/v1/contracts/check", Map.of(), Map.of()));
        assertThat(texts(none.get("faults"), "fault")).containsExactly("no-files");
        problem(api.post("/api/v1/contracts/check", new byte[] {1}, "Content-Type", "text/plain"), 415, "contractvorm");
        problem(
                api.post(
                        "/api/v1/contracts/check",
                        "[]".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json"),
                415,
                "contractvorm");
    }

    @Test
    void anAgreementIsExplainedInTheReadersLanguage() throws Exception {
        String query = "/api/v1/contracts/explain?gemeente=1876&wet=wmo&product=03H01&date=2026-05-01";

        JsonNode dutch = api.show(query);
        JsonNode english = json(api.get(query, "Accept-Language", "en"));

        assertThat(texts(dutch.get("items"), "product")).isNotEmpty().containsOnly("03 03H01");
        assertThat(dutch.get("candidates").get(0).asString()).isEqualTo("03 03H01");
        assertThat(dutch.get("items").get(0).get("sentences").size()).isGreaterThan(3);
        assertThat(english.get("items").get(0).get("sentences"))
                .isNotEqualTo(dutch.get("items").get(0).get("sentences"));
        problem(api.get(query.replace("wet=wmo", "wet=jeugdwet")), 404, "afspraak-onbekend");
        problem(api.get("/api/v1/contracts/explain"), 400, "parameter");
        problem(api.get(query.replace("2026-05-01", "mei")), 400, "parameter");
    }

    @Test
    void aMessageIsTriedAndNothingIsStored() throws Exception {
        long before = api.show("/api/v1/messages").get("total").asLong();
        String message = ApiCaller.sample(TOO_YOUNG);

        JsonNode tried = json(api.post(
                "/api/v1/contracts/try", message.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/xml"));

        assertThat(tried.get("disposition").asString()).as(tried.toString()).isEqualTo("ACCEPTED");
        assertThat(tried.get("report").get("message").asString()).isEqualTo("WMO315");
        JsonNode request = tried.get("contract").get("requests").get(0);
        assertThat(request.get("decision").asString()).isEqualTo("afgewezen");
        assertThat(request.get("reason").asString()).isEqualTo("9");
        assertThat(api.show("/api/v1/messages").get("total").asLong()).isEqualTo(before);

        // By contracts of its own, in which the municipality has none.
        Map<String, String> other = new LinkedHashMap<>();
        for (String name : List.of("raamovereenkomst-jeugd.yaml", FILE)) {
            other.put(name, ApiCaller.sample("contracts/achterhoek-2022/" + name));
        }
        JsonNode otherwise = json(asJson("/api/v1/contracts/try", other, Map.of("message", message)));
        assertThat(otherwise.get("contract").isNull()).isTrue();
        other.put(FILE, "wett: 1");
        assertThat(asJson("/api/v1/contracts/try", other, Map.of("message", message))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRequestThatDoesNotFitIsAnsweredWithA319OnItsWayToTheProvider() throws Exception {
        String message = ApiCaller.sample(TOO_YOUNG);

        long id = json(api.deliver(message)).get("id").asLong();

        JsonNode mail = await("/api/v1/mailboxes/98002212", "WMO319");
        assertThat(mail.get("sender").asString()).isEqualTo("1876");
        JsonNode shown = api.show("/api/v1/messages/" + id);
        assertThat(shown.get("contract").get("requests").get(0).get("reason").asString())
                .isEqualTo("9");
        assertThat(texts(shown.get("outgoing"), "kind")).containsExactlyInAnyOrder("FORWARD", "ANSWER", "REPORT");
        JsonNode made = api.show("/api/v1/messages?type=WMO319&sender=1876").get("items");
        assertThat(made).hasSize(1);
        assertThat(made.get(0).get("door").asString()).isEqualTo("gateway");
    }

    private JsonNode await(String mailbox, String type) {
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> {
                            for (JsonNode item : api.show(mailbox).get("items")) {
                                if (type.equals(item.get("type").asString(""))) {
                                    return item;
                                }
                            }
                            return JSON.nullNode();
                        },
                        item -> !item.isNull());
    }

    private HttpResponse<byte[]> reload() throws Exception {
        return api.post("/api/v1/contracts/reload", new byte[0]);
    }

    private static void change(String from, String to) throws Exception {
        Path file = contracts().resolve(FILE);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private HttpResponse<byte[]> asJson(String path, Map<String, String> files, Map<String, String> more)
            throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put(
                "files",
                files.entrySet().stream()
                        .map(file -> Map.of("name", file.getKey(), "content", file.getValue()))
                        .toList());
        return api.post(path, JSON.writeValueAsBytes(body), "Content-Type", "application/json");
    }

    private HttpResponse<byte[]> form(String path, Map<String, String> files) throws Exception {
        StringBuilder body = new StringBuilder();
        files.forEach(
                (name, text) -> body.append("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: application/yaml\r\n\r\n")
                        .append(text)
                        .append("\r\n"));
        body.append("--grens--\r\n");
        return api.post(
                path,
                body.toString().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=grens");
    }
}
