package nl.berichtenpoort.engine.envelope;

import java.util.Objects;
import java.util.Optional;

/**
 * A StUF error message: Fo01 (asynchronous) or Fo03 (synchronous, in a SOAP fault).
 *
 * @param stuurgegevens routing data
 * @param code the error code as sent, at most 7 characters; {@link FoutCode} lists those that we send
 * @param plek who has to act
 * @param omschrijving what is wrong, at most {@value #MAX_OMSCHRIJVING} characters
 * @param details functie, a hyphen and the application's version and subversion: {@code JW315-00030002}
 * @param detailsXml the refused message with its envelope, as an XML document; left out where it is not well formed or
 *     would make the error message too large
 */
public record FoBericht(
        Stuurgegevens stuurgegevens,
        String code,
        Plek plek,
        String omschrijving,
        String details,
        Optional<Payload> detailsXml) {

    /** The longest omschrijving that the schema allows, in characters. */
    public static final int MAX_OMSCHRIJVING = 200;

    public FoBericht {
        Objects.requireNonNull(stuurgegevens);
        Objects.requireNonNull(code);
        Objects.requireNonNull(plek);
        Objects.requireNonNull(omschrijving);
        Objects.requireNonNull(details);
        Objects.requireNonNull(detailsXml);
        Berichtcode kind = stuurgegevens.berichtcode();
        if (kind != Berichtcode.FO01 && kind != Berichtcode.FO03) {
            throw new IllegalArgumentException(kind + " is no error message");
        }
        int length = omschrijving.codePointCount(0, omschrijving.length());
        if (length > MAX_OMSCHRIJVING) {
            throw new IllegalArgumentException("omschrijving has " + length + " characters");
        }
    }
}
