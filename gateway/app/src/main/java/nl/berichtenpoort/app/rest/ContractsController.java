package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.app.contract.ContractSets;
import nl.berichtenpoort.app.contract.ContractsInForce;
import nl.berichtenpoort.app.contract.ContractsStatus;
import nl.berichtenpoort.app.contract.RecordedSet;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractComparison;
import nl.berichtenpoort.engine.contract.file.ContractDifference;
import nl.berichtenpoort.engine.contract.file.ContractDifferenceTexts;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contracts in force, those that were, and what differs between them. */
@RestController
@RequestMapping(path = "/api/v1/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractsController {

    private static final Comparator<Contract> ORDER =
            Comparator.comparing(Contract::id).thenComparingInt(Contract::versie);

    private final ContractsInForce contracts;
    private final ContractSets sets;
    private final ContractReader reader;

    ContractsController(ContractsInForce contracts, ContractSets sets, ContractReader reader) {
        this.contracts = contracts;
        this.sets = sets;
        this.reader = reader;
    }

    /** Every version of every contract of the set in force. */
    record ContractsView(List<ContractLine> items) {}

    /**
     * A set that came into force.
     *
     * @param since when it came into force, each time that it did
     */
    record SetView(long id, String sha256, boolean inForce, List<Instant> since, List<String> files) {}

    /** All sets that came into force, the last one first. */
    record SetsView(List<SetView> items) {}

    /**
     * How the contracts stand.
     *
     * @param faulty whether the folder cannot be used, so that older contracts stay in force
     * @param set the number of the set in force
     * @param versions how many versions of contracts it has
     * @param readAt when the folder was read the last time that it differed
     * @param faults what was wrong with it then
     */
    record StatusView(
            Optional<String> folder,
            boolean faulty,
            Optional<Long> set,
            Optional<String> sha256,
            Optional<Instant> since,
            int versions,
            Optional<Instant> readAt,
            List<ContractFaultView> faults) {}

    /** One thing that differs. */
    record DifferenceView(
            String contract,
            int version,
            String path,
            Optional<String> was,
            Optional<String> becomes,
            String sentence) {}

    /** What differs between two sets. */
    record ComparisonView(long from, long to, List<DifferenceView> differences) {}

    @GetMapping
    ContractsView list(HttpServletRequest request) {
        Parameters.of(request);
        return new ContractsView(contracts.current().versies().stream()
                .sorted(ORDER)
                .map(ContractLine::of)
                .toList());
    }

    @GetMapping("/sets")
    SetsView sets(HttpServletRequest request) {
        Parameters.of(request);
        Optional<Long> inForce = contracts.status().inForce().map(RecordedSet::id);
        return new SetsView(sets.all().stream()
                .map(set -> new SetView(
                        set.id(),
                        set.sha256(),
                        inForce.filter(id -> id == set.id()).isPresent(),
                        set.since(),
                        set.files()))
                .toList());
    }

    @GetMapping("/status")
    StatusView status(HttpServletRequest request) {
        Parameters.of(request);
        return view(contracts.status(), request);
    }

    /** Reads the folder now. Status 422 tells that what it holds did not come into force. */
    @PostMapping("/reload")
    ResponseEntity<StatusView> reload(HttpServletRequest request) {
        Parameters.of(request);
        ContractsStatus status = contracts.reload();
        return ResponseEntity.status(status.faulty() ? 422 : 200).body(view(status, request));
    }

    @GetMapping("/compare")
    ComparisonView compare(HttpServletRequest request) {
        Parameters query = Parameters.of(request, "from", "to");
        long from = id(query, "from");
        long to = id(query, "to");
        ContractDifferenceTexts texts = new ContractDifferenceTexts(RequestLanguage.of(request));
        return new ComparisonView(
                from,
                to,
                ContractComparison.between(set(from), set(to)).stream()
                        .map(difference -> view(difference, texts))
                        .toList());
    }

    private static long id(Parameters query, String name) {
        String written = query.text(name)
                .orElseThrow(() -> new ProblemException(ProblemKind.PARAMETER, name, "GET /api/v1/contracts/sets"));
        return Ids.parse(written, ProblemKind.NO_CONTRACT_SET);
    }

    private ContractSet set(long id) {
        List<ContractFile> files = sets.files(id);
        if (files.isEmpty()) {
            throw new ProblemException(ProblemKind.NO_CONTRACT_SET, Long.toString(id));
        }
        return reader.read(files)
                .contracts()
                .orElseThrow(() -> new ProblemException(ProblemKind.OLD_CONTRACT_SET, Long.toString(id)));
    }

    private static DifferenceView view(ContractDifference difference, ContractDifferenceTexts texts) {
        return new DifferenceView(
                difference.contract(),
                difference.versie(),
                difference.path(),
                difference.was(),
                difference.wordt(),
                texts.sentence(difference));
    }

    private static StatusView view(ContractsStatus status, HttpServletRequest request) {
        return new StatusView(
                status.folder(),
                status.faulty(),
                status.inForce().map(RecordedSet::id),
                status.inForce().map(RecordedSet::sha256),
                status.inForce().map(RecordedSet::lastSince),
                status.versions(),
                status.readAt(),
                ContractFaultView.all(status.faults(), RequestLanguage.of(request)));
    }
}
