package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import org.junit.jupiter.api.Test;

class LogicalKeysTest {

    @Test
    void aNumberIsItsValue() {
        assertThat(LogicalKeys.ofToegewezenProduct(parent(leaf("ToewijzingNummer", " +007 "))))
                .isEqualTo(LogicalKeys.ofToegewezenProduct(parent(leaf("ToewijzingNummer", "7"))))
                .isNotEqualTo(LogicalKeys.ofToegewezenProduct(parent(leaf("ToewijzingNummer", "70"))));
    }

    @Test
    void partsDoNotRunTogether() {
        MessageNode codeA1 = parent(product("4", "5A1"), leaf("Begindatum", "2026-01-01"));
        MessageNode codeElsewhere = parent(product("45", "A1"), leaf("Begindatum", "2026-01-01"));

        assertThat(LogicalKeys.ofStartProduct(codeA1)).isNotEqualTo(LogicalKeys.ofStartProduct(codeElsewhere));
    }

    @Test
    void aTemporaryStopIsAnotherThanADefinitiveOneAndSoIsOneWithAnotherEnd() {
        assertThat(LogicalKeys.ofStopProduct(stop("2026-03-06", "31")))
                .isEqualTo(LogicalKeys.ofStopProduct(stop("2026-03-06", "02")))
                .isNotEqualTo(LogicalKeys.ofStopProduct(stop("2026-03-07", "31")))
                .isNotEqualTo(LogicalKeys.ofStopProduct(stop("2026-03-06", "20")));
        assertThat(LogicalKeys.ofStopProduct(stop("2026-03-06", "20")))
                .isNotEqualTo(LogicalKeys.ofStopProduct(stop("2026-03-07", "20")));
    }

    @Test
    void everyPartOfANewProductCounts() {
        MessageNode base = nieuw("45", "2026-04-06", "2026-09-13", "8", "04", "4", "1");

        for (MessageNode other : List.of(
                nieuw("44", "2026-04-06", "2026-09-13", "8", "04", "4", "1"),
                nieuw("45", "2026-04-07", "2026-09-13", "8", "04", "4", "1"),
                nieuw("45", "2026-04-06", "2026-09-14", "8", "04", "4", "1"),
                nieuw("45", "2026-04-06", "2026-09-13", "9", "04", "4", "1"),
                nieuw("45", "2026-04-06", "2026-09-13", "8", "01", "4", "1"),
                nieuw("45", "2026-04-06", "2026-09-13", "8", "04", "6", "1"),
                nieuw("45", "2026-04-06", "2026-09-13", "8", "04", "4", "2"))) {
            assertThat(LogicalKeys.ofNieuwProduct(other)).isNotEqualTo(LogicalKeys.ofNieuwProduct(base));
        }
        assertThat(LogicalKeys.ofNieuwProduct(nieuw("45", "2026-04-06", "2026-09-13", "08", "04", "4", "+1")))
                .isEqualTo(LogicalKeys.ofNieuwProduct(base));
    }

    private static MessageNode nieuw(
            String categorie, String ingang, String eind, String volume, String eenheid, String freq, String budget) {
        return parent(
                product(categorie, "A1"),
                leaf("GewensteIngangsdatum", ingang),
                leaf("Einddatum", eind),
                node("Omvang", leaf("Volume", volume), leaf("Eenheid", eenheid), leaf("Frequentie", freq)),
                leaf("Budget", budget));
    }

    private static MessageNode stop(String end, String reason) {
        return parent(
                leaf("ToewijzingNummer", "1"),
                leaf("Begindatum", "2026-01-05"),
                leaf("RedenBeeindiging", reason),
                leaf("Einddatum", end));
    }

    private static MessageNode product(String categorie, String code) {
        return node("Product", leaf("Categorie", categorie), leaf("Code", code));
    }

    private static MessageNode parent(MessageNode... children) {
        return node("Regel", children);
    }

    private static MessageNode node(String name, MessageNode... children) {
        return new MessageNode(name, "", 1, 1, List.of(children));
    }

    private static MessageNode leaf(String name, String text) {
        return new MessageNode(name, text, 1, 1, List.of());
    }
}
