package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.schema.SchemaSet;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @Test
    void everyRequestIsValidAndLikeNoOther() {
        MessagePipeline pipeline =
                MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));
        List<Envelope> envelopes =
                new Requests().next(20).stream().map(RequestsTest::read).toList();

        assertThat(envelopes)
                .allSatisfy(envelope -> assertThat(pipeline.judge(
                                        new Submission(envelope.payload().bytes(), Optional.of(envelope), TODAY, false))
                                .report()
                                .verdict())
                        .isEqualTo(Verdict.VALID))
                .doesNotHaveDuplicates();
        assertThat(envelopes)
                .extracting(envelope -> envelope.stuurgegevens().referentienummer())
                .doesNotHaveDuplicates();
        assertThat(envelopes)
                .extracting(envelope -> text(pipeline, envelope, "Header", "BerichtIdentificatie", "Identificatie"))
                .doesNotHaveDuplicates();
        assertThat(envelopes)
                .extracting(envelope -> text(pipeline, envelope, "Client", "Bsn"))
                .doesNotHaveDuplicates();
    }

    private static Envelope read(byte[] request) {
        assertThat(new EnvelopeReader().read(request)).isInstanceOf(EnvelopeReading.Read.class);
        return ((EnvelopeReading.Read) new EnvelopeReader().read(request)).envelope();
    }

    private static String text(MessagePipeline pipeline, Envelope envelope, String... path) {
        return pipeline.judge(Submission.bare(envelope.payload().bytes(), TODAY))
                .bericht()
                .flatMap(bericht -> bericht.value(path))
                .orElseThrow();
    }
}
