package nl.berichtenpoort.engine.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.money.Contracten;
import nl.berichtenpoort.engine.contract.money.Dossier;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;

/** The order of lines, credit, what was rejected, and what no contract tells. */
class RegelboekingenTest {

    private static final List<Prestatie> LINES =
            Dossier.eerdere("A 2026-03-01..2026-03-31 45000, -A, B 2026-03-01..2026-03-31 45000");
    private static final Prestatie DEBIT = LINES.get(0);
    private static final Prestatie CREDIT = LINES.get(1);
    private static final Prestatie AGAIN = LINES.get(2);

    private final Afspraak monthly = Contracten.afspraak("vast euro heel heel", "2025-01-01=45000", Optional.empty());
    private final Toewijzing toewijzing = Dossier.toewijzing(
            "2026-01-01..2026-12-31", Optional.of(new Omvang(45_000, "83", "4")), Optional.empty(), Optional.empty());

    @Test
    void aCreditLineGoesBeforeTheDebitLinesOfItsMessage() {
        assertThat(shown(
                        contracts(),
                        List.of(
                                line(1, DEBIT, Oordeel.TOEGEKEND),
                                line(2, AGAIN, Oordeel.TOEGEKEND),
                                line(2, CREDIT, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET A 45000 45000", "CREDIT C-A -45000 -45000", "DEBET B 45000 45000");
    }

    @Test
    void aLineThatIsNotTakenBackLeavesNothingForTheNext() {
        assertThat(shown(contracts(), List.of(line(1, DEBIT, Oordeel.INGEDIEND), line(2, AGAIN, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET A 45000 45000", "DEBET B 45000 0");
    }

    @Test
    void aRejectedLineCountsForNothing() {
        assertThat(shown(contracts(), List.of(line(1, DEBIT, Oordeel.AFGEWEZEN), line(2, AGAIN, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET A 45000 45000", "DEBET B 45000 45000");
        assertThat(shown(contracts(), List.of(line(1, DEBIT, Oordeel.AFGEWEZEN), line(2, CREDIT, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET A 45000 45000", "CREDIT C-A -45000 -");
    }

    /** The second version, from June on, has a tariff of its own; the term of both ends before the last line. */
    @Test
    void aTrajectoryKeepsWhatWasAgreedWhenItBegan() {
        Toewijzing traject =
                Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty());
        ContractSet versions = new ContractSet(
                List.of(version(1, "2026-01-01", "2026-01-01=420000"), version(2, "2026-06-01", "2026-06-01=900000")));
        List<Prestatie> lines = Dossier.eerdere("A 2026-01-15..2026-01-31 294000, B 2026-11-01..2026-11-30 126000");
        List<Recorded<BeoordeeldePrestatie>> first = List.of(line(1, lines.get(0), Oordeel.TOEGEKEND));
        List<Recorded<BeoordeeldePrestatie>> both = List.of(first.get(0), line(2, lines.get(1), Oordeel.TOEGEKEND));

        assertThat(shown(versions, traject, both)).containsExactly("DEBET A 294000 294000", "DEBET B 126000 126000");
        assertThat(new Boekhouder(versions).boek(dossier(traject, first)).termijnen())
                .extracting(termijn ->
                        termijn.stand().cents() + " " + termijn.stand().status())
                .containsExactly("294000 TOEGEKEND", "126000 OPEN");
    }

    /** The allocation names the category only, so either trajectory may be meant until a line tells which. */
    @Test
    void anAllocationWithoutACodeHasTheInstalmentsOfTheTrajectoryThatIsInvoiced() {
        Toewijzing aspecific = zonderCode(
                Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty()));
        Contract one = version(1, "2026-01-01", "2026-01-01=420000");
        Contractproduct dear = Contracten.afspraak("traject 50:start 50:afronding", "2026-01-01=100", Optional.empty())
                .product();
        ContractSet two = new ContractSet(List.of(
                one,
                Contracten.contract(
                        "d",
                        1,
                        one.geldigVanaf(),
                        one.looptijd().van(),
                        one.looptijd().tot(),
                        Optional.empty(),
                        metCode(dear, "45A99"),
                        List.of())));
        List<Recorded<BeoordeeldePrestatie>> line = List.of(
                line(1, Dossier.eerdere("A 2026-01-15..2026-01-31 294000").get(0), Oordeel.TOEGEKEND));

        assertThat(termijnen(new ContractSet(List.of(one)), aspecific, List.of()))
                .containsExactly("294000 OPEN", "126000 OPEN");
        assertThat(termijnen(two, aspecific, List.of())).isEmpty();
        assertThat(termijnen(two, aspecific, line)).containsExactly("294000 TOEGEKEND", "126000 OPEN");
        assertThat(new Boekhouder(two).vraagtLevering(aspecific)).isTrue();
        assertThat(new Boekhouder(contracts()).vraagtLevering(aspecific)).isFalse();
    }

    /** A line that was taken back, or that is about something else, leaves the instalment open. */
    @Test
    void anInstalmentIsGrantedByALineForItThatStands() {
        Toewijzing traject =
                Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty());
        ContractSet contracts = new ContractSet(List.of(version(1, "2026-01-01", "2026-01-01=420000")));
        List<Prestatie> lines = Dossier.eerdere("A 2026-01-15..2026-01-31 294000, -A");

        assertThat(termijnen(contracts, traject, List.of(line(1, lines.get(0), Oordeel.TOEGEKEND))))
                .containsExactly("294000 TOEGEKEND", "126000 OPEN");
        assertThat(termijnen(
                        contracts,
                        traject,
                        List.of(line(1, lines.get(0), Oordeel.TOEGEKEND), line(2, lines.get(1), Oordeel.TOEGEKEND))))
                .containsExactly("294000 OPEN", "126000 OPEN");
        assertThat(termijnen(
                        contracts, traject, List.of(line(1, voor(lines.get(0), "45", "45A99"), Oordeel.TOEGEKEND))))
                .containsExactly("294000 OPEN", "126000 OPEN");
        assertThat(termijnen(
                        contracts, traject, List.of(line(1, voor(lines.get(0), "54", "45A04"), Oordeel.TOEGEKEND))))
                .containsExactly("294000 OPEN", "126000 OPEN");
    }

    @Test
    void anInstalmentIsReportedByAStartOrStopOfItsAllocation() {
        Toewijzing traject =
                Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty());
        ContractSet contracts = new ContractSet(List.of(version(1, "2026-01-01", "2026-01-01=420000")));

        assertThat(gemeld(contracts, traject, "start")).containsExactly(true, false);
        assertThat(gemeld(contracts, traject, "start, stop:01:2026-05-20")).containsExactly(true, true);
        assertThat(gemeld(contracts, traject, "elders")).containsExactly(false, false);
    }

    private static List<Boolean> gemeld(ContractSet contracts, Toewijzing toewijzing, String meldingen) {
        return new Boekhouder(contracts)
                        .boek(new Toewijzingsdossier(
                                toewijzing.relation(),
                                toewijzing.toewijzingNummer(),
                                Optional.of(new Recorded<>(9, toewijzing)),
                                List.of(),
                                Dossier.starts(meldingen),
                                Dossier.stops(meldingen)))
                        .termijnen()
                        .stream()
                        .map(termijn -> termijn.stand().gemeld())
                        .toList();
    }

    /** Of an allocation without a code no line tells the trajectory that is for something else, or for no trajectory. */
    @Test
    void aLineForNoTrajectoryTellsNone() {
        Toewijzing aspecific = zonderCode(
                Dossier.toewijzing("2026-01-15..2026-12-31", Optional.empty(), Optional.empty(), Optional.empty()));
        Contract one = version(1, "2026-01-01", "2026-01-01=420000");
        Contractproduct hours = Contracten.afspraak("pxq uur", "2026-01-01=6000", Optional.empty())
                .product();
        ContractSet two = new ContractSet(List.of(
                one,
                Contracten.contract(
                        "d",
                        1,
                        one.geldigVanaf(),
                        one.looptijd().van(),
                        one.looptijd().tot(),
                        Optional.empty(),
                        metCode(hours, "45A99"),
                        List.of())));
        Prestatie traject = Dossier.eerdere("A 2026-01-15..2026-01-31 294000").get(0);

        assertThat(termijnen(two, aspecific, List.of(line(1, voor(traject, "45", "45A99"), Oordeel.TOEGEKEND))))
                .isEmpty();
        assertThat(termijnen(two, aspecific, List.of(line(1, voor(traject, "45", "45A98"), Oordeel.TOEGEKEND))))
                .isEmpty();
        assertThat(termijnen(two, aspecific, List.of(line(1, traject, Oordeel.TOEGEKEND))))
                .containsExactly("294000 TOEGEKEND", "126000 OPEN");
    }

    /** Of two contracts neither is that of an allocation that may be for either. */
    @Test
    void anAllocationWithoutACodeHasTheContractThatAllItsProductsHave() {
        Toewijzing aspecific = zonderCode(
                Dossier.toewijzing("2026-11-15..2026-12-31", Optional.empty(), Optional.of(90_000L), Optional.empty()));
        Contractproduct other = metCode(monthly.product(), "45A99");
        Contract second = Contracten.contract(
                "d",
                3,
                monthly.contract().geldigVanaf(),
                monthly.contract().looptijd().van(),
                monthly.contract().looptijd().tot(),
                Optional.empty(),
                other,
                List.of());
        ProductCode named = new ProductCode("45", "");

        Boeking single = new Boekhouder(contracts())
                .boek(dossier(aspecific, List.of()))
                .boekingen()
                .get(0);
        assertThat(single.plaats()).isEqualTo(new Boeking.Plaats(named, "ambulant", "c", 1));
        assertThat(single.bedrag()).isEqualTo(90_000);
        assertThat(single.contractBedrag()).contains(90_000L);
        assertThat(single.mogelijk()).containsExactly(new Boeking.Plaats(Contracten.PRODUCT, "ambulant", "c", 1));

        Boeking either = new Boekhouder(new ContractSet(List.of(monthly.contract(), second)))
                .boek(dossier(aspecific, List.of()))
                .boekingen()
                .get(0);
        assertThat(either.plaats()).isEqualTo(new Boeking.Plaats(named, "ambulant", "", 0));
        assertThat(either.mogelijk())
                .containsExactlyInAnyOrder(
                        new Boeking.Plaats(Contracten.PRODUCT, "ambulant", "c", 1),
                        new Boeking.Plaats(other.product(), "ambulant", "d", 3));
    }

    /** The contract of the parties knows nothing of the product: its value is unknown, and its years are the contract's. */
    @Test
    void anAllocationOfWhatIsNotAgreedStandsUnderTheOnlyContract() {
        Toewijzing unknown = metProduct(
                Dossier.toewijzing("2026-11-15..2027-03-31", Optional.empty(), Optional.of(90_000L), Optional.empty()),
                Optional.of(new Product("54", Optional.of("54X01"))));

        assertThat(new Boekhouder(contracts()).boek(dossier(unknown, List.of())).boekingen())
                .extracting(entry -> entry.onderdeel() + " " + entry.bedrag() + " " + entry.contractBedrag() + " "
                        + entry.plaats().segment() + "/" + entry.plaats().contract() + "/"
                        + entry.plaats().versie() + " " + entry.mogelijk())
                .containsExactly("2026 0 Optional.empty /c/1 []", "2027 0 Optional.empty /c/1 []");
        assertThat(new Boekhouder(new ContractSet(List.of()))
                        .boek(dossier(unknown, List.of()))
                        .boekingen())
                .extracting(entry -> entry.onderdeel() + " " + entry.plaats().contract())
                .containsExactly("2026 ");
    }

    @Test
    void onlyTrafficOfAMunicipalityWithAContractIsEntered() {
        assertThat(new Boekhouder(contracts()).boekt(toewijzing.relation())).isTrue();
        assertThat(new Boekhouder(new ContractSet(List.of())).boekt(toewijzing.relation()))
                .isFalse();
    }

    /** 120,000.00 in twelve of 2025, 48,000.01 in advances of 2026. */
    @Test
    void paymentsByScheduleAreEnteredInTheirMonths() {
        List<Boeking> entries = new Boekhouder(new ContractReader(new CodeLists())
                        .read(Samples.files("contracts-valid/volledig").entrySet().stream()
                                .filter(file -> file.getKey().endsWith(".yaml"))
                                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                                .toList())
                        .contracts()
                        .orElseThrow())
                .schema();

        List<Boeking> beds = entries.stream()
                .filter(entry -> entry.soort() == Boeking.Soort.BETALING
                        && entry.plaats().product().code().equals("46B01")
                        && entry.maand().getYear() == 2025)
                .toList();
        assertThat(beds).hasSize(12).allSatisfy(entry -> {
            assertThat(entry.bedrag()).isEqualTo(1_000_000);
            assertThat(entry.contractBedrag()).contains(1_000_000L);
            assertThat(entry.plaats())
                    .isEqualTo(new Boeking.Plaats(new ProductCode("46", "46B01"), "crisis", "linde", 1));
            assertThat(entry.relation()).isEqualTo(new Relation(Standard.IJW, "0141", "98000001"));
            assertThat(entry.mogelijk()).isEmpty();
        });
        assertThat(beds).extracting(Boeking::maand).contains(YearMonth.of(2025, 1), YearMonth.of(2025, 12));
        assertThat(beds).extracting(Boeking::onderdeel).doesNotHaveDuplicates();
        assertThat(entries)
                .filteredOn(entry -> entry.soort() == Boeking.Soort.VOORSCHOT)
                .allSatisfy(entry -> assertThat(entry.plaats().product()).isEqualTo(new ProductCode("54", "54C01")))
                .extracting(Boeking::bedrag)
                .satisfies(amounts -> assertThat(
                                amounts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(4_800_001));
    }

    private static Prestatie voor(Prestatie line, String categorie, String code) {
        return new Prestatie(
                line.relation(),
                line.bsn(),
                line.referentieNummer(),
                line.vorigReferentieNummer(),
                line.toewijzingNummer(),
                categorie,
                code,
                line.periode(),
                line.geleverdVolume(),
                line.eenheid(),
                line.tarief(),
                line.bedrag(),
                line.credit());
    }

    private static List<String> termijnen(
            ContractSet contracts, Toewijzing toewijzing, List<Recorded<BeoordeeldePrestatie>> lines) {
        return new Boekhouder(contracts)
                .boek(dossier(toewijzing, lines)).termijnen().stream()
                        .map(termijn ->
                                termijn.stand().cents() + " " + termijn.stand().status())
                        .toList();
    }

    private static Toewijzing zonderCode(Toewijzing t) {
        return metProduct(t, Optional.of(new Product(Contracten.PRODUCT.categorie(), Optional.empty())));
    }

    private static Toewijzing metProduct(Toewijzing t, Optional<Product> product) {
        return new Toewijzing(
                t.relation(),
                t.bsn(),
                t.toewijzingNummer(),
                t.referentieAanbieder(),
                product,
                t.toewijzingsdatum(),
                t.toewijzingstijd(),
                t.ingangsdatum(),
                t.einddatum(),
                t.redenWijziging(),
                t.omvang(),
                t.budget(),
                Optional.empty());
    }

    private static Contractproduct metCode(Contractproduct product, String code) {
        return new Contractproduct(
                new ProductCode(product.product().categorie(), code),
                product.naam(),
                product.landelijk(),
                product.segment(),
                product.bekostiging(),
                product.frequenties(),
                product.vormen(),
                product.startEnStop(),
                product.grenzen(),
                product.stapeling(),
                product.afwezigheid(),
                product.acceptatieplicht(),
                product.zwaarte());
    }

    private static Contract version(int number, String from, String tariff) {
        return Contracten.contract(
                "c",
                number,
                LocalDate.parse(from),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-10-31"),
                Optional.empty(),
                Contracten.afspraak("traject 70:start 30:afronding", tariff, Optional.empty())
                        .product(),
                List.of());
    }

    /** A line for another product on the allocation, in the same month, takes nothing from this one. */
    @Test
    void onlyLinesForTheSameProductCount() {
        Prestatie other = new Prestatie(
                DEBIT.relation(),
                DEBIT.bsn(),
                "X",
                Optional.empty(),
                DEBIT.toewijzingNummer(),
                DEBIT.categorie(),
                "45A99",
                DEBIT.periode(),
                DEBIT.geleverdVolume(),
                DEBIT.eenheid(),
                Optional.empty(),
                DEBIT.bedrag(),
                false);

        assertThat(shown(contracts(), List.of(line(1, other, Oordeel.TOEGEKEND), line(2, AGAIN, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET X 45000 -", "DEBET B 45000 45000");
    }

    @Test
    void withoutAContractThereIsNoAmountByIt() {
        assertThat(shown(
                        new ContractSet(List.of()),
                        List.of(line(1, DEBIT, Oordeel.TOEGEKEND), line(2, CREDIT, Oordeel.TOEGEKEND))))
                .containsExactly("DEBET A 45000 -", "CREDIT C-A -45000 -");
    }

    @Test
    void linesThatSayTheSameAreToldApart() {
        assertThat(shown(contracts(), List.of(line(1, DEBIT, Oordeel.AFGEWEZEN), line(1, DEBIT, Oordeel.AFGEWEZEN))))
                .containsExactly("DEBET A 45000 45000", "DEBET A #2 45000 45000");
    }

    @Test
    void anAllocationIsEnteredForEveryYearThatItTouches() {
        Toewijzing total = Dossier.toewijzing(
                "2026-11-15..2028-02-29",
                Optional.of(new Omvang(90_000, "83", "6")),
                Optional.empty(),
                Optional.empty());
        Boekhouder boekhouder = new Boekhouder(contracts());
        List<Boeking> entries = boekhouder.boek(dossier(total, List.of())).boekingen();
        assertThat(entries)
                .extracting(entry -> entry.onderdeel() + " " + entry.maand() + " " + entry.bedrag())
                .containsExactly("2026 2026-11 90000", "2027 2027-01 0", "2028 2028-01 0");
        assertThat(entries.get(0).plaats()).isEqualTo(new Boeking.Plaats(Contracten.PRODUCT, "ambulant", "c", 1));
        assertThat(boekhouder.vraagtLevering(total)).isFalse();
    }

    @Test
    void anAllocationThatWasRemovedLeavesNothing() {
        Toewijzing removed = Dossier.toewijzing(
                "2026-11-15..2026-11-15",
                Optional.of(new Omvang(90_000, "83", "6")),
                Optional.empty(),
                Optional.of(Toewijzing.VERWIJDERD));
        Boekingen entries = new Boekhouder(contracts()).boek(dossier(removed, List.of()));
        assertThat(entries.boekingen()).isEmpty();
        assertThat(entries.termijnen()).isEmpty();
    }

    @Test
    void aYearThatNoCalendarHasCountsInTheLastOrFirstMonth() {
        assertThat(Boeking.maand(LocalDate.MAX)).isEqualTo(YearMonth.of(9999, 12));
        assertThat(Boeking.maand(LocalDate.MIN)).isEqualTo(YearMonth.of(1, 1));
        assertThat(Boeking.maand(LocalDate.of(9999, 3, 31))).isEqualTo(YearMonth.of(9999, 3));
        assertThat(Boeking.maand(LocalDate.of(10000, 1, 1))).isEqualTo(YearMonth.of(9999, 12));
        assertThat(Boeking.maand(LocalDate.of(1, 5, 31))).isEqualTo(YearMonth.of(1, 5));
        assertThat(Boeking.maand(LocalDate.of(0, 5, 31))).isEqualTo(YearMonth.of(1, 1));
    }

    private ContractSet contracts() {
        return new ContractSet(List.of(monthly.contract()));
    }

    private List<String> shown(ContractSet contracts, List<Recorded<BeoordeeldePrestatie>> lines) {
        return shown(contracts, toewijzing, lines);
    }

    private static List<String> shown(
            ContractSet contracts, Toewijzing toewijzing, List<Recorded<BeoordeeldePrestatie>> lines) {
        return new Boekhouder(contracts)
                .boek(dossier(toewijzing, lines)).boekingen().stream()
                        .filter(entry -> entry.oordeel().isPresent())
                        .peek(entry -> assertThat(Stap.gelezen(Stap.geschreven(entry.afleiding())))
                                .isEqualTo(entry.afleiding()))
                        .map(entry -> entry.soort() + " " + entry.onderdeel() + " " + entry.bedrag() + " "
                                + entry.contractBedrag().map(String::valueOf).orElse("-"))
                        .toList();
    }

    private static Toewijzingsdossier dossier(Toewijzing toewijzing, List<Recorded<BeoordeeldePrestatie>> lines) {
        return new Toewijzingsdossier(
                toewijzing.relation(),
                toewijzing.toewijzingNummer(),
                Optional.of(new Recorded<>(9, toewijzing)),
                lines,
                List.of(),
                List.of());
    }

    private static Recorded<BeoordeeldePrestatie> line(long message, Prestatie line, Oordeel oordeel) {
        return new Recorded<>(message, new BeoordeeldePrestatie(line, oordeel));
    }
}
