package nl.berichtenpoort.engine.contract.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.berichtenpoort.engine.report.Severity;

/**
 * A rule of the contract layer, for catalogues and pages.
 *
 * @param id its id
 * @param gevolgen what a breach means, by message number
 * @param reden the reason of the refusal (RedenAfwijzingVerzoek, WJ759), if requests that break it are refused
 */
public record Contractregel(String id, SortedMap<Integer, Gevolg> gevolgen, Optional<Besluit.Reden> reden) {
    public Contractregel {
        Objects.requireNonNull(id);
        gevolgen = new TreeMap<>(gevolgen);
        Objects.requireNonNull(reden);
    }

    /** What a breach means. */
    public enum Gevolg {
        /** A message of the municipality is held and its back-office told why. */
        TEGENGEHOUDEN,
        /** The municipality gets a signal; the message goes on. */
        SIGNAAL,
        /** The request is answered with a refusal (319). */
        AFGEWEZEN,
        /** The request is answered as being under examination (319). */
        ONDERZOEK
    }

    /** Every rule of the contract layer by its id, in order of id. */
    public static List<Contractregel> all() {
        Map<String, SortedMap<Integer, Gevolg>> regels = new TreeMap<>();
        Map<String, Besluit.Reden> redenen = new HashMap<>();
        for (Zorgvraagregel regel : Zorgvraagregels.all()) {
            if (regel.bijVerzoek().orElseGet(Besluit.Past::new) instanceof Besluit.Afgewezen afgewezen) {
                redenen.put(regel.id(), afgewezen.reden());
            }
            for (int bericht : regel.berichten()) {
                zet(regels, regel.id(), bericht, bericht == 301 ? bijToewijzing(regel) : bijVerzoek(regel));
            }
        }
        signalen(regels, Leveringregels.VAN_STARTS, 305);
        signalen(regels, Leveringregels.VAN_STOPS, 307);
        signalen(regels, Antwoordregels.REGELS, 319);
        signalen(regels, Declaratieregels.REGELS, 323);
        List<Contractregel> all = new ArrayList<>();
        regels.forEach(
                (id, gevolgen) -> all.add(new Contractregel(id, gevolgen, Optional.ofNullable(redenen.get(id)))));
        return all;
    }

    private static Gevolg bijToewijzing(Zorgvraagregel regel) {
        return regel.bijToewijzing() == Severity.ERROR ? Gevolg.TEGENGEHOUDEN : Gevolg.SIGNAAL;
    }

    private static Gevolg bijVerzoek(Zorgvraagregel regel) {
        return regel.bijVerzoek()
                .map(besluit -> besluit instanceof Besluit.Afgewezen ? Gevolg.AFGEWEZEN : Gevolg.ONDERZOEK)
                .orElse(Gevolg.SIGNAAL);
    }

    private static void signalen(Map<String, SortedMap<Integer, Gevolg>> regels, Set<String> ids, int bericht) {
        ids.forEach(id -> zet(regels, id, bericht, Gevolg.SIGNAAL));
    }

    private static void zet(Map<String, SortedMap<Integer, Gevolg>> regels, String id, int bericht, Gevolg gevolg) {
        regels.computeIfAbsent(id, key -> new TreeMap<>()).put(bericht, gevolg);
    }
}
