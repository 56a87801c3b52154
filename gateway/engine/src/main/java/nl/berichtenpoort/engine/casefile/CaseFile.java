package nl.berichtenpoort.engine.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.message.Standard;

/**
 * Reads the case file. Every question takes all keys of a message at once, so that a message of a thousand lines asks
 * as often as a message of one. Answers are in the order of the messages that brought them; what was removed
 * (StatusAanlevering 3) or replaced (IV013) is left out unless a method says otherwise.
 */
public interface CaseFile {

    /** Allocations with these numbers in their newest version, removed ones (RedenWijziging 13) among them. */
    List<Recorded<Toewijzing>> toewijzingen(Relation relation, Collection<Long> nummers);

    /** All versions of the allocations with these numbers: which one a sender knew depends on the day (OP095). */
    List<Recorded<Toewijzing>> versies(Relation relation, Collection<Long> nummers);

    /** Allocations of these clients in their newest version, removed ones (RedenWijziging 13) among them. */
    List<Recorded<Toewijzing>> toewijzingenVan(Relation relation, Collection<Bsn> clienten);

    /** Allocations with these numbers in the municipality, whoever the provider is, in their newest version (TR332). */
    List<Recorded<Toewijzing>> toewijzingenInGemeente(Standard standard, String gemeente, Collection<Long> nummers);

    /**
     * Allocations of these clients under a law at every municipality and provider, in their newest version, removed ones
     * (RedenWijziging 13) among them: what one provider may do depends on what another does (contracts).
     */
    List<Recorded<Toewijzing>> toewijzingenVanClient(Standard standard, Collection<Bsn> clienten);

    /** All versions of allocations that name one of these requests (TR359, TR374, TR379). */
    List<Recorded<Toewijzing>> toewijzingenOpVerzoek(Relation relation, Collection<String> referenties);

    /** Requests of a provider with these references, at any municipality (TR347, TR355). */
    List<Recorded<Verzoek>> verzoeken(Standard standard, String aanbieder, Collection<String> referenties);

    /** Requests for these clients (TR374). */
    List<Recorded<Verzoek>> verzoekenVan(Relation relation, Collection<Bsn> clienten);

    /** Answers to requests with these references (TR360, TR365). */
    List<Recorded<VerzoekAntwoord>> antwoorden(Relation relation, Collection<String> referenties);

    /** Starts of these clients (TR063, TR074, TR326). */
    List<Recorded<StartProduct>> starts(Relation relation, Collection<Bsn> clienten);

    /** Stops of these clients (TR071, TR413, TR414, TR415). */
    List<Recorded<StopProduct>> stops(Relation relation, Collection<Bsn> clienten);

    /** Which of these clients any earlier message of the relation was about (TR304). */
    Set<Bsn> bekende(Relation relation, Collection<Bsn> clienten);

    /** Invoices of a provider with these numbers, at any municipality (TR333, TR376). */
    List<Recorded<Declaratie>> declaraties(Standard standard, String aanbieder, Collection<String> nummers);

    /** Invoices whose 323 had one of these identifications (TR337). */
    List<Recorded<Declaratie>> declaratiesMet(Relation relation, Collection<String> identificaties);

    /**
     * The latest period among the invoices of the relation that are dated on or before a day (TR318). An invoice that is
     * dated later does not count, whichever arrives first (OP080).
     */
    Optional<Periode> laatstePeriode(Relation relation, LocalDate dagtekening);

    /** Invoice lines of a provider with these ReferentieNummers, at any municipality (TR314, TR323, TR366). */
    List<Recorded<BeoordeeldePrestatie>> prestaties(
            Standard standard, String aanbieder, Collection<String> referentieNummers);

    /** Credit lines of a provider that take back one of these ReferentieNummers (TR389, TR390). */
    List<Recorded<BeoordeeldePrestatie>> creditregelsOp(
            Standard standard, String aanbieder, Collection<String> referentieNummers);

    /** Invoice lines on these allocations (TR322, TR369, TR385, TR389). */
    List<Recorded<BeoordeeldePrestatie>> prestatiesOp(Relation relation, Collection<Long> toewijzingNummers);

    /**
     * Reads the same invoice lines one by one, in any order, so that all earlier lines of a large invoice's allocations
     * need not be in memory together.
     */
    void prestatiesOp(Relation relation, Collection<Long> toewijzingNummers, Consumer<BeoordeeldePrestatie> reader);
}
