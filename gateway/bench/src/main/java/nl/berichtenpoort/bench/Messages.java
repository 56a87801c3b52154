package nl.berichtenpoort.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import nl.berichtenpoort.samples.InvoiceGenerator;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.samples.Standard;

/** The messages that the ways are measured with. */
public enum Messages {
    /** The smallest usual 301: one client, one allocation, 2 KB. */
    JW301_KLEIN("jw301"),
    /** A 301 with every optional part and several allocations, 12 KB. */
    JW301_VOLLEDIG("jw301"),
    /** A generated 323 of 18 MB. */
    JW323_18MB("jw323");

    /** The date on which messages are judged: after the Dagtekening of all of them. */
    static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    private static final long LARGE = 18L * 1024 * 1024;

    private final String schema;

    Messages(String schema) {
        this.schema = schema;
    }

    /** Name of the schema, as {@link nl.berichtenpoort.schemas.StandardFiles} has it. */
    String schema() {
        return schema;
    }

    /** Package of the JAXB classes of its type. */
    String bindings() {
        return "nl.berichtenpoort.jaxb.ijw." + schema;
    }

    /** The message; the same bytes every time. */
    public byte[] bytes() {
        return switch (this) {
            case JW301_KLEIN -> sample("messages/ijw/jw301/jw301-klein.xml");
            case JW301_VOLLEDIG -> sample("messages/ijw/jw301/jw301-volledig.xml");
            case JW323_18MB -> invoice(LARGE);
        };
    }

    private static byte[] sample(String name) {
        return Samples.named(name).bytes();
    }

    /** A 323 of about so many bytes. */
    static byte[] invoice(long size) {
        try {
            InvoiceGenerator generator = new InvoiceGenerator(Standard.IJW, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream((int) (size + size / 50));
            generator.write(generator.linesFor(size), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The invoice cannot be generated", e);
        }
    }
}
