package nl.berichtenpoort.app.translation;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.berichtenpoort.engine.translate.stylesheet.PartyStylesheet;

/** The stylesheets of parties, each compiled once for as long as its files stay what they are. Thread-safe. */
final class StylesheetFiles {

    private final Map<Path, PartyStylesheet> known = new ConcurrentHashMap<>();

    /** @param file its absolute path; the stylesheet may read what is in the same folder */
    PartyStylesheet at(Path file) {
        return known.computeIfAbsent(
                file,
                path -> new PartyStylesheet(
                        path.getParent(), String.valueOf(path.getFileName()), PartyStylesheet.LIMITS));
    }
}
