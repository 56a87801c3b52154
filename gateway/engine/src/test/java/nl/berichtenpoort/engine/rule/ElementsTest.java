package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import org.junit.jupiter.api.Test;

class ElementsTest {

    @Test
    void yearsBeforeTheEarliestDateAreTheEarliestDate() {
        int firstYear = LocalDate.MIN.getYear();

        assertThat(Elements.yearsBefore(LocalDate.of(2024, 2, 29), 5)).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(Elements.yearsBefore(LocalDate.of(firstYear + 5, 6, 1), 5)).isEqualTo(LocalDate.of(firstYear, 6, 1));
        assertThat(Elements.yearsBefore(LocalDate.of(firstYear + 4, 6, 1), 5)).isEqualTo(LocalDate.MIN);
    }

    @Test
    void aMissingRequiredElementIsADefectOfOursAndNamedSo() {
        MessageNode client = new MessageNode("Client", "", 7, 3, List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> Elements.required(client, "Naam", "NaamGebruik"))
                .withMessage("Client@7:3 has no Naam/NaamGebruik, against its schema");
    }
}
