package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static final List<List<String>> RECORDS = List.of(
            List.of("naam", "bedrag"),
            List.of("x, y", "1,50"),
            List.of("a;b", "zei \"ja\""),
            List.of("twee\r\nregels", "\n"),
            List.of("", "\uD83D\uDE42"));

    @Test
    void quotesWhatHasToBeQuotedAndNothingElse() {
        CsvWriter csv = new CsvWriter(',');
        RECORDS.forEach(csv::add);

        assertThat(csv)
                .hasToString("naam,bedrag\r\n\"x, y\",\"1,50\"\r\na;b,\"zei \"\"ja\"\"\"\r\n"
                        + "\"twee\r\nregels\",\"\n\"\r\n,\uD83D\uDE42\r\n");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';'})
    void whatIsWrittenReadsBack(char separator) throws IOException {
        CsvWriter csv = new CsvWriter(separator);
        RECORDS.forEach(csv::add);
        List<List<String>> read = new ArrayList<>();
        Csv.lines("test", new StringReader(csv.toString()), separator, line -> read.add(line.fields()));

        assertThat(read).isEqualTo(RECORDS);
    }

    @Test
    void aLoneEmptyFieldIsNoBlankLine() {
        CsvWriter csv = new CsvWriter(',');
        csv.add(List.of(""));

        assertThat(csv).hasToString("\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@naam", "\ttab", "\rterug"})
    void aTextThatASpreadsheetTakesForAFormulaHasAnApostrophe(String text) {
        assertThat(CsvWriter.isFormula(text)).isTrue();
        assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", " =1", "'=1", "1-2"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo(text);
    }
}
