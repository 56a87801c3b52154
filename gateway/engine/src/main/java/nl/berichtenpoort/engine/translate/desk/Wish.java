package nl.berichtenpoort.engine.translate.desk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.translate.stylesheet.PartyStylesheet;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.TableMapping;

/**
 * What is asked for.
 *
 * @param target the form
 * @param mapping how a flat file is made; needed for CSV
 * @param csv how it is written; empty for as the mapping says
 * @param stylesheet makes the form instead of us; empty if we do
 * @param related the message that belongs with it: of a 323 its 325, of a 325 its 323
 * @param language of a page
 * @param today for stylesheets
 */
public record Wish(
        Target target,
        Optional<TableMapping> mapping,
        Optional<CsvSettings> csv,
        Optional<PartyStylesheet> stylesheet,
        Optional<Source.Message> related,
        Language language,
        LocalDate today) {

    public Wish {
        Objects.requireNonNull(target);
        Objects.requireNonNull(mapping);
        Objects.requireNonNull(csv);
        Objects.requireNonNull(stylesheet);
        Objects.requireNonNull(related);
        Objects.requireNonNull(language);
        Objects.requireNonNull(today);
    }
}
