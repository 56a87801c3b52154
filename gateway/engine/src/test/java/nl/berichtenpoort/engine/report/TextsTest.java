package nl.berichtenpoort.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read exists in both languages, and a finding says what to do as well as what is wrong. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/nl/berichtenpoort/engine/texts");

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndTheSameArguments(String bundle) throws IOException {
        Properties dutch = load(bundle + "_nl.properties");
        Properties english = load(bundle + "_en.properties");

        assertThat(dutch).isNotEmpty();
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(new MessageFormat(dutch.getProperty(key)).getFormatsByArgumentIndex())
                    .as("number of arguments of %s", key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyFindingHasARemedy(String bundle) throws IOException {
        Set<String> keys = load(bundle + "_nl.properties").stringPropertyNames();

        Set<String> withMessage = stems(keys, ".message");
        Set<String> withRemedy = stems(keys, ".remedy");
        assertThat(withRemedy).isEqualTo(withMessage);
    }

    @Test
    void thereAreBundlesToCheck() throws IOException {
        assertThat(bundles()).contains("report", "rules");
    }

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_nl.properties"))
                    .map(name -> name.substring(0, name.length() - "_nl.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> stems(Set<String> keys, String suffix) {
        return keys.stream()
                .filter(key -> key.endsWith(suffix))
                .map(key -> key.substring(0, key.length() - suffix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
