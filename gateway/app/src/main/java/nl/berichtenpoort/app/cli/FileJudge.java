package nl.berichtenpoort.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.report.Report;

/** Judges files as the gateway judges what comes in. */
final class FileJudge {

    private final MessagePipeline pipeline;
    private final LocalDate today;

    FileJudge(MessagePipeline pipeline, LocalDate today) {
        this.pipeline = pipeline;
        this.today = today;
    }

    /** The report on a file. Of a file beyond the limit no more is read than shows that it is too large. */
    Report judge(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return pipeline.judge(in.readNBytes(EnvelopeReader.MAX_BYTES + 1), today)
                    .report();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
