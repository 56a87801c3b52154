package nl.berichtenpoort.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.CaseFileStore;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Omvang;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.Verzoek.ProductSoort;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;

/** What every case file must do, whatever it keeps its rows in. */
abstract class CaseFileContractTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());
    private static final Relation RELATION = new Relation(Standard.IJW, "0153", "98000981");
    private static final Relation OTHER = new Relation(Standard.IJW, "0164", "98000981");
    private static final Bsn BSN = new Bsn("999904401");
    private static final Periode JUNE = new Periode(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    private static final Optional<Product> AMBULANT = Optional.of(new Product("45", Optional.of("45A04")));

    /** The case file under test, empty at the start of each test. */
    abstract CaseFile reading();

    /** The same one, for writing. */
    abstract CaseFileStore writing();

    @Test
    void keepsAWholeConversation() {
        long messageId = 0;
        for (Sample sample : Samples.conversation("jeugdhulp-volledig")) {
            writing().apply(++messageId, changes(sample));
        }

        assertThat(reading().verzoeken(Standard.IJW, "98000981", List.of("EK-2026-004171", "EK-2026-004172")))
                .extracting(
                        Recorded::messageId,
                        found -> found.value().soort(),
                        found -> found.value().producten().get(0).omvang())
                .containsExactly(
                        tuple(1L, Verzoek.Soort.TOEWIJZING, Optional.of(new Omvang(120, "01", "2"))),
                        tuple(1L, Verzoek.Soort.TOEWIJZING, Optional.of(new Omvang(1800, "01", "6"))));
        assertThat(reading().toewijzingen(RELATION, List.of(261530417L)))
                .containsExactly(new Recorded<>(
                        3,
                        new Toewijzing(
                                RELATION,
                                BSN,
                                261530417,
                                Optional.of("EK-2026-004171"),
                                AMBULANT,
                                LocalDate.of(2026, 5, 15),
                                LocalTime.of(13, 40),
                                LocalDate.of(2026, 6, 1),
                                Optional.of(LocalDate.of(2026, 11, 29)),
                                Optional.empty(),
                                Optional.of(new Omvang(120, "01", "2")),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(reading().toewijzingenVan(RELATION, List.of(BSN)))
                .extracting(found -> found.value().toewijzingNummer())
                .containsExactly(261530417L, 261530418L);
        assertThat(reading().starts(RELATION, List.of(BSN)))
                .extracting(Recorded::messageId, found -> found.value().begindatum())
                .containsExactly(tuple(5L, LocalDate.of(2026, 6, 2)), tuple(5L, LocalDate.of(2026, 6, 4)));
        assertThat(reading().stops(RELATION, List.of(BSN)))
                .extracting(Recorded::messageId, found -> found.value().einddatum())
                .containsExactly(tuple(9L, LocalDate.of(2026, 10, 13)), tuple(9L, LocalDate.of(2026, 10, 14)));
        assertThat(reading().declaraties(Standard.IJW, "98000981", List.of("2606EK0017")))
                .containsExactly(new Recorded<>(
                        7,
                        new Declaratie(
                                RELATION,
                                "JDC2600117",
                                "2606EK0017",
                                JUNE,
                                LocalDate.of(2026, 7, 6),
                                144_590,
                                "3.2.0",
                                "3.2.0")));
        assertThat(reading().declaratiesMet(RELATION, List.of("JDC2600117"))).hasSize(1);
        assertThat(reading().laatstePeriode(RELATION, LocalDate.of(2026, 7, 6))).hasValue(JUNE);
        assertThat(reading().laatstePeriode(RELATION, LocalDate.of(2026, 7, 5))).isEmpty();
        assertThat(reading().laatstePeriode(OTHER, LocalDate.of(2026, 7, 6))).isEmpty();
        assertThat(reading().prestatiesOp(RELATION, List.of(261530417L, 261530418L)))
                .extracting(
                        found -> found.value().prestatie().bedrag(),
                        found -> found.value().oordeel())
                .containsExactly(tuple(80_990L, Oordeel.TOEGEKEND), tuple(63_600L, Oordeel.TOEGEKEND));
        assertThat(reading().bekende(RELATION, List.of(BSN, new Bsn("999900018"))))
                .containsExactly(BSN);
        assertThat(reading().bekende(OTHER, List.of(BSN))).isEmpty();
    }

    @Test
    void keepsEveryFieldOfARequestForChange() {
        writing().apply(1, changes(Samples.named("messages/ijw/jw317/jw317-volledig.xml")));
        Relation relation = new Relation(Standard.IJW, "0164", "98000213");
        List<Recorded<Verzoek>> found = reading().verzoekenVan(relation, List.of(new Bsn("999900080")));
        assertThat(found).hasSize(1);
        Verzoek verzoek = found.get(0).value();
        assertThat(verzoek.soort()).isEqualTo(Verzoek.Soort.WIJZIGING);
        assertThat(verzoek.referentieAanbieder()).isEqualTo("J-VOW-2026-0015");
        assertThat(verzoek.redenVerzoek()).hasValue("2");
        assertThat(verzoek.producten())
                .extracting(
                        product -> product.soort(), product -> product.toewijzingNummer(), product -> product.budget())
                .containsExactly(
                        tuple(ProductSoort.ONGEWIJZIGD, Optional.of(260010503L), Optional.empty()),
                        tuple(ProductSoort.ONGEWIJZIGD, Optional.of(250088123L), Optional.empty()),
                        tuple(ProductSoort.ONGEWIJZIGD, Optional.of(260010505L), Optional.empty()),
                        tuple(ProductSoort.TE_WIJZIGEN, Optional.of(260010502L), Optional.empty()),
                        tuple(ProductSoort.TE_WIJZIGEN, Optional.of(260010504L), Optional.of(900_000L)),
                        tuple(ProductSoort.TE_WIJZIGEN, Optional.of(260010506L), Optional.empty()),
                        tuple(ProductSoort.NIEUW, Optional.empty(), Optional.empty()),
                        tuple(ProductSoort.NIEUW, Optional.empty(), Optional.of(240_000L)));
        assertThat(verzoek.producten().get(7))
                .isEqualTo(new Verzoek.GevraagdProduct(
                        ProductSoort.NIEUW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Product("43", Optional.empty())),
                        Optional.of(LocalDate.of(2026, 6, 15)),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        Optional.empty(),
                        Optional.of(240_000L),
                        Optional.empty()));
    }

    @Test
    void takesWhatEveryValidSampleLeavesBehind() {
        List<Sample> samples = Samples.messages();
        long messageId = 0;
        int lines = 0;
        for (Sample sample : samples) {
            List<CaseFileChange> changes = changes(sample);
            writing().apply(++messageId, changes);
            for (CaseFileChange change : changes) {
                if (change instanceof Prestatie prestatie) {
                    lines++;
                    long brought = messageId;
                    assertThat(reading()
                                    .prestaties(
                                            prestatie.relation().standard(),
                                            prestatie.relation().aanbieder(),
                                            List.of(prestatie.referentieNummer())))
                            .filteredOn(found -> found.messageId() == brought)
                            .extracting(found -> found.value().prestatie())
                            .containsExactly(prestatie);
                } else if (change instanceof Toewijzing toewijzing) {
                    long brought = messageId;
                    assertThat(reading()
                                    .toewijzingenInGemeente(
                                            toewijzing.relation().standard(),
                                            toewijzing.relation().gemeente(),
                                            List.of(toewijzing.toewijzingNummer())))
                            .filteredOn(found -> found.messageId() == brought)
                            .extracting(Recorded::value)
                            .isSubsetOf(toewijzing);
                } else if (change instanceof VerzoekAntwoord antwoord) {
                    assertThat(reading().antwoorden(antwoord.relation(), List.of(antwoord.referentieAanbieder())))
                            .extracting(Recorded::value)
                            .contains(antwoord);
                }
            }
        }
        assertThat(lines).isGreaterThan(20);
    }

    @Test
    void theSameChangesAgainChangeNothing() {
        List<Sample> conversation = Samples.conversation("wmo-begeleiding");
        for (int round = 0; round < 2; round++) {
            for (int index = 0; index < conversation.size(); index++) {
                writing().apply(index + 1L, changes(conversation.get(index)));
            }
        }
        CaseFileChange first = changes(conversation.get(0)).get(0);
        Verzoek verzoek = (Verzoek) first;
        assertThat(reading().verzoekenVan(verzoek.relation(), List.of(verzoek.bsn())))
                .hasSize(changes(conversation.get(0)).size())
                .element(0)
                .isEqualTo(new Recorded<>(1, verzoek));
        assertThat(reading().starts(verzoek.relation(), List.of(verzoek.bsn())))
                .hasSize(changes(conversation.get(4)).size());
    }

    @Test
    void theNewestVersionOfAnAllocationCountsInWhicheverOrderTheyArrive() {
        Toewijzing first = toewijzing(1, LocalDate.of(2026, 5, 15), LocalTime.of(9, 0), Optional.of("REF-1"));
        Toewijzing second = toewijzing(1, LocalDate.of(2026, 5, 15), LocalTime.of(9, 30), Optional.empty());
        Toewijzing third = toewijzing(1, LocalDate.of(2026, 5, 16), LocalTime.of(8, 0), Optional.empty());
        List<Recorded<Toewijzing>> arrivals = new ArrayList<>(
                List.of(new Recorded<>(10, third), new Recorded<>(11, first), new Recorded<>(12, second)));
        Collections.reverse(arrivals);
        arrivals.forEach(arrival -> writing().apply(arrival.messageId(), List.of(arrival.value())));

        assertThat(reading().toewijzingen(RELATION, List.of(1L))).containsExactly(new Recorded<>(10, third));
        assertThat(reading().versies(RELATION, List.of(1L)))
                .containsExactly(new Recorded<>(10, third), new Recorded<>(11, first), new Recorded<>(12, second));
        assertThat(reading().versies(RELATION, List.of(2L))).isEmpty();
        assertThat(reading().versies(OTHER, List.of(1L))).isEmpty();
        assertThat(reading().toewijzingenVan(RELATION, List.of(BSN))).containsExactly(new Recorded<>(10, third));
        assertThat(reading().toewijzingenInGemeente(Standard.IJW, "0153", List.of(1L, 2L)))
                .containsExactly(new Recorded<>(10, third));
        assertThat(reading().toewijzingenInGemeente(Standard.IWMO, "0153", List.of(1L)))
                .isEmpty();
        assertThat(reading().toewijzingenVanClient(Standard.IJW, List.of(BSN)))
                .containsExactly(new Recorded<>(10, third));
        assertThat(reading().toewijzingenVanClient(Standard.IWMO, List.of(BSN))).isEmpty();
        assertThat(reading().toewijzingenVanClient(Standard.IJW, List.of(new Bsn("999990019"))))
                .isEmpty();
        assertThat(reading().toewijzingenOpVerzoek(RELATION, List.of("REF-1")))
                .containsExactly(new Recorded<>(11, first));
    }

    @Test
    void aRemovalTakesAwayWhatCameBeforeItAndNothingAfter() {
        StartProduct start = start(LocalDate.of(2026, 6, 2), "1");
        StartProduct removal = start(LocalDate.of(2026, 6, 2), "3");
        StartProduct other = start(LocalDate.of(2026, 6, 3), "1");
        writing().apply(5, List.of(removal, other));
        writing().apply(4, List.of(start));
        assertThat(reading().starts(RELATION, List.of(BSN))).containsExactly(new Recorded<>(5, other));
        writing().apply(6, List.of(start));
        writing().apply(5, List.of(removal, other));
        assertThat(reading().starts(RELATION, List.of(BSN)))
                .containsExactly(new Recorded<>(5, other), new Recorded<>(6, start));
    }

    @Test
    void aTemporaryAndADefinitiveStopOfOneDeliveryAreTwo() {
        StopProduct temporary = stop("20", LocalDate.of(2026, 7, 1), "1");
        StopProduct definitive = stop("31", LocalDate.of(2026, 8, 1), "1");
        writing().apply(1, List.of(temporary));
        writing().apply(2, List.of(definitive));
        assertThat(reading().stops(RELATION, List.of(BSN))).hasSize(2);
        writing().apply(3, List.of(stop("31", LocalDate.of(2026, 8, 1), "3")));
        assertThat(reading().stops(RELATION, List.of(BSN))).containsExactly(new Recorded<>(1, temporary));
    }

    @Test
    void aWrongEinddatumIsRemovedAndReplacedInOneMessage() {
        StopProduct wrong = stop("31", LocalDate.of(2026, 8, 1), "1");
        StopProduct right = stop("31", LocalDate.of(2026, 8, 15), "1");
        writing().apply(1, List.of(wrong));
        writing().apply(2, List.of(stop("31", LocalDate.of(2026, 8, 1), "3"), right));
        assertThat(reading().stops(RELATION, List.of(BSN))).containsExactly(new Recorded<>(2, right));
    }

    @Test
    void theNewestAnswerTellsWhatWasGranted() {
        Declaratie declaratie =
                new Declaratie(RELATION, "ID-1", "D-1", JUNE, LocalDate.of(2026, 7, 1), 300, "3.2.0", "3.2.0");
        Prestatie granted = prestatie("R-1", Optional.empty(), 100, false);
        Prestatie rejected = prestatie("R-2", Optional.empty(), 200, false);
        Prestatie credit = prestatie("R-3", Optional.of("R-1"), -100, true);
        writing().apply(1, List.of(declaratie, granted, rejected, credit));
        assertThat(judgements()).containsExactly(Oordeel.INGEDIEND, Oordeel.INGEDIEND, Oordeel.INGEDIEND);
        writing().apply(2, List.of(new DeclaratieAntwoord(RELATION, "ID-1", Optional.empty(), true, 0, List.of())));
        assertThat(judgements()).containsExactly(Oordeel.AFGEWEZEN, Oordeel.AFGEWEZEN, Oordeel.AFGEWEZEN);
        writing()
                .apply(
                        3,
                        List.of(new DeclaratieAntwoord(
                                RELATION, "ID-1", Optional.of("D-1"), false, 0, List.of("R-2"))));
        // An answer in another relation says nothing about this invoice.
        writing().apply(4, List.of(new DeclaratieAntwoord(OTHER, "ID-1", Optional.empty(), true, 0, List.of())));
        assertThat(judgements()).containsExactly(Oordeel.TOEGEKEND, Oordeel.AFGEWEZEN, Oordeel.TOEGEKEND);
        List<BeoordeeldePrestatie> oneByOne = new ArrayList<>();
        reading()
                .prestatiesOp(RELATION, LongStream.rangeClosed(1, 2_500).boxed().toList(), oneByOne::add);
        assertThat(oneByOne)
                .containsExactlyInAnyOrderElementsOf(
                        reading().prestatiesOp(RELATION, List.of(granted.toewijzingNummer())).stream()
                                .map(Recorded::value)
                                .toList())
                .hasSize(3);
        assertThat(reading().creditregelsOp(Standard.IJW, "98000981", List.of("R-1", "R-2")))
                .containsExactly(new Recorded<>(1, new BeoordeeldePrestatie(credit, Oordeel.TOEGEKEND)));
    }

    @Test
    void holdsDatesBeyondWhatADatabaseHolds() {
        Toewijzing far = new Toewijzing(
                RELATION,
                BSN,
                9,
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 1, 1),
                LocalTime.MAX,
                LocalDate.of(-3000, 1, 1),
                Optional.of(LocalDate.MAX),
                Optional.of("13"),
                Optional.empty(),
                Optional.of(99_999_999L),
                Optional.of("é€ \"'\\"));
        writing().apply(1, List.of(far));
        assertThat(reading().toewijzingen(RELATION, List.of(9L))).containsExactly(new Recorded<>(1, far));
        assertThat(far.verwijderd()).isTrue();
    }

    @Test
    void tellsTheClientsOfAMessage() {
        assertThat(CaseFileChanges.clients(root(Samples.named("messages/ijw/jw317/jw317-volledig.xml"))
                        .root()
                        .orElseThrow()))
                .containsExactly(new Bsn("999900080"));
        Set<String> clients =
                CaseFileChanges.clients(root(Samples.named("messages/ijw/jw323/jw323-creditregels.xml"))
                                .root()
                                .orElseThrow())
                        .stream()
                        .map(Bsn::value)
                        .collect(Collectors.toSet());
        assertThat(clients).containsExactly("999900018");
        assertThat(BSN.toString()).doesNotContain("9");
    }

    @Test
    void returnMessagesOtherThanTheInvoicesLeaveNothing() {
        assertThat(changes(Samples.named("messages/ijw/jw302/jw302-volledig.xml")))
                .isEmpty();
        assertThat(changes(Samples.named("messages/ijw/jw325/jw325-technisch.xml")))
                .singleElement()
                .isInstanceOfSatisfying(
                        DeclaratieAntwoord.class,
                        antwoord -> assertThat(antwoord.geheelAfgewezen()).isTrue());
    }

    @Test
    void anInvoiceIsRefusedWholeByACodeOnTheInvoiceItself() {
        assertThat(List.of("declaratienummer-bekend", "technisch", "klein", "volledig", "creditnota-toegekend"))
                .extracting(name -> ((DeclaratieAntwoord)
                                changes(Samples.named("messages/ijw/jw325/jw325-" + name + ".xml"))
                                        .get(0))
                        .geheelAfgewezen())
                .containsExactly(true, true, false, false, false);
    }

    private List<Oordeel> judgements() {
        return reading().prestaties(Standard.IJW, "98000981", List.of("R-1", "R-2", "R-3")).stream()
                .map(found -> found.value().oordeel())
                .toList();
    }

    private static Reading root(Sample sample) {
        return READER.read(sample.bytes());
    }

    private static List<CaseFileChange> changes(Sample sample) {
        Reading reading = root(sample);
        return CaseFileChanges.from(reading.type().orElseThrow(), reading.root().orElseThrow());
    }

    private static Toewijzing toewijzing(long nummer, LocalDate date, LocalTime time, Optional<String> reference) {
        return new Toewijzing(
                RELATION,
                BSN,
                nummer,
                reference,
                AMBULANT,
                date,
                time,
                LocalDate.of(2026, 6, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static StartProduct start(LocalDate begin, String status) {
        return new StartProduct(RELATION, BSN, Optional.empty(), AMBULANT, Optional.empty(), begin, status, begin);
    }

    private static StopProduct stop(String reason, LocalDate end, String status) {
        return new StopProduct(
                RELATION,
                BSN,
                Optional.of(7L),
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 6, 2),
                reason,
                end,
                status,
                end);
    }

    private static Prestatie prestatie(String reference, Optional<String> previous, long amount, boolean credit) {
        return new Prestatie(
                RELATION, BSN, reference, previous, 7, "45", "45A04", JUNE, 10, "01", Optional.of(10L), amount, credit);
    }
}
