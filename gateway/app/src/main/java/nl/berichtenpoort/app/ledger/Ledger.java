package nl.berichtenpoort.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contracts;
import nl.berichtenpoort.engine.contract.ledger.Boekhouder;
import nl.berichtenpoort.engine.contract.ledger.Boeking;
import nl.berichtenpoort.engine.contract.ledger.Boekingen;
import nl.berichtenpoort.engine.contract.ledger.Termijnboeking;
import nl.berichtenpoort.engine.contract.ledger.Toewijzingsdossier;
import nl.berichtenpoort.engine.message.Standard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the ledger: the entries of an allocation are made anew from all that the case file holds of it whenever a message
 * touches it, so that doing it twice changes nothing and the order of messages does not matter (OP080).
 */
@Component
public class Ledger {

    /** Allocations that are worked on together, which bounds what is in memory. */
    private static final int TOGETHER = 500;

    private final CaseFile caseFile;
    private final LedgerStore store;
    private final Contracts contracts;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AtomicReference<ContractSet> planned = new AtomicReference<>();

    Ledger(
            CaseFile caseFile,
            LedgerStore store,
            Contracts contracts,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.caseFile = caseFile;
        this.store = store;
        this.contracts = contracts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Enters what changes of the case file bring, in the transaction that wrote them. */
    void book(List<CaseFileChange> changes) {
        Boekhouder boekhouder = new Boekhouder(contracts.current());
        Map<Relation, Set<Long>> touched = new HashMap<>();
        for (CaseFileChange change : changes) {
            if (boekhouder.boekt(change.relation())) {
                Set<Long> nummers = nummers(change);
                touched.computeIfAbsent(change.relation(), first -> new TreeSet<>())
                        .addAll(nummers);
            }
        }
        touched.values().removeIf(Set::isEmpty);
        if (!touched.isEmpty()) {
            store.lockForMessage();
            touched.forEach((relation, nummers) -> inParts(nummers, part -> replace(boekhouder, relation, part)));
        }
    }

    private Set<Long> nummers(CaseFileChange change) {
        if (change instanceof Toewijzing toewijzing) {
            return Set.of(toewijzing.toewijzingNummer());
        }
        if (change instanceof Prestatie prestatie) {
            return Set.of(prestatie.toewijzingNummer());
        }
        if (change instanceof StartProduct start) {
            return start.toewijzingNummer().map(Set::of).orElse(Set.of());
        }
        if (change instanceof StopProduct stop) {
            return stop.toewijzingNummer().map(Set::of).orElse(Set.of());
        }
        if (change instanceof DeclaratieAntwoord antwoord) {
            return vanDeclaratie(antwoord);
        }
        return Set.of();
    }

    /** The allocations of the lines that an answer judges. */
    private Set<Long> vanDeclaratie(DeclaratieAntwoord antwoord) {
        return new HashSet<>(jdbc.queryForList(
                """
                select distinct p.toewijzing_nummer from case_declaratie d
                join case_prestatie p on p.message_id = d.message_id
                where d.aanbieder = ? and d.gemeente = ? and d.standard = ? and d.identificatie = ?""",
                Long.class,
                antwoord.relation().aanbieder(),
                antwoord.relation().gemeente(),
                antwoord.relation().standard().name(),
                antwoord.declaratieIdentificatie()));
    }

    /**
     * Makes the whole ledger anew from the case file and the contracts in force, a number of allocations at a time, each
     * in a transaction of its own; messages go on being processed between them.
     *
     * @return how many allocations were entered
     */
    public int rebuild() {
        ContractSet current = contracts.current();
        Boekhouder boekhouder = new Boekhouder(current);
        Map<Relation, Set<Long>> all = new HashMap<>();
        jdbc.query("""
                select standard, gemeente, aanbieder, toewijzing_nummer from case_toewijzing
                union select standard, gemeente, aanbieder, toewijzing_nummer from case_prestatie
                union select standard, gemeente, aanbieder, toewijzing_nummer from ledger_entry
                    where toewijzing_nummer <> 0""", row -> {
            Relation relation = new Relation(
                    Standard.valueOf(row.getString("standard")), row.getString("gemeente"), row.getString("aanbieder"));
            all.computeIfAbsent(relation, first -> new TreeSet<>()).add(row.getLong("toewijzing_nummer"));
        });
        int[] entered = {0};
        all.forEach((relation, nummers) -> inParts(
                nummers,
                part -> transaction.executeWithoutResult(status -> {
                    store.lockForRebuild();
                    if (boekhouder.boekt(relation)) {
                        replace(boekhouder, relation, part);
                        entered[0] += part.size();
                    } else {
                        store.replace(relation, part, List.of(), List.of());
                    }
                })));
        plan(current);
        return entered[0];
    }

    /** Enters the payments by schedule of the contracts in force, if these are not the ones of the last time. */
    void plan() {
        ContractSet current = contracts.current();
        if (planned.get() != current) {
            plan(current);
        }
    }

    private void plan(ContractSet current) {
        transaction.executeWithoutResult(status -> {
            store.lockForRebuild();
            store.replaceSchedule(new Boekhouder(current).schema());
        });
        planned.set(current);
    }

    private void replace(Boekhouder boekhouder, Relation relation, List<Long> nummers) {
        Map<Long, Recorded<Toewijzing>> toewijzingen = caseFile.toewijzingen(relation, nummers).stream()
                .collect(Collectors.toMap(found -> found.value().toewijzingNummer(), found -> found));
        Map<Long, List<Recorded<BeoordeeldePrestatie>>> regels = caseFile.prestatiesOp(relation, nummers).stream()
                .collect(
                        Collectors.groupingBy(found -> found.value().prestatie().toewijzingNummer()));
        Set<Bsn> clients = toewijzingen.values().stream()
                .map(Recorded::value)
                .filter(boekhouder::vraagtLevering)
                .map(Toewijzing::bsn)
                .collect(Collectors.toSet());
        Map<Long, List<StartProduct>> starts = clients.isEmpty()
                ? Map.of()
                : byNumber(caseFile.starts(relation, clients), StartProduct::toewijzingNummer);
        Map<Long, List<StopProduct>> stops = clients.isEmpty()
                ? Map.of()
                : byNumber(caseFile.stops(relation, clients), StopProduct::toewijzingNummer);
        List<Boeking> boekingen = new ArrayList<>();
        List<Termijnboeking> termijnen = new ArrayList<>();
        for (long nummer : nummers) {
            Boekingen made = boekhouder.boek(new Toewijzingsdossier(
                    relation,
                    nummer,
                    Optional.ofNullable(toewijzingen.get(nummer)),
                    regels.getOrDefault(nummer, List.of()),
                    starts.getOrDefault(nummer, List.of()),
                    stops.getOrDefault(nummer, List.of())));
            boekingen.addAll(made.boekingen());
            termijnen.addAll(made.termijnen());
        }
        store.replace(relation, nummers, boekingen, termijnen);
    }

    private static <T> Map<Long, List<T>> byNumber(List<Recorded<T>> found, Function<T, Optional<Long>> number) {
        Map<Long, List<T>> byNumber = new TreeMap<>();
        found.forEach(recorded -> number.apply(recorded.value())
                .ifPresent(nummer -> byNumber.computeIfAbsent(nummer, first -> new ArrayList<>())
                        .add(recorded.value())));
        return byNumber;
    }

    private static void inParts(Collection<Long> nummers, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(nummers);
        for (int first = 0; first < all.size(); first += TOGETHER) {
            work.accept(all.subList(first, Math.min(all.size(), first + TOGETHER)));
        }
    }
}
