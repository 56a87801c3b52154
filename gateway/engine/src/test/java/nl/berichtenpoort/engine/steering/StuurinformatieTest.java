package nl.berichtenpoort.engine.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts of clients and the rows that they add up to, worked out by hand. The threshold is 1 unless a test is about it. */
class StuurinformatieTest {

    private static final ContractSet NONE = new ContractSet(List.of());
    private static final ContractSet ZOU = contracts("zou-2021");
    private static final LocalDate PEILDATUM = LocalDate.of(2026, 11, 22);

    private static Opdracht opdracht(String van, String tot, Tijdvak tijdvak, boolean aanbieders, int drempel) {
        return new Opdracht(YearMonth.parse(van), YearMonth.parse(tot), tijdvak, aanbieders, drempel, 6, PEILDATUM);
    }

    private static Opdracht jaar() {
        return opdracht("2026-01", "2026-12", Tijdvak.JAAR, true, 1);
    }

    private static List<String> rijen(Opdracht opdracht, ContractSet contracts, Tabel tabel, String... clients) {
        Stuurinformatie counted = new Stuurinformatie(opdracht, contracts, Stopredenen.standaard(), EnumSet.of(tabel));
        for (int i = 0; i < clients.length; i++) {
            counted.client(Feiten.van(String.format("%09d", i + 1), clients[i]));
        }
        return rijen(counted, tabel);
    }

    private static List<String> rijen(Stuurinformatie counted, Tabel tabel) {
        List<String> rows = new ArrayList<>();
        counted.rijen(tabel, row -> {
            assertThat(row.waarden()).hasSameSizeAs(tabel.kolommen());
            rows.add(row.waarden().stream().map(StuurinformatieTest::tekst).collect(Collectors.joining(",")));
        });
        return rows;
    }

    private static String tekst(Waarde waarde) {
        if (waarde instanceof Waarde.Tekst tekst) {
            return tekst.tekst();
        }
        if (waarde instanceof Waarde.Getal getal) {
            return getal.getal().toPlainString();
        }
        return waarde instanceof Waarde.JaNee jaNee ? (jaNee.ja() ? "ja" : "nee") : "";
    }

    /** The last rows, without the columns before the provider's and the marker. */
    private static List<String> onder(List<String> rows, String aanbieder) {
        return rows.stream()
                .filter(row -> row.contains("," + aanbieder + ",") && !row.contains("," + aanbieder + ",*"))
                .map(row -> row.substring(row.indexOf("," + aanbieder + ",") + aanbieder.length() + 2))
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .toList();
    }

