package nl.berichtenpoort.bench;

/** The ways that are measured side by side. */
public enum Ways {
    /** A bare parse by Aalto, that looks at nothing: the floor. */
    AALTO("bare Aalto parse"),
    /** The engine of this project: schema, positions, tree, rules, report. */
    ENGINE("Berichtenpoort engine"),
    /** The JAXP validator, then JAXB: schema and binding, no rules, no report. */
    JAXP_JAXB("JAXP validator + JAXB"),
    /** Camel's validator, a rule in XSLT by Saxon, and JAXB, as routes usually have them. */
    CAMEL("Camel: validator + XSLT by Saxon + JAXB");

    private final String title;

    Ways(String title) {
        this.title = title;
    }

    /** What the tables call it. */
    public String title() {
        return title;
    }

    /**
     * Sets the way up for messages of one type; the engine and the bare parse take any type.
     *
     * @throws Exception when it cannot be set up
     */
    public Way open(Messages messages) throws Exception {
        return switch (this) {
            case AALTO -> new AaltoWay();
            case ENGINE -> new EngineWay();
            case JAXP_JAXB -> new JaxpJaxbWay(messages);
            case CAMEL -> new CamelWay(messages);
        };
    }
}
