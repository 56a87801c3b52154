package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.samples.HostileInput;
import nl.berichtenpoort.samples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Every page stands on its own, runs nothing, and can be read by a screen reader; of valid, invalid and hostile input. */
class PageStructureTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "h3",
            "h4", "h5", "h6", "p", "div", "span", "strong", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
            "thead", "tbody", "tr", "th", "td", "a", "bdi", "time", "data");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "lang",
            "class",
            "charset",
            "http-equiv",
            "content",
            "name",
            "href",
            "id",
            "scope",
            "role",
            "colspan",
            "data-label",
            "datetime",
            "value");

    static List<Sample> samples() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageIsWellFormedSafeAndAccessible(Sample sample) throws Exception {
        check(Pages.judged(sample.bytes()), "nl");
        check(Pages.judged(sample.bytes(), Language.EN), "en");
    }

    @ParameterizedTest
    @EnumSource(HostileInput.class)
    void whatIsTooMuchHasAPageToo(HostileInput input) throws Exception {
        Sample sample = input.sample();
        byte[] page = Pages.judged(sample.bytes());

        check(page, "nl");
        assertThat(Pages.text(page).contains("id=\"bevinding-1\""))
                .isEqualTo(sample.expectation().isPresent());
    }

    @Test
    void bytesThatAreNoMessageHaveAPageThatSaysSo() throws Exception {
        for (byte[] input : List.of(new byte[0], new byte[] {0, 1, 2}, "hallo".getBytes(StandardCharsets.UTF_8))) {
            byte[] page = Pages.judged(input);

            check(page, "nl");
            assertThat(Pages.text(page)).contains("Bericht dat niet herkend is", "Wat te doen:");
        }
    }

    private static void check(byte[] bytes, String language) throws Exception {
        String text = Pages.text(bytes);
        assertThat(text)
                .startsWith("<!DOCTYPE html>\n<html")
                .endsWith("</html>\n")
                .doesNotContain("\r");
        Document page = Pages.parse(bytes);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);

        List<Element> all = Pages.elements(page);
        assertThat(all).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
        assertThat(all.stream().flatMap(element -> names(element).stream()).collect(Collectors.toSet()))
                .isSubsetOf(ATTRIBUTES);
        // Without content these would be open elements in HTML.
        assertThat(text.replaceAll("<meta [^<>]*/>", "")).doesNotContain("/>");

        assertThat(Pages.elements(page, "h1")).hasSize(1);
        assertThat(Pages.elements(page, "main")).hasSize(1);
        assertThat(Pages.elements(page, "title").get(0).getTextContent()).isNotBlank();
        headingsDoNotSkip(page);
        assertThat(Pages.elements(page, "th"))
                .allMatch(header -> !header.getAttribute("scope").isEmpty());
        assertThat(Pages.elements(page, "table"))
                .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
        assertThat(Pages.elements(page, "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "li", "p"))
                .allMatch(element -> !element.getTextContent().isBlank());
        Set<String> ids = new HashSet<>();
        all.stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as("id %s once", id).isTrue());
        assertThat(Pages.elements(page, "a"))
                .allMatch(link -> link.getAttribute("href").startsWith("#")
                        && ids.contains(link.getAttribute("href").substring(1)));

        String style = Pages.elements(page, "style").get(0).getTextContent();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(Pages.elements(page, "meta"))
                .filteredOn(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .singleElement()
                .satisfies(meta -> assertThat(meta.getAttribute("content"))
                        .isEqualTo("default-src 'none'; style-src 'sha256-" + digest
                                + "'; base-uri 'none'; form-action 'none'"));
        assertThat(style).doesNotContain("url(", "@import");
    }

    private static void headingsDoNotSkip(Document page) {
        int before = 0;
        for (Element heading : Pages.elements(page, "h1", "h2", "h3", "h4", "h5", "h6")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static Set<String> names(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        return names;
    }
}
