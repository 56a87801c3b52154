package nl.berichtenpoort.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.berichtenpoort.app.casefile.JdbcCaseFile;
import nl.berichtenpoort.app.casefile.JdbcCaseFileStore;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.Page;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.money.Bestedingsstand;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.contract.money.Trajectstand.Status;
import nl.berichtenpoort.engine.contract.verdict.Bestedingen;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations of the regions through the case file into the ledger, on a real database. */
@ExtendWith(TestDatabase.class)
class LedgerTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);
    private static final LedgerFilter ALL = filter(Optional.empty(), Optional.empty());
    private static final ContractSet CASES = read("contracts-cases/contracten");
    private static final Contract RUIMTE = CASES.versies().stream()
            .filter(contract -> contract.id().equals("ruimte"))
            .findFirst()
            .orElseThrow();

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DataSourceTransactionManager transactions;

    private Ledger ledger;
    private LedgerReader reader;
    private SpendingRoomReader rooms;
    private LedgerKeeping keeping;

    LedgerTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
    }

    /** A message and what it brings, with the answer of the municipality if it is an invoice. */
    private record Step(long messageId, List<CaseFileChange> changes) {}

    @BeforeEach
    void empty() {
        jdbc.execute("truncate case_toewijzing, case_levering, case_declaratie, case_prestatie,"
                + " case_declaratie_antwoord, case_afgewezen_prestatie, ledger_entry, ledger_instalment");
    }

    private void contracts(ContractSet set) {
        Contracts contracts = () -> set;
        ledger = new Ledger(new JdbcCaseFile(jdbc), new LedgerStore(jdbc), contracts, jdbc, transactions);
        reader = new LedgerReader(jdbc, ledger, CLOCK);
        rooms = new SpendingRoomReader(jdbc, reader, contracts);
        keeping = new LedgerKeeping(new JdbcCaseFileStore(jdbc), ledger);
    }

    @Test
    void totalsTellWhatWasAllocatedDeliveredInvoicedAndGranted() throws Exception {
        contracts(region("zou-2021"));
        play(conversation("zou-2021/jeugd-normaal-jaar"));

        List<LedgerTotal> totals = reader.totals(filter(Optional.of("355"), Optional.empty()), List.of());
        assertThat(totals)
                .singleElement()
                .satisfies(none -> assertThat(none.regels()).isZero());

        LedgerTotal january = reader
                .totals(
                        filter(Optional.empty(), Optional.of(YearMonth.of(2025, 1))),
                        List.of(LedgerGroup.PRODUCT, LedgerGroup.SEGMENT))
                .stream()
                .filter(total -> total.groep().get(0).equals("45 45Z02"))
                .findFirst()
                .orElseThrow();
        assertThat(january)
                .isEqualTo(new LedgerTotal(
                        List.of("45 45Z02", "specialistisch"),
                        1_832_316,
                        138_288,
                        138_288,
                        0,
                        138_288,
                        0,
                        138_288,
                        0,
                        0,
                        0,
                        1));

        assertThat(reader.totals(contract("zou-jeugd-kromme-rijn"), List.of(LedgerGroup.MAAND)))
                .extracting(total -> total.groep().get(0) + " " + total.toegekend())
                .containsExactly(
                        "2025-01 138288",
                        "2025-02 138288",
                        "2025-03 149812",
                        "2025-04 126764",
                        "2025-05 138288",
                        "2025-06 138288",
                        "2025-07 115240",
                        "2025-08 92192",
                        "2025-09 148852",
                        "2025-10 161336",
                        "2025-11 103716");
    }

    @Test
    void instalmentsTellWhatIsOpenAndWhatFellAway() throws Exception {
        contracts(region("west-friesland-2019"));
        List<Step> steps = conversation("west-friesland-2019/jeugd-traject-70-30");
        play(steps.subList(0, 13));

        Page<Instalment> open = reader.instalments(ALL, true, 0, 100);
        assertThat(open.total()).isEqualTo(6);
        assertThat(open.items()).extracting(Instalment::bedrag).containsOnly(172_876L);

        play(steps.subList(13, steps.size()));
        assertThat(reader.instalments(ALL, true, 0, 100).items()).isEmpty();
        assertThat(reader.instalments(ALL, false, 6, 2).items())
                .extracting(Instalment::toewijzingNummer, Instalment::nummer, Instalment::status, Instalment::gemeld)
                .containsExactly(
                        tuple(24063004L, 1, Status.TOEGEKEND, true), tuple(24063004L, 2, Status.VERVALLEN, true));
        LedgerTotal totals = reader.totals(ALL, List.of(LedgerGroup.AANBIEDER)).get(0);
        assertThat(totals.afgewezen()).isEqualTo(3 * 172_876L);
        assertThat(totals.toegekend()).isEqualTo(6 * 403_378L + 3 * 172_876L);
        assertThat(totals.verschil()).isZero();
    }

    @Test
    void advancesAreSettledAgainstRealCosts() throws Exception {
        contracts(region("twente-jeugd-2025"));
        play(conversation("twente-jeugd-2025/werkelijke-kosten-goed"));

        assertThat(reader.settlements(contract("twente-jeugd-2025-de-brink")))
                .extracting(
                        Settlement::gemeente,
                        Settlement::product,
                        Settlement::jaar,
                        settlement -> settlement.afrekening().voorschotten(),
                        settlement -> settlement.afrekening().kosten(),
                        settlement -> settlement.afrekening().saldo().cents())
                .containsExactly(
                        tuple("0153", "50 50T01", 2026, 9_000_000L, 4_149_075L, -4_850_925L),
                        tuple("0168", "50 50T01", 2026, 3_000_000L, 0L, -3_000_000L));
        // A month of the year settles the whole year; another year has nothing.
        LedgerFilter brink = contract("twente-jeugd-2025-de-brink");
        assertThat(reader.settlements(brink.met(maand(YearMonth.of(2026, 2)))))
                .isEqualTo(reader.settlements(brink))
                .hasSize(2);
        assertThat(reader.settlements(brink.met(maand(YearMonth.of(2025, 12))))).isEmpty();
        // The municipality's availability in a month, a twelfth of 73,500.00.
        assertThat(reader.totals(
                                new LedgerFilter(
                                        Optional.empty(),
                                        Optional.of("0141"),
                                        Optional.empty(),
                                        Optional.of(
                                                new LedgerFilter.Maanden(YearMonth.of(2026, 5), YearMonth.of(2026, 5))),
                                        Optional.of(new ProductCode("46", "46T01")),
                                        Optional.empty(),
                                        Optional.empty()),
                                List.of())
                        .get(0)
                        .gepland())
                .isEqualTo(612_500);
    }

    @Test
    void spendingRoomTellsWhatIsAllocatedDeliveredInvoicedAndPaid() throws Exception {
        contracts(region("zou-2021"));
        play(conversation("zou-2021/jeugd-normaal-jaar"));

        long granted = 1_451_064;
        assertThat(rooms.rooms(2025, Optional.of("zou-jeugd-kromme-rijn"), Optional.empty()))
                .filteredOn(room -> room.voor().equals("alles"))
                .singleElement()
                .satisfies(room -> {
                    assertThat(room.stand().ruimte()).isEqualTo(65_500_000);
                    assertThat(room.stand().geleverd()).isEqualTo(granted);
                    assertThat(room.stand().gedeclareerd()).isEqualTo(granted);
                });
        assertThat(rooms.rooms(2030, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void anAverageOfAClientCountsClients() throws Exception {
        contracts(region("zou-2021"));
        play(conversation("zou-2021/verblijf-gemiddelde-kosten-goed"));

        // Two clients of 61,600.00; 340 days and nights of 295.83 are allocated and 26 are delivered.
        assertThat(rooms.rooms(2025, Optional.empty(), Optional.of("98002101")))
                .filteredOn(room -> room.clienten() > 0)
                .extracting(SpendingRoom::contract, SpendingRoom::voor, SpendingRoom::clienten, SpendingRoom::stand)
                .containsExactly(tuple(
                        "zou-jeugd-de-heuvel",
                        "product:43 43Z02",
                        2L,
                        new Bestedingsstand(12_320_000, 10_058_220, 769_158, 769_158, 769_158)));
    }

    /** 900.00 of category 46 may be spent on a light and on a heavy product; 12 hours of 100.00 are heavy. */
    @Test
    void anAllocationWithoutACodeTakesOfEveryRoomInWhichItMayBeSpent() {
        contracts(CASES);
        play(steps("contract-bestedingsruimte/fout-na-kan-in-beide"));

        assertThat(rooms.rooms(2026, Optional.of("ruimte"), Optional.empty()))
                .extracting(
                        SpendingRoom::voor,
                        room -> room.stand().ruimte(),
                        room -> room.stand().toegewezen())
                .containsExactly(
                        tuple("segment:licht", 100_000L, 90_000L),
                        tuple("segment:zwaar", 200_000L, 210_000L),
                        tuple("product:54 54A12", 30_000L, 0L));
        assertThat(reader.totals(contract("ruimte"), List.of(LedgerGroup.SEGMENT, LedgerGroup.PRODUCT)))
                .extracting(LedgerTotal::groep, LedgerTotal::toegewezen)
                .containsExactlyInAnyOrder(
                        tuple(List.of("", "46 "), 90_000L), tuple(List.of("zwaar", "54 54A11"), 120_000L));
    }

    @Test
    void anAllocationWithoutACodeIsOfTheSegmentThatAllItsProductsHave() {
        contracts(CASES);
        play(steps("contract-bestedingsruimte/ok-zonder-code-precies"));

        assertThat(reader.totals(contract("ruimte"), List.of(LedgerGroup.SEGMENT, LedgerGroup.PRODUCT)))
                .extracting(LedgerTotal::groep, LedgerTotal::toegewezen)
                .containsExactly(tuple(List.of("licht", "45 "), 100_000L));
        assertThat(reader.entries(contract("ruimte"), 0, 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.mogelijk())
                        .extracting(plaats -> plaats.segment() + " " + plaats.product())
                        .containsExactly("licht 45 45A11", "licht 45 45A12"));
        List<Map<String, Object>> once = rows();
        ledger.rebuild();
        assertThat(rows()).isEqualTo(once);
    }

    /** An entry from before the column for allocations without a code counts by its category until it is made anew. */
    @Test
    void anEntryOfAnOlderReleaseCountsAsItDid() {
        contracts(CASES);
        play(steps("contract-bestedingsruimte/fout-na-kan-in-beide"));
        jdbc.update("update ledger_entry set mogelijk = null where code = ''");
        Bestedingsruimte category = new Bestedingsruimte(2026, 100_000, false, List.of(new Selectie.Categorie("46")));
        Bestedingsruimte light = new Bestedingsruimte(2026, 100_000, false, List.of(new Selectie.Segment("licht")));

        assertThat(rooms.stand(RUIMTE, category).toegewezen()).isEqualTo(90_000);
        assertThat(rooms.stand(RUIMTE, light).toegewezen()).isZero();

        jdbc.update("delete from ledger_entry");
        ledger.rebuild();
        assertThat(rooms.stand(RUIMTE, light).toegewezen()).isEqualTo(90_000);
    }

    /** The average of a client is 500.00: it counts for who has an allocation in the year, and for who is judged. */
    @Test
    void roomByClientGrowsWithTheClientWhoIsJudged() {
        contracts(CASES);
        Bestedingen bestedingen = new LedgerBestedingen(rooms);
        Bestedingsruimte byClient = RUIMTE.bestedingsruimten().get(3);
        Bsn known = new Bsn("999904401");
        Bsn other = new Bsn("999900018");

        assertThat(bestedingen.vrij(RUIMTE, byClient, known)).hasValue(50_000);
        List<Step> steps = steps("contract-bestedingsruimte/ok-per-client-zonder-bedrag");
        play(steps.subList(0, 1));
        // Its only allocation names no code and no budget, so it costs nothing that is known.
        assertThat(bestedingen.vrij(RUIMTE, byClient, known)).hasValue(50_000);
        assertThat(bestedingen.vrij(RUIMTE, byClient, other)).hasValue(100_000);
        play(steps);
        assertThat(bestedingen.vrij(RUIMTE, byClient, known)).hasValue(4_000);
        assertThat(bestedingen.vrij(RUIMTE, byClient, other)).hasValue(4_000);
        assertThat(rooms.rooms(2027, Optional.of("ruimte"), Optional.empty()))
                .extracting(SpendingRoom::clienten, SpendingRoom::stand)
                .containsExactly(tuple(2L, new Bestedingsstand(100_000, 96_000, 0, 0, 0)));
        // In the year before, both counted in no room by client.
        assertThat(rooms.rooms(2026, Optional.of("ruimte"), Optional.empty()))
                .extracting(SpendingRoom::clienten)
                .containsOnly(0L);
    }

    static List<String> spendingRoomCases() {
        return Samples.files("contracts-cases/contract-bestedingsruimte").keySet().stream()
                .map(name -> name.split("/")[2])
                .distinct()
                .toList();
    }

    /** The same cases that show the rule in a conversation, with the ledger to tell how much room is left. */
    @ParameterizedTest
    @MethodSource("spendingRoomCases")
    void theLedgerLeavesTheRoomThatAConversationLeaves(String name) {
        contracts(CASES);
        String folder = "contracts-cases/contract-bestedingsruimte/" + name;
        List<Sample> messages = Samples.onClasspath(folder);
        List<Step> steps = steps("contract-bestedingsruimte/" + name);
        play(steps.subList(0, steps.size() - 1));
        Sample last = messages.get(messages.size() - 1);

        List<String> found = MessagePipeline.release32(
                        SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true))
                .judge(new Submission(
                        last.bytes(),
                        Optional.empty(),
                        LocalDate.of(2026, 11, 22),
                        false,
                        Optional.of(new JdbcCaseFile(jdbc)),
                        Optional.of(CASES),
                        new LedgerBestedingen(rooms)))
                .report()
                .findings()
                .stream()
                .map(finding -> last.fileName() + " " + finding.severity().label() + " " + finding.rule() + " "
                        + finding.position().path().orElseThrow() + " " + finding.arguments())
                .toList();

        byte[] expected = Samples.files(folder).get(folder + "/expect.txt");
        assertThat(found)
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : new String(expected, StandardCharsets.UTF_8)
                                        .lines()
                                        .toList());
    }

    @Test
    void theSameMessageTwiceAndEveryOrderGiveTheSameLedger() throws Exception {
        contracts(region("west-friesland-2019"));
        List<Step> steps = conversation("west-friesland-2019/jeugd-traject-70-30");
        play(steps);
        List<Map<String, Object>> once = rows();
        play(steps);
        assertThat(rows()).isEqualTo(once);

        empty();
        List<Step> backwards = new ArrayList<>(steps);
        Collections.reverse(backwards);
        play(backwards);
        assertThat(rows()).isEqualTo(once);

        jdbc.update("delete from ledger_entry where soort = 'DEBET'");
        jdbc.update("update ledger_entry set bedrag = 1");
        jdbc.update("delete from ledger_instalment");
        assertThat(ledger.rebuild()).isEqualTo(6);
        assertThat(rows()).containsAll(once);
        assertThat(reader.instalments(ALL, false, 0, 100).total()).isEqualTo(12);
    }

    @Test
    void aMunicipalityWithoutContractsHasNoEntriesUntilItHasOne() throws Exception {
        contracts(new ContractSet(List.of()));
        play(conversation("zou-2021/jeugd-normaal-jaar"));
        assertThat(rows()).isEmpty();
        assertThat(ledger.rebuild()).isZero();
        assertThat(rows()).isEmpty();

        contracts(region("zou-2021"));
        assertThat(ledger.rebuild()).isEqualTo(1);
        assertThat(reader.entries(contract("zou-jeugd-kromme-rijn"), 0, 100).total())
                .isEqualTo(12);
        contracts(new ContractSet(List.of()));
        ledger.rebuild();
        assertThat(rows()).isEmpty();
    }

    @Test
    void entriesCarryTheirDerivation() throws Exception {
        contracts(region("zou-2021"));
        play(conversation("zou-2021/jeugd-normaal-jaar"));
        Page<Boeking> page = reader.entries(filter(Optional.empty(), Optional.of(YearMonth.of(2025, 9))), 0, 10);
        assertThat(page.items())
                .filteredOn(entry -> entry.soort() == Boeking.Soort.DEBET)
                .singleElement()
                .satisfies(entry -> assertThat(Stap.geschreven(entry.afleiding()))
                        .startsWith("tarief(10440;2021-01-01) indexatie(2022-01-01;2.5;10701;afronding.cent)")
                        .endsWith("minuten(775;148852)"));
    }

    /** A month of one provider among many is read from the index, however many entries there are. */
    @Test
    void aMonthOfAProviderIsReadFromTheIndex() {
        contracts(new ContractSet(List.of()));
        jdbc.update("""
                insert into ledger_entry
                select 'IJW', '0141', lpad((n % 400)::text, 8, '0'), n, 'DEBET', n, 'R' || n, '999990019',
                    date '2026-01-01' + (n % 12) * interval '1 month', '45', '45A04', 'ambulant', 'c', 1, 'TOEGEKEND',
                    100, 100, 'tarief(100;2026-01-01)'
                from generate_series(1, 40000) n""");
        jdbc.execute("vacuum analyze ledger_entry");
        LedgerFilter month = new LedgerFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of("00000012"),
                Optional.of(new LedgerFilter.Maanden(YearMonth.of(2026, 1), YearMonth.of(2026, 1))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<String> plan = jdbc.queryForList(
                "explain " + LedgerReader.totalsSql(month, List.of()),
                String.class,
                month.values().toArray());
        assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using ledger_entry_by_aanbieder"));
        assertThat(reader.totals(month, List.of()).get(0).regels()).isEqualTo(34);
    }

    private void play(List<Step> steps) {
        steps.forEach(
                step -> transaction.executeWithoutResult(status -> keeping.apply(step.messageId(), step.changes())));
    }

    private List<Map<String, Object>> rows() {
        return jdbc.queryForList("select * from ledger_entry where toewijzing_nummer <> 0 order by aanbieder, gemeente,"
                + " standard, toewijzing_nummer, soort, message_id, onderdeel");
    }

    private static Optional<LedgerFilter.Maanden> maand(YearMonth maand) {
        return Optional.of(new LedgerFilter.Maanden(maand, maand));
    }

    private static LedgerFilter contract(String id) {
        return new LedgerFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id));
    }

    private static LedgerFilter filter(Optional<String> aanbieder, Optional<YearMonth> maand) {
        return new LedgerFilter(
                Optional.empty(),
                Optional.empty(),
                aanbieder,
                maand.map(month -> new LedgerFilter.Maanden(month, month)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ContractSet region(String name) {
        return read("contracts/" + name);
    }

    private static ContractSet read(String folder) {
        List<ContractFile> files = Samples.files(folder).entrySet().stream()
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    /** The messages of a conversation; invoices are answered: granted, or refused where the file says that a rule is broken. */
    private static List<Step> conversation(String name) {
        return steps(Samples.conversation("contracten/" + name));
    }

    /** The messages of a case of the contract rules. */
    private static List<Step> steps(String name) {
        return steps(Samples.onClasspath("contracts-cases/" + name));
    }

    private static List<Step> steps(List<Sample> messages) {
        List<Step> steps = new ArrayList<>();
        for (Sample sample : messages) {
            Reading reading = READER.read(sample.bytes());
            List<CaseFileChange> changes = new ArrayList<>(CaseFileChanges.from(
                    reading.type().orElseThrow(), reading.root().orElseThrow()));
            boolean refused = sample.fileName().contains("overtreden");
            List.copyOf(changes).forEach(change -> {
                if (change instanceof Declaratie invoice) {
                    changes.add(new DeclaratieAntwoord(
                            invoice.relation(),
                            invoice.identificatie(),
                            Optional.of(invoice.declaratieNummer()),
                            refused,
                            0,
                            List.of()));
                }
            });
            steps.add(new Step(steps.size() + 1L, changes));
        }
        return steps;
    }
}
