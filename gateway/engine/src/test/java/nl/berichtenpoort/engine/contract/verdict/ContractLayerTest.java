package nl.berichtenpoort.engine.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.rule.LayerRun;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract layer does with changes that only take away, and with a rule that crashes. */
class ContractLayerTest {

    private static final ContractSet CONTRACT = Berichten.contract("contracts-layer/contracten/leeftijd.yaml");

    private static final Bestedingen KAPOT = (contract, ruimte, client) -> {
        throw new IllegalStateException("The ledger does not answer");
    };

    /** The client is too old, which the contract only came to say after the allocation. */
    @ParameterizedTest
    @CsvSource({
        "eerder-einde,",
        "zelfde,",
        "zelfde-zonder-einde,",
        "minder-volume,",
        "andere-frequentie, contract-frequentie contract-einddatum contract-leeftijd contract-duur",
        "verwijderd,",
        "later-einde, contract-leeftijd contract-duur",
        "zonder-einde, contract-leeftijd contract-duur",
        "meer-volume, contract-leeftijd",
        "eerder-begin, contract-leeftijd contract-duur",
        "verzoek-eerder-einde,",
        "verzoek-later-einde, contract-duur",
        "verzoek-meer-volume, contract-duur",
        "verzoek-samen-te-lang, contract-duur",
        "verzoek-ander-volume-en-einde,"
    })
    void careMayAlwaysBecomeLess(String change, String rules) {
        ContractOordeel oordeel = laatste(change, new ContractLayer(), Bestedingen.onbekend());

        assertThat(rules(oordeel.run())).isEqualTo(rules == null ? List.of() : List.of(rules.split(" ")));
    }

    @Test
    void aRuleThatCrashesLeavesTheOthersAndTheLayerCrashed() {
        IllegalStateException defect = new IllegalStateException("A defect of ours");
        List<Zorgvraagregel> regels = new ArrayList<>(Zorgvraagregels.all());
        regels.add(0, Zorgvraagregel.weigert("contract-kapot", Besluit.Reden.GEEN_CONTRACT, (vraag, vragen) -> {
            throw defect;
        }));

        for (String name : List.of("toewijzing", "verzoek")) {
            LayerRun run = laatste(name, new ContractLayer(regels), Bestedingen.onbekend())
                    .run();

            assertThat(run.outcome()).isEqualTo(LayerOutcome.CRASHED);
            assertThat(run.crashes()).containsOnlyKeys("contract-kapot").containsValue(defect);
            assertThat(rules(run))
                    .isEqualTo(
                            name.equals("verzoek")
                                    ? List.of("contract-geen-product", "contract-leeftijd", "contract-duur")
                                    : List.of("contract-leeftijd", "contract-duur"));
        }
    }

    @Test
    void ofAMessageOfWhichARuleCrashedNothingIsConcluded() {
        Report report = judge(CONTRACT, KAPOT);

        assertThat(report.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(report.disposition()).isEqualTo(Disposition.NOT_PROCESSED);
        assertThat(report.outcome(Layer.CONTRACT)).isEqualTo(LayerOutcome.CRASHED);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("contract-leeftijd", "contract-duur");
    }

    @Test
    void signalsOfARuleThatCrashesAfterThemStay() {
        MessageNode bericht = new MessageNode("Bericht", "", 1, 1, List.of());
        Meldingen meldingen = new Meldingen(bericht);

        meldingen.regel("contract-a", () -> {
            meldingen.signaal("contract-a", bericht, 7);
            throw new IllegalArgumentException("halfway");
        });
        meldingen.regel("contract-b", () -> meldingen.signaal("contract-b", bericht));

        LayerRun run = meldingen.run();
        assertThat(run.outcome()).isEqualTo(LayerOutcome.CRASHED);
        assertThat(run.crashes()).containsOnlyKeys("contract-a");
        assertThat(run.findings())
                .extracting(Finding::rule, Finding::severity, Finding::arguments)
                .containsExactly(
                        tuple("contract-a", Severity.WARNING, List.of("7")),
                        tuple("contract-b", Severity.WARNING, List.of()));
    }

    @Test
    void aMessageOfAMunicipalityWithoutContractsIsNotJudged() {
        Report report = judge(new ContractSet(Set.of()), KAPOT);

        assertThat(report.outcome(Layer.CONTRACT)).isEqualTo(LayerOutcome.SKIPPED);
    }

    private static Report judge(ContractSet contracten, Bestedingen bestedingen) {
        return MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true))
                .judge(new Submission(
                        Samples.named("contracts-layer/toewijzing/01-jw301.xml").bytes(),
                        Optional.empty(),
                        LocalDate.of(2026, 11, 22),
                        false,
                        Optional.of(new InMemoryCaseFile()),
                        Optional.of(contracten),
                        bestedingen))
                .report();
    }

    private static ContractOordeel laatste(String folder, ContractLayer layer, Bestedingen bestedingen) {
        return Berichten.laatste(Samples.onClasspath("contracts-layer/" + folder), CONTRACT, layer, bestedingen);
    }

    private static List<String> rules(LayerRun run) {
        return run.findings().stream().map(Finding::rule).toList();
    }
}
