package nl.berichtenpoort.app.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Tijdvak;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SteeringSettingsTest {

    private static final Path DATA = Path.of("data");
    /** 32 times the byte 7. */
    private static final String KEY = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

    private static SteeringProperties properties(Map<String, String> written) {
        Map<String, String> all = new HashMap<>();
        written.forEach((name, value) -> all.put("berichtenpoort.steering." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("berichtenpoort.steering", SteeringProperties.class);
    }

    private static SteeringSettings.Checked check(Map<String, String> written) {
        return SteeringSettings.check(properties(written), DATA, new CodeLists().get("CBS", "ijw"));
    }

    private static Map<String, String> valid() {
        Map<String, String> written = new HashMap<>();
        written.put("key", KEY);
        written.put("recipients.kennispunt.legal-ground", "Een grondslag");
        written.put("recipients.kennispunt.municipalities", "0153,0141");
        return written;
    }

    @Test
    void withoutRecipientsNothingIsNeeded() {
        SteeringSettings.Checked checked = check(Map.of());
        assertThat(checked.recipients()).isEmpty();
        assertThat(checked.cron()).isEmpty();
        assertThat(checked.folder()).isEqualTo(DATA.resolve("steering"));
    }

    @Test
    void theDefaultsAreSumsByMonthWithoutRecords() {
        SteeringRecipient recipient = check(valid()).recipients().get(0);
        assertThat(recipient.name()).isEqualTo("kennispunt");
        assertThat(recipient.gemeenten()).containsExactly("0141", "0153");
        assertThat(recipient.tabellen()).hasSize(Tabel.values().length - 1).doesNotContain(Tabel.TRAJECTEN);
        assertThat(recipient.telwijze()).isEqualTo(new SteeringRecipient.Telwijze(5, 12, true, Tijdvak.MAAND, 3));
        assertThat(recipient.laatste(LocalDate.of(2026, 1, 31))).isEqualTo(YearMonth.of(2025, 12));
        assertThat(recipient.perioden(LocalDate.of(2026, 1, 31)))
                .containsExactly(YearMonth.of(2025, 10), YearMonth.of(2025, 11), YearMonth.of(2025, 12));
    }

    @Test
    void recordsNeedAGroundOfTheirOwn() {
        Map<String, String> written = valid();
        written.put("recipients.kennispunt.records-legal-ground", "Nog een grondslag");
        assertThat(check(written).recipients().get(0).tabellen()).contains(Tabel.TRAJECTEN);
        written.put("recipients.kennispunt.period", "kwartaal");
        SteeringRecipient recipient = check(written).recipients().get(0);
        assertThat(recipient.laatste(LocalDate.of(2026, 6, 30))).isEqualTo(YearMonth.of(2026, 3));
        assertThat(recipient.perioden(LocalDate.of(2026, 6, 30)))
                .containsExactly(YearMonth.of(2025, 7), YearMonth.of(2025, 10), YearMonth.of(2026, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            key                                        | -         | key: De sleutel voor pseudoniemen ontbreekt
            key                                        | kort      | key: De sleutel voor pseudoniemen ontbreekt
            key                                        | geen b64! | key: De sleutel voor pseudoniemen ontbreekt
            key                                        | BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBw== | key: De sleutel voor pseudoniemen ontbreekt
            cron                                       | elke dag  | cron: Dit is geen rooster
            recipients.kennispunt.legal-ground         | -         | recipients.kennispunt.legal-ground: De grondslag ontbreekt
            recipients.kennispunt.legal-ground         | ' '       | recipients.kennispunt.legal-ground: De grondslag ontbreekt
            recipients.kennispunt.municipalities       | -         | recipients.kennispunt.municipalities: Noem de gemeenten
            recipients.kennispunt.municipalities       | 153       | recipients.kennispunt.municipalities: Noem de gemeenten waarover deze ontvanger stuurinformatie krijgt, als CBS-codes tussen aanhalingstekens. Niet bekend: 153
            recipients.kennispunt.threshold            | 2         | recipients.kennispunt.threshold: De drempel is minstens 3
            recipients.kennispunt.repeat-months        | 0         | recipients.kennispunt.repeat-months: Het aantal is minstens 1
            recipients.kennispunt.periods              | 0         | recipients.kennispunt.periods: Het aantal is minstens 1
            recipients.kennispunt.tables               | wachttijden | recipients.kennispunt.tables: De tabel 'wachttijden' bestaat niet. Kies uit: toewijzingen, wachttijd, verzwaring, doorlooptijd, beeindiging, declaraties, afkeuringen, trajecten
            recipients.kennispunt.tables               | trajecten | recipients.kennispunt.tables: De tabel trajecten bestaat uit gepseudonimiseerde records
            """)
    void whatIsWrongIsToldWithItsProperty(String property, String value, String sentence) {
        Map<String, String> written = valid();
        written.remove(property);
        Optional.ofNullable(value).ifPresent(found -> written.put(property, found));
        assertThatThrownBy(() -> check(written)).isInstanceOfSatisfying(SettingsException.class, failure -> {
            assertThat(failure.problems()).hasSize(1);
            SettingsProblem problem = failure.problems().get(0);
            assertThat(problem.sentence(Language.NL)).startsWith("berichtenpoort.steering." + sentence);
            assertThat(problem.sentence(Language.EN)).startsWith("berichtenpoort.steering." + property);
            assertThat(problem.arguments()).doesNotContain(KEY);
        });
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndTheKeyNever() {
        Map<String, String> written = valid();
        written.put("key", "Z2VoZWlt");
        written.put("recipients.kennispunt.threshold", "1");
        written.put("recipients.twee.municipalities", "0153");
        assertThat(properties(written).toString()).doesNotContain("Z2VoZWlt").contains("kennispunt");
        assertThatThrownBy(() -> check(written))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        failure -> assertThat(failure.problems())
                                .extracting(SettingsProblem::property)
                                .containsExactly(
                                        "berichtenpoort.steering.key",
                                        "berichtenpoort.steering.recipients.kennispunt.threshold",
                                        "berichtenpoort.steering.recipients.twee.legal-ground"))
                .hasMessageNotContaining("Z2VoZWlt");
    }

    /** Worked out with another implementation of HMAC. */
    @Test
    void pseudonymsAreHmacsByTheRecipientsOwnKey() {
        HmacPseudoniemen pseudoniemen = new HmacPseudoniemen(new byte[32], "kennispunt");
        assertThat(List.of(
                        pseudoniemen.sleutel(),
                        pseudoniemen.client(new Bsn("999990019")),
                        pseudoniemen.traject("IJW/0153/98000001/7/1")))
                .containsExactly(
                        "4096fd2bcb435baa",
                        "2c67e49ce98cfb74f3f6271981619c4a101c3c7861d5de23f6170ad81fb660b3",
                        "8e03240f1cc1b3ea240c35c087e507c22856caf65010be0a84f79da27e0d9ad9");
        assertThat(new HmacPseudoniemen(new byte[32], "ander").client(new Bsn("999990019")))
                .isNotEqualTo(pseudoniemen.client(new Bsn("999990019")));
    }
}
