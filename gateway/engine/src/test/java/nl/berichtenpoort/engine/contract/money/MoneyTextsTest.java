package nl.berichtenpoort.engine.contract.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Frequentie;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyTextsTest {

    private static final String AFLEIDING =
            "tarief-klasse(6540;2025-01-01;groot) indexatie(2026-01-01;3.25;6755;afronding.vijf-cent)"
                    + " minuten(455;51225)";

    @Test
    void aDerivationReadsAsDutch() {
        assertThat(new MoneyTexts(Language.NL).woorden(Stap.gelezen(AFLEIDING)))
                .isEqualTo("Tarief vanaf 1-1-2025 voor klasse groot: € 65,40."
                        + " Geïndexeerd met 3,25% per 1-1-2026, afgerond op vijf cent: € 67,55."
                        + " Uurtarief maal 455 minuten, gedeeld door 60 en afgerond op een cent: € 512,25.");
    }

    @Test
    void aDerivationReadsAsEnglish() {
        assertThat(new MoneyTexts(Language.EN).woorden(Stap.gelezen(AFLEIDING)))
                .isEqualTo("Tariff from 1 January 2025 for class groot: €65.40."
                        + " Indexed by 3.25% from 1 January 2026, rounded to five cents: €67.55."
                        + " Hourly tariff times 455 minutes, divided by 60 and rounded to a cent: €512.25.");
    }

    @Test
    void amountsHaveTheirThousandsAndTheirSign() {
        assertThat(new MoneyTexts(Language.NL).bedrag(123_456_705)).isEqualTo("€ 1.234.567,05");
        assertThat(new MoneyTexts(Language.NL).bedrag(-5)).isEqualTo("€ -0,05");
        assertThat(new MoneyTexts(Language.EN).bedrag(-123_456_705)).isEqualTo("-€1,234,567.05");
    }

    @ParameterizedTest
    @EnumSource(StapSoort.class)
    void everyStepHasItsSentenceWithAllItsArguments(StapSoort soort) {
        List<String> arguments = soort.argumenten().stream()
                .map(argument -> switch (argument) {
                    case BEDRAG -> "4321";
                    case DATUM -> "2026-05-04";
                    case PERCENTAGE -> "3.25";
                    case AANTAL -> "77";
                    case WOORD -> "eenheid.uur";
                    case TEKST -> "A;B (c) é";
                })
                .toList();
        Stap step = new Stap(soort, arguments);
        assertThat(Stap.gelezen(Stap.geschreven(List.of(step, step)))).containsExactly(step, step);
        for (Language language : Language.values()) {
            String words = new MoneyTexts(language).woorden(step);
            for (int i = 0; i < arguments.size(); i++) {
                String pattern = "{" + i + "}";
                assertThat(bundle(language).getString(soort.sleutel())).contains(pattern);
            }
            assertThat(words).doesNotContain("{").matches(".*[.:]");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordIsThere(Language language) {
        List<String> keys = Collections.list(bundle(language).getKeys());
        Arrays.stream(Eenheid.values()).forEach(unit -> assertThat(keys).contains("eenheid." + unit.woord()));
        Arrays.stream(Frequentie.values()).forEach(unit -> assertThat(keys).contains("frequentie." + unit.woord()));
        Arrays.stream(Afronding.values()).forEach(unit -> assertThat(keys).contains("afronding." + unit.woord()));
        Arrays.stream(Termijn.Moment.values()).forEach(unit -> assertThat(keys).contains("melding." + unit.woord()));
    }

    @Test
    void whatIsNoDerivationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stap.gelezen("tarief"));
        assertThatIllegalArgumentException().isThrownBy(() -> Stap.gelezen("tarief(1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Stap.gelezen("tarief(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> Stap.gelezen("onbekend(1)"));
        assertThat(Stap.gelezen("")).isEmpty();
        assertThat(Stap.gelezen("taak()")).containsExactly(new Stap(StapSoort.TAAK, List.of()));
    }

    private static java.util.ResourceBundle bundle(Language language) {
        return TextBundles.of("nl.berichtenpoort.engine.texts.money", language, MoneyTexts.class.getClassLoader());
    }
}
