package nl.berichtenpoort.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
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
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.money.Bestedingsstand;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.contract.money.Trajectstand.Status;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations of the regions through the case file into the ledger, on a real database. */
@ExtendWith(TestDatabase.class)
class LedgerTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);
    private static final LedgerFilter ALL = filter(Optional.empty(), Optional.empty());

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
        List<ContractFile> files = Samples.files("contracts/" + name).entrySet().stream()
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    /** The messages of a conversation; invoices are answered: granted, or refused where the file says that a rule is broken. */
    private static List<Step> conversation(String name) {
        List<Step> steps = new ArrayList<>();
        for (Sample sample : Samples.conversation("contracten/" + name)) {
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
