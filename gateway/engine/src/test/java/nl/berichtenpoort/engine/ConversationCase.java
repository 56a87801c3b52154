package nl.berichtenpoort.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;

/**
 * A case of a rule against earlier traffic: a conversation under {@code samples/rules/<standard>/<rule>/<case>/}, of which
 * the last message keeps the rule ({@code ok-}), violates it ({@code fout-}) or comes near it ({@code buur-}).
 *
 * @param folder its folder below the samples
 * @param standard {@code ijw} or {@code iwmo}
 * @param rule the rule that its folder names
 * @param kind {@code ok}, {@code fout} or {@code buur}
 * @param messages in the order of sending
 * @param expected every finding that its expect.json names; what a message has beside these is an error
 */
public record ConversationCase(
        String folder, String standard, String rule, String kind, List<Sample> messages, List<Expected> expected) {

    private static final Pattern NAME = Pattern.compile(
            "(?<folder>rules/(?<standard>ijw|iwmo)/(?<rule>TR[0-9]{3})/(?<kind>ok|fout|buur)(-[a-z0-9-]+)?)/[0-9]{2}-(jw|wmo)[0-9]{3}\\.xml");
    private static final Pattern EXPECTED = Pattern.compile(
            "\\{\"file\": \"(?<file>[^\"]+)\", \"rule\": \"(?<rule>[^\"]+)\", \"code\": \"(?<code>[^\"]*)\", \"path\": \"(?<path>[^\"]+)\"},?");

    /** What the test compares of a finding; a rule without a code has an empty one. */
    public record Expected(String file, String rule, String code, String path) {

        static Expected of(Sample message, Finding finding) {
            return new Expected(
                    message.fileName(),
                    finding.rule(),
                    finding.returnCode().orElse(""),
                    finding.position().path().orElseThrow());
        }
    }

    /** Whether a sample is a message of such a case. */
    public static boolean holds(Sample sample) {
        return NAME.matcher(sample.name()).matches();
    }

    /** All cases. */
    static List<ConversationCase> all() {
        Map<String, List<Sample>> folders = new TreeMap<>();
        for (Sample sample : Samples.onClasspath("rules")) {
            Matcher name = NAME.matcher(sample.name());
            if (name.matches()) {
                folders.computeIfAbsent(name.group("folder"), folder -> new ArrayList<>())
                        .add(sample);
            }
        }
        return folders.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ConversationCase of(String folder, List<Sample> messages) {
        Matcher name = NAME.matcher(messages.get(0).name());
        if (!name.matches()) {
            throw new IllegalStateException(folder);
        }
        return new ConversationCase(
                folder, name.group("standard"), name.group("rule"), name.group("kind"), messages, expected(folder));
    }

    private static List<Expected> expected(String folder) {
        String file = "/samples/" + folder + "/expect.json";
        try (InputStream in = Samples.class.getResourceAsStream(file)) {
            if (in == null) {
                return List.of();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.equals("[") && !line.equals("]"))
                    .map(line -> expectation(file, line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Expected expectation(String file, String line) {
        Matcher matcher = EXPECTED.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(file + " holds no finding in: " + line);
        }
        return new Expected(matcher.group("file"), matcher.group("rule"), matcher.group("code"), matcher.group("path"));
    }

    /** The message that the case is about. */
    Sample last() {
        return messages.get(messages.size() - 1);
    }

    @Override
    public String toString() {
        return folder;
    }
}
