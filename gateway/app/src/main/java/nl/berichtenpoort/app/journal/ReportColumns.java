package nl.berichtenpoort.app.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.UncheckedRules;

/** Parts of a report as text in a column: {@code schema=passed,content=failed} and {@code product-codes=TR381}. */
final class ReportColumns {

    private ReportColumns() {}

    static String ofLayers(List<LayerResult> layers) {
        return layers.stream()
                .map(layer -> layer.layer().label() + "=" + layer.outcome().label())
                .collect(Collectors.joining(","));
    }

    static List<LayerResult> layers(String text) {
        return parts(text)
                .map(part -> new LayerResult(
                        Layer.valueOf(part[0].toUpperCase(Locale.ROOT)),
                        LayerOutcome.valueOf(part[1].toUpperCase(Locale.ROOT))))
                .toList();
    }

    static String ofUnchecked(List<UncheckedRules> unchecked) {
        return unchecked.stream()
                .map(rules -> rules.need() + "=" + String.join(" ", rules.rules()))
                .collect(Collectors.joining(","));
    }

    static List<UncheckedRules> unchecked(String text) {
        return parts(text)
                .map(part -> new UncheckedRules(part[0], List.of(part[1].split(" "))))
                .toList();
    }

    private static Stream<String[]> parts(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty()).map(part -> part.split("="));
    }
}
