package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a stranger wrote is text on the page and nothing else, as a person can trust to see it. */
class HostileTextTest {

    private static final String SAMPLE =
            new String(Samples.named("messages/ijw/jw315/jw315-volledig.xml").bytes(), StandardCharsets.UTF_8);
    private static final String COMMENT = between(SAMPLE, "<jw315:Commentaar>", "</jw315:Commentaar>");

    @Test
    void markupIsText() {
        String hostile =
                "<script>alert(1)</script><img src=x onerror='alert(2)'> \"aanhalingen\" 'enkel' ]]> --> &amp; <!--";
        Document page = page(hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));

        assertThat(Pages.elements(page, "script", "img", "iframe", "link")).isEmpty();
        assertThat(values(page)).contains(hostile);
    }

    @Test
    void directionOverridesAndOtherHiddenCharactersAreShownByTheirNumber() {
        Document page = page(
                "rekening \u202E0021\u202C, stil\u200Bte, \u2066links\u2069, \uFEFF, \u0085, \uE000, \u061C&#13;einde");

        assertThat(values(page))
                .contains("rekening [U+202E]0021[U+202C], stil[U+200B]te, [U+2066]links[U+2069], [U+FEFF], [U+0085],"
                        + " [U+E000], [U+061C][U+000D]einde");
        assertThat(Pages.elements(page, "span").stream()
                        .filter(span -> span.getAttribute("class").equals("hidden-character"))
                        .map(Element::getTextContent))
                .contains("[U+202E]", "[U+000D]");
    }

    @Test
    void hiddenCharactersOfANameAreShownInHeadingsToo() {
        String message = SAMPLE.replace("<ijw:Achternaam>Haan<", "<ijw:Achternaam>\u202EnaaH<");
        assertThat(message).isNotEqualTo(SAMPLE);
        byte[] page = Pages.judged(message.getBytes(StandardCharsets.UTF_8));

        assertThat(Pages.text(page)).doesNotContain("\u202E").contains("de [U+202E]naaH</h2>");
    }

    @Test
    void letterFormsThatBelongToNamesStay() {
        String text = "Emre Yıldız, می\u200Cخواهم, 👩\u200D👧, e\u0301, 𝒜, שלום\nnieuwe regel\tmet tab";

        assertThat(values(page(text))).contains(text);
    }

    @Test
    void fourMegabytesOfCommentAreShownWhole() {
        String text = "abcdefghij\uD83D\uDE00 ".repeat(4_194_304 / 13).strip();

        assertThat(values(page(text))).contains(text);
    }

    @Test
    void theBsnIsMaskedInTextsToo() {
        String bsn = between(SAMPLE, "<jw315:Bsn>", "</jw315:Bsn>");
        String comment = "BSN " + bsn + ", niet 1" + bsn + " en niet 123456782";
        byte[] received = message(comment);

        assertThat(Pages.text(Pages.judged(received)))
                .contains("BSN ***" + bsn.substring(5) + ", niet 1" + bsn + " en niet 123456782")
                .doesNotContain(">" + bsn, " " + bsn);
        MessagePage unmasked = new MessagePage(
                Pages.SCHEMAS,
                new nl.berichtenpoort.schemas.CodeLists(),
                new PageSettings(Language.NL, true, party -> Optional.of("Zorg & Zo")));
        assertThat(Pages.text(unmasked.of(Pages.PAGE_READER.read(received), PageContext.NONE)
                        .bytes()))
                .contains(comment, "<bdi class=\"v\">" + bsn + "</bdi>", "Van Zorg &amp; Zo (AGB 98000213)")
                .doesNotContain("***");
    }

    @Test
    void aBsnThatIsTooShortIsHiddenWhole() {
        String bsn = between(SAMPLE, "<jw315:Bsn>", "</jw315:Bsn>");
        byte[] received = SAMPLE.replace(bsn, "1234567").getBytes(StandardCharsets.UTF_8);

        assertThat(Pages.text(Pages.judged(received)))
                .contains("<bdi class=\"v\">***</bdi>")
                .doesNotContain("1234567");
    }

    @Test
    void aBsnInTheWrongPlaceIsMaskedToo() {
        String bsn = between(SAMPLE, "<jw315:Bsn>", "</jw315:Bsn>");
        String message = SAMPLE.replaceAll(
                        "<jw315:ToewijzingIngangsdatum>[^<]*", "<jw315:ToewijzingIngangsdatum>" + bsn)
                .replaceFirst("<ijw:Volume>[0-9]+", "<ijw:Volume>BSN " + bsn)
                .replaceFirst("<ijw:Identificatie>[^<]*", "<ijw:Identificatie>" + bsn);
        assertThat(message.split(bsn)).hasSizeGreaterThan(4);

        assertThat(Pages.text(Pages.judged(message.getBytes(StandardCharsets.UTF_8))))
                .contains(
                        "<bdi class=\"v\">***" + bsn.substring(5) + "</bdi>",
                        "BSN ***" + bsn.substring(5),
                        "Kenmerk ***" + bsn.substring(5))
                .doesNotContain(bsn);
    }

    @Test
    void elementsThatTheSchemaDoesNotKnowGiveTheRowsOfATableNoColumns() {
        String invoice = new String(
                Samples.named("messages/ijw/jw323/jw323-volledig.xml").bytes(), StandardCharsets.UTF_8);
        String[] parts = invoice.split("(?=</jw323:Prestatie>)");
        StringBuilder hostile = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            hostile.append("<jw323:vreemd").append(i).append("/>").append(parts[i]);
        }

        Document page = Pages.parse(Pages.bare(hostile.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(Pages.elements(page, "th"))
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.getTextContent()).doesNotContain("vreemd"));
        assertThat(Pages.elements(page, "dt").stream()
                        .map(Element::getTextContent)
                        .filter(label -> label.contains("vreemd")))
                .hasSize(11);
    }

    @Test
    void codesThatNoListHasAreShownAsSuch() {
        String message = SAMPLE.replaceFirst("<ijw:Categorie>[0-9]+<", "<ijw:Categorie>99<");

        assertThat(Pages.text(Pages.bare(message.getBytes(StandardCharsets.UTF_8))))
                .contains("<bdi class=\"v\">99</bdi> <span class=\"note\">onbekende code</span>");
    }

    private static Document page(String comment) {
        return Pages.parse(Pages.judged(message(comment)));
    }

    private static byte[] message(String comment) {
        return SAMPLE.replace(COMMENT, comment).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values(Document page) {
        return Pages.elements(page, "bdi").stream().map(Element::getTextContent).toList();
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
