package nl.berichtenpoort.schemas;

import java.net.URL;
import java.util.List;

/**
 * Finds the files of the standard on the class path: the XSDs of iJw and iWmo 3.2 and the envelope of StUF-GGk 2.1.
 *
 * <p>Schemas import each other by relative location, so a URL from here can be given to a schema compiler as it is,
 * without a catalog and without a network. Names are as in the standard, in lower case: standard {@code ijw} or
 * {@code iwmo}, schema {@code basisschema}, {@code jw301}, {@code wmo323} and so on.
 */
public final class StandardFiles {

    /** iJw, youth help. */
    public static final String IJW = "ijw";

    /** iWmo, social support. */
    public static final String IWMO = "iwmo";

    /** The release of iJw and iWmo whose schemas are here. */
    public static final String RELEASE = "3.2";

    /** The name of the schema with the base types, in both standards. */
    public static final String BASE_SCHEMA = "basisschema";

    private static final List<String> NUMBERS =
            List.of("301", "302", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325");
    private static final List<String> IJW_MESSAGES =
            NUMBERS.stream().map("jw"::concat).toList();
    private static final List<String> IWMO_MESSAGES =
            NUMBERS.stream().map("wmo"::concat).toList();
    private static final String ENVELOPE_FOLDER = "/standard/stuf-ggk/2.1/";

    private StandardFiles() {}

    /** The two standards, iJw first. */
    public static List<String> standards() {
        return List.of(IJW, IWMO);
    }

    /**
     * The schemas of a standard's messages in the order of their numbers, without the base schema.
     *
     * @throws IllegalArgumentException if there is no such standard
     */
    public static List<String> messageSchemas(String standard) {
        return switch (standard) {
            case IJW -> IJW_MESSAGES;
            case IWMO -> IWMO_MESSAGES;
            default -> throw new IllegalArgumentException("unknown standard: " + standard);
        };
    }

    /**
     * The schema of a message, or with {@link #BASE_SCHEMA} that of the base types.
     *
     * @throws IllegalArgumentException if there is no such standard or it has no such schema
     */
    public static URL xsd(String standard, String schemaName) {
        requireSchema(standard, schemaName);
        return resource("/standard/" + standard + '/' + RELEASE + "/xsd/" + schemaName + ".xsd");
    }

    /** The namespace of a schema of {@link #xsd(String, String)}, under the same conditions. */
    public static String namespace(String standard, String schemaName) {
        requireSchema(standard, schemaName);
        return "http://www.istandaarden.nl/" + standard + "/3_2/" + schemaName + "/schema";
    }

    /** The schema of StUF 3.01: routing data, Bv03, Fo01 and Fo03. */
    public static URL stufXsd() {
        return resource(ENVELOPE_FOLDER + "stuf0301.xsd");
    }

    /** The schema of the GGk envelopes Di01 and Du01; it imports {@link #stufXsd()}. */
    public static URL ggkXsd() {
        return resource(ENVELOPE_FOLDER + "ggk0210.xsd");
    }

    /** The WSDL of the asynchronous reception service; it imports both envelope schemas. */
    public static URL receptionWsdl() {
        return resource(ENVELOPE_FOLDER + "ontvang-asynchroon.wsdl");
    }

    private static void requireSchema(String standard, String schemaName) {
        if (!messageSchemas(standard).contains(schemaName) && !BASE_SCHEMA.equals(schemaName)) {
            throw new IllegalArgumentException("unknown schema of " + standard + ": " + schemaName);
        }
    }

    private static URL resource(String path) {
        URL url = StandardFiles.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + path);
        }
        return url;
    }
}
