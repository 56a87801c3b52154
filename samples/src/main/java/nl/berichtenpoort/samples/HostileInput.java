package nl.berichtenpoort.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Input that is too large to keep as a file and that must neither crash a reader nor make it slow. All but the last two
 * grow out of the sample {@code jw315-volledig.xml}.
 */
public enum HostileInput {

    /**
     * Valid: a Commentaar of a million letters without a blank. A validator that matches the pattern of the standard by
     * backtracking needs minutes for it.
     */
    LONG_COMMENT("commentaar-1-mb", Optional.empty()) {
        @Override
        void write(Template template, Writer out) throws IOException {
            template.write(out, "", w -> repeat(w, "abcdefghij", 100_000));
        }
    },

    /** Valid: a Commentaar of a megabyte of words and lines, as when somebody pastes a whole file of a client. */
    LONG_PROSE("commentaar-woorden-1-mb", Optional.empty()) {
        @Override
        void write(Template template, Writer out) throws IOException {
            template.write(out, "", w -> repeat(w, "Cliënt was er weer.\n", 50_000));
        }
    },

    /** Invalid: a Commentaar of a million blanks, which a backtracking pattern matches in quadratic time. */
    BLANK_COMMENT(
            "commentaar-blanco-1-mb",
            expect(
                    "schema",
                    "Bericht/Client/Commentaar",
                    "min-length",
                    "Commentaar holds blanks only, a million of them.")) {
        @Override
        void write(Template template, Writer out) throws IOException {
            template.write(out, "", w -> repeat(w, "          ", 100_000));
        }
    },

    /** Too large: a Commentaar of 26 MB; an envelope with its payload may be 25 MB at most. */
    HUGE_TEXT("tekst-26-mb", expect("identify", null, "too-large", "A message of 26 MB, nearly all of it one text.")) {
        @Override
        void write(Template template, Writer out) throws IOException {
            template.write(out, "", w -> repeat(w, "abcdefghijklmnopqrstuvwxyz ", 26 * 1024 * 1024 / 27));
        }
    },

    /** Ten thousand elements inside each other, below Client. */
    DEEP_NESTING("diep-genest", expect("identify", null, "too-deep", "Ten thousand elements inside each other.")) {
        @Override
        void write(Template template, Writer out) throws IOException {
            template.write(out, "", w -> {
                repeat(w, "<a>", 10_000);
                repeat(w, "</a>", 10_000);
            });
        }
    },

    /** A hundred thousand attributes on Commentaar. */
    MANY_ATTRIBUTES(
            "veel-attributen",
            expect("identify", null, "too-many-attributes", "A hundred thousand attributes on one element.")) {
        @Override
        void write(Template template, Writer out) throws IOException {
            StringBuilder attributes = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                attributes.append(" a").append(i).append("=\"\"");
            }
            template.write(out, attributes.toString(), w -> w.write("kort"));
        }
    },

    /** Too large: an invoice of 26 MB that is valid for the rest. */
    HUGE_INVOICE(
            "declaratie-26-mb", expect("identify", null, "too-large", "An invoice of 26 MB, valid for the rest.")) {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            InvoiceGenerator generator = new InvoiceGenerator(Standard.IJW, 26);
            generator.write(generator.linesFor(26L * 1024 * 1024), out);
        }
    },

    /** Not XML: 26 MB of the letter x. */
    HUGE_GARBAGE("rommel-26-mb", expect("identify", null, "too-large", "26 MB that are not XML.")) {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] block = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 26 * 1024; i++) {
                out.write(block);
            }
        }
    };

    private static final String TEMPLATE = "messages/ijw/jw315/jw315-volledig.xml";

    private final String title;
    private final Optional<Expectation> expectation;

    HostileInput(String title, Optional<Expectation> expectation) {
        this.title = title;
        this.expectation = expectation;
    }

    /**
     * A name for the file, should one want it on disk.
     *
     * @return for example {@code tekst-26-mb.xml}
     */
    public String fileName() {
        return title + ".xml";
    }

    /**
     * What a validator has to say.
     *
     * @return the expectation; empty when the message is valid
     */
    public Optional<Expectation> expectation() {
        return expectation;
    }

    /**
     * Writes the input. The stream is flushed and left open.
     *
     * @param out where it goes; best a buffered stream
     * @throws IOException when the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(Template.read(), writer);
        writer.flush();
    }

    /**
     * The whole input in memory.
     *
     * @return a sample, as the others
     */
    public Sample sample() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return new Sample("generated/" + fileName(), out.toByteArray(), expectation);
    }

    /** Overridden by all that grow out of the template; the others override {@link #writeTo}. */
    void write(Template template, Writer out) throws IOException {
        throw new IllegalStateException(this + " does not use the template");
    }

    private static Optional<Expectation> expect(String layer, String path, String fault, String why) {
        return Optional.of(new Expectation(
                layer, OptionalInt.empty(), OptionalInt.empty(), Optional.ofNullable(path), fault, why));
    }

    private static void repeat(Writer out, String text, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(text);
        }
    }

    /** What fills the element. */
    private interface Filling {
        void writeTo(Writer out) throws IOException;
    }

    /** A full message, cut open at the Commentaar of the client. */
    private record Template(String before, String after) {

        private static final String NAME = "<jw315:Commentaar";

        static Template read() {
            String text = Samples.named(TEMPLATE).text();
            int start = text.indexOf(NAME) + NAME.length();
            return new Template(text.substring(0, start), text.substring(text.indexOf("</", start)));
        }

        void write(Writer out, String attributes, Filling filling) throws IOException {
            out.write(before);
            out.write(attributes);
            out.write('>');
            filling.writeTo(out);
            out.write(after);
        }
    }
}
