package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

class HeaderRulesTest {

    private static final LocalDate DAGTEKENING = LocalDate.of(2026, 2, 9);

    @Test
    void aDagtekeningOfTodayAndAFreshIdentificatieAreRight() {
        assertThat(findings(DAGTEKENING, false)).isEmpty();
        assertThat(findings(DAGTEKENING.plusDays(1), false)).isEmpty();
    }

    @Test
    void aDagtekeningOfTomorrowIsNot() {
        List<Finding> findings = findings(DAGTEKENING.minusDays(1), false);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo("TR135");
        assertThat(findings.get(0).returnCode()).contains("8848");
        assertThat(findings.get(0).arguments()).containsExactly("2026-02-09", "2026-02-08");
        assertThat(findings.get(0).position().path()).contains("Bericht/Header/BerichtIdentificatie/Dagtekening");
    }

    @Test
    void aReusedIdentificatieIsNot() {
        List<Finding> findings = findings(DAGTEKENING, true);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo("TR056");
        assertThat(findings.get(0).returnCode()).contains("9056");
        assertThat(findings.get(0).position().path()).contains("Bericht/Header/BerichtIdentificatie/Identificatie");
    }

    private static List<Finding> findings(LocalDate today, boolean reused) {
        Reading reading = new MessageReader(SchemaSet.builtIn())
                .read(Samples.named("messages/ijw/jw301/jw301-klein.xml").bytes());
        return new RuleRunner(new RuleBook(HeaderRules.all()))
                .run(
                        Layer.CASE,
                        new Subject(reading.type().orElseThrow(), reading.root().orElseThrow(), today, reused))
                .findings();
    }
}
