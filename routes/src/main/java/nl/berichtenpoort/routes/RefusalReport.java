package nl.berichtenpoort.routes;

import java.text.MessageFormat;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.TextBundles;
import nl.berichtenpoort.routes.port.IntakeResult;

/** Says in plain words why a message was not taken over; nothing of the message itself is quoted. */
public final class RefusalReport {

    private final FindingTexts findingTexts;
    private final ResourceBundle words;

    public RefusalReport(Language language) {
        findingTexts = new FindingTexts(Objects.requireNonNull(language));
        words = TextBundles.of("nl.berichtenpoort.routes.refusal", language, RefusalReport.class.getClassLoader());
    }

    /** All that is wrong and what to do, in one line. */
    public String sentences(IntakeResult.Refused refused) {
        return refused.findings().stream()
                .map(finding -> findingTexts.message(finding) + " " + findingTexts.remedy(finding))
                .collect(Collectors.joining(" "));
    }

    /** The report that lies beside a refused file. */
    public String text(String fileName, IntakeResult.Refused refused) {
        return word("heading", fileName)
                + "\n\n"
                + word("message", Long.toString(refused.messageId()))
                + "\n"
                + word("code", refused.foutCode())
                + "\n\n"
                + refused.findings().stream().map(this::paragraph).collect(Collectors.joining("\n"));
    }

    private String paragraph(Finding finding) {
        String place = finding.position().line() == 0
                ? ""
                : " "
                        + word(
                                "place",
                                Integer.toString(finding.position().line()),
                                Integer.toString(finding.position().column()));
        return finding.rule() + place + ": " + findingTexts.message(finding) + "\n  " + findingTexts.remedy(finding)
                + "\n";
    }

    private String word(String key, Object... arguments) {
        return new MessageFormat(words.getString(key)).format(arguments);
    }
}