    /** One client, one allocation or trajectory: what is counted of it in 2026, months apart. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            waits from the day of the allocation  | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 A 1 45/45A04 2026-01-31 | na-toewijzing,1,1,21.0,21.0,
            the day itself is no waiting          | T 1 A 1 45/45A04 2026-01-10 2026-01-10; S 2 A 1 45/45A04 2026-01-10 | na-toewijzing,1,1,0.0,0.0,
            begun before the allocation           | T 1 A 1 45/45A04 2026-01-10 2026-01-01; S 2 A 1 45/45A04 2026-01-09 | voor-toewijzing,1,1,,,
            not begun                             | T 1 A 1 45/45A04 2026-01-10 2026-02-01                              | niet-gestart,1,1,,,
            a newer version keeps the first day   | T 1 A 1 45/45A04 2026-01-10 2026-02-01; T 3 A 1 45/45A04 2026-03-01 2026-02-01 14; S 2 A 1 45/45A04 2026-01-31 | na-toewijzing,1,1,21.0,21.0,
            versions in another order             | T 9 A 1 45/45A04 2026-01-10 2026-02-01; T 3 A 1 45/45A04 2026-03-01 2026-02-01 14; S 2 A 1 45/45A04 2026-01-31 | na-toewijzing,1,1,21.0,21.0,
            removed                               | T 1 A 1 45/45A04 2026-01-10 2026-02-01; T 2 A 1 45/45A04 2026-01-12 2026-02-01 13; S 3 A 1 45/45A04 2026-02-01 |
            removed and made anew                 | T 1 A 1 45/45A04 2026-01-10 2026-02-01; T 2 A 1 45/45A04 2026-01-12 2026-02-01 13; T 4 A 1 45/45A04 2026-01-20 2026-02-01; S 3 A 1 45/45A04 2026-02-01 | na-toewijzing,1,1,22.0,22.0,
            allocated the year before             | T 1 A 1 45/45A04 2025-12-31 2026-01-01; S 2 A 1 45/45A04 2026-01-01 |
            a start that was removed              | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 A 1 45/45A04 2026-01-31; S 3 A 1 45/45A04 2026-01-31 3 | niet-gestart,1,1,,,
            a start that was corrected            | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 A 1 45/45A04 2026-01-31; S 3 A 1 45/45A04 2026-01-31 3; S 4 A 1 45/45A04 2026-02-10 | na-toewijzing,1,1,31.0,31.0,
            a stop tells the begin as well        | T 1 A 1 45/45A04 2026-01-10 2026-02-01; E 2 A 1 45/45A04 2026-01-12 2026-02-11 31 | na-toewijzing,1,1,2.0,2.0,
            a start on another allocation         | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 A 2 45/45A04 2026-01-31 | niet-gestart,1,1,,,
            a start of another provider           | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 B 1 45/45A04 2026-01-31 | niet-gestart,1,1,,,
            a restart is no second begin          | T 1 A 1 45/45A04 2026-01-10 2026-02-01; S 2 A 1 45/45A04 2026-01-31; E 3 A 1 45/45A04 2026-01-31 2026-03-01 20; S 4 A 1 45/45A04 2026-04-01 | na-toewijzing,1,1,21.0,21.0,
            """)
    void waitingTime(String what, String client, String expected) {
        assertThat(onder(rijen(jaar(), NONE, Tabel.WACHTTIJD, client.replace(';', '\n')), "98000001"))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both days count                       | S 1 A 1 45/45A04 2026-01-31; E 2 A 1 45/45A04 2026-01-31 2026-02-01 31 | ,45,45A04,1,1,2.0,2.0,
            one day                               | S 1 A 1 45/45A04 2026-01-31; E 2 A 1 45/45A04 2026-01-31 2026-01-31 31 | ,45,45A04,1,1,1.0,1.0,
            across new year                       | S 1 A 1 45/45A04 2025-12-31; E 2 A 1 45/45A04 2025-12-31 2026-01-01 31 | ,45,45A04,1,1,2.0,2.0,
            without a start                       | E 2 A 1 45/45A04 2026-01-31 2026-02-01 31 | ,45,45A04,1,1,2.0,2.0,
            a stop for a time is no end           | S 1 A 1 45/45A04 2026-01-31; E 2 A 1 45/45A04 2026-01-31 2026-02-01 20 |
            a restart goes on                     | S 1 A 1 45/45A04 2026-01-01; E 2 A 1 45/45A04 2026-01-01 2026-01-10 20; S 3 A 1 45/45A04 2026-02-01; E 4 A 1 45/45A04 2026-02-01 2026-02-10 31 | ,45,45A04,1,1,41.0,41.0,
            ended after a stop for a time         | S 1 A 1 45/45A04 2026-01-01; E 2 A 1 45/45A04 2026-01-01 2026-01-10 20; E 4 A 1 45/45A04 2026-01-01 2026-01-10 31 | ,45,45A04,1,1,10.0,10.0,
            ended by the begin of the first       | S 1 A 1 45/45A04 2026-01-01; E 2 A 1 45/45A04 2026-01-01 2026-01-10 20; S 3 A 1 45/45A04 2026-02-01; E 4 A 1 45/45A04 2026-01-01 2026-02-10 31 | ,45,45A04,1,1,41.0,41.0,
            begun again after the end             | S 1 A 1 45/45A04 2026-01-01; E 2 A 1 45/45A04 2026-01-01 2026-01-10 31; S 3 A 1 45/45A04 2026-02-01; E 4 A 1 45/45A04 2026-02-01 2026-02-02 31 | ,45,45A04,1,2,6.0,6.0,
            a stop that was removed               | S 1 A 1 45/45A04 2026-01-01; E 2 A 1 45/45A04 2026-01-01 2026-01-10 31; E 3 A 1 45/45A04 2026-01-01 2026-01-10 31 3 |
            by task                               | S 1 A - 45/45A04 2026-01-01; E 2 A - 45/45A04 2026-01-01 2026-01-10 31; S 3 A - 45/45A05 2026-01-01 | ,45,45A04,1,1,10.0,10.0,
            the allocation tells the product      | T 9 A 1 45/45A04 2026-01-10 2026-02-01; E 2 A 1 - 2026-01-31 2026-02-01 31 | ,45,45A04,1,1,2.0,2.0,
            aspecific                             | E 2 A 1 45/- 2026-01-31 2026-02-01 31 | ,45,,1,1,2.0,2.0,
            generic                               | E 2 A 1 - 2026-01-31 2026-02-01 31 | ,,,1,1,2.0,2.0,
            on an allocation that was removed     | T 1 A 1 45/45A04 2026-01-10 2026-02-01 13; E 2 A 1 45/45A05 2026-01-31 2026-02-01 31 | ,45,45A05,1,1,2.0,2.0,
            """)
    void duration(String what, String client, String expected) {
        assertThat(onder(rijen(jaar(), NONE, Tabel.DOORLOOPTIJD, client.replace(';', '\n')), "98000001"))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    /** Of nine the ninetieth percentile would be the longest: somebody's own number of days. */
    @ParameterizedTest
    @CsvSource({"1, 1.0, ''", "9, 5.0, ''", "10, 5.5, 9", "11, 6.0, 10"})
    void theLongestIsNotGiven(int trajecten, String mediaan, String p90) {
        String[] clients = IntStream.rangeClosed(1, trajecten)
                .mapToObj(days -> "E 2 A 1 45/45A04 2026-01-01 2026-01-%02d 31".formatted(days))
                .toArray(String[]::new);
        assertThat(onder(rijen(jaar(), NONE, Tabel.DOORLOOPTIJD, clients), "98000001"))
                .singleElement()
                .asString()
                .endsWith(mediaan + "," + mediaan + "," + p90);
    }

