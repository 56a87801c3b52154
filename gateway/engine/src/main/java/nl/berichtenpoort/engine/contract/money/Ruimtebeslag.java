package nl.berichtenpoort.engine.contract.money;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Toewijzingsvorm;
import nl.berichtenpoort.engine.contract.Variant;

/**
 * What an allocation takes of the spending room of contracts. One with a code takes it where its product belongs. One
 * without (aspecific, generic) may be spent on each product that is allocated in its form, or if none is, on each of its
 * category; it takes of every room in which one of these lies the most that it may cost there, so that no room ever looks
 * larger than it may turn out to be.
 *
 * @param posten what it may be spent on; empty if it was removed or nothing is agreed on its first day
 */
public record Ruimtebeslag(List<Post> posten) {
    public Ruimtebeslag {
        posten = List.copyOf(posten);
    }

    /**
     * A product that an allocation may be spent on.
     *
     * @param afspraak what is agreed about it on the first day of the allocation
     * @param waarde what the allocation costs if it is spent on it; empty if it names neither budget nor volume
     * @param perJaar cents by every calendar year in which the allocation runs, zero where nothing is known
     */
    public record Post(Afspraak afspraak, Optional<Toewijzingswaarde> waarde, SortedMap<Integer, Long> perJaar) {
        public Post {
            Objects.requireNonNull(afspraak);
            Objects.requireNonNull(waarde);
            perJaar = Collections.unmodifiableSortedMap(new TreeMap<>(perJaar));
        }
    }

    /** What an allocation takes. */
    public static Ruimtebeslag van(Toewijzing toewijzing, ContractSet contracten) {
        return new Ruimtebeslag(
                toewijzing.verwijderd()
                        ? List.of()
                        : mogelijk(toewijzing, contracten).stream()
                                .map(afspraak -> post(toewijzing, afspraak, contracten))
                                .toList());
    }

    private static List<Afspraak> mogelijk(Toewijzing toewijzing, ContractSet contracten) {
        List<Afspraak> alle =
                contracten.afspraken(toewijzing.relation(), toewijzing.product(), toewijzing.ingangsdatum());
        if (toewijzing.product().flatMap(Product::code).isPresent()) {
            return alle;
        }
        Toewijzingsvorm vorm =
                Toewijzingsvorm.van(toewijzing.product(), toewijzing.budget().isPresent());
        List<Afspraak> geenTaak = alle.stream()
                .filter(afspraak -> afspraak.product().variant() != Variant.TAAK)
                .toList();
        List<Afspraak> inVorm = geenTaak.stream()
                .filter(afspraak -> afspraak.product().vormen().contains(vorm))
                .toList();
        return inVorm.isEmpty() ? geenTaak : inVorm;
    }

    private static Post post(Toewijzing toewijzing, Afspraak afspraak, ContractSet contracten) {
        ProductCode product = afspraak.product().product();
        Optional<Toewijzingswaarde> waarde =
                Toewijzingswaarde.van(toewijzing, dag -> contracten.afspraak(toewijzing.relation(), product, dag));
        SortedMap<Integer, Long> perJaar = new TreeMap<>();
        jaren(toewijzing, afspraak.contract().looptijd().einde()).forEach(jaar -> perJaar.put(jaar, 0L));
        waarde.ifPresent(gevonden -> perJaar.putAll(gevonden.perJaar()));
        return new Post(afspraak, waarde, perJaar);
    }

    /**
     * The calendar years in which an allocation runs: that of its first day, and those until its end or that of the contract.
     *
     * @param eindeContract the last day of the contract
     */
    public static SortedSet<Integer> jaren(Toewijzing toewijzing, LocalDate eindeContract) {
        int eerste = toewijzing.ingangsdatum().getYear();
        LocalDate einde = toewijzing.einddatum().filter(eindeContract::isAfter).orElse(eindeContract);
        SortedSet<Integer> jaren = new TreeSet<>(List.of(eerste));
        for (int jaar = eerste; jaar <= einde.getYear(); jaar++) {
            jaren.add(jaar);
        }
        return jaren;
    }

    /** The cents that it takes of a room of a contract; empty if it takes no part in it. */
    public OptionalLong in(String contract, Bestedingsruimte ruimte) {
        return posten.stream()
                .filter(post -> post.afspraak().contract().id().equals(contract)
                        && post.perJaar().containsKey(ruimte.jaar())
                        && ruimte.omvat(post.afspraak().product()))
                .mapToLong(post -> post.perJaar().get(ruimte.jaar()))
                .max();
    }

    /** The calendar years in which it runs. */
    public SortedSet<Integer> jaren() {
        SortedSet<Integer> jaren = new TreeSet<>();
        posten.forEach(post -> jaren.addAll(post.perJaar().keySet()));
        return jaren;
    }

    /** The dearest product that it may be spent on in a calendar year, the first of several; empty if it runs in no part of it. */
    public Optional<Post> duurste(int jaar) {
        return posten.stream()
                .filter(post -> post.perJaar().containsKey(jaar))
                .reduce((een, ander) ->
                        Comparator.<Post>comparingLong(post -> post.perJaar().get(jaar))
                                                .compare(ander, een)
                                        > 0
                                ? ander
                                : een);
    }
}
