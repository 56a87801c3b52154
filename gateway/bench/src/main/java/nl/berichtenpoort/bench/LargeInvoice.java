package nl.berichtenpoort.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.InvoiceLine;
import nl.berichtenpoort.samples.Standard;

/**
 * A generated 323 for June 2026, with allocations of its own: invoices of other numbers share clients with it and nothing
 * else.
 *
 * @param number 1 to 9; tells invoices apart
 * @param lines how many lines it has
 */
record LargeInvoice(int number, int lines) {

    /** Every so many lines there is one on an allocation that the case file does not know. */
    private static final int REFUSED_EVERY = 100;

    private static final int ALLOCATIONS_EACH = 10_000_000;

    /** The message, without indentation: with it 40,000 lines are larger than a message may be. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        generator().write(lines, out);
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll(">\\s+<", "><")
                .replace("<ToewijzingNummer>26", "<ToewijzingNummer>" + (26 + number))
                .getBytes(StandardCharsets.UTF_8);
    }

    void forEachLine(Consumer<InvoiceLine> consumer) {
        generator().forEachLine(lines, consumer);
    }

    /** The number of the allocation that the message has for this line. */
    long allocation(InvoiceLine line) {
        return line.toewijzingNummer() + (long) number * ALLOCATIONS_EACH;
    }

    /** Whether the gateway has to refuse the line, because its allocation was never made. */
    boolean isRefused(InvoiceLine line) {
        return line.toewijzingNummer() % REFUSED_EVERY == 0;
    }

    int refusedLines() {
        int[] count = new int[1];
        forEachLine(line -> count[0] += isRefused(line) ? 1 : 0);
        return count[0];
    }

    private InvoiceGenerator generator() {
        return new InvoiceGenerator(Standard.IJW, number);
    }
}
