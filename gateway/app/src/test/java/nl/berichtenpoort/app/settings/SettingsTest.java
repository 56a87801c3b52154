package nl.berichtenpoort.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import nl.berichtenpoort.app.delivery.DeliveryProperties;
import nl.berichtenpoort.app.party.PartyProperties;
import nl.berichtenpoort.app.routing.RoutingProperties;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.rule.ProductCodeFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class SettingsTest {

    private static final String LINE = System.lineSeparator();

    @Test
    void allThatIsWrongIsToldInBothLanguages() {
        SettingsException failure = new SettingsException(java.util.List.of(
                SettingsProblem.of("berichtenpoort.parties.0363.connector.type", "connector-type", "duif"),
                SettingsProblem.of("berichtenpoort.parties.0344.connector.port", "port")));

        FailureAnalysis told = new SettingsFailureAnalyzer().analyze(new IllegalStateException("bean", failure));

        assertThat(told.getDescription())
                .isEqualTo(
                        "berichtenpoort.parties.0363.connector.type: Het type 'duif' bestaat niet. Schrijf soap, webhook,"
                                + " folder, sftp, jms of mailbox." + LINE
                                + "berichtenpoort.parties.0344.connector.port: De poort is een getal van 1 tot en met 65535."
                                + LINE
                                + "berichtenpoort.parties.0363.connector.type: There is no type 'duif'. Write soap, webhook, folder,"
                                + " sftp, jms or mailbox." + LINE
                                + "berichtenpoort.parties.0344.connector.port: The port is a number from 1 to 65535.");
        assertThat(told.getAction()).contains("start opnieuw").contains("start again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            berichtenpoort.delivery.attempts         | twaalf   | berichtenpoort.delivery.attempts: De waarde past hier niet. Schrijf bijvoorbeeld: 1, 2, 3 ….
            berichtenpoort.delivery.attempts         | 0        | berichtenpoort.delivery.attempts: Het aantal is minstens 1.
            berichtenpoort.delivery.longest-pause    | 1s       | berichtenpoort.delivery.longest-pause: longest-pause is niet korter dan first-pause, en first-pause is langer dan niets.
            berichtenpoort.delivery.lease            | 0s       | berichtenpoort.delivery.lease: De tijd moet langer zijn dan niets. Schrijf bijvoorbeeld 30s.
            berichtenpoort.routes.watch.messages     | straks   | berichtenpoort.routes.watch.messages: De waarde past hier niet. Schrijf bijvoorbeeld: 10s, 5m, 1h.
            berichtenpoort.registration-required     | misschien | berichtenpoort.registration-required: De waarde past hier niet. Schrijf bijvoorbeeld: true, false.
            berichtenpoort.answers.gemeente          | iemand   | berichtenpoort.answers.gemeente: De waarde past hier niet. Schrijf bijvoorbeeld: gateway, self.
            """)
    void aValueOfTheWrongKindIsToldWithItsProperty(String property, String value, String sentence) {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of(property, value)));
        Throwable failure = catchThrowable(() -> {
            binder.bindOrCreate("berichtenpoort", Bindable.of(PartyProperties.class));
            binder.bindOrCreate("berichtenpoort.delivery", Bindable.of(DeliveryProperties.class));
            binder.bindOrCreate("berichtenpoort.routes", Bindable.of(RoutingProperties.class));
        });

        FailureAnalysis told = new SettingValueFailureAnalyzer().analyze(new IllegalStateException(failure));

        assertThat(told.getDescription().lines().findFirst()).contains(sentence);
    }

    @Test
    void theSettingsOfOthersAreLeftToSpring() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("server.port", "x")));
        Throwable failure = catchThrowable(() -> binder.bind("server.port", Integer.class));

        assertThat(new SettingValueFailureAnalyzer().analyze(failure)).isNull();
    }

    @Test
    void aFaultyListOfProductCodesIsToldByLineAndNoMoreThanTwentyTimes(@TempDir Path folder) throws IOException {
        Path codes = Files.writeString(
                folder.resolve("codes.csv"),
                "standard,category,code,valid_from,valid_to,description\n" + "wlz,01,01001,,,\n".repeat(22));

        Throwable failure = catchThrowable(() -> ProductCodeSetting.read("berichtenpoort.product-code-list", codes));

        FailureAnalysis told = new SettingsFailureAnalyzer().analyze(new IllegalStateException("bean", failure));
        assertThat(told.getDescription().lines().limit(21))
                .hasSize(21)
                .startsWith(
                        "berichtenpoort.product-code-list: " + codes + ":2: standard is 'wlz'. Schrijf ijw of iwmo.")
                .endsWith("berichtenpoort.product-code-list: " + codes + ": en nog 2 fouten.");
    }

    @Test
    void everythingThatCanBeWrongWithAListOfProductCodesHasASentence() throws Exception {
        assertThat(sentences(Language.NL).stringPropertyNames())
                .containsAll(Arrays.stream(ProductCodeFileException.Kind.values())
                        .map(kind -> "product-codes-" + kind.label())
                        .toList());
    }

    @Test
    void springBootFindsTheAnalyzersAndOursBeforeItsOwn() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(SettingsFailureAnalyzer.class)
                .first()
                .isInstanceOf(SettingValueFailureAnalyzer.class);
    }

    @Test
    void everySentenceIsThereInBothLanguages() throws Exception {
        assertThat(sentences(Language.NL).keySet())
                .isEqualTo(sentences(Language.EN).keySet());
    }

    private static Properties sentences(Language language) throws Exception {
        Properties properties = new Properties();
        properties.load(SettingsTest.class.getResourceAsStream(
                "/nl/berichtenpoort/app/texts/settings_" + language.locale().getLanguage() + ".properties"));
        return properties;
    }
}
