package nl.berichtenpoort.engine.retour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.Severity;

/** Reports as the pipeline makes them, around the findings that a test is about. */
final class Reports {

    private Reports() {}

    static Report of(MessageType type, List<Finding> findings) {
        return of(Optional.of(type), findings, Disposition.ACCEPTED, LayerOutcome.PASSED);
    }

    static Report of(
            Optional<MessageType> type, List<Finding> findings, Disposition disposition, LayerOutcome caseOutcome) {
        List<LayerResult> layers = Arrays.stream(Layer.values())
                .map(layer -> new LayerResult(layer, layer == Layer.CASE ? caseOutcome : LayerOutcome.PASSED))
                .toList();
        return new Report(type, Optional.of(MessageType.RELEASE), layers, findings, disposition);
    }

    static Finding refusing(String code, String path) {
        return Finding.error("TR000", Layer.CASE, code, Position.at(1, 1, path), "rules.TR000");
    }

    static Finding notJudged(String path) {
        return new Finding(
                "TR000",
                Layer.CASE,
                Severity.INFO,
                Optional.of("0233"),
                Position.at(1, 1, path),
                "rules.TR000",
                List.of());
    }

    static Finding technical() {
        return Finding.error("TR006", Layer.CONTENT, "0001", Position.at(1, 1, "Bericht/Client/Bsn"), "rules.TR006");
    }
}
