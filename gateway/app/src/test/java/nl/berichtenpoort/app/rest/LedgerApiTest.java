package nl.berichtenpoort.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The ledger over REST. The entries are written straight into the tables: the gateway of the tests has no contracts. */
class LedgerApiTest extends GatewayTest {

    private static final String BASE = "/api/v1/ledger";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private ApiCaller api;
    private String provider;

    @BeforeEach
    void enter() throws Exception {
        api = new ApiCaller(port);
        provider = ApiCaller.newProvider();
        api.show(BASE + "?aanbieder=" + provider);
        line(
                "DEBET",
                7,
                "R1",
                "2026-04-01",
                "TOEGEKEND",
                65400,
                "65400",
                "tarief(6540;2025-01-01) aantal(10;eenheid.uur;65400)");
        line("DEBET", 8, "=R2", "2026-05-01", "AFGEWEZEN", 1000, "900", "ingediend(900)");
        line("CREDIT", 9, "R3", "2026-05-01", "TOEGEKEND", -65400, "null", "");
        line("VOORSCHOT", 0, "x", "2025-01-01", null, 120_000, "120000", "betaling(1;1;120000)");
        jdbc.update(
                "insert into ledger_instalment values ('IJW', '0141', ?, 7, 2, '999990019', '45', '45A04', 'ambulant',"
                        + " 'c', 30, 126000, 'AFRONDING', 'OPEN', false)",
                provider);
    }

    private void line(
            String soort,
            long message,
            String part,
            String month,
            String verdict,
            long cents,
            String contract,
            String steps) {
        jdbc.update(
                "insert into ledger_entry values ('IJW', '0141', ?, 7, ?, ?, ?, '999990019', ?::date, '45', '45A04',"
                        + " 'ambulant', 'c', 1, ?, ?, " + contract + ", ?)",
                provider,
                soort,
                message,
                part,
                month,
                verdict,
                cents,
                steps);
    }

    @Test
    void totalsByMonth() throws Exception {
        JsonNode items = api.show(BASE + "?per=maand,product&jaar=2026&wet=jeugdwet&aanbieder=" + provider)
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).toString())
                .isEqualTo("{\"maand\":\"2026-04\",\"product\":\"45 45A04\",\"toegewezen\":0,\"geleverd\":65400,"
                        + "\"gedeclareerd\":65400,\"afgewezen\":0,\"toegekend\":65400,\"gecrediteerd\":0,"
                        + "\"volgensContract\":65400,\"verschil\":0,\"gepland\":0,\"voorschot\":0,\"regels\":1}");
        assertThat(items.get(1).get("afgewezen").asLong()).isEqualTo(1000);
        assertThat(items.get(1).get("gecrediteerd").asLong()).isEqualTo(-65400);
    }

    @Test
    void totalsAsCsvByPathAndByHeader() throws Exception {
        String expected = "maand,toegewezen,geleverd,gedeclareerd,afgewezen,toegekend,gecrediteerd,volgensContract,"
                + "verschil,gepland,voorschot,regels\r\n"
                + "2026-04,\"0,00\",\"654,00\",\"654,00\",\"0,00\",\"654,00\",\"0,00\",\"654,00\",\"0,00\",\"0,00\",\"0,00\",1\r\n";
        String query = "?per=maand&maand=2026-04&aanbieder=" + provider;
        HttpResponse<byte[]> byPath = api.get(BASE + ".csv" + query);
        assertThat(ApiCaller.text(byPath)).isEqualTo(expected);
        assertThat(byPath.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(ApiCaller.text(api.get(BASE + query, "Accept", "text/csv"))).isEqualTo(expected);
        assertThat(ApiCaller.text(api.get(BASE + ".csv" + query + "&decimaal=punt")))
                .contains("2026-04,0.00,654.00,");
    }

    @Test
    void entriesWithTheDerivationInWordsAndTheBsnMasked() throws Exception {
        JsonNode page = api.show(BASE + "/entries?size=1&maand=2026-04&aanbieder=" + provider);
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode entry = page.get("items").get(0);
        assertThat(entry.get("bsn").asString()).isEqualTo("*********");
        assertThat(entry.get("afleiding").get(1).asString()).isEqualTo("Maal 10 (uren): € 654,00.");
        assertThat(ApiCaller.text(api.get(BASE + "/entries?aanbieder=" + provider, "Accept-Language", "en")))
                .contains("Times 10 (hours): €654.00.")
                .doesNotContain("999990019");

        String csv = ApiCaller.text(api.get(BASE + "/entries.csv?maand=2026-05&aanbieder=" + provider));
        assertThat(csv.lines().toList())
                .containsExactly(
                        "soort,bericht,wet,gemeente,aanbieder,bsn,toewijzing,onderdeel,maand,contract,versie,segment,"
                                + "product,oordeel,bedrag,volgensContract,afleiding",
                        "debet,8,IJW,0141," + provider + ",*********,7,'=R2,2026-05,c,1,ambulant,45 45A04,afgewezen,"
                                + "\"10,00\",\"9,00\",\"Werkelijke kosten zoals gedeclareerd: € 9,00.\"",
                        "credit,9,IJW,0141," + provider + ",*********,7,R3,2026-05,c,1,ambulant,45 45A04,toegekend,"
                                + "\"-654,00\",,");
    }

    @Test
    void instalmentsThatAreOpen() throws Exception {
        JsonNode items = api.show(BASE + "/instalments?status=open&aanbieder=" + provider)
                .get("items");
        assertThat(items.toString())
                .isEqualTo("[{\"wet\":\"IJW\",\"gemeente\":\"0141\",\"aanbieder\":\"" + provider
                        + "\",\"contract\":\"c\",\"segment\":\"ambulant\",\"product\":\"45 45A04\",\"toewijzing\":7,"
                        + "\"termijn\":2,\"deel\":30,\"bedrag\":126000,\"bij\":\"afronding\",\"status\":\"open\","
                        + "\"gemeld\":false}]");
    }

    @Test
    void settlementsAndSpendingRoom() throws Exception {
        assertThat(ApiCaller.text(api.get(BASE + "/settlements.csv?decimaal=punt&aanbieder=" + provider)))
                .isEqualTo("wet,gemeente,aanbieder,contract,product,jaar,voorschotten,kosten,saldo\r\n" + "IJW,0141,"
                        + provider + ",c,45 45A04,2025,1200.00,0.00,-1200.00\r\n");
        assertThat(api.show(BASE + "/spending-room?jaar=2026&contract=geen").get("items"))
                .isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() throws Exception {
        ApiCaller.problem(api.get(BASE + "?per=client"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "?maand=2026-13"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "?wet=ijw"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "?bsn=999990019"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "?product=45"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + "/instalments?status=dicht"), 400, "parameter");
        ApiCaller.problem(api.get(BASE + ".csv?decimaal=x"), 400, "parameter");
    }
}
