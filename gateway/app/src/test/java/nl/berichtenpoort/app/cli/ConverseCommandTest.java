package nl.berichtenpoort.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.berichtenpoort.engine.rule.Rule;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConverseCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aWholeConversationIsInOrderAndEveryHeenberichtIsAnswered() throws IOException {
        for (Sample sample : Samples.conversation("jeugdhulp-volledig")) {
            Files.write(folder.resolve(Path.of(sample.name()).getFileName()), sample.bytes());
        }

        JsonNode turns = converse(0);

        assertThat(texts(turns, "message"))
                .containsExactly(
                        "JW315", "JW316", "JW301", "JW302", "JW305", "JW306", "JW323", "JW325", "JW307", "JW308");
        assertThat(answers(turns))
                .containsExactly("JW316", "-", "JW302", "-", "JW306", "-", "JW325", "-", "JW308", "-");
        assertThat(turns.get(6).get("answer").get("xml").asString()).contains("<RetourCode>8001</RetourCode>");
    }

    @Test
    void theSameConversationGivesTheSameBytes() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        put("02.xml", "invalid/schema/jw305-pattern-bsn.xml");

        JsonNode first = converse(1);
        out.getBuffer().setLength(0);

        assertThat(converse(1)).isEqualTo(first);
        assertThat(answers(first)).containsExactly("JW316", "Fo01");
        assertThat(first.get(1).get("answer").get("xml").asString()).contains("<StUF:code>StUF055</StUF:code>");
    }

    @Test
    void aMessageWithoutWhatItBuildsOnIsAnsweredWithTheCodeOnItsClass() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/05-jw305.xml");

        JsonNode turns = converse(1);

        assertThat(texts(turns.get(0).get("report").get("findings"), "rule")).contains("TR019");
        assertThat(turns.get(0).get("answer").get("xml").asString()).contains("<RetourCode>9019</RetourCode>");
    }

    @Test
    void theSameMessageAgainGetsTheFirstAnswerAndAnotherUnderItsIdentificatie9056() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        put("02.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        String other = new String(
                        Samples.named("conversations/jeugdhulp-volledig/01-jw315.xml")
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replace("<Geslacht>2</Geslacht>", "<Geslacht>1</Geslacht>");
        Files.writeString(folder.resolve("03.xml"), other);

        JsonNode turns = converse(1);

        assertThat(turns.get(1).get("answer")).isEqualTo(turns.get(0).get("answer"));
        assertThat(texts(turns.get(2).get("report").get("findings"), "rule")).contains("TR056");
        assertThat(turns.get(2).get("answer").get("xml").asString()).contains("<RetourCode>9056</RetourCode>");
    }

    @Test
    void aSiblingFileTellsTheDay() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        Files.writeString(folder.resolve("01.today"), "2026-05-10\n");

        assertThat(texts(converse(1).get(0).get("report").get("findings"), "rule"))
                .containsExactly("TR135");
    }

    @Test
    void aRuleThatCrashesLeavesTheMessageUndeterminedAndUnanswered() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        RuleBook crashing = new RuleBook(List.of(
                new Rule("TR999", Layer.CONTENT, Optional.empty(), Set.of(MessageType.JW315), (subject, violations) -> {
                    throw new IllegalStateException("defect");
                })));

        int exitCode = CommandLineTool.run(
                () -> crashing,
                new PrintWriter(out),
                new PrintWriter(err),
                "converse",
                "--format=json",
                folder.toString());

        assertThat(exitCode).isEqualTo(3);
        JsonNode turn = JSON.readTree(out.toString()).get(0);
        assertThat(turn.get("report").get("verdict").asString()).isEqualTo("undetermined");
        assertThat(turn.get("answer").isNull()).isTrue();
    }

    @Test
    void wrongUseIsTwo() throws IOException {
        assertThat(run("converse", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("In de map " + folder + " staan geen berichten (*.xml).");

        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");
        Files.writeString(folder.resolve("01.today"), "morgen");
        assertThat(run("converse", folder.toString())).isEqualTo(2);
        assertThat(run("converse", folder.resolve("01.xml").toString())).isEqualTo(2);
    }

    @Test
    void asTextTheAnswerFollowsTheReport() throws IOException {
        put("01.xml", "conversations/jeugdhulp-volledig/01-jw315.xml");

        assertThat(run("converse", folder.toString())).isZero();
        assertThat(out.toString())
                .startsWith(
                        folder.resolve("01.xml")
                                + ": JW315 3.2, geldig\n    niet gecontroleerd: zonder productcodelijst TR381\n    antwoord: JW316\n    <?xml ");
    }

    private JsonNode converse(int exitCode) {
        assertThat(run("converse", "--format", "json", "--today", "2026-11-22", folder.toString()))
                .as(err.toString())
                .isEqualTo(exitCode);
        return JSON.readTree(out.toString());
    }

    private int run(String... arguments) {
        return CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private void put(String name, String sample) throws IOException {
        Files.write(folder.resolve(name), Samples.named(sample).bytes());
    }

    private static List<String> answers(JsonNode turns) {
        List<String> answers = new ArrayList<>();
        turns.forEach(turn -> answers.add(
                turn.get("answer").isNull()
                        ? "-"
                        : turn.get("answer").get("message").asString()));
        return answers;
    }

    private static List<String> texts(JsonNode list, String property) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(
                (item.has("report") ? item.get("report") : item).get(property).asString()));
        return texts;
    }
}
