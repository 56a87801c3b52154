package nl.berichtenpoort.engine.message;

/**
 * How much of a message the reader takes before it stops with a finding. The defaults are far beyond any message of the
 * standard, and low enough that a hostile message costs no more than a large honest one.
 *
 * @param maxBytes size of the payload in bytes
 * @param maxDepth elements open at the same time; the standard's deepest message has 10
 * @param maxAttributes attributes on one element, without namespace declarations
 * @param maxTagBytes bytes of one start tag, attributes included; enforced to within half of it
 * @param maxPrefixes different namespace prefixes in one message
 * @param maxNameLength characters of an element's local name
 * @param maxTextLength characters of the text of one element
 * @param maxSkipped elements and processing instructions that the schema does not know, passed over
 * @param maxFindings findings of the layer schema; one more says that there are more
 */
public record ReadingLimits(
        int maxBytes,
        int maxDepth,
        int maxAttributes,
        int maxTagBytes,
        int maxPrefixes,
        int maxNameLength,
        int maxTextLength,
        int maxSkipped,
        int maxFindings) {

    /**
     * The 25 MB that the standard allows a message with its envelope, in bytes. The standard does not say which
     * megabyte: 25,000 times 1,024 takes every payload of 18 MiB in base64 and refuses 26 million bytes.
     */
    public static final int MOST_BYTES = 25_600_000;

    /** 25 MB, as StUF-GGk 2.1 limits a payload; the rest as no honest message needs. */
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(MOST_BYTES, 64, 32, 16_384, 64, 256, 4_194_304, 10_000, 100);

    public ReadingLimits {
        if (maxBytes < 1
                || maxDepth < 1
                || maxAttributes < 0
                || maxTagBytes < 2
                || maxPrefixes < 1
                || maxNameLength < 1
                || maxTextLength < 1
                || maxSkipped < 0
                || maxFindings < 1) {
            throw new IllegalArgumentException("A limit of reading is too low to read anything");
        }
    }
}
