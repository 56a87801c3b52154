package nl.berichtenpoort.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.berichtenpoort.app.alarm.Alarms;
import nl.berichtenpoort.app.embedded.TestDatabase;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.yaml.FileFault;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Contracts come into force as a whole or not at all, and what was in force is kept. */
@ExtendWith(TestDatabase.class)
class ContractsInForceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final String FILE = "contract-ziekenhuis-de-kring.yaml";

    private final JdbcTemplate jdbc;
    private final ContractSets sets;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    ContractsInForceTest(DataSource database) {
        jdbc = new JdbcTemplate(database);
        sets = new ContractSets(jdbc, new DataSourceTransactionManager(database), CLOCK);
    }

    @BeforeEach
    void achterhoek() throws IOException {
        jdbc.update("delete from contract_set_in_force");
        jdbc.update("delete from contract_set_file");
        jdbc.update("delete from contract_set");
        for (Map.Entry<String, byte[]> file :
                Samples.files("contracts/achterhoek-2022").entrySet()) {
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
    }

    @Test
    void aChangedFolderReplacesTheSetAndBothAreKept() throws IOException {
        ContractsInForce contracts = contracts();
        ContractSet before = contracts.current();
        assertThat(before.versies()).isNotEmpty();
        assertThat(contracts.status().faulty()).isFalse();

        change("naam: ", "naam: Nieuw ");
        assertThat(contracts.current()).isSameAs(before);
        ContractsStatus status = contracts.reload();

        assertThat(status.faulty()).isFalse();
        assertThat(contracts.current()).isNotSameAs(before);
        assertThat(sets.all()).hasSize(2);
        assertThat(status.inForce()).contains(sets.all().get(0));
        assertThat(new String(
                        sets.files(sets.all().get(0).id()).stream()
                                .filter(file -> file.name().equals(FILE))
                                .findFirst()
                                .orElseThrow()
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("naam: Nieuw ");
    }

    @Test
    void theSameFolderIsNotReadTwiceAndAContentIsKeptOnce() throws IOException {
        ContractsInForce contracts = contracts();
        ContractSet first = contracts.current();
        String original = Files.readString(folder.resolve(FILE));

        contracts.reload();
        assertThat(contracts.current()).isSameAs(first);

        change("naam: ", "naam: Nieuw ");
        contracts.reload();
        Files.writeString(folder.resolve(FILE), original);
        contracts.reload();

        assertThat(sets.all()).hasSize(2);
        assertThat(sets.all().get(0).since()).hasSize(2);
        assertThat(contracts.status().inForce()).contains(sets.all().get(0));
    }

    @Test
    void aFaultySetLeavesTheOldOneInForceAndRaisesAnAlarm() throws IOException {
        ContractsInForce contracts = contracts();
        ContractSet before = contracts.current();
        change("wet: ", "wett: ");

        ContractsStatus status = contracts.reload();

        assertThat(status.faulty()).isTrue();
        assertThat(status.faults()).extracting(FileFault::file).contains(FILE);
        assertThat(contracts.current()).isSameAs(before);
        assertThat(sets.all()).hasSize(1);
        assertThat(alarms()).isEqualTo(1);
        contracts.reload();
        // Once for a content: an alarm that repeats itself is switched off.
        assertThat(alarms()).isEqualTo(1);
    }

    @Test
    void aRestartWithAFaultyFolderGoesOnWithTheLastGoodSet() throws IOException {
        int versions = contracts().current().versies().size();
        change("wet: ", "wett: ");

        ContractsInForce restarted = contracts();

        assertThat(restarted.current().versies()).hasSize(versions);
        assertThat(restarted.status().faulty()).isTrue();
        assertThat(restarted.status().inForce()).contains(sets.all().get(0));
        assertThat(alarms()).isEqualTo(1);
    }

    @Test
    void aRestartWithTheSameFolderIsNoNewSet() {
        contracts();

        ContractsInForce restarted = contracts();

        assertThat(sets.all()).hasSize(1);
        assertThat(sets.all().get(0).since()).hasSize(1);
        assertThat(restarted.status().inForce()).contains(sets.all().get(0));
    }

    @Test
    void aFirstStartWithAFaultyFolderFailsWithAllFaults() throws IOException {
        change("wet: ", "wett: ");

        assertThatThrownBy(this::contracts).isInstanceOfSatisfying(SettingsException.class, refused -> {
            assertThat(refused.problems()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(refused.problems().get(0).sentence(Language.NL))
                    .startsWith("berichtenpoort.contracts-folder: De contracten zijn niet te gebruiken: " + FILE + ":");
            assertThat(refused.problems().get(0).sentence(Language.EN))
                    .startsWith("berichtenpoort.contracts-folder: The contracts cannot be used: " + FILE + ":");
        });
    }

    @Test
    void aFolderThatIsNotThereIsAFaultAndTakesNoContractsAway() throws IOException {
        ContractsInForce contracts = contracts();
        ContractSet before = contracts.current();
        for (Path file : ContractReader.files(folder).stream()
                .map(file -> folder.resolve(file.name()))
                .toList()) {
            Files.delete(file);
        }
        Files.delete(folder);

        assertThat(contracts.reload().faults()).extracting(FileFault::key).containsExactly("no-files");
        assertThat(contracts.current()).isSameAs(before);
        Files.createDirectory(folder);
    }

    @Test
    void theWatchPutsAChangedFolderIntoForce() throws IOException {
        ContractsInForce contracts = contracts();
        ContractSet before = contracts.current();
        try (ContractWatch watch =
                new ContractWatch(Optional.of(new ContractFolder(folder)), contracts, Duration.ofMillis(20))) {
            change("naam: ", "naam: Nieuw ");
            Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> watch != null && contracts.current() != before);
        }
        assertThat(sets.all()).hasSize(2);
    }

    @Test
    void withoutAFolderThereAreNoContracts() {
        ContractsInForce contracts = new ContractsInForce(
                Optional.empty(), new ContractReader(new CodeLists()), sets, new Alarms(meters), CLOCK);

        assertThat(contracts.current().versies()).isEmpty();
        assertThat(contracts.reload())
                .isEqualTo(new ContractsStatus(Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of()));
    }

    private ContractsInForce contracts() {
        return new ContractsInForce(
                Optional.of(new ContractFolder(folder)),
                new ContractReader(new CodeLists()),
                sets,
                new Alarms(meters),
                CLOCK);
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(FILE));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(FILE), text.replace(from, to));
    }

    private double alarms() {
        return meters.counter(Alarms.METRIC, "kind", "contracts").count();
    }
}
