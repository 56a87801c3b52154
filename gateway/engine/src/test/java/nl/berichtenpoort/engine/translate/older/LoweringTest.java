package nl.berichtenpoort.engine.translate.older;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.legacy.Persons;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.xmlunit.builder.DiffBuilder;

class LoweringTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final Lowering LOWERING = new Lowering(SCHEMAS);
    private static final String FOLDER = "conversations/jeugdhulp-volledig/";

    @Test
    void a323BecomesA303ThatLiftsBackToIt() {
        Persons persons = Persons.of(List.of(tree("03-jw301.xml")));
        Translatable invoice = new Translatable(MessageType.JW323, tree("07-jw323.xml"));

        Translation.Translated translated = (Translation.Translated)
                LOWERING.translator("303", persons).orElseThrow().translate(invoice);

        // A 303 has one number where a 323 has two.
        assertThat(translated.notes())
                .extracting(Finding::rule, Finding::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("legacy-lost", List.of("Identificatie", "1")));
        Lifting.Lifted lifted = (Lifting.Lifted)
                new Lifter(SCHEMAS).lift(translated.document().bytes()).orElseThrow();
        assertThat(DiffBuilder.compare(Samples.named(FOLDER + "07-jw323.xml").bytes())
                        .withTest(lifted.bytes())
                        .ignoreWhitespace()
                        .checkForSimilar()
                        .withNodeFilter(node -> !"Identificatie".equals(node.getLocalName()))
                        .build()
                        .getDifferences())
                .isEmpty();
    }

    @Test
    void a323AloneDoesNotTellWhoTheClientIs() {
        Translation translation = LOWERING.translator("303", Persons.unknown())
                .orElseThrow()
                .translate(new Translatable(MessageType.JW323, tree("07-jw323.xml")));

        assertThat(((Translation.Untranslatable) translation).findings())
                .extracting(Finding::rule, finding -> finding.arguments().get(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("legacy-person", "Geboortedatum"),
                        org.assertj.core.groups.Tuple.tuple("legacy-person", "Geslacht"),
                        org.assertj.core.groups.Tuple.tuple("legacy-person", "Naam"));
    }

    @Test
    void onlyA323HasAnOlderForm() {
        Translation translation = LOWERING.translator("303", Persons.unknown())
                .orElseThrow()
                .translate(new Translatable(MessageType.JW301, tree("03-jw301.xml")));

        assertThat(((Translation.Untranslatable) translation).findings())
                .extracting(Finding::rule)
                .containsExactly("legacy-no-older-form");
    }

    @Test
    void formsAreThoseThatExist() {
        assertThat(Lowering.forms())
                .allMatch(form -> LOWERING.translator(form, Persons.unknown()).isPresent());
        assertThat(LOWERING.translator("3.2", Persons.unknown())).isEmpty();
        assertThat(LOWERING.translator("2.4", Persons.unknown())).isEmpty();
    }

    @Test
    void aGatewayThatTakesNoOlderReleasesSaysSo() {
        byte[] older = Samples.named("translations/releases/jw-gesprek-3_0/03-jw301.xml")
                .bytes();
        MessagePipeline pipeline = MessagePipeline.release32(
                SCHEMAS, new EnvelopeCheck(party -> true, party -> true, false), Optional.empty(), Optional.empty());

        Judgement judgement = pipeline.judge(older, LocalDate.of(2026, 11, 22));

        assertThat(judgement.report().disposition()).isEqualTo(Disposition.REFUSED);
        assertThat(judgement.report().outcome(Layer.TRANSLATE)).isEqualTo(LayerOutcome.SKIPPED);
        assertThat(judgement.report().findings()).extracting(Finding::rule).containsExactly("bericht-unknown-release");
        assertThat(new MessageReader(SCHEMAS, ReadingLimits.DEFAULT, false)
                        .peek(older)
                        .identifyFindings())
                .extracting(Finding::rule)
                .containsExactly("bericht-unknown-release");
        assertThat(READER.peek(older).type()).contains(MessageType.JW301);
    }

    private static MessageNode tree(String name) {
        return READER.read(Samples.named(FOLDER + name).bytes()).root().orElseThrow();
    }
}
