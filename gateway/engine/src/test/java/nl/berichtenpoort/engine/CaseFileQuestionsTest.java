package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.Standard;
import org.junit.jupiter.api.Test;

/** How often the case file is asked does not depend on how long a message is. */
class CaseFileQuestionsTest {

    private final MessagePipeline pipeline =
            MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));

    @Test
    void aLongInvoiceAsksNoMoreQuestionsThanAShortOne() throws IOException {
        int questions = questions(1);

        assertThat(questions).isPositive().isLessThanOrEqualTo(10);
        assertThat(questions(1_000)).isEqualTo(questions);
        assertThat(questions(5_000)).isEqualTo(questions);
    }

    private int questions(int lines) throws IOException {
        ByteArrayOutputStream invoice = new ByteArrayOutputStream();
        new InvoiceGenerator(Standard.IJW, 1).write(lines, invoice);
        AtomicInteger questions = new AtomicInteger();

        Judgement judgement = pipeline.judge(new Submission(
                invoice.toByteArray(),
                Optional.empty(),
                LocalDate.of(2026, 11, 22),
                false,
                Optional.of(CountingCaseFile.counting(questions))));

        assertThat(judgement.crashes()).isEmpty();
        // Nothing is known of these clients, so every line is refused; that costs no further question either.
        assertThat(judgement.report().disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(judgement.report().findings().stream()
                        .map(Finding::rule)
                        .filter("TR338"::equals)
                        .count())
                .isEqualTo(lines);
        return questions.get();
    }
}
