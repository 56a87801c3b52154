package nl.berichtenpoort.app.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.berichtenpoort.app.connector.DeliveryOutcome.Delivered;
import nl.berichtenpoort.app.connector.DeliveryOutcome.TemporaryFailure;
import nl.berichtenpoort.engine.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderConnectorTest {

    private static final String NAME = "JW315_A-1_" + Parcels.REFERENCE + ".xml";

    @TempDir
    private Path temp;

    @Test
    void theMessageLiesInTheFolderUnderATellingName() throws IOException {
        Path folder = temp.resolve("made/when/needed");

        DeliveryOutcome outcome = new FolderConnector(folder).deliver(Parcels.of(MessageType.JW315));

        assertThat(outcome).isEqualTo(new Delivered(NAME));
        assertThat(names(folder)).containsExactly(NAME);
        assertThat(folder.resolve(NAME)).hasBinaryContent(Parcels.CONTENT);
    }

    @Test
    void aReportIsAFileOfItsOwnKind() {
        new FolderConnector(temp).deliver(Parcels.report());

        assertThat(temp.resolve("Rapport_A-1_" + Parcels.REFERENCE + ".json")).hasBinaryContent(Parcels.CONTENT);
    }

    @Test
    void aRepetitionChangesNothing() throws IOException {
        FolderConnector connector = new FolderConnector(temp);
        connector.deliver(Parcels.of(MessageType.JW315));
        Files.writeString(temp.resolve(NAME), "being read");

        assertThat(connector.deliver(Parcels.of(MessageType.JW315))).isEqualTo(new Delivered(NAME));

        assertThat(names(temp)).containsExactly(NAME);
        assertThat(temp.resolve(NAME)).hasContent("being read");
    }

    @Test
    void whatAnInterruptedAttemptLeftIsReplaced() throws IOException {
        Files.writeString(temp.resolve("." + NAME + ".part"), "half of a much longer message than the real one is");

        new FolderConnector(temp).deliver(Parcels.of(MessageType.JW315));

        assertThat(names(temp)).containsExactly(NAME);
        assertThat(temp.resolve(NAME)).hasBinaryContent(Parcels.CONTENT);
    }

    @Test
    void aFolderThatCannotBeWrittenIsTemporary() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThat(new FolderConnector(file).deliver(Parcels.of(MessageType.JW315)))
                .isEqualTo(new TemporaryFailure("Cannot write in " + file + ": FileAlreadyExistsException"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
