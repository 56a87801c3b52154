package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void readsQuotesCommasAndLineEndsInFields() throws IOException {
        assertThat(read("a,b\r\n\"x, y\",\"zei \"\"ja\"\"\"\r\n\"twee\r\nregels\",\"\"\r\n"))
                .containsExactly(Map.of("a", "x, y", "b", "zei \"ja\""), Map.of("a", "twee\r\nregels", "b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\r\n1,2\r\n,\r\n", "a,b\n1,2\n,\n", "a,b\r\n1,2\r\n,"})
    void takesEitherLineEndAndNeedsNoneAtTheEnd(String text) throws IOException {
        assertThat(read(text)).containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "", "b", ""));
    }

    @Test
    void spacesBelongToTheField() throws IOException {
        assertThat(read("a,b\n x , y\n")).containsExactly(Map.of("a", " x ", "b", " y"));
    }

    @Test
    void aHeaderAloneHasNoRecords() throws IOException {
        assertThat(read("a,b\r\n")).isEmpty();
    }

    @Test
    void saysWhereAndWhatIsWrong() {
        assertWrong("a,b\n1\n", "test:2: 1 fields, header has 2");
        assertWrong("a,b\n\"1\n\n2\",3\n4,5,6\n", "test:5: 3 fields, header has 2");
        assertWrong("a\nx\"y\n", "test:2: quote inside a field that has none around it");
        assertWrong("a\n\"x\"y\n", "test:2: text after a closing quote");
        assertWrong("a\nx\n\"y\n\n", "test:3: quote is not closed");
        assertWrong("a\nx\ry\n", "test:2: CR without LF");
    }

    @Test
    void readsRecordsToTheLetterOfTheRfcWithAnySeparator() throws IOException {
        List<Csv.Line> lines = new ArrayList<>();
        Csv.lines("test", new StringReader("a;\"b;\r\n\"\"c\"\"\"\r\n,\r\n;;\r\n"), ';', lines::add);

        assertThat(lines)
                .containsExactly(
                        new Csv.Line(1, List.of("a", "b;\r\n\"c\"")),
                        new Csv.Line(3, List.of(",")),
                        new Csv.Line(4, List.of("", "", "")));
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', LF_WITHOUT_CR", "'a\rb', CR_WITHOUT_LF", "'x\"', QUOTE_INSIDE", "'\"x\"y', TEXT_AFTER_QUOTE"})
    void saysWhatIsNotTheRfc(String text, Csv.Fault fault) {
        assertThatThrownBy(() -> Csv.lines("test", new StringReader(text.translateEscapes()), ',', line -> {}))
                .isInstanceOfSatisfying(
                        Csv.MalformedException.class,
                        malformed -> assertThat(malformed.fault()).isEqualTo(fault));
    }

    private static void assertWrong(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    private static List<Map<String, String>> read(String text) throws IOException {
        return Csv.read("test", new StringReader(text));
    }
}
