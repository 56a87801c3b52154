package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.MissingResourceException;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTextsTest {

    @Test
    void speaksDutchAndEnglish() {
        assertThat(new RuleTexts(Language.NL).explanation("CS002"))
                .isEqualTo("Een burgerservicenummer voldoet aan de elfproef.");
        assertThat(new RuleTexts(Language.EN).explanation("CS002"))
                .isEqualTo("A citizen service number satisfies the eleven test.");
        assertThat(new RuleTexts(Language.EN).remedy("CS002")).isEqualTo("Check the Bsn for typing errors.");
        assertThat(new RuleTexts(Language.NL).need("clock")).isEqualTo("de datum van vandaag");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextOfTheCatalogueStandsAloneWithoutPlacesToFillIn(Language language) {
        RuleTexts texts = new RuleTexts(language);

        for (RuleEntry rule : RuleCatalogue.release32().rules()) {
            assertThat(texts.explanation(rule.id())).endsWith(".").doesNotContain("{");
            assertThat(texts.remedy(rule.id())).endsWith(".").doesNotContain("{");
            rule.needs().forEach(need -> assertThat(texts.need(need)).isNotBlank());
        }
    }

    @Test
    void doesNotMakeUpARule() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> new RuleTexts(Language.NL).explanation("TR000"));
    }
}
