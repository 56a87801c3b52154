package nl.berichtenpoort.app.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.casefile.CaseFileScan;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.journal.MessageState;
import nl.berichtenpoort.app.processing.ProcessingBench;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Tijdvak;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A conversation that is really processed, and the files that come of it. West-Friesland's six children with a trajectory:
 * allocated on 13 January 2025, begun on 3 February (21 days), ended on 23 May (110 days) for five reasons; three starts
 * are sent twice in November 2026 and refused.
 */
@ExtendWith(TestDatabase.class)
class SteeringFilesTest {

    private static final String CONVERSATION = "contracten/west-friesland-2019/jeugd-traject-70-30";
    private static final String GOLDEN = "steering/west-friesland-2019";
    private static final LocalDate VANDAAG = LocalDate.of(2027, 1, 5);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-05T04:30:00Z"), ZoneOffset.UTC);
    private static final byte[] KEY = "een geheim van de tests, 32 bytes".getBytes(StandardCharsets.US_ASCII);

    private final DataSource database;
    private final JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    SteeringFilesTest(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
    }

    @BeforeEach
    void process() {
        if (jdbc.queryForObject("select count(*) from message", Integer.class) > 0) {
            return;
        }
        ProcessingBench bench = new ProcessingBench(database, Map.of(), contracts(), ProcessingBench.CLOCK);
        List<Sample> samples = Samples.conversation(CONVERSATION);
        samples.forEach(
                sample -> assertThat(bench.state(bench.take(sample.bytes()))).isEqualTo(MessageState.ACCEPTED));
        for (Sample start : samples.subList(6, 9)) {
            String again = start.text()
                    .replaceFirst(
                            "(<(\\w+:)?Identificatie>)[^<]*",
                            "$1OPNIEUW" + start.fileName().substring(0, 2));
            bench.take(again.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ContractSet contracts() {
        List<ContractFile> files = Samples.files("contracts/west-friesland-2019").entrySet().stream()
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }

    private static SteeringRecipient recipient(String name, byte[] key, int threshold) {
        return new SteeringRecipient(
                name,
                "Voorbeeld: art. 2.10 Jeugdwet en een overeenkomst",
                Optional.of("Voorbeeld: een eigen overeenkomst voor onderzoek"),
                Set.of("0405"),
                Set.of(Tabel.values()),
                new SteeringRecipient.Telwijze(threshold, 12, true, Tijdvak.JAAR, 2),
                new HmacPseudoniemen(key, name));
    }

    private SteeringTables tables() {
        return new SteeringTables(
                new CaseFileScan(jdbc),
                new RejectionScan(jdbc),
                SteeringFilesTest::contracts,
                new DataSourceTransactionManager(database));
    }

    private SortedMap<String, byte[]> written(Path where) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(where)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void theFilesAreThoseOfTheSamplesByteForByte() throws IOException {
        new SteeringFiles(tables(), folder).write(recipient("kennispunt", KEY, 3), VANDAAG);
        SortedMap<String, byte[]> files = written(folder);
        SortedMap<String, byte[]> golden = new TreeMap<>();
        Samples.files(GOLDEN)
                .forEach((name, content) -> golden.put(name.substring(name.lastIndexOf('/') + 1), content));
        assertThat(files.keySet()).isEqualTo(golden.keySet());
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .isEqualTo(new String(golden.get(name), StandardCharsets.UTF_8)));
    }

    @Test
    void makingThemAgainGivesTheSameBytes() throws IOException {
        SteeringFiles files = new SteeringFiles(tables(), folder);
        files.write(recipient("kennispunt", KEY, 3), VANDAAG);
        SortedMap<String, byte[]> once = written(folder);
        files.write(recipient("kennispunt", KEY, 3), VANDAAG);
        SortedMap<String, byte[]> twice = written(folder);
        assertThat(twice.keySet()).isEqualTo(once.keySet());
        twice.forEach((name, content) -> assertThat(content).as(name).isEqualTo(once.get(name)));
    }

    @Test
    void nothingTellsWhoTheClientsAre() throws IOException {
        new SteeringFiles(tables(), folder).write(recipient("kennispunt", KEY, 3), VANDAAG);
        List<String> numbers = jdbc.queryForList(
                "select distinct bsn from case_toewijzing union select distinct toewijzing_nummer::text from case_toewijzing",
                String.class);
        assertThat(numbers).hasSize(12);
        written(folder)
                .forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(numbers)
                        .doesNotContain("1-13", "2-03", "5-23"));
    }

    @Test
    void twoRecipientsOrTwoKeysShareNoPseudonym() throws IOException {
        SteeringFiles files = new SteeringFiles(tables(), folder);
        files.write(recipient("een", KEY, 3), VANDAAG);
        files.write(recipient("twee", KEY, 3), VANDAAG);
        byte[] other = KEY.clone();
        other[0]++;
        files.write(recipient("drie", other, 3), VANDAAG);
        Set<String> seen = new HashSet<>();
        for (String name : List.of("een", "twee", "drie")) {
            Set<String> own = Files.readAllLines(folder.resolve(name).resolve("trajecten-2025.csv")).stream()
                    .skip(1)
                    .flatMap(row -> Stream.of(row.split(",")).skip(1).limit(3))
                    .collect(Collectors.toSet());
            assertThat(own).hasSize(1 + 6 + 6);
            seen.addAll(own);
        }
        assertThat(seen).hasSize(3 * (1 + 6 + 6));
    }

    /** A year of the six together is shown from six on, and not below. */
    @Test
    void belowTheThresholdEverythingIsEmpty() throws IOException {
        SteeringFiles files = new SteeringFiles(tables(), folder);
        files.write(recipient("zes", KEY, 6), VANDAAG);
        files.write(recipient("zeven", KEY, 7), VANDAAG);
        assertThat(Files.readString(folder.resolve("zes/doorlooptijd-2025.csv")))
                .contains("2025,jeugdwet,0405,*,*,*,*,6,6,110.0,110.0,,false\r\n");
        List<String> rows = new ArrayList<>();
        for (Tabel tabel : Tabel.values()) {
            if (!tabel.records()) {
                rows.addAll(Files.readAllLines(folder.resolve("zeven/" + tabel.woord() + "-2025.csv")).stream()
                        .skip(1)
                        .toList());
            }
        }
        assertThat(rows).hasSize(6).allMatch(row -> row.matches("2025,jeugdwet,0405(,[*])+,,(,,)?(,,,)?,?true"));
    }

    @Test
    void whatCannotBeWrittenLeavesNothingHalf() throws IOException {
        Path recipient = Files.createDirectories(folder.resolve("kennispunt"));
        // A folder stands where the third table goes.
        Files.createDirectories(recipient.resolve("verzwaring-2025.csv/bezet"));
        SteeringFiles files = new SteeringFiles(tables(), folder);
        assertThatThrownBy(() -> files.write(recipient("kennispunt", KEY, 3), VANDAAG))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(written(folder).keySet())
                .containsExactly(
                        "toewijzingen-2025.csv",
                        "toewijzingen-2025.jsonl",
                        "wachttijd-2025.csv",
                        "wachttijd-2025.jsonl");
    }

    @Test
    void aRecipientThatFailsRaisesAnAlarmAndTheOthersGetTheirs() throws IOException {
        Files.writeString(folder.resolve("een"), "geen map");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        SteeringSchedule schedule = new SteeringSchedule(
                List.of(recipient("een", KEY, 3), recipient("twee", KEY, 3)),
                new SteeringFiles(tables(), folder),
                Optional.of("0 30 4 5 * *"),
                new Alarms(meters),
                CLOCK);
        schedule.run();
        assertThat(meters.counter(Alarms.METRIC, "kind", "steering").count()).isEqualTo(1);
        assertThat(folder.resolve("twee/metadata-2026.json")).exists();
        schedule.start();
        assertThat(schedule.isRunning()).isTrue();
        schedule.stop();
        assertThat(schedule.isRunning()).isFalse();
    }
}
