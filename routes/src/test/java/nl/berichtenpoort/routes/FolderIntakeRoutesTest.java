package nl.berichtenpoort.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderIntakeRoutesTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private final RecordingIntake intake = new RecordingIntake();
    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void aFileIsTakenOverAndPutAwayUnderItsName() throws Exception {
        write("301 van 0363.xml", "<Bericht/>");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/301 van 0363.xml")));

        IncomingMessage message = intake.taken.get(0);
        assertThat(message.door()).isEqualTo(Door.FOLDER);
        assertThat(message.source()).isEqualTo("301 van 0363.xml");
        assertThat(message.principal()).contains("0363");
        assertThat(new String(message.content(), StandardCharsets.UTF_8)).isEqualTo("<Bericht/>");
        assertThat(folder.resolve("301 van 0363.xml")).doesNotExist();
        assertThat(intake.calls).hasValue(1);
        assertThat(context.getRoute("intake-folder-test")).isNotNull();
    }

    @Test
    void aRefusedFileHasAReportBesideIt() throws Exception {
        write("fout.xml", "refuse");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".refused/fout.xml")));

        assertThat(folder.resolve(".refused/fout.xml.report.txt")).hasContent("""
                        Niet overgenomen: fout.xml

                        Nummer in het journaal: 1
                        Foutcode: StUF046

                        test-refused (regel 3, kolom 7): Test says no.
                          Try again.
                        """);
    }

    @Test
    void nothingIsOverwrittenByAFileOfTheSameName() throws Exception {
        Files.createDirectories(folder.resolve(".done"));
        Files.writeString(folder.resolve(".done/a.xml"), "earlier");
        write("a.xml", "later");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/a.xml.2")));

        assertThat(folder.resolve(".done/a.xml")).hasContent("earlier");
        assertThat(folder.resolve(".done/a.xml.2")).hasContent("later");
    }

    @Test
    void aFileThatCouldNotBeStoredStaysAndIsTriedAgain() throws Exception {
        intake.failuresToCome.set(1);
        write("a.xml", "body");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/a.xml")));

        assertThat(intake.calls).hasValue(2);
        assertThat(intake.sources()).containsExactly("a.xml");
    }

    @Test
    void notMoreOfAFileIsReadThanIntakeLooksAt() throws Exception {
        write("groot.xml", "x".repeat(5000));
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/groot.xml")));

        assertThat(intake.taken.get(0).content()).hasSize(1000);
        assertThat(folder.resolve(".done/groot.xml")).hasSize(5000);
    }

    @Test
    void anEmptyFileIsHandedOverToo() throws Exception {
        write("leeg.xml", "");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/leeg.xml")));

        assertThat(intake.taken.get(0).content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "refuse"})
    void aNameThatLeavesNoRoomForAReportIsShortened(String content) throws Exception {
        String name = "\u00E9".repeat(125) + ".xml";
        write(name, content);
        start(Optional.empty());
        String shortened = "\u00E9".repeat(100);
        String target = content.equals("body") ? ".done/" : ".refused/";
        await().until(() -> Files.exists(folder.resolve(target + shortened)));

        assertThat(intake.calls).hasValue(1);
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(Files.exists(folder.resolve(target + shortened + ".report.txt")))
                .isEqualTo(content.equals("refuse"));
    }

    @Test
    void withDoneFilesALongNameIsShortenedWhereItIsPutAway() throws Exception {
        String name = "n".repeat(249);
        write(name, "refuse");
        write(name + ".klaar", "");
        start(Optional.of(".klaar"));
        await().until(() -> Files.exists(folder.resolve(".refused/" + "n".repeat(200))));

        assertThat(folder.resolve(".refused/" + "n".repeat(200) + ".report.txt"))
                .exists();
        assertThat(intake.calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSymbolicLinkIsNotFollowed(boolean doneFiles) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link.xml"), secret);
        write("link.xml.klaar", "");
        write("z.xml", "body");
        write("z.xml.klaar", "");
        start(doneFiles ? Optional.of(".klaar") : Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".done/z.xml")));

        assertThat(intake.sources()).doesNotContain("link.xml");
        assertThat(folder.resolve("link.xml")).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a${sys.user.home}.xml", "%2e%2e%2fa.xml", "a\nb.xml", "'{0}' {1}.xml", "-rf.xml", "a&move=b.xml"
            })
    void aNameIsOnlyAName(String name) throws Exception {
        write(name, "refuse");
        start(Optional.empty());
        await().until(() -> Files.exists(folder.resolve(".refused").resolve(name)));

        assertThat(folder.resolve(".refused").resolve(name + ".report.txt"))
                .content()
                .startsWith("Niet overgenomen: " + name + "\n");
        assertThat(intake.sources()).containsExactly(name);
    }

    @Test
    void manyFilesDoNotWaitForEachOther() throws Exception {
        for (int number = 0; number < 60; number++) {
            Path file = folder.resolve(number + ".xml");
            Files.writeString(file, "body");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        }
        start(Optional.empty(), Duration.ofSeconds(2));

        // One look takes them all; with a wait of one interval a file this would last two minutes.
        await().atMost(Duration.ofSeconds(30)).until(() -> intake.calls.get() == 60);
    }

    @Test
    void withDoneFilesAFileWaitsForItsOwn() throws Exception {
        write("zonder.xml", "no");
        write("met.xml", "yes");
        write("met.xml.klaar", "");
        start(Optional.of(".klaar"));
        await().until(() -> Files.exists(folder.resolve(".done/met.xml")));

        await().until(() -> Files.notExists(folder.resolve("met.xml.klaar")));
        assertThat(folder.resolve("zonder.xml")).exists();
        assertThat(intake.sources()).containsExactly("met.xml");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void start(Optional<String> doneFileSuffix) throws Exception {
        start(doneFileSuffix, Duration.ofMillis(50));
    }

    private void start(Optional<String> doneFileSuffix, Duration interval) throws Exception {
        WatchedFolder watched = new WatchedFolder(
                "test", folder, Optional.of("0363"), Optional.of("12345678"), doneFileSuffix, interval, 1000);
        context.addRoutes(new FolderIntakeRoutes(intake, new RefusalReport(Language.NL), List.of(watched)));
        context.start();
    }
}
