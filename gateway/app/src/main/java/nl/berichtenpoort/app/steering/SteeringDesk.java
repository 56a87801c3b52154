package nl.berichtenpoort.app.steering;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Rij;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.engine.steering.Waarde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for steering information. */
public final class SteeringDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SteeringDesk.class);
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final List<SteeringRecipient> recipients;
    private final SteeringTables tables;
    private final Clock clock;

    SteeringDesk(List<SteeringRecipient> recipients, SteeringTables tables, Clock clock) {
        this.recipients = List.copyOf(recipients);
        this.tables = tables;
        this.clock = clock;
    }

    /** Who gets steering information, in the order of their names. */
    public List<SteeringRecipient> recipients() {
        return recipients;
    }

    /** The recipient with this name; the only one if no name is given and there is one. */
    public Optional<SteeringRecipient> recipient(Optional<String> name) {
        if (name.isEmpty()) {
            return recipients.size() == 1 ? Optional.of(recipients.get(0)) : Optional.empty();
        }
        return recipients.stream()
                .filter(recipient -> recipient.name().equals(name.get()))
                .findFirst();
    }

    /** Today in the Netherlands. */
    public LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), DUTCH_TIME);
    }

    /** What is told of a recipient and its tables. */
    public Map<String, Object> told(SteeringRecipient recipient, Language language) {
        Map<String, Object> told = new LinkedHashMap<>(SteeringMetadata.of(recipient));
        told.put("tabellen", SteeringMetadata.tables(recipient, language));
        return told;
    }

    /**
     * Makes a table, whole before anything of it is sent.
     *
     * @param tabel one of the recipient's
     * @param gemeente only its rows; what it is counted from and what is suppressed stays that of all municipalities
     * @return a file that only this process may read; the caller removes it
     */
    public Path table(
            SteeringRecipient recipient, Opdracht opdracht, Tabel tabel, Optional<String> gemeente, RowForm form) {
        LOG.info(
                "Steering information for {}: {} from {} to {}",
                recipient.name(),
                tabel.woord(),
                opdracht.van(),
                opdracht.tot());
        int column = tabel.kolommen().indexOf("gemeente");
        Predicate<Rij> wanted =
                row -> gemeente.isEmpty() || row.waarden().get(column).equals(new Waarde.Tekst(gemeente.get()));
        try (SteeringTables.Made made = tables.make(recipient, opdracht, EnumSet.of(tabel))) {
            return written(out -> SteeringFiles.rows(out, form, tabel, made, wanted));
        }
    }

    private static Path written(SteeringFiles.Content content) {
        Optional<Path> file = Optional.empty();
        boolean whole = false;
        try {
            file = Optional.of(Files.createTempFile("berichtenpoort-steering", null));
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(file.get()), StandardCharsets.UTF_8))) {
                content.to(out);
            }
            whole = true;
            return file.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                file.ifPresent(SteeringDesk::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
