package nl.berichtenpoort.engine.contract.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;

/** Which products an allocation may be spent on, by the contracts of the rule cases. */
class RuimtebeslagTest {

    private static final ContractSet CONTRACTEN = new ContractReader(new CodeLists())
            .read(Samples.files("contracts-cases/contracten").entrySet().stream()
                    .map(file -> new ContractFile(file.getKey(), file.getValue()))
                    .toList())
            .contracts()
            .orElseThrow();
    private static final String RUIMTE = "98003105";
    private static final String VRAGEN = "98003102";

    @Test
    void oneWithACodeIsSpentOnItsProductWhateverItsForm() {
        assertThat(producten(toewijzing(RUIMTE, product("45", "45A13"), Optional.of(100L), Optional.empty())))
                .containsExactly("45 45A13");
        assertThat(producten(toewijzing(VRAGEN, product("45", "45K01"), Optional.empty(), Optional.empty())))
                .containsExactly("45 45K01");
    }

    @Test
    void oneWithoutACodeIsSpentOnWhatIsAllocatedInItsForm() {
        assertThat(producten(toewijzing(RUIMTE, categorie("45"), Optional.of(100L), Optional.empty())))
                .containsExactly("45 45A11", "45 45A12");
        assertThat(producten(toewijzing(RUIMTE, Optional.empty(), Optional.of(100L), Optional.empty())))
                .containsExactly("54 54A11");
    }

    /** No product of category 46 is allocated without a budget, none of the other contract generically. */
    @Test
    void whereNothingIsAllocatedInItsFormItIsSpentOnWhatIsNoTask() {
        assertThat(producten(toewijzing(RUIMTE, categorie("46"), Optional.empty(), Optional.empty())))
                .containsExactly("46 46A11", "46 46A12");
        assertThat(producten(toewijzing(VRAGEN, Optional.empty(), Optional.of(100L), Optional.empty())))
                .contains("45 45N01", "47 47B01")
                .doesNotContain("45 45K01", "45 45K02");
    }

    @Test
    void whatWasRemovedOrIsNotAgreedTakesNothing() {
        assertThat(producten(toewijzing(RUIMTE, categorie("45"), Optional.of(100L), Optional.of("13"))))
                .isEmpty();
        assertThat(producten(toewijzing(RUIMTE, categorie("43"), Optional.of(100L), Optional.empty())))
                .isEmpty();
    }

    /** Ten hours of 60.00 or of 80.00. */
    @Test
    void theDearestOfARoomCounts() {
        Ruimtebeslag beslag = Ruimtebeslag.van(uren(categorie("45"), 10), CONTRACTEN);

        assertThat(beslag.in("ruimte", ruimte(2026, "segment:licht"))).hasValue(80_000);
        assertThat(beslag.in("ruimte", ruimte(2026, "product:45 45A11"))).hasValue(60_000);
        assertThat(beslag.in("ruimte", ruimte(2026, "segment:zwaar"))).isEmpty();
        assertThat(beslag.in("ruimte", ruimte(2025, "segment:licht"))).isEmpty();
        assertThat(beslag.in("vragen", ruimte(2026, "segment:licht"))).isEmpty();
        assertThat(duurste(beslag, 2026)).contains("45 45A12");
        assertThat(duurste(beslag, 2025)).isEmpty();
    }

    @Test
    void ofProductsThatCostTheSameTheFirstIsShown() {
        Ruimtebeslag beslag =
                Ruimtebeslag.van(toewijzing(RUIMTE, categorie("45"), Optional.of(100L), Optional.empty()), CONTRACTEN);

        assertThat(duurste(beslag, 2026)).contains("45 45A11");
    }

    /** From November 2026 on without an end; the contract ends with 2027, and a budget is of the first year. */
    @Test
    void itRunsInTheYearsUntilItsContractEnds() {
        Ruimtebeslag beslag =
                Ruimtebeslag.van(toewijzing(RUIMTE, categorie("45"), Optional.of(100L), Optional.empty()), CONTRACTEN);

        assertThat(beslag.jaren()).containsExactly(2026, 2027);
        assertThat(beslag.in("ruimte", ruimte(2026, "alles"))).hasValue(100);
        assertThat(beslag.in("ruimte", ruimte(2027, "alles"))).hasValue(0);
        assertThat(beslag.in("ruimte", ruimte(2028, "alles"))).isEmpty();
    }

    @Test
    void anEndBeforeThatOfTheContractEndsIt() {
        Toewijzing toewijzing = toewijzing(RUIMTE, categorie("45"), Optional.of(100L), Optional.empty());

        assertThat(Ruimtebeslag.jaren(toewijzing, LocalDate.of(2027, 12, 31))).containsExactly(2026, 2027);
        assertThat(Ruimtebeslag.jaren(toewijzing, LocalDate.of(2025, 12, 31))).containsExactly(2026);
        assertThat(Ruimtebeslag.jaren(uren(categorie("45"), 1), LocalDate.of(2027, 12, 31)))
                .containsExactly(2026);
    }

    private static List<String> producten(Toewijzing toewijzing) {
        return Ruimtebeslag.van(toewijzing, CONTRACTEN).posten().stream()
                .map(post -> post.afspraak().product().product().toString())
                .toList();
    }

    private static Optional<String> duurste(Ruimtebeslag beslag, int jaar) {
        return beslag.duurste(jaar)
                .map(post -> post.afspraak().product().product().toString());
    }

    private static Bestedingsruimte ruimte(int jaar, String voor) {
        return new Bestedingsruimte(jaar, 1, false, List.of(Selectie.van(voor).orElseThrow()));
    }

    private static Optional<Product> categorie(String categorie) {
        return Optional.of(new Product(categorie, Optional.empty()));
    }

    private static Optional<Product> product(String categorie, String code) {
        return Optional.of(new Product(categorie, Optional.of(code)));
    }

    private static Toewijzing uren(Optional<Product> product, long uren) {
        return toewijzing(
                RUIMTE,
                product,
                Optional.of(LocalDate.of(2026, 12, 31)),
                Optional.of(new Omvang(uren, "04", "6")),
                Optional.empty(),
                Optional.empty());
    }

    private static Toewijzing toewijzing(
            String aanbieder, Optional<Product> product, Optional<Long> budget, Optional<String> redenWijziging) {
        return toewijzing(aanbieder, product, Optional.empty(), Optional.empty(), budget, redenWijziging);
    }

    private static Toewijzing toewijzing(
            String aanbieder,
            Optional<Product> product,
            Optional<LocalDate> einddatum,
            Optional<Omvang> omvang,
            Optional<Long> budget,
            Optional<String> redenWijziging) {
        LocalDate begin = LocalDate.of(2026, 11, 1);
        return new Toewijzing(
                new Relation(Standard.IJW, "0153", aanbieder),
                new Bsn("999900018"),
                1001,
                Optional.empty(),
                product,
                begin,
                LocalTime.NOON,
                begin,
                einddatum,
                redenWijziging,
                omvang,
                budget,
                Optional.empty());
    }
}
