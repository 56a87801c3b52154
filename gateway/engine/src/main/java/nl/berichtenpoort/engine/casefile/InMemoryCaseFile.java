package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.message.Standard;

/**
 * A case file for one conversation at a time: for the test bench and the command line. Looks through all it has at
 * every question. Not for several threads.
 */
public final class InMemoryCaseFile implements CaseFile, CaseFileStore {

    private final Map<Place, CaseFileChange> changes = new TreeMap<>(Comparator.comparingLong(Place::messageId)
            .thenComparing(Place::kind)
            .thenComparingInt(Place::ordinal));

    @Override
    public void apply(long messageId, List<CaseFileChange> added) {
        for (int ordinal = 0; ordinal < added.size(); ordinal++) {
            CaseFileChange change = added.get(ordinal);
            changes.putIfAbsent(new Place(messageId, change.getClass().getSimpleName(), ordinal), change);
        }
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingen(Relation relation, Collection<Long> nummers) {
        Set<Long> wanted = new HashSet<>(nummers);
        return newest(
                toewijzing -> toewijzing.relation().equals(relation) && wanted.contains(toewijzing.toewijzingNummer()));
    }

    @Override
    public List<Recorded<Toewijzing>> versies(Relation relation, Collection<Long> nummers) {
        Set<Long> wanted = new HashSet<>(nummers);
        return all(
                Toewijzing.class,
                toewijzing -> toewijzing.relation().equals(relation) && wanted.contains(toewijzing.toewijzingNummer()));
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenVan(Relation relation, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        return newest(toewijzing -> toewijzing.relation().equals(relation)).stream()
                .filter(found -> wanted.contains(found.value().bsn()))
                .toList();
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenInGemeente(
            Standard standard, String gemeente, Collection<Long> nummers) {
        Set<Long> wanted = new HashSet<>(nummers);
        return newest(toewijzing -> toewijzing.relation().standard() == standard
                && toewijzing.relation().gemeente().equals(gemeente)
                && wanted.contains(toewijzing.toewijzingNummer()));
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenVanClient(Standard standard, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        return newest(toewijzing -> toewijzing.relation().standard() == standard).stream()
                .filter(found -> wanted.contains(found.value().bsn()))
                .toList();
    }

    /** Every allocation in its newest version, removed ones (RedenWijziging 13) among them. */
    public List<Recorded<Toewijzing>> toewijzingen() {
        return newest(toewijzing -> true);
    }

    @Override
    public List<Recorded<Toewijzing>> toewijzingenOpVerzoek(Relation relation, Collection<String> referenties) {
        Set<String> wanted = new HashSet<>(referenties);
        return all(
                Toewijzing.class,
                toewijzing -> toewijzing.relation().equals(relation)
                        && toewijzing
                                .referentieAanbieder()
                                .filter(wanted::contains)
                                .isPresent());
    }

    private List<Recorded<Toewijzing>> newest(Predicate<Toewijzing> wanted) {
        record Nummer(Relation relation, long nummer) {}
        Comparator<Recorded<Toewijzing>> byAge = Comparator.<Recorded<Toewijzing>, LocalDate>comparing(
                        found -> found.value().toewijzingsdatum())
                .thenComparing(found -> found.value().toewijzingstijd())
                .thenComparingLong(Recorded::messageId);
        Map<Nummer, Recorded<Toewijzing>> newest = new HashMap<>();
        for (Recorded<Toewijzing> found : all(Toewijzing.class, wanted)) {
            newest.merge(
                    new Nummer(found.value().relation(), found.value().toewijzingNummer()),
                    found,
                    (one, other) -> byAge.compare(one, other) > 0 ? one : other);
        }
        return newest.values().stream()
                .sorted(Comparator.<Recorded<Toewijzing>>comparingLong(Recorded::messageId)
                        .thenComparingLong(found -> found.value().toewijzingNummer()))
                .toList();
    }

    @Override
    public List<Recorded<Verzoek>> verzoeken(Standard standard, String aanbieder, Collection<String> referenties) {
        Set<String> wanted = new HashSet<>(referenties);
        return all(
                Verzoek.class,
                verzoek ->
                        of(verzoek.relation(), standard, aanbieder) && wanted.contains(verzoek.referentieAanbieder()));
    }

    @Override
    public List<Recorded<Verzoek>> verzoekenVan(Relation relation, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        return all(Verzoek.class, verzoek -> verzoek.relation().equals(relation) && wanted.contains(verzoek.bsn()));
    }

    @Override
    public List<Recorded<VerzoekAntwoord>> antwoorden(Relation relation, Collection<String> referenties) {
        Set<String> wanted = new HashSet<>(referenties);
        return all(
                VerzoekAntwoord.class,
                antwoord -> antwoord.relation().equals(relation) && wanted.contains(antwoord.referentieAanbieder()));
    }

    @Override
    public List<Recorded<StartProduct>> starts(Relation relation, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        return Staand.starts(
                all(StartProduct.class, start -> start.relation().equals(relation) && wanted.contains(start.bsn())));
    }

    @Override
    public List<Recorded<StopProduct>> stops(Relation relation, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        return Staand.stops(
                all(StopProduct.class, stop -> stop.relation().equals(relation) && wanted.contains(stop.bsn())));
    }

    @Override
    public Set<Bsn> bekende(Relation relation, Collection<Bsn> clienten) {
        Set<Bsn> wanted = new HashSet<>(clienten);
        Set<Bsn> known = new HashSet<>();
        for (CaseFileChange change : changes.values()) {
            if (change.relation().equals(relation)) {
                client(change).filter(wanted::contains).ifPresent(known::add);
            }
        }
        return known;
    }

    private static Optional<Bsn> client(CaseFileChange change) {
        if (change instanceof Toewijzing toewijzing) {
            return Optional.of(toewijzing.bsn());
        }
        if (change instanceof Verzoek verzoek) {
            return Optional.of(verzoek.bsn());
        }
        if (change instanceof StartProduct start) {
            return Optional.of(start.bsn());
        }
        if (change instanceof StopProduct stop) {
            return Optional.of(stop.bsn());
        }
        return Optional.empty();
    }

    @Override
    public List<Recorded<Declaratie>> declaraties(Standard standard, String aanbieder, Collection<String> nummers) {
        Set<String> wanted = new HashSet<>(nummers);
        return all(
                Declaratie.class,
                declaratie -> of(declaratie.relation(), standard, aanbieder)
                        && wanted.contains(declaratie.declaratieNummer()));
    }

    @Override
    public List<Recorded<Declaratie>> declaratiesMet(Relation relation, Collection<String> identificaties) {
        Set<String> wanted = new HashSet<>(identificaties);
        return all(
                Declaratie.class,
                declaratie -> declaratie.relation().equals(relation) && wanted.contains(declaratie.identificatie()));
    }

    @Override
    public Optional<Periode> laatstePeriode(Relation relation, LocalDate dagtekening) {
        return all(
                        Declaratie.class,
                        declaratie -> declaratie.relation().equals(relation)
                                && !declaratie.dagtekening().isAfter(dagtekening))
                .stream()
                .map(found -> found.value().periode())
                .max(Comparator.comparing(Periode::begindatum).thenComparing(Periode::einddatum));
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> prestaties(
            Standard standard, String aanbieder, Collection<String> referentieNummers) {
        Set<String> wanted = new HashSet<>(referentieNummers);
        return judged(prestatie ->
                of(prestatie.relation(), standard, aanbieder) && wanted.contains(prestatie.referentieNummer()));
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> creditregelsOp(
            Standard standard, String aanbieder, Collection<String> referentieNummers) {
        Set<String> wanted = new HashSet<>(referentieNummers);
        return judged(prestatie -> prestatie.credit()
                && of(prestatie.relation(), standard, aanbieder)
                && prestatie.vorigReferentieNummer().filter(wanted::contains).isPresent());
    }

    @Override
    public List<Recorded<BeoordeeldePrestatie>> prestatiesOp(Relation relation, Collection<Long> toewijzingNummers) {
        Set<Long> wanted = new HashSet<>(toewijzingNummers);
        return judged(
                prestatie -> prestatie.relation().equals(relation) && wanted.contains(prestatie.toewijzingNummer()));
    }

    @Override
    public void prestatiesOp(
            Relation relation, Collection<Long> toewijzingNummers, Consumer<BeoordeeldePrestatie> reader) {
        prestatiesOp(relation, toewijzingNummers).forEach(found -> reader.accept(found.value()));
    }

    private List<Recorded<BeoordeeldePrestatie>> judged(Predicate<Prestatie> wanted) {
        Map<Long, Declaratie> invoices = new HashMap<>();
        all(Declaratie.class, declaratie -> true).forEach(found -> invoices.put(found.messageId(), found.value()));
        List<Recorded<DeclaratieAntwoord>> answers = all(DeclaratieAntwoord.class, antwoord -> true);
        BiPredicate<Declaratie, DeclaratieAntwoord> belongs =
                (invoice, answer) -> answer.relation().equals(invoice.relation())
                        && answer.declaratieIdentificatie().equals(invoice.identificatie());
        List<Recorded<BeoordeeldePrestatie>> judged = new ArrayList<>();
        for (Recorded<Prestatie> found : all(Prestatie.class, wanted)) {
            Optional<DeclaratieAntwoord> newest = Optional.ofNullable(invoices.get(found.messageId()))
                    .flatMap(invoice -> answers.stream()
                            .map(Recorded::value)
                            .filter(answer -> belongs.test(invoice, answer))
                            .reduce((earlier, later) -> later));
            judged.add(new Recorded<>(
                    found.messageId(), new BeoordeeldePrestatie(found.value(), oordeel(found.value(), newest))));
        }
        return judged;
    }

    private static Oordeel oordeel(Prestatie prestatie, Optional<DeclaratieAntwoord> answer) {
        if (answer.isEmpty()) {
            return Oordeel.INGEDIEND;
        }
        boolean rejected =
                answer.get().geheelAfgewezen() || answer.get().afgewezen().contains(prestatie.referentieNummer());
        return rejected ? Oordeel.AFGEWEZEN : Oordeel.TOEGEKEND;
    }

    private static boolean of(Relation relation, Standard standard, String aanbieder) {
        return relation.standard() == standard && relation.aanbieder().equals(aanbieder);
    }

    private <T extends CaseFileChange> List<Recorded<T>> all(Class<T> kind, Predicate<T> wanted) {
        List<Recorded<T>> found = new ArrayList<>();
        changes.forEach((place, change) -> {
            if (kind.isInstance(change) && wanted.test(kind.cast(change))) {
                found.add(new Recorded<>(place.messageId(), kind.cast(change)));
            }
        });
        return found;
    }

    /** Which change of which message. */
    private record Place(long messageId, String kind, int ordinal) {}
}
