package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What a message comes down to, in sentences that people read first. */
class SummaryTest {

    static List<Sample> messages() {
        return Samples.messages();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ijw/jw301/jw301-klein   | Toewijzing door gemeente Enschede aan aanbieder met AGB-code 98000101, voor Thijs Mulder: één product.
            ijw/jw301/jw301-klein   | Jeugdhulp ambulant (45), productcode 45A04 (toewijzing 260010471), 120 minuten per week, van 16 februari 2026 tot en met 16 augustus 2026
            ijw/jw301/jw301-intrekking | Ingetrokken: Jeugdhulp ambulant (45), productcode 45A04 (toewijzing 260010471), 120 minuten per week, van 16 februari 2026 tot en met 16 februari 2026
            ijw/jw301/jw301-verlenging | Jeugdhulp verblijf (excl. behandeling) (44), productcode 44A09 (toewijzing 260020015), 7 etmalen per week, van 5 januari 2026 tot en met 3 januari 2027. Reden van de wijziging: Herbeoordeling verlenging toewijzing
            ijw/jw301/jw301-generiek-budget | Toewijzing 260031201, budget € 18.500,00, van 1 juni 2026 tot en met 30 november 2026
            ijw/jw301/jw301-traject-en-stuks | Jeugd-ggz (54), productcode 54001 (toewijzing 260050002), 1 stuk (output) per maand, van 1 juli 2026 tot en met 31 december 2026
            ijw/jw301/jw301-traject-en-stuks | Maatwerkarrangementen jeugd (50), productcode 50A01 (toewijzing 260050001), 8.650,00 euro in totaal over de hele toewijzing, van 1 juli 2026 tot en met 30 juni 2027
            ijw/jw302/jw302-klein   | Goedgekeurd: aanbieder met AGB-code 98000101 heeft de toewijzing van gemeente Enschede (kenmerk JTW26000118) geheel in orde bevonden.
            ijw/jw302/jw302-technisch | Reden: Bericht technisch afgekeurd (0001).
            ijw/jw302/jw302-header-fout | Regel TR056: Een afzender gebruikt een Identificatie één keer per berichtsoort, zodat ieder bericht terug te vinden is.
            ijw/jw302/jw302-volledig | Reden: Referentie van de aanbieder onbekend of onterecht (9379); Productcode past niet bij de categorie (S329); Toewijzingsnummer niet uniek (9332).
            ijw/jw305/jw305-correctie | Jeugdhulp ambulant (45), productcode 45A04 (toewijzing 260010560): de melding van een start op 17 februari 2026 wordt verwijderd
            ijw/jw307/jw307-tijdelijk | Jeugdhulp verblijf (excl. behandeling) (44), productcode 44A09 (toewijzing 260020015): tijdelijk gestopt op 10 mei 2026
            ijw/jw307/jw307-klein   | Jeugdhulp ambulant (45), productcode 45A04 (toewijzing 260010560): gestopt op 14 augustus 2026. Reden: Levering is volgens plan beëindigd
            ijw/jw315/jw315-generiek-budget | Hulp zonder genoemd product, budget € 18.500,00, van 1 juni 2026 tot en met 30 november 2026
            ijw/jw315/jw315-aspecifiek | Jeugdhulp ambulant (45), vanaf 8 juni 2026, zonder einddatum
            ijw/jw317/jw317-nieuw-naast-bestaand | Reden: Wijziging zorgplan.
            ijw/jw319/jw319-klein   | In onderzoek: gemeente Enschede heeft meer tijd nodig voor verzoek J-VOT-2026-0031 van aanbieder met AGB-code 98000101. Later volgt een toewijzing of een afwijzing.
            ijw/jw319/jw319-woonplaatsbeginsel | Volgens het woonplaatsbeginsel is een andere gemeente verantwoordelijk: gemeente Losser.
            ijw/jw323/jw323-volledig | Declaratie van € 8.771,00 door aanbieder met AGB-code 98000213 bij gemeente Hengelo (O.) over mei 2026: 11 regels voor 4 cliënten.
            ijw/jw323/jw323-creditnota | Declaratie van € -1.408,80 door aanbieder met AGB-code 98000324 bij gemeente Oldenzaal over juli 2026: 2 regels voor één cliënt.
            ijw/jw323/jw323-creditregels | Eén regel trekt een eerdere regel in (credit), samen € 961,20.
            ijw/jw325/jw325-volledig | Toegekend: € 6.249,00 van de € 8.771,00 die aanbieder met AGB-code 98000213 indiende met declaratie J26050002, door gemeente Hengelo (O.).
            ijw/jw325/jw325-volledig | 4 regels zijn afgewezen of niet beoordeeld; ze staan hieronder met de reden.
            ijw/jw325/jw325-klein   | Geen enkele regel is afgewezen.
            ijw/jw325/jw325-declaratienummer-bekend | De declaratie is in haar geheel afgewezen.
            ijw/jw325/jw325-technisch | Niets toegekend: gemeente Hengelo (O.) heeft declaratiebericht JDC26000512 van aanbieder met AGB-code 98000213 in zijn geheel afgewezen.
            """)
    void tellsIt(String sample, String sentence) {
        assertThat(sentences(
                        Pages.bare(Samples.named("messages/" + sample + ".xml").bytes())))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"residence", "3", "''"})
    void ofADecisionThatIsNoneItIsOnlySaidThatItIsADecision(String decision) {
        String message = new String(
                        Samples.named("messages/ijw/jw319/jw319-klein.xml").bytes(), StandardCharsets.UTF_8)
                .replaceFirst("VerzoekAntwoord>2<", "VerzoekAntwoord>" + decision + "<");

        assertThat(sentences(Pages.bare(message.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "Besluit van gemeente Enschede op verzoek J-VOT-2026-0031 van aanbieder met AGB-code 98000101.");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasATitleOfItsOwnAndASummary(Sample sample) {
        MessageType type = Pages.READER.read(sample.bytes()).type().orElseThrow();
        for (Language language : Language.values()) {
            byte[] page = Pages.judged(sample.bytes(), language);
            assertThat(Pages.elements(Pages.parse(page), "h1").get(0).getTextContent())
                    .endsWith("(" + type.functie() + ")");
            assertThat(sentences(page)).isNotEmpty().noneMatch(sentence -> sentence.matches(".*[{}].*"));
        }
    }

    @Test
    void anInvoiceIsShownWithItsAnswerAndTheAnswerWithItsInvoice() {
        MessageNode invoice = tree("messages/ijw/jw323/jw323-volledig.xml");
        MessageNode answer = tree("messages/ijw/jw325/jw325-volledig.xml");

        assertThat(translated(new Translatable(MessageType.JW323, invoice, Optional.of(answer))))
                .contains("<h1>Declaratie jeugdhulp (JW323)</h1>", "<h2>Het antwoord</h2>", "Toegekend: € 6.249,00")
                .contains("Volume groter dan toegewezen");
        assertThat(translated(new Translatable(MessageType.JW325, answer, Optional.of(invoice))))
                .contains("<h1>Besluit op declaratie jeugdhulp (JW325)</h1>", "Het bericht waarop dit antwoordt");
        assertThat(translated(new Translatable(MessageType.JW323, invoice))).doesNotContain("Het antwoord");
    }

    private static String translated(Translatable message) {
        Translation.Translated translated =
                (Translation.Translated) Pages.page(Language.NL).translate(message);
        assertThat(translated.notes()).isEmpty();
        Document document = translated.document();
        assertThat(document.form()).isEqualTo(DocumentForm.HTML);
        return Pages.text(document.bytes()).replace('\u00a0', ' ');
    }

    private static MessageNode tree(String sample) {
        return Pages.READER.read(Samples.named(sample).bytes()).root().orElseThrow();
    }

    private static List<String> sentences(byte[] page) {
        Element summary = Pages.elements(Pages.parse(page), "section").get(0);
        assertThat(summary.getAttribute("class")).isEqualTo("part-summary");
        return Pages.elements(summary.getOwnerDocument(), "p", "li").stream()
                .filter(element -> element.getParentNode() == summary
                        || element.getParentNode().getParentNode() == summary)
                .map(element -> element.getTextContent().replace('\u00a0', ' '))
                .toList();
    }
}
