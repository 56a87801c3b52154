package nl.berichtenpoort.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes invoices (JW323 or WMO323) of any length: valid against their schema and against every national rule that can be
 * checked within the message, with the right total. The same standard, seed and number of lines give the same bytes.
 *
 * <p>Nothing is kept in memory: because the total stands before the lines, the lines are made twice, once to add them up
 * and once to write them.
 */
public final class InvoiceGenerator {

    /** One line in so many takes back a line of the month before. */
    private static final int CREDIT_EVERY = 50;

    private static final int LINES_A_CLIENT = 4;
    private static final LocalDate MONTH = LocalDate.of(2026, 6, 1);
    private static final LocalDate MONTH_BEFORE = MONTH.minusMonths(1);
    private static final int FIRST_ALLOCATION = 260_000_001;
    private static final Pattern MEGABYTES = Pattern.compile("(\\d{1,4})MB");

    private final Standard standard;
    private final long seed;

    /**
     * Makes a generator.
     *
     * @param standard the standard of the invoices
     * @param seed what makes this invoice differ from others: its numbers and its volumes
     */
    public InvoiceGenerator(Standard standard, long seed) {
        this.standard = standard;
        this.seed = seed;
    }

    /**
     * Writes an invoice to a file, for example
     * {@code java -cp berichtenpoort-samples.jar nl.berichtenpoort.samples.InvoiceGenerator 40000 out.xml}.
     *
     * @param args the number of lines or a size like {@code 18MB}; the file; optionally {@code ijw} (the default) or
     *     {@code iwmo}; optionally the seed
     * @throws IOException when the file cannot be written
     * @throws IllegalArgumentException when the arguments are not as above
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 4) {
            throw new IllegalArgumentException(
                    "Usage: InvoiceGenerator LINES|SIZE(for example 18MB) FILE [ijw|iwmo] [SEED]");
        }
        Standard standard = args.length > 2 ? Standard.valueOf(args[2].toUpperCase(Locale.ROOT)) : Standard.IJW;
        InvoiceGenerator generator = new InvoiceGenerator(standard, args.length > 3 ? Long.parseLong(args[3]) : 1);
        Matcher size = MEGABYTES.matcher(args[0]);
        int lines = size.matches()
                ? generator.linesFor(Long.parseLong(size.group(1)) * 1024 * 1024)
                : Integer.parseInt(args[0]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            generator.write(lines, out);
        }
    }

    /**
     * Writes one invoice. The stream is flushed and left open.
     *
     * @param lines the number of lines (Prestaties), at least 1
     * @param out where the message goes, in UTF-8; best a buffered stream
     * @throws IOException when the stream fails
     * @throws IllegalArgumentException when there would be no line
     */
    public void write(int lines, OutputStream out) throws IOException {
        long[] total = new long[1];
        forEachLine(lines, line -> total[0] += line.signedAmount());
        InvoiceWriter writer = new InvoiceWriter(standard, out);
        writer.start(number(), MONTH, total[0]);
        List<InvoiceLine> client = new ArrayList<>();
        for (int index = 0; index < lines; index += linesAClient(lines)) {
            client.clear();
            Random random = randomOf(index);
            for (int i = index; i < Math.min(lines, index + linesAClient(lines)); i++) {
                client.add(line(i, lines, random));
            }
            writer.client(client);
        }
        writer.end();
    }

    /**
     * How many lines give an invoice of about so many bytes.
     *
     * @param bytes the size that is wanted
     * @return the number of lines; the invoice is within one per cent of the size (from 100 kB on)
     * @throws IOException never: nothing is written outside
     */
    public int linesFor(long bytes) throws IOException {
        int few = 400;
        int many = 4_400;
        long fewBytes = sizeOf(few);
        double perLine = (double) (sizeOf(many) - fewBytes) / (many - few);
        return (int) Math.max(1, Math.round(few + (bytes - fewBytes) / perLine));
    }

    /**
     * The lines of the invoice, in order, for tests that first allocate what will be charged.
     *
     * @param lines the number of lines, as in {@link #write}
     * @param consumer gets every line
     * @throws IllegalArgumentException when there would be no line
     */
    public void forEachLine(int lines, Consumer<InvoiceLine> consumer) {
        if (lines < 1) {
            throw new IllegalArgumentException("An invoice has at least one line, not " + lines);
        }
        int perClient = linesAClient(lines);
        Random random = randomOf(0);
        for (int i = 0; i < lines; i++) {
            if (i % perClient == 0) {
                random = randomOf(i);
            }
            consumer.accept(line(i, lines, random));
        }
    }

    private InvoiceLine line(int index, int lines, Random random) {
        String bsn = Bsn.fictitious().get(index / linesAClient(lines));
        InvoiceLine.Kind kind = InvoiceLine.Kind.values()[random.nextInt(InvoiceLine.Kind.values().length)];
        String category = standard.categories().get(kind.ordinal());
        int volume = 1 + random.nextInt(kind.most());
        boolean credit = index % CREDIT_EVERY == CREDIT_EVERY - 1;
        LocalDate begin = credit ? MONTH_BEFORE : MONTH.plusDays(random.nextInt(5) == 0 ? 14 : 0);
        return new InvoiceLine(
                bsn,
                "%s-%07d".formatted(number(), index + 1),
                credit ? Optional.of("%s-P%06d".formatted(number(), index + 1)) : Optional.empty(),
                FIRST_ALLOCATION + index,
                category,
                category + "A0" + (1 + kind.ordinal()),
                begin,
                begin.withDayOfMonth(begin.lengthOfMonth()),
                volume,
                kind.unit(),
                kind.tariff(),
                kind.amount(volume));
    }

    /** There are about nine thousand fictitious BSNs, and a client may stand in an invoice only once (TR101). */
    private static int linesAClient(int lines) {
        int clients = Bsn.fictitious().size();
        return Math.max(LINES_A_CLIENT, (lines + clients - 1) / clients);
    }

    /**
     * A generator of its own for every client, so that adding up and writing need not keep step. The factor spreads the
     * seeds: java.util.Random begins nearly the same way for neighbouring seeds.
     */
    private Random randomOf(int index) {
        return new Random((seed * 1_000_003 + index) * 0x9E3779B97F4A7C15L >>> 16);
    }

    /** Number of the invoice and of the message: at most 12 letters and digits (CS319). */
    private String number() {
        return "G"
                + Long.toString(Math.floorMod(seed, 1_000_000_000L), Character.MAX_RADIX)
                        .toUpperCase(Locale.ROOT);
    }

    private long sizeOf(int lines) throws IOException {
        CountingStream counter = new CountingStream();
        write(lines, counter);
        return counter.count;
    }

    private static final class CountingStream extends OutputStream {

        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
