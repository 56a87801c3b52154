package nl.berichtenpoort.engine.retour;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What identifies an answer.
 *
 * @param identificatie its own identification, 1 to 12 characters, unique for its sender and type; see
 *     {@link AnswerIdentification}
 * @param dagtekening the day it is made, in the Netherlands
 * @param ruleSetVersion the version of the rules that judged the message, three numbers joined by full stops; goes into
 *     XsltVersie where the message fails at level 2 (IV033)
 */
public record AnswerIdentity(String identificatie, LocalDate dagtekening, String ruleSetVersion) {

    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}");

    public AnswerIdentity {
        Objects.requireNonNull(dagtekening);
        if (identificatie.isBlank() || identificatie.length() > AnswerIdentification.MAX_LENGTH) {
            throw new IllegalArgumentException("identificatie has 1 to 12 characters: " + identificatie);
        }
        if (!VERSION.matcher(ruleSetVersion).matches()) {
            throw new IllegalArgumentException("ruleSetVersion is not like 1.0.0: " + ruleSetVersion);
        }
    }
}
