package nl.berichtenpoort.engine.retour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.verdict.Besluit;
import nl.berichtenpoort.engine.contract.verdict.VerzoekOordeel;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The 319s that the contracts bring about, each read back. */
class VerzoekAntwoordComposerTest {

    private static final SchemaSet SCHEMAS = SchemaSet.builtIn();
    private static final MessageReader READER = new MessageReader(SCHEMAS);
    private static final AnswerIdentity IDENTITY = new AnswerIdentity("RA0000319", LocalDate.of(2026, 11, 22), "1.0.0");
    private static final Reading REQUEST =
            READER.read(Samples.named("messages/ijw/jw315/jw315-klein.xml").bytes());

    @ParameterizedTest
    @EnumSource(Besluit.Reden.class)
    void aRefusalNamesItsReason(Besluit.Reden reden) {
        MessageNode answer = composed(new Besluit.Afgewezen(reden), Optional.empty());

        assertThat(answer.value("Antwoord", "ReferentieAanbieder")).contains("V-1");
        assertThat(answer.value("Antwoord", "VerzoekAntwoord")).contains("1");
        assertThat(answer.value("Antwoord", "RedenAfwijzingVerzoek")).contains(reden.code());
        assertThat(answer.at("Antwoord", "Woonplaatsbeginsel")).isEmpty();
    }

    @Test
    void aRefusalByTheResidencePrincipleNamesTheMunicipality() {
        MessageNode answer = composed(new Besluit.Afgewezen(Besluit.Reden.WOONPLAATSBEGINSEL), Optional.of("0141"));

        assertThat(answer.value("Antwoord", "Woonplaatsbeginsel", "Gemeente")).contains("0141");
    }

    @Test
    void anExaminationNamesNoReason() {
        MessageNode answer = composed(new Besluit.InOnderzoek(), Optional.empty());

        assertThat(answer.value("Antwoord", "VerzoekAntwoord")).contains("2");
        assertThat(answer.at("Antwoord", "RedenAfwijzingVerzoek")).isEmpty();
    }

    @Test
    void itGoesBackToWhoAskedUnderItsOwnName() {
        MessageNode header = composed(new Besluit.InOnderzoek(), Optional.empty())
                .child("Header")
                .orElseThrow();
        MessageNode asked = REQUEST.root().orElseThrow().child("Header").orElseThrow();

        assertThat(header.value("Afzender")).isEqualTo(asked.value("Ontvanger"));
        assertThat(header.value("Ontvanger")).isEqualTo(asked.value("Afzender"));
        assertThat(header.value("BerichtIdentificatie", "Identificatie")).contains("RA0000319");
        assertThat(header.value("BerichtIdentificatie", "Dagtekening")).contains("2026-11-22");
    }

    @Test
    void aRequestThatFitsGetsNone() {
        assertThat(compose(XsdVersie.RELEASE_3_2, new Besluit.Past(), Optional.empty()))
                .isEmpty();
    }

    /** A defect of ours is told as one, with the message that may not leave. */
    @Test
    void anAnswerThatDoesNotFitItsSchemaIsNoAnswer() {
        Answer answer = compose(new XsdVersie("not a version", "3.2.0"), new Besluit.InOnderzoek(), Optional.empty())
                .orElseThrow();

        assertThat(answer).isInstanceOfSatisfying(Answer.InvalidAnswer.class, invalid -> {
            assertThat(invalid.type()).isEqualTo(MessageType.JW319);
            assertThat(invalid.findings())
                    .extracting(Finding::layer, finding -> finding.position().path())
                    .contains(tuple(Layer.SCHEMA, Optional.of("Bericht/Header/XsdVersie/BasisschemaXsdVersie")));
        });
    }

    private static MessageNode composed(Besluit besluit, Optional<String> gemeente) {
        Answer answer = compose(XsdVersie.RELEASE_3_2, besluit, gemeente).orElseThrow();
        assertThat(answer).isInstanceOf(Answer.ReturnMessage.class);
        Answer.ReturnMessage message = (Answer.ReturnMessage) answer;
        assertThat(message.type()).isEqualTo(MessageType.JW319);
        return READER.read(message.xml().bytes()).root().orElseThrow();
    }

    private static Optional<Answer> compose(XsdVersie version, Besluit besluit, Optional<String> gemeente) {
        return new VerzoekAntwoordComposer(SCHEMAS, READER, type -> version)
                .compose(
                        MessageType.JW315,
                        REQUEST.root().orElseThrow(),
                        new VerzoekOordeel("V-1", besluit, gemeente),
                        IDENTITY);
    }
}
