package nl.berichtenpoort.app.rest;

/** The kinds of problem that the API answers with; each has its own type, status and texts ({@code rest} bundle). */
enum ProblemKind {
    NOT_XML("geen-xml", 400),
    NOT_JSON("geen-json-bericht", 400),
    PARAMETER("parameter", 400),
    BAD_REQUEST("verzoek", 400),
    STEERING_PERIODS("stuurperiode", 400),
    TRANSLATION_FORM("vertaalvorm", 400),
    NO_PAIR("vertaalpaar", 400),
    NOT_RELATED("verwant", 400),
    FAULTY_MAPPING("mapping-fout", 400),
    RAW_CLOSED("ruw-gesloten", 403),
    STEERING_CLOSED("stuurtabel-gesloten", 403),
    NO_PATH("pad-onbekend", 404),
    NO_MESSAGE("bericht-onbekend", 404),
    NO_PARTY("partij-onbekend", 404),
    NO_MAIL("postbusbericht-onbekend", 404),
    NO_RULE("regel-onbekend", 404),
    NO_OFFICIAL_RULES("officieel-ontbreekt", 404),
    NO_DEAD_LETTER("onbestelbaar-onbekend", 404),
    NO_CONTRACT_SET("contractset-onbekend", 404),
    NO_AGREEMENT("afspraak-onbekend", 404),
    NO_STEERING("stuurinformatie-ontbreekt", 404),
    NO_STEERING_TABLE("stuurtabel-onbekend", 404),
    NO_JSON_SCHEMA("jsonschema-onbekend", 404),
    METHOD("methode", 405),
    NOT_ACCEPTABLE("antwoordvorm", 406),
    REFERENCE_REUSED("referentie-hergebruikt", 409),
    NOT_HELD("niet-aangehouden", 409),
    NOT_WITHDRAWABLE("niet-intrekbaar", 409),
    NOT_DEAD("niet-onbestelbaar", 409),
    OLD_CONTRACT_SET("contractset-onleesbaar", 409),
    TOO_LARGE("te-groot", 413),
    CONTENT_TYPE("inhoudstype", 415),
    CONTRACT_FORM("contractvorm", 415),
    REFUSED("geweigerd", 422),
    INVALID("ongeldig-bericht", 422),
    UNTRANSLATABLE("onvertaalbaar", 422),
    DEFECT("storing", 500),
    NOT_STORED("niet-opgeslagen", 503);

    private final String key;
    private final int status;

    ProblemKind(String key, int status) {
        this.key = key;
        this.status = status;
    }

    /** The key of its texts, and the last part of its type. */
    String key() {
        return key;
    }

    /** The type of the problem document: a name, not an address. */
    String type() {
        return "urn:berichtenpoort:probleem:" + key;
    }

    int status() {
        return status;
    }
}
