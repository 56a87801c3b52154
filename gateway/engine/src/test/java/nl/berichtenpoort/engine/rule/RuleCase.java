package nl.berichtenpoort.engine.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.ConversationCase;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;

/**
 * A case of a rule: a message under {@code samples/rules/<standard>/<rule>/} that keeps the rule ({@code ok-}), violates
 * it ({@code fout-}) or comes near it without being its business ({@code buur-}).
 *
 * @param message the message
 * @param standard the standard that its folder names
 * @param rule the rule that its folder names
 * @param kind {@code ok}, {@code fout} or {@code buur}
 * @param expected every finding of the content layer, in no particular order
 */
record RuleCase(Sample message, Standard standard, String rule, String kind, List<ExpectedFinding> expected) {

    private static final Pattern NAME = Pattern.compile(
            "rules/(?<standard>ijw|iwmo)/(?<rule>[A-Z]{2}[0-9]{3})/(?<kind>ok|fout|buur)-[a-z0-9-]+\\.xml");
    private static final Pattern FINDING = Pattern.compile(
            "\\{\"rule\": \"(?<rule>[^\"]+)\", \"code\": \"(?<code>[^\"]+)\", \"path\": \"(?<path>[^\"]+)\"},?");

    /** What the test compares of a finding. */
    record ExpectedFinding(String rule, String code, String path) {

        static ExpectedFinding of(Finding finding) {
            return new ExpectedFinding(
                    finding.rule(),
                    finding.returnCode().orElseThrow(),
                    finding.position().path().orElseThrow());
        }
    }

    /** All cases of one message; a file that is no case by its name and folder, or of a conversation, fails. */
    static List<RuleCase> all() {
        return Samples.onClasspath("rules").stream()
                .filter(sample -> !ConversationCase.holds(sample))
                .map(RuleCase::of)
                .toList();
    }

    private static RuleCase of(Sample sample) {
        Matcher name = NAME.matcher(sample.name());
        if (!name.matches()) {
            throw new IllegalStateException("No test runs " + sample.name());
        }
        return new RuleCase(
                sample,
                Standard.valueOf(name.group("standard").toUpperCase(Locale.ROOT)),
                name.group("rule"),
                name.group("kind"),
                expected(sample.name().replaceFirst("\\.xml$", ".findings.json")));
    }

    private static List<ExpectedFinding> expected(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + file)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.equals("[") && !line.equals("]"))
                    .map(line -> finding(file, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static ExpectedFinding finding(String file, String line) {
        Matcher matcher = FINDING.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(file + " holds no finding in: " + line);
        }
        return new ExpectedFinding(matcher.group("rule"), matcher.group("code"), matcher.group("path"));
    }

    @Override
    public String toString() {
        return message.name();
    }
}
