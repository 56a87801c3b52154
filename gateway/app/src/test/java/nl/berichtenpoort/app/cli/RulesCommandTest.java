package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import nl.berichtenpoort.schemas.RuleCatalogue;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyRuleIsALineAndTheCountsCloseTheList() {
        assertThat(run("rules")).isZero();

        assertThat(out.toString().lines().filter(line -> line.matches("(TR|CD|CS)[0-9]{3} .*")))
                .hasSize(RuleCatalogue.release32().rules().size());
        assertThat(out.toString())
                .contains("CS015  schema-enforced  0001  gecontroleerd\n")
                .contains("iJw   message-content       60 60\n");
    }

    @Test
    void oneRuleIsToldInFullWhateverTheCaseOfItsId() {
        assertThat(run("rules", "--lang", "en", "tr018")).isZero();

        assertThat(out.toString())
                .startsWith("TR018  message-content  0001  checked\nJW307 WMO307\n\n")
                .contains("\n\nWhat to do: ");
    }

    @Test
    void anUnknownRuleIsWrongUse() {
        assertThat(run("rules", "TR999")).isEqualTo(2);
        assertThat(err.toString()).startsWith("De standaard heeft geen regel TR999.");
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
