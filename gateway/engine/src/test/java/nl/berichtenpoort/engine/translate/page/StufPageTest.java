package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Plek;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

/** The messages of StUF themselves, and messages in their envelope. */
class StufPageTest {

    private static final EnvelopeWriter WRITER = new EnvelopeWriter();
    private static final UUID NUMBER = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID ANSWERED = UUID.fromString("22222222-2222-4333-8444-555555555555");

    @Test
    void anErrorMessageTellsWhoRefusedWhatAndWhyAndShowsTheRefusedMessageMasked() {
        byte[] refused = Samples.named("conversations/jeugdhulp-volledig/soap/01-di01.xml")
                .bytes();
        FoBericht error = new FoBericht(
                stuurgegevens(Berichtcode.FO01),
                "StUF055",
                Plek.CLIENT,
                "Het bericht over 999904401 voldoet niet aan het schema.",
                "JW315-00030002",
                Optional.of(Payload.of(refused)));

        String page = page(WRITER.write(error, Wrapping.BARE));

        assertThat(page)
                .contains(
                        "<h1>Foutbericht (Fo01)</h1>",
                        "gemeente Enschede heeft een bericht (JW315-00030002) geweigerd: Inhoud niet volgens het"
                                + " XML-schema (StUF055).",
                        "de kant die het geweigerde bericht stuurde",
                        "Het bericht over ***4401 voldoet niet aan het schema.",
                        NUMBER.toString(),
                        ANSWERED.toString(),
                        "<h2>Het geweigerde bericht</h2>",
                        "Verzoek om toewijzing jeugdhulp (JW315)",
                        "***4401")
                .doesNotContain("999904401");
    }

    @Test
    void anUnknownErrorCodeIsShownAsSuch() {
        FoBericht error = new FoBericht(
                stuurgegevens(Berichtcode.FO01), "XX999", Plek.SERVER, "Iets.", "JW315-00030002", Optional.empty());

        assertThat(page(WRITER.write(error, Wrapping.SOAP))).contains("onbekende code (XX999)");
    }

    @Test
    void anAcknowledgementTellsThatNothingWasJudged() {
        assertThat(page(WRITER.writeAcknowledgement(stuurgegevens(Berichtcode.BV03), Wrapping.BARE)))
                .contains(
                        "<h1>Ontvangstbevestiging (Bv03)</h1>",
                        "gemeente Enschede heeft een bericht van aanbieder met AGB-code 98000981 veilig ontvangen.",
                        "ontvangstbevestiging");
    }

    @Test
    void aMessageInItsEnvelopeTellsSenderReceiverAndReference() {
        String envelope = new String(
                Samples.named("conversations/jeugdhulp-volledig/soap/01-di01.xml")
                        .bytes(),
                StandardCharsets.UTF_8);
        String reference = envelope.replaceAll("(?s).*<StUF:referentienummer>([^<]*)<.*", "$1");

        assertThat(page(envelope.getBytes(StandardCharsets.UTF_8)))
                .contains("<h2>Envelop</h2>", ">" + reference + "<", "heenbericht", "Applicatie van de zender");
    }

    @Test
    void anEnvelopeThatItsSchemaRefusesShowsWhatIsKnown() {
        String envelope = new String(
                        Samples.named("conversations/jeugdhulp-volledig/soap/01-di01.xml")
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replaceFirst("<GGK:applicatieVersie>[^<]*<", "<GGK:applicatieVersie>drie<");

        assertThat(page(envelope.getBytes(StandardCharsets.UTF_8)))
                .contains("Envelop die niet gelezen kan worden", "98000981", "id=\"bevinding-1\"", "Wat te doen:");
    }

    @Test
    void aMessageThatCouldNotBeJudgedIsCalledNeitherValidNorInvalid() {
        Report crashed = new Report(
                Optional.empty(),
                Optional.empty(),
                List.of(new LayerResult(Layer.CONTENT, LayerOutcome.CRASHED)),
                List.of(),
                Disposition.NOT_PROCESSED);
        PageContext context = new PageContext(
                Optional.of(crashed),
                Optional.empty(),
                List.of(new PageContext.Step(
                        LocalDateTime.of(2026, 11, 22, 9, 5, 3), "HELD", Optional.of("<fout>\u202E"))));
        byte[] received = Samples.named("messages/ijw/jw315/jw315-klein.xml").bytes();

        assertThat(Pages.text(Pages.page(Language.NL)
                        .of(Pages.PAGE_READER.read(received), context)
                        .bytes()))
                .contains(
                        "Dit bericht kon niet beoordeeld worden door een fout van de Berichtenpoort zelf.",
                        "22 november 2026 09:05:03</time>: aangehouden, wacht op een mens",
                        "(&lt;fout>")
                .doesNotContain("Dit bericht is geldig", "\u202E");
    }

    private static String page(byte[] received) {
        return Pages.text(Pages.judged(received));
    }

    private static Stuurgegevens stuurgegevens(Berichtcode code) {
        return new Stuurgegevens(
                code,
                Organisatie.of("0153", "Berichtenpoort"),
                Organisatie.of("98000981", Organisatie.GGK),
                NUMBER,
                "20261122090503",
                Optional.of(ANSWERED),
                Optional.empty());
    }
}