    /** Six months after a planned end, looked at on 22 November 2026. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the last day of the term              | 2026-01-31 31 | S 8 B 2 45/45A04 2026-07-31  | volgens-plan,herhaald,1,1
            a day too late                        | 2026-01-31 31 | S 8 B 2 45/45A04 2026-08-01  | volgens-plan,niet-herhaald,1,1
            the end of a shorter month            | 2026-02-28 31 | S 8 B 2 45/45A04 2026-08-28  | volgens-plan,herhaald,1,1
            at another municipality               | 2026-01-31 31 | S 8 C 2 45/45A04 2026-02-01  | volgens-plan,herhaald,1,1
            under another law                     | 2026-01-31 31 | S 8 W 2 12/12A04 2026-02-01  | volgens-plan,niet-herhaald,1,1
            beside it                             | 2026-01-31 31 | S 8 B 2 45/45A04 2026-01-31  | volgens-plan,niet-herhaald,1,1
            the term is over                      | 2026-05-21 31 |                              | volgens-plan,niet-herhaald,1,1
            its last day is today                 | 2026-05-22 31 |                              | volgens-plan,termijn-loopt,1,1
            a restart is no repetition            | 2026-01-31 31 | S 8 B 2 45/45A04 2026-01-15; E 9 B 2 45/45A04 2026-01-15 2026-02-01 20; S 10 B 2 45/45A04 2026-03-01 | volgens-plan,niet-herhaald,1,1
            a start that was removed              | 2026-01-31 31 | S 8 B 2 45/45A04 2026-03-01; S 9 B 2 45/45A04 2026-03-01 3 | volgens-plan,niet-herhaald,1,1
            no planned end                        | 2026-01-31 32 | S 8 B 2 45/45A04 2026-02-01  | door-client,*,1,1
            """)
    void repetition(String what, String end, String others, String expected) {
        String client = "S 1 A 1 45/45A04 2026-01-01\nE 2 A 1 45/45A04 2026-01-01 " + end + "\n"
                + Optional.ofNullable(others).orElse("").replace(';', '\n');
        List<String> rows = onder(rijen(jaar(), NONE, Tabel.BEEINDIGING, client), "98000001");
        assertThat(rows.get(rows.size() - 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A, 31, volgens-plan", "A, 34, in-overleg", "A, 32, door-client", "A, 33, door-aanbieder", "A, 35, extern",
        "A, 02, extern", "A, 36, overig", "A, 37, overig", "A, 38, overig", "A, 39, overig",
        "W, 19, volgens-plan", "W, 23, in-overleg", "W, 21, door-client", "W, 22, door-aanbieder", "W, 31, extern",
        "W, 02, extern", "W, 36, overig", "W, 37, overig", "W, 38, overig", "W, 39, overig"
    })
    void dropOut(String relation, String reden, String kind) {
        List<String> rows = rijen(
                jaar(), NONE, Tabel.BEEINDIGING, "E 2 " + relation + " 1 45/45A04 2026-01-01 2026-01-31 " + reden);
        assertThat(rows.get(2))
                .startsWith("2026," + (relation.equals("A") ? "jeugdwet" : "wmo") + ",0153,98000001," + kind);
    }

    @Test
    void monthsAndProvidersApart() {
        String one = "T 1 A 1 45/45A04 2026-01-31 2026-02-01\nT 1 B 2 45/45A05 2026-01-31 2026-02-01";
        String two = "T 1 A 3 45/45A04 2026-02-01 2026-02-01\nT 1 C 4 45/45A04 2026-02-02 2026-02-01";
        assertThat(rijen(opdracht("2026-01", "2026-02", Tijdvak.MAAND, true, 1), NONE, Tabel.TOEWIJZINGEN, one, two))
                .containsExactly(
                        "2026-01,jeugdwet,0153,*,*,*,*,1,2,nee",
                        "2026-01,jeugdwet,0153,98000001,*,*,*,1,1,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,1,1,nee",
                        "2026-01,jeugdwet,0153,98000002,*,*,*,1,1,nee",
                        "2026-01,jeugdwet,0153,98000002,,45,45A05,1,1,nee",
                        "2026-02,jeugdwet,0141,*,*,*,*,1,1,nee",
                        "2026-02,jeugdwet,0141,98000001,*,*,*,1,1,nee",
                        "2026-02,jeugdwet,0141,98000001,,45,45A04,1,1,nee",
                        "2026-02,jeugdwet,0153,*,*,*,*,1,1,nee",
                        "2026-02,jeugdwet,0153,98000001,*,*,*,1,1,nee",
                        "2026-02,jeugdwet,0153,98000001,,45,45A04,1,1,nee");
        assertThat(rijen(
                        opdracht("2026-01", "2026-03", Tijdvak.KWARTAAL, false, 1), NONE, Tabel.TOEWIJZINGEN, one, two))
                .containsExactly(
                        "2026-K1,jeugdwet,0141,*,*,*,*,1,1,nee",
                        "2026-K1,jeugdwet,0141,*,,45,45A04,1,1,nee",
                        "2026-K1,jeugdwet,0153,*,*,*,*,2,3,nee",
                        "2026-K1,jeugdwet,0153,*,,45,45A04,2,2,nee",
                        "2026-K1,jeugdwet,0153,*,,45,45A05,1,1,nee");
    }

    /** Utrecht Zuidoost orders 44Z01 (light), 44Z02 and 44Z03 (heavy) in one segment; a month between each two. */
    @ParameterizedTest
    @CsvSource({
        "44Z01 44Z02, onvergelijkbaar zwaarder",
        "44Z02 44Z01, onvergelijkbaar lichter",
        "44Z02 44Z02, onvergelijkbaar gelijk",
        "44Z01 44Z03 44Z02, onvergelijkbaar zwaarder lichter",
        "44Z01 44X99 44Z02, onvergelijkbaar onvergelijkbaar zwaarder",
        "41Z01 44Z03, onvergelijkbaar onvergelijkbaar",
        "44Z01 - 44Z02, onvergelijkbaar onvergelijkbaar zwaarder"
    })
    void heavierThanBefore(String codes, String expected) {
        List<String> lines = new ArrayList<>();
        LocalDate dag = LocalDate.of(2025, 3, 1);
        for (String code : codes.split(" ")) {
            lines.add("T 1 0310/98002101 " + dag.getMonthValue() + " " + code.charAt(0)
                    + (code.length() > 1 ? code.charAt(1) + "/" + code : "") + " " + dag + " " + dag);
            dag = dag.plusMonths(1);
        }
        Clientfeiten feiten = Feiten.van("000000001", String.join("\n", lines));
        assertThat(vergelijkingen(feiten, ZOU)).isEqualTo(expected);
        assertThat(vergelijkingen(feiten, NONE)).matches("onvergelijkbaar( onvergelijkbaar)*");
    }

