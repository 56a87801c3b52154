package nl.berichtenpoort.engine.official;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * How a folder with official stylesheets is laid out, as its {@code official-xslt.properties} declares it. What that file
 * leaves out, or all of it where there is none, is as iStandaarden published its stylesheets for iWlz: a stylesheet a
 * message in a folder a release, whose output is a {@code Rapport} with a {@code Fout} for each violation.
 *
 * @param stylesheets glob patterns, separated by blanks, for paths below the folder: a message is judged by all
 *     stylesheets that match any of them, whatever the case of letters; with <code>${standard}</code> ({@code ijw}),
 *     <code>${release}</code> ({@code 3_2}), <code>${message}</code> ({@code jw315}) and <code>${number}</code>
 *     ({@code 315})
 * @param report XPath that is true of an output that is a report: what is none counts as a failure, not as agreement
 * @param finding XPath that gives the violations in the output
 * @param rule XPath from a violation to its rule's official id; <code>$stylesheet</code> is the stylesheet's path
 * @param place XPath from a violation to its places
 */
record Layout(String stylesheets, String report, String finding, String rule, String place) {

    static final String FILE = "official-xslt.properties";

    private static final Set<String> KEYS = Set.of("stylesheet", "report", "finding", "rule", "place");

    /**
     * The layout that a folder declares.
     *
     * @throws OfficialRulesException if its file cannot be read or says something that is not known
     */
    static Layout of(Path folder) {
        Properties declared = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                declared.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new OfficialRulesException(file + " cannot be read. Write it as properties in UTF-8.", e);
            }
        }
        Set<String> unknown = new TreeSet<>(declared.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new OfficialRulesException(file + ": unknown: " + String.join(", ", unknown) + ". Known are "
                    + String.join(", ", new TreeSet<>(KEYS)) + ".");
        }
        return new Layout(
                declared.getProperty("stylesheet", "**/${release}/${message}.xsl"),
                declared.getProperty("report", "/*:Rapport"),
                declared.getProperty("finding", "//*:Fout"),
                declared.getProperty("rule", "*:Code"),
                declared.getProperty("place", "*:Locatie"));
    }

    /** The stylesheets of a message type among the files of a folder, in the order of their paths. */
    List<Path> stylesheetsOf(MessageType type, List<Path> files) {
        List<PathMatcher> patterns = Arrays.stream(stylesheets.strip().split("\\s+"))
                .map(pattern -> pattern.replace("${standard}", type.standard().folder())
                        .replace("${release}", MessageType.RELEASE.replace('.', '_'))
                        .replace("${message}", type.schemaName())
                        .replace("${number}", Integer.toString(type.number())))
                .map(pattern -> pattern.startsWith("**/") ? pattern : "/" + pattern)
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern.toLowerCase(Locale.ROOT)))
                .toList();
        // With the root in front, a leading **/ also matches nothing.
        return files.stream()
                .filter(file -> {
                    Path lowered = Path.of("/" + file.toString().toLowerCase(Locale.ROOT));
                    return patterns.stream().anyMatch(pattern -> pattern.matches(lowered));
                })
                .sorted()
                .toList();
    }
}
