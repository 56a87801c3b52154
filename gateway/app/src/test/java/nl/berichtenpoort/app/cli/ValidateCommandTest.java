package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.ReportView;
import nl.berichtenpoort.engine.rule.Rule;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {

    private static final Path XSDS = Path.of("../../schemas/src/main/resources/standard/ijw/3.2/xsd");

    private static final Path OFFICIAL = Path.of("../../samples/src/main/resources/samples/official-xslt/voorbeeld");
    private static final String UNCHECKED =
            "    niet gecontroleerd: zonder eerdere berichten TR347, TR374; zonder productcodelijst TR381\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path valid;
    private Path invalid;

    @BeforeEach
    void writeFiles() throws IOException {
        valid = copy("conversations/jeugdhulp-volledig/01-jw315.xml", "b-geldig.xml");
        invalid = copy("invalid/schema/jw305-pattern-bsn.xml", "a-ongeldig.xml");
    }

    @Test
    void aValidFileIsOneLineWithWhatWasNotCheckedBelowItAndExitCodeZero() {
        assertThat(run("validate", valid.toString())).isZero();
        assertThat(out).hasToString(valid + ": JW315 3.2, geldig\n" + UNCHECKED);
    }

    @Test
    void anInvalidFileTellsPlaceRuleAndRemedyAndExitsWithOne() {
        assertThat(run("validate", invalid.toString())).isEqualTo(1);
        assertThat(out)
                .hasToString(invalid
                        + ":19:5: fout: xsd-pattern: Bsn bestaat niet uit precies 9 cijfers.\n"
                        + "    plaats: Bericht/Client/Bsn\n"
                        + "    wat te doen: Vul precies 9 cijfers in, met voorloopnullen en zonder spaties of leestekens.\n"
                        + invalid + ": JW305 3.2, ongeldig: 1 fout\n");
    }

    @Test
    void aFolderIsJudgedInTheOrderOfItsNamesWithASummary() {
        assertThat(run("validate", "--lang", "en", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> !line.startsWith(" ")).toList())
                .containsExactly(
                        invalid + ":19:5: error: xsd-pattern: Bsn is not exactly 9 digits.",
                        invalid + ": JW305 3.2, invalid: 1 error",
                        valid + ": JW315 3.2, valid",
                        "2 files: 1 valid, 1 invalid, 0 undetermined");
    }

    @Test
    void jsonHasOneObjectAFileInTheOrderGiven() {
        assertThat(run("validate", "--format", "json", "--lang", "en", valid.toString(), invalid.toString()))
                .isEqualTo(1);

        JsonNode reports = JsonMapper.builder().build().readTree(out.toString());
        assertThat(reports).isEqualTo(JsonMapper.builder().build().readTree("""
                [{"file": "%s", "message": "JW315", "release": "3.2", "verdict": "valid",
                  "layers": [{"layer": "envelope", "outcome": "skipped"}, {"layer": "identify", "outcome": "passed"},
                    {"layer": "schema", "outcome": "passed"}, {"layer": "content", "outcome": "passed"},
                    {"layer": "case", "outcome": "passed"}, {"layer": "contract", "outcome": "skipped"},
                    {"layer": "translate", "outcome": "skipped"}],
                  "findings": [], "unchecked": [{"need": "case-file", "rules": ["TR347", "TR374"]},
                    {"need": "product-codes", "rules": ["TR381"]}]},
                 {"file": "%s", "message": "JW305", "release": "3.2", "verdict": "invalid",
                  "layers": [{"layer": "envelope", "outcome": "skipped"}, {"layer": "identify", "outcome": "passed"},
                    {"layer": "schema", "outcome": "failed"}, {"layer": "content", "outcome": "skipped"},
                    {"layer": "case", "outcome": "skipped"}, {"layer": "contract", "outcome": "skipped"},
                    {"layer": "translate", "outcome": "skipped"}],
                  "findings": [{"rule": "xsd-pattern", "layer": "schema", "severity": "error", "returnCode": null,
                    "path": "Bericht/Client/Bsn", "line": 19, "column": 5,
                    "message": "Bsn is not exactly 9 digits.",
                    "remedy": "Fill in exactly 9 digits, with leading zeros and without spaces or punctuation."}],
                  "unchecked": []}]
                """.formatted(valid, invalid)));
    }

    @Test
    void theDateOfJudgingIsTheUsers() {
        assertThat(run("validate", "--today", "2026-05-10", valid.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        valid + ":11:7: fout: TR135 (8848): De Dagtekening 2026-05-11 ligt na vandaag (2026-05-10).\n");
    }

    @Test
    void aMessageInItsEnvelopeIsJudgedToo() throws IOException {
        Path enveloped = copy("conversations/jeugdhulp-volledig/soap/01-di01.xml", "c-envelop.xml");

        assertThat(run("validate", "--format", "json", enveloped.toString())).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .get(0)
                        .get("layers")
                        .get(0)
                        .get("outcome")
                        .asString())
                .isEqualTo("passed");
    }

    @Test
    void theSchemasMayComeFromAFolder() {
        assertThat(run("validate", "--xsd-folder", XSDS.toString(), invalid.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains(":19:5: fout: xsd-pattern: ");
    }

    @Test
    void wrongUseIsExitCodeTwoWithASentence() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("leeg"));

        assertThat(run("validate", folder.resolve("bestaat-niet.xml").toString(), empty.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Het bestand " + folder.resolve("bestaat-niet.xml") + " bestaat niet of is niet leesbaar.")
                .contains("In de map " + empty + " staan geen berichten (*.xml).");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionOrAMissingPathIsExitCodeTwo() {
        assertThat(run("validate", "--fromat", "json", valid.toString())).isEqualTo(2);
        assertThat(run("validate")).isEqualTo(2);
        assertThat(run("validate", "--today", "morgen", valid.toString())).isEqualTo(2);
        assertThat(run("validate", "--lang", "en", "--format", "xml", valid.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .containsExactly(
                        "Dit kent de opdracht niet: --fromat.",
                        "Hulp: berichtenpoort validate --help",
                        "Er ontbreekt: PAD.",
                        "Hulp: berichtenpoort validate --help",
                        "De waarde morgen past niet bij --today=jjjj-mm-dd.",
                        "Hulp: berichtenpoort validate --help",
                        "The value xml does not go with --format=text|json.",
                        "Help: berichtenpoort validate --help");
    }

    @Test
    void schemasThatCannotBeUsedAreWrongUseAndNoVerdict() throws IOException {
        Path none = folder.resolve("nergens");
        assertThat(run("validate", "--xsd-folder", none.toString(), valid.toString()))
                .isEqualTo(2);
        Path half = Files.createDirectory(folder.resolve("half"));
        Files.copy(XSDS.resolve("jw315.xsd"), half.resolve("jw315.xsd"));
        assertThat(run("validate", "--lang=en", "--xsd-folder", half.toString(), valid.toString()))
                .isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().toList())
                .containsExactly(
                        "De schema's in de map " + none + " zijn niet te gebruiken. " + none
                                + ": the schema folder cannot be read. Check the path and its permissions.",
                        "Hulp: berichtenpoort validate --help",
                        "The schemas in the folder " + half + " cannot be used. No schema with target namespace"
                                + " http://www.istandaarden.nl/ijw/3_2/basisschema/schema. Add the XSD to the schema"
                                + " folder, or leave the folder out to use the built-in schemas.",
                        "Help: berichtenpoort validate --help");
    }

    @Test
    void whatCannotBeReadIsWrongUseAlsoInAFolder() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("dicht"));
        assumeThat(closed.toFile().setReadable(false) && !Files.isReadable(closed))
                .as("a user for whom permissions count")
                .isTrue();

        assertThat(run("validate", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("De map " + closed + " is niet leesbaar. Controleer de rechten.\n");
    }

    @Test
    void aMessageThatCouldNotBeJudgedOutweighsAnInvalidOne() {
        assertThat(ExitCode.of(List.of(report("valid"), report("invalid"), report("undetermined"))))
                .isEqualTo(3);
        assertThat(ExitCode.of(List.of(report("invalid"), report("valid")))).isEqualTo(1);
        assertThat(ExitCode.of(List.of(report("valid")))).isZero();
    }

    @Test
    void aRuleThatCrashesLeavesTheMessageUndeterminedAndTheOtherRulesTheirFindings() {
        List<Rule> rules = new ArrayList<>(RuleBook.release32().rules());
        rules.add(new Rule("TR999", Layer.CASE, Optional.empty(), Set.of(MessageType.JW315), (subject, violations) -> {
            throw new IllegalStateException("defect");
        }));
        RuleBook crashing = new RuleBook(rules);

        int exitCode = CommandLineTool.run(
                () -> crashing,
                new PrintWriter(out),
                new PrintWriter(err),
                "validate",
                "--today",
                "2026-05-10",
                valid.toString(),
                invalid.toString());

        assertThat(exitCode).isEqualTo(3);
        assertThat(err)
                .hasToString(valid + ": de stap TR999 stopte door een fout van de Berichtenpoort zelf"
                        + " (java.lang.IllegalStateException: defect). Meld dit aan wie de Berichtenpoort beheert.\n");
        assertThat(out.toString())
                .contains(": fout: TR135 (8848): ")
                .contains(valid + ": JW315 3.2, niet te beoordelen door een fout van de Berichtenpoort zelf\n")
                .endsWith("2 bestanden: 0 geldig, 1 ongeldig, 1 niet te beoordelen\n");
    }

    @Test
    void withAListOfProductCodesTheirRuleIsChecked() throws IOException {
        Path codes = Files.writeString(
                folder.resolve("codes.csv"),
                "standard,category,code,valid_from,valid_to,description\niwmo,01,01001,,,huishouden\n");

        assertThat(run("validate", "--product-codes", codes.toString(), valid.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(": fout: TR381 (S329): ")
                .endsWith("    niet gecontroleerd: zonder eerdere berichten TR347, TR374\n");
    }

    @Test
    void aFaultyListOfProductCodesIsWrongUseWithItsLines() throws IOException {
        Path codes = Files.writeString(
                folder.resolve("codes.csv"),
                "standard,category,code,valid_from,valid_to,description\niwlz,01,01001,,,\niwmo,01,01002,morgen,,\n");

        assertThat(run("validate", "--lang", "en", "--product-codes", codes.toString(), valid.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .containsExactly(
                        "--product-codes: " + codes + ":2: standard is 'iwlz'. Write ijw or iwmo.",
                        "--product-codes: " + codes
                                + ":3: 'morgen' is no date. Write yyyy-mm-dd, or leave the field empty.",
                        "Help: berichtenpoort validate --help");
    }

    @Test
    void theOfficialStylesheetsAreComparedByRuleAndChangeNoVerdict() throws IOException {
        Path stop = copy("rules/ijw/TR018/ok-307-zelfde-dag.xml", "stop.xml");

        assertThat(run("validate", "--official-xslt", OFFICIAL.toString(), stop.toString(), invalid.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(stop + ": JW307 3.2, geldig\n")
                .contains(
                        "    vergeleken met de officiële regels (ijw/3_2/JW307.xsl)\n"
                                + "      TR018: alleen officieel (1 keer) (/Bericht/Client/StopProducten/StopProduct/Einddatum)\n")
                .contains(invalid + ": JW305 3.2, ongeldig: 1 fout\n"
                        + "    niet vergeleken: het bericht is niet tot en met de inhoudelijke regels beoordeeld\n")
                .endsWith("2 bestanden: 1 geldig, 1 ongeldig, 0 niet te beoordelen\n");
    }

    @Test
    void inJsonTheComparisonStandsBesideTheReport() throws IOException {
        Path stop = copy("rules/ijw/TR018/ok-307-zelfde-dag.xml", "stop.xml");

        assertThat(run("validate", "--format=json", "--official-xslt", OFFICIAL.toString(), stop.toString()))
                .isZero();
        JsonNode report = JsonMapper.builder().build().readTree(out.toString()).get(0);
        assertThat(report.get("verdict").asString()).isEqualTo("valid");
        assertThat(report.get("official").get("outcome").asString()).isEqualTo("compared");
        assertThat(report.get("official").get("rules").get(0))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                        {"rule": "TR018", "difference": "only-official", "ours": 0, "official": 1,
                         "places": ["/Bericht/Client/StopProducten/StopProduct/Einddatum"]}
                        """));
    }

    @Test
    void aFolderWithoutOfficialStylesheetsIsWrongUse() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("leeg"));

        assertThat(run("validate", "--official-xslt", empty.toString(), valid.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("De officiële XSLT's in de map " + empty + " zijn niet te gebruiken. " + empty
                        + ": no stylesheet of a message of release 3.2 matches ");
    }

    @Test
    void theHelpIsInTheLanguageThatIsAskedFor() {
        assertThat(run("validate", "--help")).isZero();
        assertThat(out.toString())
                .startsWith("Gebruik: berichtenpoort validate ")
                .contains("Beoordeelt berichten", "taal: nl of en", "toont deze hulp", "geldig");
        out.getBuffer().setLength(0);

        assertThat(run("validate", "--lang=en", "--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: berichtenpoort validate ")
                .contains("Judges messages", "language: nl or en", "shows this help", "2   wrong use");
    }

    private static ReportView report(String verdict) {
        return new ReportView(
                Optional.empty(), Optional.empty(), Optional.empty(), verdict, List.of(), List.of(), List.of());
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private Path copy(String sample, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, Samples.named(sample).bytes());
        // Comparing text with file names needs one encoding throughout.
        assertThat(file.toString().getBytes(StandardCharsets.US_ASCII))
                .isEqualTo(file.toString().getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
