package nl.berichtenpoort.engine.contract.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RegelbedragTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/money/regelbedragen.csv", delimiter = '|', numLinesToSkip = 1)
    void aLineHasItsAmountAndDerivation(
            String geval,
            String bekostiging,
            String prijs,
            String klasse,
            String toewijzing,
            String regel,
            String eerdere,
            String meldingen,
            long cents,
            String afleiding) {
        Bedrag bedrag = Regelbedrag.debet(new Declaratieregel(
                Dossier.regel(regel),
                Contracten.afspraak(bekostiging, prijs, Optional.of(klasse).filter(naam -> !naam.equals("-"))),
                Dossier.toewijzing(toewijzing),
                Dossier.eerdere(eerdere),
                Dossier.starts(meldingen),
                Dossier.stops(meldingen)));
        assertThat(Stap.geschreven(bedrag.afleiding())).isEqualTo(afleiding);
        assertThat(bedrag.cents()).isEqualTo(cents);
    }

    @Test
    void aCreditLineIsTheOppositeOfItsDebitLine() {
        Bedrag bedrag = Regelbedrag.credit(
                Dossier.eerdere("A 2026-03-01..2026-03-31 65400, -A").get(1), 65399);
        assertThat(bedrag)
                .isEqualTo(new Bedrag(-65399, List.of(new Stap(StapSoort.TERUGGENOMEN, List.of("A", "65399")))));
    }
}
