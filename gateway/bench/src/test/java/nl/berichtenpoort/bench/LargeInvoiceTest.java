package nl.berichtenpoort.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.MessagePipeline;
import nl.berichtenpoort.engine.Submission;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Verdict;
import nl.berichtenpoort.engine.schema.SchemaSet;
import org.junit.jupiter.api.Test;

class LargeInvoiceTest {

    private static final int MOST_BYTES = 25 * 1024 * 1024;

    @Test
    void hasTheAllocationsThatTheCaseFileIsFilledWith() throws IOException {
        LargeInvoice invoice = new LargeInvoice(2, 500);
        List<Long> filled = new ArrayList<>();
        invoice.forEachLine(line -> filled.add(invoice.allocation(line)));

        List<Long> sent = CaseFileChanges.from(
                        MessageType.JW323,
                        new MessageReader(SchemaSet.builtIn())
                                .read(invoice.bytes())
                                .root()
                                .orElseThrow())
                .stream()
                .filter(Prestatie.class::isInstance)
                .map(change -> ((Prestatie) change).toewijzingNummer())
                .toList();

        assertThat(sent).isEqualTo(filled).hasSize(500);
        assertThat(invoice.refusedLines()).isEqualTo(5);
        Set<Long> other = new HashSet<>();
        LargeInvoice another = new LargeInvoice(3, 500);
        another.forEachLine(line -> other.add(another.allocation(line)));
        assertThat(other).doesNotContainAnyElementsOf(filled);
    }

    @Test
    void isValidByItselfAndNotTooLarge() throws IOException {
        MessagePipeline pipeline =
                MessagePipeline.release32(SchemaSet.builtIn(), new EnvelopeCheck(party -> true, party -> true));
        byte[] large = new LargeInvoice(3, 40_000).bytes();

        assertThat(large.length).isLessThan(MOST_BYTES);
        assertThat(pipeline.judge(new Submission(large, Optional.empty(), Messages.TODAY, false, Optional.empty()))
                        .report()
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }
}
