package nl.berichtenpoort.engine.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.official.OfficialComparison.Outcome;
import nl.berichtenpoort.engine.official.OfficialFailure.Kind;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialRulesTest {

    private static final Path SETS = Path.of("../../samples/src/main/resources/samples/official-xslt");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String JW305 = "conversations/jeugdhulp-volledig/05-jw305.xml";
    private static final String CODE = "/Bericht/Client/StartProducten/StartProduct[%d]/Product/Code";
    private static final MessagePipeline PIPELINE =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));
    private static final Limits PATIENT =
            new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), 1L << 30, 1_000_000, 100_000);
    private static final Limits SHORT =
            new Limits(Duration.ofMinutes(1), Duration.ofMillis(300), 1L << 40, 1_000_000, 100_000);

    private final OfficialRules example = OfficialRules.ofFolder(SETS.resolve("voorbeeld"));

    @TempDir
    private Path folder;

    @Test
    void whatBothFindIsNoDifference() {
        OfficialComparison comparison = compare(example, "rules/ijw/CS002/fout-307.xml", TODAY);

        assertThat(comparison.outcome()).isEqualTo(Outcome.COMPARED);
        assertThat(comparison.stylesheets()).containsExactly("ijw/3_2/JW307.xsl");
        assertThat(comparison.rules())
                .first()
                .isEqualTo(new RuleDifference("CS002", Difference.BOTH, 1, 1, List.of("/Bericht/Client/Bsn")));
    }

    @Test
    void whatOnlyOneOfTheTwoFindsIsToldByRule() {
        OfficialComparison theirs = compare(example, "rules/ijw/TR018/ok-307-zelfde-dag.xml", TODAY);
        OfficialComparison ours = compare(example, "rules/ijw/TR101/fout-307-dubbel.xml", TODAY);

        assertThat(theirs.rules())
                .filteredOn(rule -> rule.rule().equals("TR018"))
                .containsExactly(new RuleDifference(
                        "TR018",
                        Difference.ONLY_OFFICIAL,
                        0,
                        1,
                        List.of("/Bericht/Client/StopProducten/StopProduct/Einddatum")));
        assertThat(ours.rules())
                .filteredOn(rule -> rule.rule().equals("TR101"))
                .containsExactly(new RuleDifference("TR101", Difference.ONLY_OURS, 1, 0, List.of()));
        assertThat(theirs.differs()).isTrue();
    }

    @Test
    void aRuleThatWeCouldNotRunIsNoDifference() {
        RuleDifference codes = new RuleDifference(
                "TR381", Difference.NOT_RUN_BY_US, 0, 2, List.of(CODE.formatted(1), CODE.formatted(2)));

        // Without a product code list; and behind an error that keeps the rules of the case file from running.
        assertThat(compare(example, JW305, TODAY).rules()).containsExactly(codes);
        assertThat(compare(example, "rules/ijw/CS002/fout-305.xml", TODAY).rules())
                .extracting(RuleDifference::rule, RuleDifference::difference)
                .contains(org.assertj.core.groups.Tuple.tuple("TR381", Difference.NOT_RUN_BY_US));
    }

    @Test
    void stylesheetsGetTheDayOfJudging() {
        LocalDate before = LocalDate.of(2026, 6, 4);

        assertThat(compare(example, JW305, before).rules())
                .filteredOn(rule -> rule.rule().equals("TR135"))
                .extracting(RuleDifference::difference)
                .containsExactly(Difference.BOTH);
    }

    @Test
    void anEnvelopeIsTakenOff() throws IOException {
        Path set = Files.createDirectories(folder.resolve("3_2"));
        Files.writeString(set.resolve("jw315.XSL"), Files.readString(SETS.resolve("vijandig/secrets/3_2/JW305.xsl")));
        String enveloped = "conversations/jeugdhulp-volledig/soap/01-di01.xml";

        assertThat(compare(OfficialRules.ofFolder(folder), enveloped, TODAY).outcome())
                .isEqualTo(Outcome.COMPARED);
    }

    @Test
    void aFolderMayDeclareAnotherLayout() {
        OfficialRules perRule = OfficialRules.ofFolder(SETS.resolve("per-regel"));

        OfficialComparison comparison = compare(perRule, "rules/ijw/CS002/fout-305.xml", TODAY);

        assertThat(comparison.stylesheets()).containsExactly("ijw-305/CS002.xsl", "ijw-305/TR002.xsl");
        assertThat(comparison.rules())
                .containsExactly(new RuleDifference("CS002", Difference.BOTH, 1, 1, List.of("Bericht/Client/Bsn")));
    }

    @Test
    void aMessageWithoutStylesheetOrWithoutJudgementIsNotCompared() {
        assertThat(compare(example, "conversations/jeugdhulp-volledig/01-jw315.xml", TODAY)
                        .outcome())
                .isEqualTo(Outcome.NO_STYLESHEET);
        assertThat(compare(example, "invalid/schema/jw305-pattern-bsn.xml", TODAY)
                        .outcome())
                .isEqualTo(Outcome.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({
        "document, RUN, FODC0005 JW305.xsl:5",
        "passwd, RUN, FODC0005 JW305.xsl:5",
        "text, RUN, FODC0002 JW305.xsl:5",
        "collection, RUN, FODC0002 JW305.xsl:5",
        "network, RUN, FODC0005 JW305.xsl:5",
        "transform, COMPILE, XPST0017 JW305.xsl:5",
        "transform-configuration, COMPILE, XPST0017 JW305.xsl:8",
        "write, COMPILE, XTSE0010 JW305.xsl:5",
        "import, COMPILE, FODC0002 JW305.xsl:4",
        "java, COMPILE, XPST0017 JW305.xsl:5",
        "evaluate, RUN, XTDE3175 JW305.xsl:5",
        "entity, COMPILE, SXXP0003 JW305.xsl:2",
        "broken, COMPILE, XPST0003 JW305.xsl:4",
        "recursion, RUN, SXLM0001 JW305.xsl:8",
        "endless, RUN, SXLM0001 JW305.xsl:5",
        "flood, OUTPUT, 1000000",
        "talkative, RUN, XSLT JW305.xsl:5",
        "message-code, RUN, XSLT JW305.xsl:5",
        "error-code, RUN, XSLT JW305.xsl:5",
        "module-name, COMPILE, XPST0017 JW305.xsl:7",
        "parse-xml, RUN, FODC0006 JW305.xsl:5",
        "no-report, REPORT, ''",
        "no-rule, REPORT, ''"
    })
    void aHostileOrBrokenStylesheetFailsAndSaysNothingOfTheMessage(String set, Kind kind, String detail) {
        OfficialRules hostile = OfficialRules.ofFolder(SETS.resolve("vijandig").resolve(set), PATIENT);
        Report before = report(JW305, TODAY);

        OfficialComparison comparison = hostile.compare(Samples.named(JW305).bytes(), before, TODAY);

        assertThat(comparison.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(comparison.failure()).contains(new OfficialFailure(kind, "3_2/JW305.xsl", detail));
        assertThat(comparison.rules()).isEmpty();
        assertThat(report(JW305, TODAY)).isEqualTo(before);
        assertThat(SETS.resolve("vijandig").resolve(set).resolve("3_2/geschreven.xml"))
                .doesNotExist();
        assertThat(Path.of("geschreven.xml")).doesNotExist();
    }

    @Test
    void aStylesheetThatIsALinkOutOfTheFolderIsNotRun() throws IOException {
        Path set = Files.createDirectories(folder.resolve("3_2"));
        Files.createSymbolicLink(
                set.resolve("JW305.xsl"),
                SETS.resolve("vijandig/secrets/3_2/JW305.xsl").toRealPath());

        assertThat(compare(OfficialRules.ofFolder(folder), JW305, TODAY).failure())
                .contains(new OfficialFailure(Kind.COMPILE, "3_2/JW305.xsl", "FODC0002"));
    }

    @Test
    void aBrokenStylesheetIsCompiledOnce() throws IOException {
        Path stylesheet = Files.createDirectories(folder.resolve("3_2")).resolve("JW305.xsl");
        Files.copy(SETS.resolve("vijandig/broken/3_2/JW305.xsl"), stylesheet);
        OfficialRules broken = OfficialRules.ofFolder(folder);
        OfficialFailure failure = new OfficialFailure(Kind.COMPILE, "3_2/JW305.xsl", "XPST0003 JW305.xsl:4");

        assertThat(compare(broken, JW305, TODAY).failure()).contains(failure);
        // Were it read again, it would now be in order.
        Files.writeString(stylesheet, Files.readString(SETS.resolve("vijandig/secrets/3_2/JW305.xsl")));
        assertThat(compare(broken, JW305, TODAY).failure()).contains(failure);
    }

    @Test
    void theEnvironmentIsEmpty() {
        OfficialRules curious = OfficialRules.ofFolder(SETS.resolve("vijandig/secrets"));

        OfficialComparison comparison = compare(curious, JW305, TODAY);

        assertThat(comparison.outcome()).isEqualTo(Outcome.COMPARED);
        assertThat(comparison.rules()).isEmpty();
    }

    @Test
    void whatTakesTooLongIsStoppedAndMayTryAgainOnTheNextMessage() {
        OfficialRules endless = OfficialRules.ofFolder(SETS.resolve("vijandig/loop"), SHORT);
        OfficialFailure time = new OfficialFailure(Kind.TIME, "3_2/JW305.xsl", "300 ms");

        assertThat(compare(endless, JW305, TODAY).failure()).contains(time);
        assertThat(compare(endless, JW305, TODAY).failure()).contains(time);
    }

    @Test
    void whatCannotBeStoppedIsLeftBehindAndNotStartedAgain() {
        OfficialRules stuck = OfficialRules.ofFolder(SETS.resolve("vijandig/stuck"), SHORT);

        assertThat(compare(stuck, JW305, TODAY).failure())
                .map(OfficialFailure::kind)
                .contains(Kind.TIME);
        assertThat(compare(stuck, JW305, TODAY).failure())
                .map(OfficialFailure::kind)
                .contains(Kind.SWITCHED_OFF);
    }

    @Test
    void ofMessagesAtTheSameTimeOnlyOneIsLeftBehind() throws Exception {
        OfficialRules stuck = OfficialRules.ofFolder(SETS.resolve("vijandig/stuck"), SHORT);
        Report report = report(JW305, TODAY);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            Callable<OfficialComparison> message =
                    () -> stuck.compare(Samples.named(JW305).bytes(), report, TODAY);
            List<Kind> kinds = new ArrayList<>();
            for (Future<OfficialComparison> comparison : callers.invokeAll(Collections.nCopies(4, message))) {
                comparison.get().failure().map(OfficialFailure::kind).ifPresent(kinds::add);
            }
            assertThat(kinds)
                    .containsExactlyInAnyOrder(Kind.TIME, Kind.SWITCHED_OFF, Kind.SWITCHED_OFF, Kind.SWITCHED_OFF);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aMessageThatIsTooLongIsNotGivenToAStylesheet() {
        OfficialRules small = OfficialRules.ofFolder(
                SETS.resolve("voorbeeld"), new Limits(SHORT.compile(), SHORT.run(), 1L << 30, 1_000_000, 100));

        assertThat(compare(small, JW305, TODAY).failure())
                .contains(new OfficialFailure(Kind.MESSAGE, "ijw/3_2/JW305.xsl", "100"));
    }

    @Test
    void aFolderThatCannotBeUsedIsRefusedWithWhatToDo() throws IOException {
        Path layout = folder.resolve("official-xslt.properties");
        assertThatThrownBy(() -> OfficialRules.ofFolder(folder.resolve("nergens")))
                .isInstanceOf(OfficialRulesException.class)
                .hasMessage(folder.resolve("nergens") + " is no folder. Check the path.");
        assertThatThrownBy(() -> OfficialRules.ofFolder(folder))
                .isInstanceOf(OfficialRulesException.class)
                .hasMessage(folder + ": no stylesheet of a message of release 3.2 matches **/${release}/${message}.xsl."
                        + " Check the folder, or declare its layout in official-xslt.properties.");
        Files.writeString(layout, "rul=*:Code\n");
        assertThatThrownBy(() -> OfficialRules.ofFolder(folder))
                .isInstanceOf(OfficialRulesException.class)
                .hasMessageEndingWith("unknown: rul. Known are finding, place, report, rule, stylesheet.");
        Files.writeString(layout, "rule=((\n");
        assertThatThrownBy(() -> OfficialRules.ofFolder(folder))
                .isInstanceOf(OfficialRulesException.class)
                .hasMessageStartingWith("official-xslt.properties: rule=(( is no XPath (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "EN"})
    void everyOutcomeIsPutIntoWords(Language language) {
        OfficialText text = new OfficialText(language);

        for (Kind kind : Kind.values()) {
            OfficialComparison failed = new OfficialComparison(
                    Outcome.FAILED,
                    List.of("a.xsl"),
                    java.util.Optional.of(new OfficialFailure(kind, "a.xsl", "XPST0017")),
                    List.of());
            assertThat(text.message(failed)).contains("a.xsl");
        }
        assertThat(text.message(OfficialComparison.without(Outcome.NOT_JUDGED))).isNotBlank();
    }

    @Test
    void asTextEveryRuleIsALine() {
        OfficialComparison comparison = new OfficialComparison(
                Outcome.COMPARED,
                List.of("a.xsl"),
                java.util.Optional.empty(),
                List.of(
                        new RuleDifference("CS002", Difference.BOTH, 2, 1, List.of("/Bericht/Client/Bsn")),
                        new RuleDifference("TR018", Difference.ONLY_OURS, 1, 0, List.of()),
                        new RuleDifference("TR101", Difference.ONLY_OFFICIAL, 0, 3, List.of()),
                        new RuleDifference("TR381", Difference.NOT_RUN_BY_US, 0, 1, List.of())));

        assertThat(new OfficialText(Language.NL).of(OfficialView.of(comparison, Language.NL)))
                .isEqualTo("""
                            vergeleken met de officiële regels (a.xsl)
                              CS002: beide (2 keer bij ons, 1 keer officieel) (/Bericht/Client/Bsn)
                              TR018: alleen bij ons (1 keer)
                              TR101: alleen officieel (3 keer)
                              TR381: alleen officieel (1 keer), bij ons hier niet gecontroleerd
                        """.indent(0));
    }

    private static OfficialComparison compare(OfficialRules rules, String sample, LocalDate today) {
        return rules.compare(Samples.named(sample).bytes(), report(sample, today), today);
    }

    private static Report report(String sample, LocalDate today) {
        return PIPELINE.judge(Samples.named(sample).bytes(), today).report();
    }
}
