package nl.berichtenpoort.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static final Finding FUTURE = new Finding(
            "TR135",
            Layer.CASE,
            Severity.ERROR,
            Optional.of("8848"),
            Position.at(12, 7, "Bericht/Header/BerichtIdentificatie/Dagtekening"),
            "rules.TR135",
            List.of("2027-01-01", "2026-11-22"));
    private static final Finding WITHOUT_PLACE = Finding.error("TR056", Layer.CASE, Position.MESSAGE, "rules.TR056");

    @Test
    void aFindingReadsLikeACompilersWithPlaceRuleAndRemedy() {
        ReportView view = view(Language.NL, "map/a.xml", List.of(FUTURE, WITHOUT_PLACE));

        assertThat(new ReportText(Language.NL).of(view)).isEqualTo("""
                map/a.xml:12:7: fout: TR135 (8848): De Dagtekening 2027-01-01 ligt na vandaag (2026-11-22).
                    plaats: Bericht/Header/BerichtIdentificatie/Dagtekening
                    wat te doen: Vul de datum waarop het bericht is opgemaakt en controleer de klok van het verzendende systeem.
                map/a.xml: fout: TR056: Deze Identificatie is door dezelfde afzender al gebruikt voor een ander bericht van deze soort.
                    wat te doen: Geef elk bericht een nieuwe Identificatie. Een onveranderd bericht mag wel opnieuw gestuurd worden.
                map/a.xml: JW315 3.2, ongeldig: 2 fouten
                """);
    }

    @Test
    void aValidMessageIsOneLine() {
        assertThat(new ReportText(Language.EN).of(view(Language.EN, "a.xml", List.of())))
                .isEqualTo("a.xml: JW315 3.2, valid\n");
    }

    @Test
    void rulesThatWereNotCheckedAreOneLineByWhatWasMissing() {
        Report report = new Report(
                Optional.of(MessageType.JW305),
                Optional.of("3.2"),
                List.of(new LayerResult(Layer.CASE, LayerOutcome.PASSED)),
                List.of(),
                List.of(
                        new UncheckedRules("case-file", List.of("TR019", "TR063")),
                        new UncheckedRules("product-codes", List.of("TR381"))),
                Disposition.ACCEPTED);

        assertThat(new ReportText(Language.NL)
                        .of(ReportView.of(Optional.of("a.xml"), report, new FindingTexts(Language.NL))))
                .isEqualTo("""
                        a.xml: JW305 3.2, geldig
                            niet gecontroleerd: zonder eerdere berichten TR019, TR063; zonder productcodelijst TR381
                        """);
    }

    @Test
    void theSummaryCountsByVerdict() {
        ReportView valid = view(Language.NL, "a.xml", List.of());
        ReportView invalid = view(Language.NL, "b.xml", List.of(FUTURE));

        assertThat(new ReportText(Language.NL).summary(List.of(valid, invalid, invalid)))
                .isEqualTo("3 bestanden: 1 geldig, 2 ongeldig, 0 niet te beoordelen");
    }

    private static ReportView view(Language language, String file, List<Finding> findings) {
        Report report = new Report(
                Optional.of(MessageType.JW315),
                Optional.of("3.2"),
                List.of(new LayerResult(Layer.CASE, LayerOutcome.PASSED)),
                findings,
                Disposition.ACCEPTED);
        return ReportView.of(Optional.of(file), report, new FindingTexts(language));
    }
}
