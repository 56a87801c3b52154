package nl.berichtenpoort.engine.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FoutTextsTest {

    @ParameterizedTest
    @EnumSource(FoutCode.class)
    void every_code_has_a_sentence_and_a_remedy_that_fit_an_error_message(FoutCode code) {
        assertThat(code.code()).hasSizeLessThanOrEqualTo(7);
        for (Language language : Language.values()) {
            FoutTexts texts = new FoutTexts(language);
            assertThat(texts.sentence(code)).endsWith(".");
            assertThat(texts.remedy(code)).endsWith(".");
            assertThat(texts.omschrijving(code, List.of()))
                    .isEqualTo(texts.sentence(code) + " " + texts.remedy(code))
                    .hasSizeLessThanOrEqualTo(FoBericht.MAX_OMSCHRIJVING);
        }
        assertThat(new FoutTexts(Language.NL).sentence(code)).isNotEqualTo(new FoutTexts(Language.EN).sentence(code));
    }

    @ParameterizedTest
    @EnumSource(EnvelopeFault.class)
    void every_fault_has_texts_that_leave_nothing_to_fill_in(EnvelopeFault fault) {
        Finding finding = fault.finding(Position.MESSAGE, "eerste", "tweede", "derde");
        for (Language language : Language.values()) {
            FindingTexts texts = new FindingTexts(language);
            assertThat(texts.message(finding)).endsWith(".").doesNotContain("{").doesNotContain("''");
            assertThat(texts.remedy(finding)).endsWith(".").doesNotContain("{").doesNotContain("''");
        }
        assertThat(EnvelopeFault.of(finding.rule())).contains(fault);
        assertThat(FoutCode.of(finding)).contains(fault.code());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_omschrijving_tells_the_first_finding_of_the_code_and_its_place(Language language) {
        Finding other = EnvelopeFault.PAYLOAD_TE_GROOT.finding(Position.MESSAGE, "1");
        Finding told = EnvelopeFault.ELEMENT_ONTBREEKT.finding(Position.at(3, 5, "a/b"), "functie");
        FoutTexts texts = new FoutTexts(language);
        FindingTexts findingTexts = new FindingTexts(language);
        String whole = texts.sentence(FoutCode.IB001) + " [3:5] " + findingTexts.message(told) + " "
                + findingTexts.remedy(told);
        assertThat(texts.omschrijving(FoutCode.IB001, List.of(other, told)))
                .isEqualTo(whole.length() <= 200 ? whole : whole.substring(0, 199) + "…");
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void only_the_layers_before_the_return_message_have_a_code(Layer layer) {
        Finding finding = Finding.error("envelop-te-groot", layer, Position.MESSAGE, "envelope.te-groot", "1");
        assertThat(FoutCode.of(finding))
                .isEqualTo(
                        switch (layer) {
                            case ENVELOPE -> Optional.of(FoutCode.IB003);
                            case IDENTIFY, SCHEMA, TRANSLATE -> Optional.of(FoutCode.STUF055);
                            case CONTENT, CASE, CONTRACT -> Optional.empty();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "bericht-not-xml,BRS14",
        "bericht-encoding,BRS14",
        "bericht-empty,BRS14",
        "bericht-prolog-text,BRS14",
        "bericht-too-large,IB012",
        "bericht-doctype,STUF055",
        "bericht-bom,STUF055",
        "bericht-unknown-namespace,STUF055"
    })
    void what_cannot_be_identified_has_the_code_that_tells_what_to_look_for(String rule, FoutCode code) {
        assertThat(FoutCode.of(Finding.error(rule, Layer.IDENTIFY, Position.MESSAGE, "identify.x")))
                .contains(code);
        Finding warning = new Finding(
                rule, Layer.IDENTIFY, Severity.WARNING, Optional.empty(), Position.MESSAGE, "identify.x", List.of());
        assertThat(FoutCode.of(warning)).isEmpty();
    }
}
