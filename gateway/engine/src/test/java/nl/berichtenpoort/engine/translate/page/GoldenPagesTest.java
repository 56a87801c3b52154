package nl.berichtenpoort.engine.translate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that were looked at, byte by byte. */
class GoldenPagesTest {

    private static final String FOLDER = "translations/pages/";
    private static final String ENGLISH = ".en.html";
    private static final String DUTCH = ".html";
    private static final SortedMap<String, byte[]> GOLDEN = Samples.files("translations/pages");

    static List<String> pages() {
        return List.copyOf(GOLDEN.keySet());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isTheSame(String name) {
        boolean english = name.endsWith(ENGLISH);
        String sample = name.substring(FOLDER.length(), name.length() - (english ? ENGLISH : DUTCH).length());
        byte[] page = Pages.judged(Samples.named(sample + ".xml").bytes(), english ? Language.EN : Language.NL);

        assertThat(Pages.text(page)).isEqualTo(new String(GOLDEN.get(name), StandardCharsets.UTF_8));
    }

    @Test
    void everyKindOfMessageIsAmongThem() {
        for (String kind : List.of("301", "302", "305", "307", "315", "317", "319", "323", "325", "soap", "schema")) {
            assertThat(pages()).anyMatch(name -> name.contains(kind));
        }
    }
}
