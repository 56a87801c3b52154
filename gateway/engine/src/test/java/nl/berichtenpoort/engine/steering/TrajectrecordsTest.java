package nl.berichtenpoort.engine.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.contract.ContractSet;
import org.junit.jupiter.api.Test;

class TrajectrecordsTest {

    private static final Pseudoniemen PSEUDONIEMEN = new Pseudoniemen() {
        @Override
        public String sleutel() {
            return "S1";
        }

        @Override
        public String client(Bsn bsn) {
            return "c" + bsn.value().charAt(8);
        }

        @Override
        public String traject(String naam) {
            return naam;
        }
    };

    private static List<String> records(String van, String tot, String client) {
        List<String> rows = new ArrayList<>();
        new Trajectrecords(
                        new Opdracht(
                                YearMonth.parse(van),
                                YearMonth.parse(tot),
                                Tijdvak.MAAND,
                                true,
                                5,
                                6,
                                LocalDate.of(2026, 11, 22)),
                        new ContractSet(List.of()),
                        Stopredenen.standaard(),
                        PSEUDONIEMEN)
                .client(Feiten.van("000000001", client), row -> {
                    assertThat(row.waarden()).hasSameSizeAs(Tabel.TRAJECTEN.kolommen());
                    rows.add(row.waarden().stream()
                            .map(value -> value instanceof Waarde.Tekst text
                                    ? text.tekst()
                                    : value instanceof Waarde.Getal number
                                            ? number.getal().toPlainString()
                                            : "")
                            .collect(Collectors.joining(",")));
                });
        return rows;
    }

    /** Allocated in January, begun in February, ended in April: three periods know of it, and say the same. */
    @Test
    void aTrajectoryStandsInEachPeriodInWhichSomethingHappened() {
        String client = "T 1 A 7 45/45A04 2026-01-20 2026-02-01\nS 2 A 7 45/45A04 2026-02-10\n"
                + "E 3 A 7 45/45A04 2026-02-10 2026-04-06 31\nS 4 B 8 45/45A05 2026-09-30";
        String rest =
                ",S1,c1,IJW/0153/98000001/7/1,jeugdwet,0153,98000001,,45,45A04,2026-01,2026-02,na-toewijzing,3,2026-04,8,"
                        + "volgens-plan,herhaald,onvergelijkbaar";
        String other = ",S1,c1,IJW/0153/98000002/8/1,jeugdwet,0153,98000002,,45,45A05,,2026-09,,,,,,,";
        assertThat(records("2026-01", "2026-12", client))
                .containsExactly("2026-01" + rest, "2026-02" + rest, "2026-04" + rest, "2026-09" + other);
        assertThat(records("2026-03", "2026-03", client)).isEmpty();
        assertThat(records("2026-04", "2026-04", client)).containsExactly("2026-04" + rest);
    }

    @Test
    void anAllocationWithoutDeliveryHasARecord() {
        assertThat(records("2026-01", "2026-12", "T 1 A 7 45/- 2026-01-20 2026-02-01"))
                .containsExactly(
                        "2026-01,S1,c1,IJW/0153/98000001/7/1,jeugdwet,0153,98000001,,45,,2026-01,,niet-gestart,,,,,,"
                                + "onvergelijkbaar");
    }

    @Test
    void deliveryByTaskIsNamedByClientAndProduct() {
        assertThat(records("2026-01", "2026-12", "S 1 A - 45/45A04 2026-01-20"))
                .containsExactly(
                        "2026-01,S1,c1,IJW/0153/98000001/taak/c1/45/45A04/1,jeugdwet,0153,98000001,,45,45A04,,2026-01,"
                                + ",,,,,,");
    }

    /** The schema of a 307 lets any year through, and one client must not cost everyone the feed. */
    @Test
    void anEndBeyondAllTimeIsNoDefect() {
        LocalDate last = LocalDate.MAX;
        assertThat(records("2026-01", "2026-12", "E 1 A 7 45/45A04 2026-01-20 " + last + " 31"))
                .singleElement()
                .asString()
                .contains(",2026-01,")
                .endsWith(",volgens-plan,termijn-loopt,");
    }

    @Test
    void everyColumnIsExplainedInOrder() {
        Map<String, List<String>> explained = new TreeMap<>();
        for (Kolom kolom : Kolom.alle()) {
            explained.computeIfAbsent(kolom.tabel(), first -> new ArrayList<>()).add(kolom.naam());
            assertThat(List.of(kolom.betekenis(), kolom.meaning(), kolom.eenheid(), kolom.herkomst()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("|"));
        }
        assertThat(explained)
                .isEqualTo(Arrays.stream(Tabel.values()).collect(Collectors.toMap(Tabel::woord, Tabel::kolommen)));
    }
}