    private static String vergelijkingen(Clientfeiten feiten, ContractSet contracts) {
        Clientbeeld beeld = new Clientbeeld(feiten, contracts, Stopredenen.standaard());
        return beeld.toewijzingen().stream()
                .map(toegewezen -> beeld.vergelijking(toegewezen).woord())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aSegmentIsToldWhereTheContractsHaveOne() {
        assertThat(onder(
                        rijen(
                                opdracht("2025-01", "2025-12", Tijdvak.JAAR, true, 1),
                                ZOU,
                                Tabel.TOEWIJZINGEN,
                                "T 1 0310/98002101 1 44/44Z01 2025-03-01 2025-03-01",
                                "T 1 0310/98002101 2 44/- 2025-03-01 2025-03-01",
                                "T 1 0310/98002101 3 - 2025-03-01 2025-03-01",
                                "T 1 0310/98002101 4 45/45X99 2025-03-01 2025-03-01"),
                        "98002101"))
                .containsExactly(",,,1,1", ",45,45X99,1,1", "wonen,44,,1,1", "wonen,44,44Z01,1,1");
    }

    @Test
    void invoiceLinesWithTheirCredits() {
        Stuurinformatie counted = new Stuurinformatie(
                opdracht("2025-12", "2026-01", Tijdvak.MAAND, true, 1),
                NONE,
                Stopredenen.standaard(),
                Set.of(Tabel.DECLARATIES));
        counted.regel(regel("000000001", "2025-12-31", "04", 10, 65_400, false, Oordeel.TOEGEKEND));
        counted.regel(regel("000000001", "2026-01-01", "04", 10, 65_400, false, Oordeel.TOEGEKEND));
        counted.regel(regel("000000001", "2026-01-01", "04", 4, -26_160, true, Oordeel.TOEGEKEND));
        counted.regel(regel("000000002", "2026-01-15", "04", 2, 13_080, false, Oordeel.AFGEWEZEN));
        counted.regel(regel("000000002", "2026-01-31", "01", 30, 3_270, false, Oordeel.INGEDIEND));
        counted.regel(regel("000000002", "2026-02-01", "01", 30, 3_270, false, Oordeel.INGEDIEND));
        assertThat(rijen(counted, Tabel.DECLARATIES))
                .containsExactly(
                        "2025-12,jeugdwet,0153,*,*,*,*,*,*,1,1,,65400,nee",
                        "2025-12,jeugdwet,0153,98000001,*,*,*,*,*,1,1,,65400,nee",
                        "2025-12,jeugdwet,0153,98000001,,45,45A04,04,*,1,1,10,65400,nee",
                        "2025-12,jeugdwet,0153,98000001,,45,45A04,04,toegekend,1,1,10,65400,nee",
                        "2026-01,jeugdwet,0153,*,*,*,*,*,*,2,4,,55590,nee",
                        "2026-01,jeugdwet,0153,98000001,*,*,*,*,*,2,4,,55590,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,01,*,1,1,30,3270,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,01,ingediend,1,1,30,3270,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,04,*,2,3,8,52320,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,04,afgewezen,1,1,2,13080,nee",
                        "2026-01,jeugdwet,0153,98000001,,45,45A04,04,toegekend,1,2,6,39240,nee");
    }

    private static BeoordeeldePrestatie regel(
            String bsn, String dag, String eenheid, long volume, long bedrag, boolean credit, Oordeel oordeel) {
        return new BeoordeeldePrestatie(
                new Prestatie(
                        Feiten.RELATIONS.get("A"),
                        new Bsn(bsn),
                        "R1",
                        Optional.empty(),
                        1,
                        "45",
                        "45A04",
                        new Periode(LocalDate.parse(dag), LocalDate.parse(dag)),
                        volume,
                        eenheid,
                        Optional.empty(),
                        bedrag,
                        credit),
                oordeel);
    }

    /** The last hour of a year in the Netherlands, and the first of the next, are both 31 December in UTC. */
    @Test
    void rejectionsByRuleInDutchTime() {
        Stuurinformatie counted = new Stuurinformatie(
                opdracht("2025-12", "2026-01", Tijdvak.MAAND, true, 1),
                NONE,
                Stopredenen.standaard(),
                Set.of(Tabel.AFKEURINGEN));
        for (String rule : List.of("TR019", "TR019", "TR063")) {
            counted.afkeuring(afkeuring(1, "2025-12-31T22:59:59Z", rule));
        }
        counted.afkeuring(afkeuring(2, "2025-12-31T23:00:00Z", "TR019"));
        counted.afkeuring(afkeuring(3, "2026-01-31T23:00:00Z", "TR019"));
        assertThat(rijen(counted, Tabel.AFKEURINGEN))
                .containsExactly(
                        "2025-12,jeugdwet,0153,*,*,*,1,3,nee",
                        "2025-12,jeugdwet,0153,98000001,*,*,1,3,nee",
                        "2025-12,jeugdwet,0153,98000001,JW305,*,1,3,nee",
                        "2025-12,jeugdwet,0153,98000001,JW305,TR019,1,2,nee",
                        "2025-12,jeugdwet,0153,98000001,JW305,TR063,1,1,nee",
                        "2026-01,jeugdwet,0153,*,*,*,1,1,nee",
                        "2026-01,jeugdwet,0153,98000001,*,*,1,1,nee",
                        "2026-01,jeugdwet,0153,98000001,JW305,*,1,1,nee",
                        "2026-01,jeugdwet,0153,98000001,JW305,TR019,1,1,nee");
    }

    private static Afkeuring afkeuring(long message, String at, String rule) {
        return new Afkeuring(message, Feiten.RELATIONS.get("A"), "JW305", Instant.parse(at), rule);
    }

    @Test
    void onlyWholePeriodsAreGiven() {
        assertThatThrownBy(() -> opdracht("2026-02", "2026-03", Tijdvak.KWARTAAL, true, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> opdracht("2026-02", "2026-01", Tijdvak.MAAND, true, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stuurinformatie(jaar(), NONE, Stopredenen.standaard(), Set.of(Tabel.TRAJECTEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ContractSet contracts(String region) {
        List<ContractFile> files = Samples.files("contracts/" + region).entrySet().stream()
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }
}
