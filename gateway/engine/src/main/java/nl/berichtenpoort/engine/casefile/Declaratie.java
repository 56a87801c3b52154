package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An invoice: the Declaratie of a 323 without its lines.
 *
 * @param relation between whom
 * @param identificatie BerichtIdentificatie of the 323, by which a 325 means it (TR337)
 * @param declaratieNummer unique for the provider within the law (TR333)
 * @param periode the calendar month
 * @param dagtekening date of the invoice
 * @param totaalIngediend the total in cents, below zero for credit
 * @param basisschemaXsdVersie version of the base schema that the 323 was made by, which a 325 repeats (TR371)
 * @param berichtXsdVersie version of its own schema, likewise
 */
public record Declaratie(
        Relation relation,
        String identificatie,
        String declaratieNummer,
        Periode periode,
        LocalDate dagtekening,
        long totaalIngediend,
        String basisschemaXsdVersie,
        String berichtXsdVersie)
        implements CaseFileChange {
    public Declaratie {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(identificatie);
        Objects.requireNonNull(declaratieNummer);
        Objects.requireNonNull(periode);
        Objects.requireNonNull(dagtekening);
        Objects.requireNonNull(basisschemaXsdVersie);
        Objects.requireNonNull(berichtXsdVersie);
    }
}
