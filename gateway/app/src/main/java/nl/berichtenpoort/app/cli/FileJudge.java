package nl.berichtenpoort.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.MessagePipeline;

/** Judges files as the gateway judges what comes in. */
final class FileJudge {

    private final MessagePipeline pipeline;
    private final LocalDate today;

    FileJudge(MessagePipeline pipeline, LocalDate today) {
        this.pipeline = pipeline;
        this.today = today;
    }

    /** The judgement of a file. */
    Judgement judge(Path file) {
        return pipeline.judge(MessageFiles.read(file), today);
    }
}
