package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;

/**
 * The error codes that the gateway sends in Fo01 and Fo03: the one table of what happened, who has to act and when we
 * tell. The codes are those of the lists Fo01 and FoutcodelijstVECOZO and two of StUF 3.01 itself. Which fault of an
 * envelope maps to which code is in {@link EnvelopeFault}; sentences and remedies are in {@link FoutTexts}.
 *
 * <p>Of the codes that the lists hold for one thing twice, the gateway uses those of the Fo01 list for what the envelope
 * tells. For the payload it uses StUF055, which a municipality answers a schema error with, rather than IB014 or BRS13;
 * BRS14 is for a payload that is no XML at all, because it tells the sender to look for another mistake.
 */
public enum FoutCode {
    /** The envelope does not conform to its schema, or its base64 is wrong. */
    IB001("IB001", Plek.CLIENT, Moment.TAKE_OVER),
    /** The sender is not admitted here: unknown, or not who the connection says it is. */
    IB002("IB002", Plek.CLIENT, Moment.TAKE_OVER),
    /** The envelope is larger than 25 MB. */
    IB003("IB003", Plek.CLIENT, Moment.TAKE_OVER),
    /** The functie is no message type of the release. */
    IB004("IB004", Plek.CLIENT, Moment.EITHER),
    /** The receiving municipality does not exist. */
    IB005("IB005", Plek.CLIENT, Moment.EITHER),
    /** The functie does not go with the kind of envelope: a return message in a Di01, or the other way round. */
    IB006("IB006", Plek.CLIENT, Moment.EITHER),
    /** This kind of party does not send, or does not receive, this message type. */
    IB007("IB007", Plek.CLIENT, Moment.EITHER),
    /** The envelope's sender is not the sender in the message's header. */
    IB009("IB009", Plek.CLIENT, Moment.AFTERWARDS),
    /** The receiving provider does not exist, or the envelope's receiver is not the one in the message's header. */
    IB010("IB010", Plek.CLIENT, Moment.EITHER),
    /** The payload is larger than 25 MB. */
    IB012("IB012", Plek.CLIENT, Moment.EITHER),
    /** The referentienummer was used before with other content. */
    IB016("IB016", Plek.CLIENT, Moment.TAKE_OVER),
    /** The versions in the parameters are not those of a release that the gateway takes. */
    IB017("IB017", Plek.CLIENT, Moment.EITHER),
    /** The message that a return message answers has its answer already. */
    IB019("IB019", Plek.CLIENT, Moment.AFTERWARDS),
    /** A return message that answers no message known here. */
    IB021("IB021", Plek.CLIENT, Moment.AFTERWARDS),
    /** The payload is not well-formed XML. */
    BRS14("BRS14", Plek.CLIENT, Moment.AFTERWARDS),
    /** A return message's own identification was used before for another. */
    BRS20("BRS20", Plek.CLIENT, Moment.AFTERWARDS),
    /** A return message that breaks rules beyond its schema; it cannot be answered with a return message. */
    BRS28("BRS28", Plek.CLIENT, Moment.AFTERWARDS),
    /** There is no way to the receiver. */
    BRS33("BRS33", Plek.SERVER, Moment.AFTERWARDS),
    /** The message could not be stored, so it was not taken over (StUF 3.01). */
    STUF046("StUF046", Plek.SERVER, Moment.TAKE_OVER),
    /** The payload does not conform to its schema, or is another message than the functie says. */
    STUF055("StUF055", Plek.CLIENT, Moment.AFTERWARDS);

    /** When a code is told. */
    public enum Moment {
        /** Before the message is taken over: synchronously, in an Fo03. */
        TAKE_OVER,
        /** After the message was taken over: asynchronously, in an Fo01. */
        AFTERWARDS,
        /** Whichever comes first. */
        EITHER
    }

    private final String code;
    private final Plek plek;
    private final Moment moment;

    FoutCode(String code, Plek plek, Moment moment) {
        this.code = code;
        this.plek = plek;
        this.moment = moment;
    }

    /** The code as it is sent, at most 7 characters. */
    public String code() {
        return code;
    }

    /** Who has to act. */
    public Plek plek() {
        return plek;
    }

    /** When it is told. */
    public Moment moment() {
        return moment;
    }

    /** The constant of a code as it is sent; empty for a code that others send and we do not. */
    public static Optional<FoutCode> ofCode(String code) {
        return Arrays.stream(values()).filter(fout -> fout.code.equals(code)).findFirst();
    }

    /**
     * The code that answers an error; empty for errors of the later layers, which a return message answers, and for
     * findings that are no errors. A payload that cannot be identified is not conform any schema (StUF055), unless it is
     * not even XML in the one encoding that is allowed (BRS14) or too large (IB012). What cannot be brought to release
     * 3.2 is not conform its schema either.
     */
    public static Optional<FoutCode> of(Finding finding) {
        if (!finding.isError()) {
            return Optional.empty();
        }
        return switch (finding.layer()) {
            case ENVELOPE -> EnvelopeFault.of(finding.rule()).map(EnvelopeFault::code);
            case IDENTIFY -> Optional.of(ofIdentification(finding.rule()));
            case SCHEMA, TRANSLATE -> Optional.of(STUF055);
            case CONTENT, CASE, CONTRACT -> Optional.empty();
        };
    }

    private static FoutCode ofIdentification(String rule) {
        return switch (rule) {
            case "bericht-not-xml", "bericht-empty", "bericht-prolog-text", "bericht-encoding" -> BRS14;
            case "bericht-too-large" -> IB012;
            default -> STUF055;
        };
    }
}
