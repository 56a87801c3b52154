package nl.berichtenpoort.engine.message;

/** The two information standards that the gateway serves; each belongs to one law. */
public enum Standard {
    /** Jeugdwet: youth help. */
    IJW("iJw", "ijw", "JW"),
    /** Wet maatschappelijke ondersteuning 2015: social support. */
    IWMO("iWmo", "iwmo", "WMO");

    private final String title;
    private final String folder;
    private final String prefix;

    Standard(String title, String folder, String prefix) {
        this.title = title;
        this.folder = folder;
        this.prefix = prefix;
    }

    /** The name as people write it: {@code iJw} or {@code iWmo}. */
    public String title() {
        return title;
    }

    /** The name in namespaces and folders: {@code ijw} or {@code iwmo}. */
    public String folder() {
        return folder;
    }

    /** What message names start with: {@code JW} or {@code WMO}. */
    public String prefix() {
        return prefix;
    }

    /** The namespace of the base types in release 3.2. */
    public String baseNamespace() {
        return "http://www.istandaarden.nl/" + folder + "/3_2/basisschema/schema";
    }
}
