package nl.berichtenpoort.engine.translate.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.report.Verdict;

/** Writes how a message was judged: the verdict, what is wrong, where, by which rule and what to do; and where it stood. */
final class JudgementPart {

    private static final String CLASS = "class";

    private final Html html;
    private final PageWords words;
    private final FindingTexts texts;

    JudgementPart(Html html, PageWords words) {
        this.html = html;
        this.words = words;
        this.texts = new FindingTexts(words.language());
    }

    /** Nothing of a message that was not judged and has no history. */
    void write(PageContext context) {
        context.report().ifPresent(this::judgement);
        if (!context.history().isEmpty()) {
            history(context.history());
        }
    }

    private void judgement(Report report) {
        Verdict verdict = report.verdict();
        html.in(
                Tag.SECTION,
                () -> {
                    html.in(Tag.H2, words.word("part.judgement"));
                    html.line();
                    html.in(Tag.P, sentence(report), CLASS, "outcome");
                    html.line();
                    if (!report.findings().isEmpty()) {
                        html.in(Tag.OL, () -> findings(report.findings()), CLASS, "findings");
                        html.line();
                    }
                    skipped(report);
                    unchecked(report);
                },
                CLASS,
                "judgement " + verdict.label());
        html.line();
    }

    private String sentence(Report report) {
        long errors = report.findings().stream().filter(Finding::isError).count();
        return switch (report.verdict()) {
            case VALID -> words.word("verdict.valid", report.findings().size());
            case INVALID -> words.word("verdict.invalid", errors);
            case UNDETERMINED -> words.word("verdict.undetermined");
        };
    }

    private void findings(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            html.in(
                    Tag.LI,
                    () -> finding(finding),
                    "id",
                    "bevinding-" + (i + 1),
                    CLASS,
                    finding.severity().label());
            html.line();
        }
    }

    private void finding(Finding finding) {
        html.in(Tag.P, () -> {
            html.in(Tag.STRONG, words.word("severity." + finding.severity().label()));
            html.text(" ");
            ForeignText.write(html, texts.message(finding));
        });
        html.in(Tag.P, () -> {
            html.in(Tag.STRONG, words.word("finding.todo"));
            html.text(" ");
            ForeignText.write(html, texts.remedy(finding));
        });
        String rule = finding.returnCode()
                .map(code -> words.word("finding.rule-code", finding.rule(), code))
                .orElseGet(() -> words.word("finding.rule", finding.rule()));
        html.in(
                Tag.P,
                () -> {
                    html.text(rule);
                    place(finding);
                },
                CLASS,
                "note");
    }

    private void place(Finding finding) {
        finding.position().path().ifPresent(path -> {
            String place = FindingPlaces.words(path, step -> words.label("", step));
            if (!place.isEmpty()) {
                html.text(" · ");
                ForeignText.write(html, place);
            }
        });
        if (finding.position().line() > 0) {
            html.text(" · " + words.word("finding.line", finding.position().line()));
        }
    }

    /** Which steps did not run, so that a page without findings promises no more than it may. */
    private void skipped(Report report) {
        String skipped = report.layers().stream()
                .filter(layer -> layer.layer() != Layer.TRANSLATE && layer.layer() != Layer.ENVELOPE)
                .filter(layer -> layer.outcome() == LayerOutcome.SKIPPED)
                .map(layer -> words.word("layer." + layer.layer().label()))
                .collect(Collectors.joining(", "));
        if (!skipped.isEmpty()) {
            html.in(Tag.P, words.word("layers.skipped", skipped), CLASS, "note");
            html.line();
        }
    }

    /** Rules that were left out because what they need was not there. */
    private void unchecked(Report report) {
        for (UncheckedRules rules : report.unchecked()) {
            html.in(
                    Tag.P,
                    words.word("layers.unchecked", words.unchecked(rules.need()), String.join(", ", rules.rules())),
                    CLASS,
                    "note");
            html.line();
        }
    }

    private void history(List<PageContext.Step> history) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern(
                "d MMMM uuuu HH:mm:ss", words.language().locale());
        html.in(Tag.SECTION, () -> {
            html.in(Tag.H2, words.word("part.history"));
            html.line();
            html.in(
                    Tag.OL,
                    () -> history.forEach(step -> html.in(Tag.LI, () -> {
                        html.in(
                                Tag.TIME,
                                time.format(step.at()),
                                "datetime",
                                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(step.at()));
                        html.text(": " + words.find("state." + step.state()).orElse(step.state()));
                        step.note().ifPresent(note -> {
                            html.text(" ");
                            html.in(Tag.SPAN, () -> ForeignText.write(html, "(" + note + ")"), CLASS, "note");
                        });
                    })),
                    CLASS,
                    "history");
            html.line();
        });
        html.line();
    }
}
