package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Product;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.XsdDate;

/**
 * A message that is to be judged by the contracts.
 *
 * @param type its type
 * @param bericht its root element
 * @param relation whose traffic it belongs to
 * @param contracten the contracts
 * @param caseFile earlier traffic
 * @param bestedingen how the spending room of the contracts stands
 * @param inhoud what the message says, in its order
 */
record Vraagstuk(
        MessageType type,
        MessageNode bericht,
        Relation relation,
        ContractSet contracten,
        CaseFile caseFile,
        Bestedingen bestedingen,
        List<CaseFileChange> inhoud) {

    private static final String DAG_ONBEKEND = "1";
    private static final String DAG_EN_MAAND_ONBEKEND = "2";

    Vraagstuk {
        Objects.requireNonNull(type);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(contracten);
        Objects.requireNonNull(caseFile);
        Objects.requireNonNull(bestedingen);
        inhoud = List.copyOf(inhoud);
    }

    static Vraagstuk of(
            MessageType type,
            MessageNode bericht,
            Relation relation,
            ContractSet contracten,
            CaseFile caseFile,
            Bestedingen bestedingen) {
        return new Vraagstuk(
                type, bericht, relation, contracten, caseFile, bestedingen, CaseFileChanges.from(type, bericht));
    }

    /** What it says of this kind, in its order. */
    <T extends CaseFileChange> List<T> inhoud(Class<T> soort) {
        return inhoud.stream().filter(soort::isInstance).map(soort::cast).toList();
    }

    /** The day on which the sender made it. */
    LocalDate dagtekening() {
        return bericht.value("Header", "BerichtIdentificatie", "Dagtekening")
                .map(XsdDate::parse)
                .orElseThrow(() -> new IllegalStateException("No Dagtekening, against the schema"));
    }

    /** The client of a message about one. */
    Bsn bsn() {
        return bericht.value("Client", "Bsn")
                .map(Bsn::new)
                .orElseThrow(() -> new IllegalStateException("No Bsn, against the schema"));
    }

    /**
     * The days on which the client may have been born: one, or every one that DatumGebruik (COD170) leaves of which the day
     * (1) or the day and month (2) are unknown. Empty if the message names no birthday or an unknown one (3).
     */
    List<LocalDate> geboortedata() {
        Optional<MessageNode> geboortedatum = bericht.at("Client", "Geboortedatum");
        Optional<LocalDate> datum =
                geboortedatum.flatMap(gevonden -> gevonden.value("Datum")).map(XsdDate::parse);
        if (datum.isEmpty()) {
            return List.of();
        }
        LocalDate dag = datum.get();
        return switch (geboortedatum
                .flatMap(gevonden -> gevonden.value("DatumGebruik"))
                .orElse("")) {
            case "" -> List.of(dag);
            case DAG_ONBEKEND ->
                dag.withDayOfMonth(1)
                        .datesUntil(dag.withDayOfMonth(1).plusMonths(1))
                        .toList();
            case DAG_EN_MAAND_ONBEKEND ->
                dag.withDayOfYear(1)
                        .datesUntil(dag.withDayOfYear(1).plusYears(1))
                        .toList();
            default -> List.of();
        };
    }

    /** What the contracts of the relation agree about a product, or about all that an allocation without code covers. */
    List<Afspraak> afspraken(Optional<Product> product, LocalDate dag) {
        return contracten.afspraken(relation, product, dag);
    }

    /** The client's allocations under the law, at every municipality and provider, in their newest version. */
    List<Toewijzing> toewijzingenVanClient() {
        return caseFile.toewijzingenVanClient(relation.standard(), Set.of(bsn())).stream()
                .map(Recorded::value)
                .toList();
    }

    /** The main contractors for which the provider works on a day, if it has no contract of its own. */
    List<String> hoofdaannemers(LocalDate dag) {
        return contracten.contracten(relation, dag).isEmpty() ? contracten.hoofdaannemers(relation, dag) : List.of();
    }

    /** Whether the provider has no contract on a day, neither of its own nor as a subcontractor. */
    boolean zonderContract(LocalDate dag) {
        return contracten.contracten(relation, dag).isEmpty()
                && contracten.hoofdaannemers(relation, dag).isEmpty();
    }

    /** The ids of the provider's contracts on a day. */
    List<String> contracten(LocalDate dag) {
        return contracten.contracten(relation, dag).stream().map(Contract::id).toList();
    }

    /**
     * The municipality that the newest 319 to an earlier request for the client names by the residence principle (IV095),
     * unless the municipality of this message has allocated to the client since.
     */
    Optional<Verwijzing> verwezen() {
        List<Verzoek> verzoeken = caseFile.verzoekenVan(relation, Set.of(bsn())).stream()
                .map(Recorded::value)
                .toList();
        Set<String> eerdere =
                verzoeken.stream().map(Verzoek::referentieAanbieder).collect(Collectors.toSet());
        return eerdere.isEmpty()
                ? Optional.empty()
                : caseFile.antwoorden(relation, eerdere).stream()
                        .filter(antwoord -> antwoord.value().gemeente().isPresent())
                        .reduce((older, newer) -> newer)
                        .filter(antwoord -> !toegewezenNa(antwoord.messageId()))
                        .map(Recorded::value)
                        .flatMap(antwoord -> antwoord.gemeente()
                                .map(gemeente -> new Verwijzing(
                                        gemeente, ingangsdatum(verzoeken, antwoord.referentieAanbieder()))));
    }

    private static LocalDate ingangsdatum(List<Verzoek> verzoeken, String referentie) {
        return verzoeken.stream()
                .filter(verzoek -> verzoek.referentieAanbieder().equals(referentie))
                .flatMap(verzoek -> verzoek.producten().stream())
                .flatMap(gevraagd -> gevraagd.ingangsdatum().stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private boolean toegewezenNa(long messageId) {
        return caseFile.toewijzingenVanClient(relation.standard(), Set.of(bsn())).stream()
                .filter(toewijzing -> toewijzing.messageId() > messageId)
                .map(Recorded::value)
                .anyMatch(toewijzing -> !toewijzing.verwijderd()
                        && toewijzing.relation().gemeente().equals(relation.gemeente()));
    }
}
