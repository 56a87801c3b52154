package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;

/** The invalid files and their expectations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidSamplesTest {

    /** The JDK notices text between elements only at the end tag of the class that holds it. */
    private static final Set<String> NOTICED_AT_THE_END = Set.of("unexpected-text");

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");
    private static final Pattern CATALOGUE_ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| (?:identify|schema) \\|", Pattern.MULTILINE);

    private final Xml xml = new Xml();

    static List<Sample> schemaInvalid() {
        return Samples.schemaInvalid();
    }

    static List<Sample> all() {
        return Stream.concat(Samples.schemaInvalid().stream(), Samples.hostile().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemaInvalid")
    void theJdkRejectsItOnTheExpectedLine(Sample sample) throws Exception {
        Expectation expected = sample.expectation().orElseThrow();
        List<SAXParseException> errors = xml.validate(Xml.typeOf(sample), sample.bytes());
        assertThat(errors).isNotEmpty();
        if (NOTICED_AT_THE_END.contains(expected.fault())) {
            assertThat(errors.get(0).getMessage()).contains("cvc-complex-type.2.3");
        } else {
            assertThat(errors.get(0).getLineNumber()).isEqualTo(expected.line().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("schemaInvalid")
    void theExpectedPathLeadsToAnElement(Sample sample) {
        String path = sample.expectation().orElseThrow().path().orElseThrow();
        Element root = Xml.parse(sample.bytes());
        List<String> steps = List.of(path.split("/"));
        assertThat(root.getLocalName()).isEqualTo(steps.get(0));
        Element at = root;
        for (String step : steps.subList(1, steps.size())) {
            at = child(at, step);
        }
        assertThat(sample.fileName())
                .startsWith(
                        Xml.typeOf(sample) + "-" + sample.expectation().get().fault());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyInvalidFileSaysWhatIsExpected(Sample sample) {
        Expectation expected = sample.expectation().orElseThrow();
        assertThat(expected.layer()).isIn("identify", "schema");
        assertThat(expected.why()).endsWith(".");
        expected.line().ifPresent(line -> assertThat(line).isPositive());
    }

    @Test
    void everyExpectationHasItsFile() throws IOException, URISyntaxException {
        Path root = Path.of(Samples.class.getResource("/samples").toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> expectations = files.filter(file -> file.toString().endsWith(".expect.json"))
                    .toList();
            assertThat(expectations)
                    .hasSize(all().size())
                    .allSatisfy(file -> assertThat(file.resolveSibling(
                                    file.getFileName().toString().replace(".expect.json", ".xml")))
                            .exists());
        }
    }

    @Test
    void schemaFaultsAreSpreadOverAll28Types() {
        assertThat(schemaInvalid().stream().map(Xml::typeOf).collect(Collectors.toSet()))
                .hasSize(28);
    }

    @Test
    void theReadmeListsTheFaultClassesThatOccur() throws IOException {
        Set<String> occurring = all().stream()
                .map(sample -> sample.expectation().orElseThrow().fault())
                .collect(Collectors.toCollection(TreeSet::new));
        for (HostileInput input : HostileInput.values()) {
            input.expectation().ifPresent(expected -> occurring.add(expected.fault()));
        }
        Set<String> listed = CATALOGUE_ROW
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(occurring);
    }

    @Test
    void bytesThatEditorsDamageAreIntact() {
        assertThat(Samples.named("invalid/hostile/utf8-bom.xml").bytes()).startsWith(0xEF, 0xBB, 0xBF, '<');
        assertThat(Samples.named("invalid/hostile/utf-16-le.xml").bytes()).startsWith(0xFF, 0xFE, '<', 0);
        assertThat(Samples.named("invalid/hostile/invalid-utf8-byte.xml").bytes())
                .contains(0xEB);
        assertThat(Samples.named("invalid/hostile/blank-before-prolog.xml").bytes())
                .startsWith(' ', '<');
        assertThat(Samples.named("invalid/hostile/empty.xml").bytes()).isEmpty();
        assertThat(Samples.named("messages/iwmo/wmo305/wmo305-schemalocation-crlf.xml")
                        .text())
                .contains("\r\n");
    }

    private static Element child(Element parent, String step) {
        var parts = STEP.matcher(step);
        assertThat(parts.matches()).as(step).isTrue();
        List<Element> same = Xml.all(parent, parts.group(1)).stream()
                .filter(element -> element.getParentNode() == parent)
                .toList();
        if (parts.group(2) == null) {
            assertThat(same).as(step).hasSize(1);
            return same.get(0);
        }
        assertThat(same).as(step).hasSizeGreaterThan(1);
        return same.get(Integer.parseInt(parts.group(2)) - 1);
    }
}
