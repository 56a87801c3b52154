package nl.berichtenpoort.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import nl.berichtenpoort.engine.steering.Tabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Steering information over REST, for the recipient of the tests: quarters of Reimerswaal and Goes, a threshold of 5. */
class SteeringApiTest extends GatewayTest {

    private static final String BASE = "/api/v1/steering";
    private static final String ROW = "\"wet\":\"jeugdwet\",\"gemeente\":\"0703\",\"aanbieder\":";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private ApiCaller api;

    /** Five clients of Reimerswaal and four of Goes, allocated in the first quarter of 2025. */
    @BeforeEach
    void enter() {
        api = new ApiCaller(port);
        jdbc.update("delete from case_toewijzing where gemeente in ('0703', '0664')");
        jdbc.update("""
                insert into case_toewijzing (message_id, ordinal, standard, gemeente, aanbieder, bsn, toewijzing_nummer,
                    categorie, code, toewijzingsdatum, toewijzingstijd, ingangsdatum, commentaar)
                select 900000 + n, 0, 'IJW', case when n <= 5 then '0703' else '0664' end, '98009901',
                    '9999' || lpad(n::text, 5, '0'), n, '45', '45A04', date '2025-01-31' + n, '12:00', date '2025-03-01',
                    'Een opmerking over Jan'
                from generate_series(1, 9) n""");
    }

    @Test
    void rowsAsJsonLines() throws Exception {
        HttpResponse<byte[]> answer = api.get(BASE + "/toewijzingen?from=2025-01&to=2025-03&municipality=0703");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Link")).hasValue("<" + BASE + ">; rel=\"describedby\"");
        String rest = "\"clienten\":5,\"toewijzingen\":5,\"onderdrukt\":false}\n";
        assertThat(ApiCaller.text(answer))
                .isEqualTo("{\"periode\":\"2025-K1\"," + ROW
                        + "\"*\",\"segment\":\"*\",\"productcategorie\":\"*\",\"productcode\":\"*\"," + rest
                        + "{\"periode\":\"2025-K1\"," + ROW
                        + "\"98009901\",\"segment\":\"*\",\"productcategorie\":\"*\",\"productcode\":\"*\"," + rest
                        + "{\"periode\":\"2025-K1\"," + ROW
                        + "\"98009901\",\"segment\":\"\",\"productcategorie\":\"45\",\"productcode\":\"45A04\","
                        + rest);
    }

    @Test
    void smallCountsAsCsvByHeaderAndByParameter() throws Exception {
        String expected = "periode,wet,gemeente,aanbieder,begin,clienten,toewijzingen,dagen_gemiddeld,dagen_mediaan,"
                + "dagen_p90,onderdrukt\r\n"
                + "2025-K1,jeugdwet,0664,*,*,,,,,,true\r\n";
        String path = BASE + "/wachttijd?recipient=zeeland&from=2025-01&to=2025-03&municipality=0664";
        HttpResponse<byte[]> byHeader = api.get(path, "Accept", "text/csv");
        assertThat(ApiCaller.text(byHeader)).isEqualTo(expected);
        assertThat(byHeader.headers().firstValue("Content-Type")).hasValue("text/csv;header=present;charset=UTF-8");
        assertThat(ApiCaller.text(api.get(path + "&format=csv"))).isEqualTo(expected);
    }

    @Test
    void anEmptyPeriodHasNoRows() throws Exception {
        assertThat(api.get(BASE + "/toewijzingen?from=2001-01&to=2001-03").body())
                .isEmpty();
        assertThat(ApiCaller.text(api.get(BASE + "/afkeuringen?format=csv&from=2001-01&to=2001-03")))
                .isEqualTo("periode,wet,gemeente,aanbieder,berichttype,regel,berichten,bevindingen,onderdrukt\r\n");
    }

    @Test
    void whatARecipientGetsIsToldWithItsGroundAndEveryColumn() throws Exception {
        JsonNode recipient = api.show(BASE).get("items").get(0);
        assertThat(recipient.get("ontvanger").asString()).isEqualTo("zeeland");
        assertThat(recipient.get("grondslag").asString()).isEqualTo("Grondslag van de tests");
        assertThat(recipient.get("grondslagRecords").isNull()).isTrue();
        assertThat(recipient.get("sleutel").asString()).matches("[0-9a-f]{16}");
        assertThat(recipient.get("drempel").asInt()).isEqualTo(5);
        for (JsonNode table : recipient.get("tabellen")) {
            Tabel tabel = Tabel.van(table.get("tabel").asString()).orElseThrow();
            assertThat(StreamSupport.stream(table.get("kolommen").spliterator(), false)
                            .map(column -> column.get("kolom").asString()))
                    .isEqualTo(tabel.kolommen());
        }
        assertThat(ApiCaller.text(api.get(BASE, "Accept-Language", "en"))).contains("CBS code of the municipality");
        assertThat(ApiCaller.text(api.get(BASE))).doesNotContain("c3R1dXJp");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() throws Exception {
        ApiCaller.problem(api.get(BASE + "/geld"), 404, "stuurtabel-onbekend");
        ApiCaller.problem(api.get(BASE + "/trajecten"), 403, "stuurtabel-gesloten");
        ApiCaller.problem(api.get(BASE + "/wachttijd?recipient=ander"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?bsn=999990019"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?municipality=0153"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?format=xml"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?from=2025-13"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?from=1990-01&to=2025-03"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?to=2999-12"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?to=-999999999-01"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/wachttijd?from=2025-02&to=2025-03"), 400, "stuurperiode");
        ApiCaller.problem(api.get(BASE + "/wachttijd?from=2025-04&to=2025-03"), 400, "stuurperiode");
    }
}
