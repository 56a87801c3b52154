package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.Diff;
import org.xmlunit.diff.DifferenceEvaluators;

class MessageWriterTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final MessageWriter WRITER = new MessageWriter(SCHEMAS);

    static Stream<Sample> messages() {
        return Samples.messages().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatItWritesIsTheMessageThatWasRead(Sample sample) {
        Reading reading = READER.read(sample.bytes());

        byte[] written =
                WRITER.write(reading.type().orElseThrow(), reading.root().orElseThrow());

        Diff diff = DiffBuilder.compare(sample.bytes())
                .withTest(written)
                .ignoreWhitespace()
                .ignoreComments()
                // What is about the document and not of the message: hints for schemas and processing instructions.
                .withDifferenceEvaluator(
                        DifferenceEvaluators.chain(DifferenceEvaluators.Default, MessageWriterTest::withoutHints))
                .withNodeFilter(node -> node.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE)
                .checkForSimilar()
                .build();
        assertThat(diff.getDifferences()).isEmpty();
        assertThat(READER.read(written).isValid()).isTrue();
    }

    private static ComparisonResult withoutHints(Comparison comparison, ComparisonResult result) {
        String path = String.valueOf(comparison.getControlDetails().getXPath());
        boolean hint = comparison.getType() == ComparisonType.ATTR_NAME_LOOKUP && path.endsWith("/@type")
                || comparison.getType() == ComparisonType.SCHEMA_LOCATION
                || comparison.getType() == ComparisonType.NO_NAMESPACE_SCHEMA_LOCATION;
        return hint ? ComparisonResult.EQUAL : result;
    }

    @Test
    void aBaseTypesElementHasThePrefixOfItsStandard() {
        MessageNode bericht = node("Bericht", node("Header", new MessageNode("BerichtCode", "414", 1, 1, List.of())));

        assertThat(new String(WRITER.write(MessageType.WMO301, bericht), StandardCharsets.UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Bericht xmlns=\"http://www.istandaarden.nl/iwmo/3_2/wmo301/schema\""
                        + " xmlns:iwmo=\"http://www.istandaarden.nl/iwmo/3_2/basisschema/schema\">"
                        + "<Header><BerichtCode>414</BerichtCode></Header></Bericht>");
    }

    @Test
    void whatTheSchemaDoesNotKnowIsWrittenForTheReaderToRefuse() {
        Reading reading =
                READER.read(Samples.named("messages/ijw/jw305/jw305-klein.xml").bytes());
        MessageNode bericht = reading.root().orElseThrow();
        List<MessageNode> children = new ArrayList<>(bericht.children());
        children.add(new MessageNode("Vreemd", "x", 1, 1, List.of()));

        byte[] written = WRITER.write(MessageType.JW305, new MessageNode("Bericht", "", 1, 1, children));

        assertThat(READER.read(written).schemaFindings())
                .extracting(
                        finding -> finding.rule(),
                        finding -> finding.position().path().orElse(""))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("xsd-unexpected-element", "Bericht/Vreemd"));
    }

    private static MessageNode node(String name, MessageNode... children) {
        return new MessageNode(name, "", 1, 1, List.of(children));
    }
}
