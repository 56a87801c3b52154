package nl.berichtenpoort.engine.official;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.official.OfficialComparison.Outcome;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.rule.Rule;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.engine.xslt.Sandbox;
import nl.berichtenpoort.engine.xslt.StylesheetException;

/**
 * The official stylesheets of a folder, and the comparison of what they find with what we found.
 *
 * <p>A stylesheet sees the message alone. So what only we find counts as a difference where the message alone tells it
 * (level 2); a rule against earlier traffic or an external source counts only if a stylesheet reports it. Thread-safe; a
 * stylesheet is compiled once.
 */
public final class OfficialRules {

    private final Map<MessageType, List<OfficialStylesheet>> byType;
    private final Set<String> caseRules;
    private final EnvelopeReader envelopes = new EnvelopeReader();

    private OfficialRules(Map<MessageType, List<OfficialStylesheet>> byType, Set<String> caseRules) {
        this.byType = byType;
        this.caseRules = caseRules;
    }

    /** The stylesheets of a folder with the usual limits. */
    public static OfficialRules ofFolder(Path folder) {
        return ofFolder(folder, Limits.STANDARD);
    }

    /**
     * The stylesheets of a folder.
     *
     * @throws OfficialRulesException if the folder cannot be read, its layout is not in order, or it has no stylesheet for
     *     any message of release 3.2
     */
    public static OfficialRules ofFolder(Path folder, Limits limits) {
        Path root = realPath(folder);
        Layout layout = Layout.of(root);
        Sandbox sandbox = new Sandbox(root);
        ReportReader reports = new ReportReader(sandbox.processor(), layout);
        List<Path> files = files(root);
        Map<Path, OfficialStylesheet> stylesheets = new HashMap<>();
        Map<MessageType, List<OfficialStylesheet>> byType = new EnumMap<>(MessageType.class);
        for (MessageType type : MessageType.values()) {
            List<OfficialStylesheet> judging = layout.stylesheetsOf(type, files).stream()
                    .map(file -> stylesheets.computeIfAbsent(
                            file,
                            key -> new OfficialStylesheet(
                                    root.resolve(key), key.toString().replace('\\', '/'), sandbox, reports, limits)))
                    .toList();
            byType.put(type, judging);
        }
        if (stylesheets.isEmpty()) {
            throw new OfficialRulesException(folder + ": no stylesheet of a message of release " + MessageType.RELEASE
                    + " matches " + layout.stylesheets() + ". Check the folder, or declare its layout in "
                    + Layout.FILE + ".");
        }
        return new OfficialRules(
                byType,
                RuleBook.release32().rules().stream()
                        .filter(rule -> rule.layer() == Layer.CASE)
                        .map(Rule::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Runs the stylesheets over a message and compares.
     *
     * @param received the message as it was judged, with or without its envelope
     * @param report what we say of it; it stays as it is
     * @param today the date of judging
     */
    public OfficialComparison compare(byte[] received, Report report, LocalDate today) {
        LayerOutcome content = report.outcome(Layer.CONTENT);
        if (report.type().isEmpty() || content == LayerOutcome.SKIPPED || content == LayerOutcome.CRASHED) {
            return OfficialComparison.without(Outcome.NOT_JUDGED);
        }
        List<OfficialStylesheet> stylesheets = byType.get(report.type().get());
        if (stylesheets.isEmpty()) {
            return OfficialComparison.without(Outcome.NO_STYLESHEET);
        }
        List<String> names = stylesheets.stream().map(OfficialStylesheet::name).toList();
        byte[] message = payload(received);
        List<OfficialFinding> official = new ArrayList<>();
        for (OfficialStylesheet stylesheet : stylesheets) {
            try {
                official.addAll(stylesheet.run(message, today));
            } catch (StylesheetException failed) {
                OfficialFailure failure = OfficialFailure.of(stylesheet.name(), failed.failure());
                return new OfficialComparison(Outcome.FAILED, names, Optional.of(failure), List.of());
            }
        }
        return new OfficialComparison(Outcome.COMPARED, names, Optional.empty(), differences(official, report));
    }

    private byte[] payload(byte[] received) {
        return envelopes.isEnvelope(received) && envelopes.read(received) instanceof EnvelopeReading.Read read
                ? read.envelope().payload().bytes()
                : received;
    }

    private List<RuleDifference> differences(List<OfficialFinding> official, Report report) {
        Map<String, List<OfficialFinding>> theirs = official.stream()
                .collect(Collectors.groupingBy(OfficialFinding::rule, TreeMap::new, Collectors.toList()));
        Map<String, Integer> ours = new TreeMap<>();
        for (Finding finding : report.findings()) {
            if (finding.layer() == Layer.CONTENT
                    || finding.layer() == Layer.CASE && theirs.containsKey(finding.rule())) {
                ours.merge(finding.rule(), 1, Integer::sum);
            }
        }
        Set<String> rules = new TreeSet<>(theirs.keySet());
        rules.addAll(ours.keySet());
        return rules.stream()
                .map(rule -> difference(rule, ours.getOrDefault(rule, 0), theirs.getOrDefault(rule, List.of()), report))
                .toList();
    }

    private RuleDifference difference(String rule, int ours, List<OfficialFinding> theirs, Report report) {
        Difference difference;
        if (theirs.isEmpty()) {
            difference = Difference.ONLY_OURS;
        } else if (ours > 0) {
            difference = Difference.BOTH;
        } else {
            difference = ranHere(rule, report) ? Difference.ONLY_OFFICIAL : Difference.NOT_RUN_BY_US;
        }
        return new RuleDifference(
                rule,
                difference,
                ours,
                theirs.size(),
                theirs.stream().flatMap(finding -> finding.places().stream()).toList());
    }

    /** Whether our rule judged the message; true also of what is no rule of ours at all. */
    private boolean ranHere(String rule, Report report) {
        LayerOutcome cases = report.outcome(Layer.CASE);
        boolean layerRan = cases == LayerOutcome.PASSED || cases == LayerOutcome.FAILED;
        return (layerRan || !caseRules.contains(rule))
                && report.unchecked().stream()
                        .map(UncheckedRules::rules)
                        .noneMatch(unchecked -> unchecked.contains(rule));
    }

    private static Path realPath(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder.toRealPath();
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        throw new OfficialRulesException(folder + " is no folder. Check the path.");
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw unreadable(root, e);
        }
    }

    private static OfficialRulesException unreadable(Path folder, Exception cause) {
        return new OfficialRulesException(folder + " cannot be read. Check its permissions.", cause);
    }
}
