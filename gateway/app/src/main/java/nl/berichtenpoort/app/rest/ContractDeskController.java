package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.berichtenpoort.app.contract.ContractsInForce;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.app.processing.Judging;
import nl.berichtenpoort.engine.Judgement;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Contract;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.explain.Contractuitleg;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.file.ContractReading;
import nl.berichtenpoort.engine.contract.money.MoneyTexts;
import nl.berichtenpoort.engine.contract.verdict.ContractView;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.ReportView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks, explains and tries contracts. Nothing here is stored or comes into force. */
@RestController
@RequestMapping(path = "/api/v1/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractDeskController {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final ContractsInForce contracts;
    private final ContractReader reader;
    private final Judging judging;
    private final EnvelopeReader envelopes;
    private final Clock clock;

    ContractDeskController(
            ContractsInForce contracts, ContractReader reader, Judging judging, EnvelopeReader envelopes, Clock clock) {
        this.contracts = contracts;
        this.reader = reader;
        this.judging = judging;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /**
     * What came of checking files.
     *
     * @param valid whether they can come into force
     * @param versions how many versions of contracts they hold together; 0 if they are faulty
     * @param faults what is wrong; warnings only if they are valid
     */
    record CheckView(boolean valid, int versions, List<ContractFaultView> faults) {}

    /**
     * What is agreed about a product.
     *
     * @param sentences a sentence for each thing that is agreed
     */
    record AgreementView(String contract, int version, String product, String name, List<String> sentences) {}

    /**
     * What is agreed.
     *
     * @param candidates the products that the code can mean, category and code; several if it stands under several
     */
    record ExplainView(LocalDate date, List<String> candidates, List<AgreementView> items) {}

    /**
     * What the gateway would say to a message.
     *
     * @param report the report of {@code validate}
     * @param contract what the contracts say beside it
     */
    record TryView(ReportView report, String disposition, Optional<ContractView> contract) {}

    @PostMapping("/check")
    CheckView check(HttpServletRequest request) throws IOException {
        return view(reader.read(ContractForm.of(request).files(), "-"), RequestLanguage.of(request));
    }

    @GetMapping("/explain")
    ExplainView explain(HttpServletRequest request) {
        Parameters query = Parameters.of(request, "gemeente", "aanbieder", "wet", "product", "date");
        String product = query.text("product")
                .orElseThrow(() -> new ProblemException(ProblemKind.PARAMETER, "product", "45A04, 45 45A04"));
        LocalDate date = query.date("date").orElseGet(() -> LocalDate.ofInstant(clock.instant(), DUTCH_TIME));
        Map<String, Afspraak> found = agreements(query, product, date);
        if (found.isEmpty()) {
            throw new ProblemException(ProblemKind.NO_AGREEMENT, date.toString());
        }
        Contractuitleg words = new Contractuitleg(RequestLanguage.of(request));
        return new ExplainView(
                date,
                found.values().stream()
                        .map(agreement -> agreement.product().product().toString())
                        .distinct()
                        .sorted()
                        .toList(),
                found.values().stream()
                        .map(agreement -> new AgreementView(
                                agreement.contract().id(),
                                agreement.contract().versie(),
                                agreement.product().product().toString(),
                                agreement.product().naam(),
                                words.zinnen(agreement, date)))
                        .toList());
    }

    /** A contract of several municipalities agrees once, whichever of them is asked for. */
    private Map<String, Afspraak> agreements(Parameters query, String product, LocalDate date) {
        Optional<String> gemeente = query.text("gemeente");
        Optional<String> aanbieder = query.text("aanbieder");
        Optional<String> wet = query.text("wet").map(law -> law.toLowerCase(Locale.ROOT));
        ContractSet set = contracts.current();
        Map<String, Afspraak> found = new TreeMap<>();
        for (Contract version : set.versies()) {
            Standard law = version.wet();
            String agb = version.aanbieder().agb();
            if (wet.filter(wanted -> !wanted.equals(ContractLine.law(law))).isPresent()
                    || aanbieder.filter(wanted -> !wanted.equals(agb)).isPresent()) {
                continue;
            }
            for (String code : version.gemeenten()) {
                if (gemeente.filter(wanted -> !wanted.equals(code)).isEmpty()) {
                    set.contracten(new Relation(law, code, agb), date)
                            .forEach(contract -> contract.geordendeProducten()
                                    .forEach(agreed -> add(found, contract, agreed, product)));
                }
            }
        }
        return found;
    }

    private static void add(Map<String, Afspraak> found, Contract contract, Contractproduct agreed, String wanted) {
        ProductCode product = agreed.product();
        if (wanted.equalsIgnoreCase(product.code())
                || wanted.equalsIgnoreCase(product.categorie() + " " + product.code())) {
            found.put(product + " " + contract.id(), new Afspraak(contract, agreed));
        }
    }

    /** Judges a message; status 422 tells that the contract files that came with it are faulty. */
    @PostMapping("/try")
    ResponseEntity<Object> attempt(HttpServletRequest request) throws IOException {
        ContractForm form = ContractForm.of(request);
        Language language = RequestLanguage.of(request);
        byte[] message = form.message().orElseThrow(() -> new ProblemException(ProblemKind.CONTRACT_FORM));
        Optional<ContractSet> tried = Optional.empty();
        if (!form.files().isEmpty()) {
            ContractReading reading = reader.read(form.files(), "-");
            if (reading.contracts().isEmpty()) {
                return ResponseEntity.unprocessableContent().body(view(reading, language));
            }
            tried = reading.contracts();
        }
        Judgement judgement =
                judging.attempt(payload(message), Parameters.of(request, "date").date("date"), tried);
        MoneyTexts texts = new MoneyTexts(language);
        return ResponseEntity.ok(new TryView(
                ReportView.of(Optional.empty(), judgement.report(), new FindingTexts(language)),
                judgement.report().disposition().name(),
                judgement.contract().map(oordeel -> ContractView.of(oordeel, texts))));
    }

    private byte[] payload(byte[] message) {
        return envelopes.isEnvelope(message) && envelopes.read(message) instanceof EnvelopeReading.Read read
                ? read.envelope().payload().bytes()
                : message;
    }

    private static CheckView view(ContractReading reading, Language language) {
        return new CheckView(
                reading.contracts().isPresent(),
                reading.contracts().map(set -> set.versies().size()).orElse(0),
                ContractFaultView.all(reading.faults(), language));
    }
}
