package nl.berichtenpoort.engine.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a municipality granted of an invoice: a 325 (IV087). It names the lines that were rejected; all others are
 * granted, unless the invoice as a whole was refused.
 *
 * @param relation between whom
 * @param declaratieIdentificatie Identificatie of the 323 that it answers
 * @param declaratieNummer the invoice, if it was judged
 * @param geheelAfgewezen whether the 323 was refused as a whole: no DeclaratieAntwoord, or a code in the header or on
 *     DeclaratieAntwoord that refuses (IV087)
 * @param totaalToegekend the granted total in cents, below zero for credit; zero if the invoice was refused
 * @param afgewezen ReferentieNummer of each line that was rejected
 */
public record DeclaratieAntwoord(
        Relation relation,
        String declaratieIdentificatie,
        Optional<String> declaratieNummer,
        boolean geheelAfgewezen,
        long totaalToegekend,
        List<String> afgewezen)
        implements CaseFileChange {
    public DeclaratieAntwoord {
        Objects.requireNonNull(relation);
        Objects.requireNonNull(declaratieIdentificatie);
        Objects.requireNonNull(declaratieNummer);
        afgewezen = List.copyOf(afgewezen);
    }
}
