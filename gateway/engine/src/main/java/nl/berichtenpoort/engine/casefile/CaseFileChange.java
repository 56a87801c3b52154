package nl.berichtenpoort.engine.casefile;

/** One thing that an accepted message adds to the case file. Nothing is ever taken out: what counts is read off. */
public sealed interface CaseFileChange
        permits Toewijzing,
                Verzoek,
                VerzoekAntwoord,
                StartProduct,
                StopProduct,
                Declaratie,
                Prestatie,
                DeclaratieAntwoord {

    /** Between whom, under which law. */
    Relation relation();
}
