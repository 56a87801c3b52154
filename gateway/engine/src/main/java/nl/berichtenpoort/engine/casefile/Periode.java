package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.Objects;

/** A closed period (CDT_GeslotenPeriode), both days included. */
public record Periode(LocalDate begindatum, LocalDate einddatum) {
    public Periode {
        Objects.requireNonNull(begindatum);
        Objects.requireNonNull(einddatum);
    }
}
