package nl.berichtenpoort.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class HostileInputTest {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void onlyTheLongCommentsAreValid(HostileInput input) {
        boolean valid = input == HostileInput.LONG_COMMENT || input == HostileInput.LONG_PROSE;
        assertThat(input.expectation().isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @EnumSource(names = {"HUGE_TEXT", "HUGE_INVOICE", "HUGE_GARBAGE"})
    void theHugeOnesPassTheLimitOf25Megabytes(HostileInput input) {
        assertThat(input.sample().bytes().length).isBetween(25 * MEGABYTE + 1, 27 * MEGABYTE);
    }

    @Test
    void aLongCommentIsTheTextOfAWholeMessage() {
        Sample sample = HostileInput.LONG_COMMENT.sample();
        assertThat(Xml.text(Xml.parse(sample.bytes()), "Commentaar"))
                .hasSize(1_000_000)
                .doesNotContain(" ");
        assertThat(sample.name()).isEqualTo("generated/commentaar-1-mb.xml");
        assertThat(Xml.all(Xml.parse(sample.bytes()), "AangevraagdProduct")).hasSize(4);
    }

    @Test
    void aBlankCommentIsBlank() {
        Element message = Xml.parse(HostileInput.BLANK_COMMENT.sample().bytes());
        assertThat(Xml.find(message, "Commentaar").map(Element::getTextContent).map(String::length))
                .isEqualTo(Optional.of(1_000_000));
        assertThat(Xml.text(message, "Commentaar")).isEmpty();
    }

    @Test
    void nestsTenThousandDeep() {
        String text = HostileInput.DEEP_NESTING.sample().text();
        assertThat(text).contains("<a>".repeat(10_000) + "</a>".repeat(10_000));
    }

    @Test
    void hasAHundredThousandDifferentAttributes() {
        String text = HostileInput.MANY_ATTRIBUTES.sample().text();
        assertThat(text).contains("<jw315:Commentaar a0=\"\" a1=\"\"", " a99999=\"\">kort</jw315:Commentaar>");
    }
}
