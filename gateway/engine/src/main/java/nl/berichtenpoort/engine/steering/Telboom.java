package nl.berichtenpoort.engine.steering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts the cells of one table and gives its rows, small ones suppressed.
 *
 * <p>What is suppressed: a cell that counts fewer different units (clients or messages) than the threshold. It keeps its
 * row, without numbers; what is below it has no rows at all, for which parts a small cell has tells of its clients as well.
 * Since a cell is the whole of those below it, what is suppressed among them could be had by subtraction. So of the
 * parts of a cell that is shown, the suppressed ones are at least two and hold together at least as many units as the
 * threshold; where they do not, the smallest part that could have been shown is suppressed as well. It counts enough by itself, so with it the suppressed parts do. There always is one: parts that are all small and together
 * too few would make the whole too small to be shown.
 */
final class Telboom {

    /** Stands where a row is not divided further. */
    static final String ALLE = "*";

    private final Tabel tabel;
    private final boolean aanbieders;
    private final int drempel;
    private final SortedMap<List<String>, Telling> wortels = new TreeMap<>(Telling.BY_TEXTS);

    /** @param aanbieders whether providers are told apart */
    Telboom(Tabel tabel, boolean aanbieders, int drempel) {
        this.tabel = tabel;
        this.aanbieders = aanbieders;
        this.drempel = drempel;
    }

    /**
     * Counts something.
     *
     * @param eenheid whose it is, a number; everything of one unit must come one after the other
     * @param wortel period, law and municipality
     * @param pad the texts of each level, provider first; may stop where the thing is not divided further
     */
    void tel(long eenheid, List<String> wortel, List<List<String>> pad, Meting meting) {
        Telling cel = wortels.computeIfAbsent(wortel, first -> new Telling(drempel));
        cel.tel(eenheid, meting, tabel.houdtDagen(0));
        for (int diepte = aanbieders ? 0 : 1; diepte < pad.size(); diepte++) {
            cel = cel.deel(pad.get(diepte));
            cel.tel(eenheid, meting, tabel.houdtDagen(diepte + 1));
        }
    }

    /** Gives the rows: each cell before its parts, in the order of their texts; none below a suppressed one. */
    void rijen(Consumer<Rij> lezer) {
        wortels.forEach((sleutel, cel) -> geef(sleutel, 0, cel, cel.klein(), lezer));
    }

    private void geef(List<String> sleutel, int diepte, Telling cel, boolean onderdrukt, Consumer<Rij> lezer) {
        lezer.accept(rij(sleutel, diepte, cel, onderdrukt));
        if (onderdrukt) {
            return;
        }
        Set<List<String>> verborgen = verborgen(cel.delen());
        int onder = diepte == 0 && !aanbieders ? 2 : diepte + 1;
        cel.delen().forEach((deel, telling) -> {
            List<String> heel = new ArrayList<>(sleutel);
            if (onder > diepte + 1) {
                heel.add(ALLE);
            }
            heel.addAll(deel);
            geef(heel, onder, telling, verborgen.contains(deel), lezer);
        });
    }

    /** Which parts of a cell that is shown are suppressed. */
    private Set<List<String>> verborgen(SortedMap<List<String>, Telling> delen) {
        Set<List<String>> verborgen = new HashSet<>();
        Collection<Telling> kleine = new ArrayList<>();
        delen.forEach((sleutel, telling) -> {
            if (telling.klein()) {
                verborgen.add(sleutel);
                kleine.add(telling);
            }
        });
        boolean genoeg = kleine.isEmpty() || kleine.size() > 1 && Telling.samen(kleine) >= drempel;
        if (!genoeg) {
            delen.entrySet().stream()
                    .filter(entry -> !entry.getValue().klein())
                    .min(Comparator.comparingLong(entry -> entry.getValue().eenheden()))
                    .map(Map.Entry::getKey)
                    .ifPresent(verborgen::add);
        }
        return verborgen;
    }

    private Rij rij(List<String> sleutel, int diepte, Telling cel, boolean onderdrukt) {
        List<Waarde> waarden = new ArrayList<>();
        sleutel.forEach(tekst -> waarden.add(new Waarde.Tekst(tekst)));
        for (Niveau niveau : tabel.niveaus().subList(diepte, tabel.niveaus().size())) {
            niveau.kolommen().forEach(kolom -> waarden.add(new Waarde.Tekst(ALLE)));
        }
        List<Waarde> maten = new ArrayList<>();
        maten.add(Waarde.Getal.van(cel.eenheden()));
        maten.add(Waarde.Getal.van(cel.aantal()));
        maten.addAll(tabel.maten(cel, diepte));
        maten.forEach(maat -> waarden.add(onderdrukt ? new Waarde.Geen() : maat));
        waarden.add(new Waarde.JaNee(onderdrukt));
        return new Rij(waarden);
    }
}
