package nl.berichtenpoort.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.verdict.ContractLayer;
import nl.berichtenpoort.engine.contract.verdict.ContractOordeel;
import nl.berichtenpoort.engine.envelope.EnvelopeCheck;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageKind;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.report.Disposition;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.LayerOutcome;
import nl.berichtenpoort.engine.report.LayerResult;
import nl.berichtenpoort.engine.report.Report;
import nl.berichtenpoort.engine.report.UncheckedRules;
import nl.berichtenpoort.engine.rule.CaseData;
import nl.berichtenpoort.engine.rule.LayerRun;
import nl.berichtenpoort.engine.rule.ProductCodeList;
import nl.berichtenpoort.engine.rule.RuleBook;
import nl.berichtenpoort.engine.rule.RuleRunner;
import nl.berichtenpoort.engine.rule.Subject;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.engine.translate.release.Lifting;

/**
 * The way of a message from bytes to report. A layer runs when the layers that it builds on passed, else it is recorded
 * as skipped; a layer that stops by a defect of ours is recorded as crashed, and then nothing is concluded about the
 * message. Thread-safe.
 */
public final class MessagePipeline {

    private final EnvelopeReader envelopeReader;
    private final EnvelopeCheck envelopeCheck;
    private final MessageReader reader;
    private final RuleRunner rules;
    private final ContractLayer contractLayer = new ContractLayer();
    private final Optional<ProductCodeList> productCodes;
    private final Optional<Lifter> lifter;

    /** @param lifter brings messages of older releases to release 3.2; without it they are of an unknown release */
    public MessagePipeline(
            EnvelopeReader envelopeReader,
            EnvelopeCheck envelopeCheck,
            MessageReader reader,
            RuleRunner rules,
            Optional<ProductCodeList> productCodes,
            Optional<Lifter> lifter) {
        this.envelopeReader = envelopeReader;
        this.envelopeCheck = envelopeCheck;
        this.reader = reader;
        this.rules = rules;
        this.productCodes = productCodes;
        this.lifter = lifter;
    }

    /** A pipeline that knows no list of product codes and takes no older releases. */
    public MessagePipeline(
            EnvelopeReader envelopeReader, EnvelopeCheck envelopeCheck, MessageReader reader, RuleRunner rules) {
        this(envelopeReader, envelopeCheck, reader, rules, Optional.empty(), Optional.empty());
    }

    /**
     * The pipeline for release 3.2 with the given schemas, among the parties that the check knows. It takes messages of
     * older releases too, as far as they can be lifted.
     */
    public static MessagePipeline release32(SchemaSet schemas, EnvelopeCheck envelopeCheck) {
        return release32(schemas, envelopeCheck, Optional.empty());
    }

    /** The same with the list of product codes that is in force, if there is one (TR381). */
    public static MessagePipeline release32(
            SchemaSet schemas, EnvelopeCheck envelopeCheck, Optional<ProductCodeList> productCodes) {
        return release32(schemas, envelopeCheck, productCodes, Optional.of(new Lifter(schemas)));
    }

    /** The same with another lifter, or without: then messages of older releases are of an unknown release. */
    public static MessagePipeline release32(
            SchemaSet schemas,
            EnvelopeCheck envelopeCheck,
            Optional<ProductCodeList> productCodes,
            Optional<Lifter> lifter) {
        return new MessagePipeline(
                new EnvelopeReader(),
                envelopeCheck,
                new MessageReader(schemas),
                new RuleRunner(RuleBook.release32()),
                productCodes,
                lifter);
    }

    /**
     * Judges bytes as they come from a party: a bare message, or one in its StUF envelope with or without SOAP around
     * it. A message of StUF itself (Fo01, Fo03, Bv03) that conforms to its schema is valid and has nothing further to
     * judge.
     */
    public Judgement judge(byte[] received, LocalDate today) {
        if (!envelopeReader.isEnvelope(received)) {
            return judge(Submission.bare(received, today));
        }
        EnvelopeReading reading = envelopeReader.read(received);
        if (reading instanceof EnvelopeReading.Read read) {
            return judge(new Submission(read.envelope().payload().bytes(), Optional.of(read.envelope()), today, false));
        }
        Steps steps = new Steps();
        List<Finding> findings = reading instanceof EnvelopeReading.Refused refused ? refused.findings() : List.of();
        steps.run(Layer.ENVELOPE, () -> Optional.of(LayerRun.of(findings)));
        return steps.judgement(Optional.empty());
    }

    /** Judges a message. Never throws for what a message holds, nor for a defect in a step: that is in the judgement. */
    public Judgement judge(Submission submission) {
        Steps steps = new Steps();

        Optional<Lifting> lifting = steps.lift(() -> lifter.flatMap(known -> known.lift(submission.payload())));
        Optional<Reading> reading = steps.read(lifting, () -> reader.read(submission.payload()));
        steps.run(Layer.ENVELOPE, () -> envelope(submission, lifting, reading));
        Optional<Subject> subject = steps.subject(submission, reading, productCodes(submission));
        steps.run(
                Layer.CONTENT,
                () -> subject.map(known -> rules.run(Layer.CONTENT, known).without(steps.exempt())));
        steps.run(
                Layer.CASE,
                () -> subject.filter(known -> steps.passed(Layer.CONTENT))
                        .map(known -> rules.run(Layer.CASE, withCaseData(submission, known))));
        steps.contract(() -> subject.filter(known -> steps.leavesSomething(reading))
                .flatMap(known -> contract(submission, known, steps.errors(Layer.CASE))));

        return steps.judgement(reading);
    }

    /** The list that is set; without one the contracts tell what they can. */
    private Optional<ProductCodeList> productCodes(Submission submission) {
        return productCodes.or(() -> submission
                .contracts()
                .map(contracts -> (relation, categorie, code, day) ->
                        contracts.kanBestaan(relation, new ProductCode(categorie, code), day)));
    }

    /** No rule judges a return message other than the 325 by earlier traffic. */
    private static Subject withCaseData(Submission submission, Subject subject) {
        return submission
                .caseFile()
                .filter(caseFile -> !subject.type().mirrorsHeader())
                .map(caseFile ->
                        subject.with(CaseData.of(caseFile, submission.contracts(), subject.type(), subject.bericht())))
                .orElse(subject);
    }

    private Optional<ContractOordeel> contract(Submission submission, Subject subject, List<Finding> errors) {
        return submission
                .contracts()
                .flatMap(set -> submission
                        .caseFile()
                        .flatMap(caseFile -> contractLayer.oordeel(
                                subject.type(),
                                subject.bericht(),
                                set,
                                caseFile,
                                submission.bestedingen(),
                                InvoiceLines.refused(subject.bericht(), errors))));
    }

    private Optional<LayerRun> envelope(Submission submission, Optional<Lifting> lifting, Optional<Reading> reading) {
        return submission.envelope().map(envelope -> {
            List<Finding> findings = new ArrayList<>(envelopeCheck.envelope(envelope));
            Optional<MessageKind> kind = lifting.map(Lifting::kind)
                    .or(() -> reading.flatMap(Reading::type).map(MessageKind.class::cast));
            Optional<Header> header = lifting.map(Lifting::header).orElseGet(() -> reading.flatMap(Reading::header));
            findings.addAll(envelopeCheck.payload(envelope, kind, header));
            return LayerRun.of(findings);
        });
    }

    /** The layers of one message as they run. Lives for one judgement. */
    private static final class Steps {

        private final Map<Layer, LayerRun> runs = new EnumMap<>(Layer.class);
        private final Map<String, RuntimeException> crashes = new LinkedHashMap<>();
        private Optional<ContractOordeel> contract = Optional.empty();
        private Optional<Lifting.Lifted> lifted = Optional.empty();

        /** A message of release 3.2 has nothing to be lifted. */
        Optional<Lifting> lift(Supplier<Optional<Lifting>> step) {
            try {
                Optional<Lifting> lifting = step.get();
                lifting.ifPresent(known -> {
                    if (known instanceof Lifting.Lifted done) {
                        lifted = Optional.of(done);
                        runs.put(Layer.TRANSLATE, LayerRun.of(done.notes()));
                    }
                });
                return lifting;
            } catch (RuntimeException crash) {
                crashes.put(Layer.TRANSLATE.label(), crash);
                runs.put(Layer.TRANSLATE, crashed());
                return Optional.empty();
            }
        }

        /** The rules of release 3.2 that do not apply to what was lifted. */
        Set<String> exempt() {
            return lifted.map(Lifting.Lifted::exempt).orElse(Set.of());
        }

        /** One pass over the bytes gives two layers; what was lifted has been read already. */
        Optional<Reading> read(Optional<Lifting> lifting, Supplier<Reading> step) {
            if (runs.containsKey(Layer.TRANSLATE) && lifted.isEmpty()) {
                return Optional.empty();
            }
            if (lifting.isPresent() && lifting.get() instanceof Lifting.Refused refused) {
                return Optional.of(refused(refused));
            }
            try {
                Reading reading = lifted.map(Lifting.Lifted::reading).orElseGet(step);
                LayerRun identify = LayerRun.of(reading.identifyFindings());
                runs.put(Layer.IDENTIFY, identify);
                runs.put(
                        Layer.SCHEMA,
                        identify.outcome() == LayerOutcome.PASSED
                                ? LayerRun.of(reading.schemaFindings())
                                : LayerRun.SKIPPED);
                return Optional.of(reading);
            } catch (RuntimeException crash) {
                crashes.put(Layer.IDENTIFY.label(), crash);
                runs.put(Layer.IDENTIFY, crashed());
                runs.put(Layer.SCHEMA, LayerRun.SKIPPED);
                return Optional.empty();
            }
        }

        /** What cannot be lifted has findings of each layer that saw it; there is nothing of release 3.2 to read. */
        private Reading refused(Lifting.Refused refused) {
            for (Layer layer : List.of(Layer.IDENTIFY, Layer.SCHEMA, Layer.TRANSLATE)) {
                List<Finding> findings = refused.findings().stream()
                        .filter(finding -> finding.layer() == layer)
                        .toList();
                runs.put(layer, findings.isEmpty() ? LayerRun.SKIPPED : LayerRun.of(findings));
            }
            boolean identified = runs.get(Layer.IDENTIFY).findings().isEmpty();
            runs.computeIfPresent(Layer.IDENTIFY, (layer, run) -> identified ? LayerRun.of(List.of()) : run);
            return new Reading(
                    Optional.of(refused.kind().type()).filter(type -> identified),
                    Optional.of(refused.kind().release().label()),
                    Optional.empty(),
                    refused.header(),
                    runs.get(Layer.IDENTIFY).findings(),
                    runs.get(Layer.SCHEMA).findings());
        }

        /** A step that gives nothing was skipped. */
        void run(Layer layer, Supplier<Optional<LayerRun>> step) {
            LayerRun run;
            try {
                run = step.get().orElse(LayerRun.SKIPPED);
            } catch (RuntimeException crash) {
                crashes.put(layer.label(), crash);
                run = crashed();
            }
            runs.put(layer, run);
            crashes.putAll(run.crashes());
        }

        /** The contract layer gives decisions beside its findings. */
        void contract(Supplier<Optional<ContractOordeel>> step) {
            run(Layer.CONTRACT, () -> {
                contract = step.get();
                return contract.map(ContractOordeel::run);
            });
        }

        /** Whether the rules of the standard leave something for the contracts to judge: the message, or lines of it. */
        boolean leavesSomething(Optional<Reading> reading) {
            return passed(Layer.CONTENT)
                    && (passed(Layer.CASE) || failed(Layer.CASE) && linesStand(reading, errors(Layer.CASE)));
        }

        List<Finding> errors(Layer layer) {
            return runs.get(layer).findings().stream().filter(Finding::isError).toList();
        }

        private static boolean linesStand(Optional<Reading> reading, List<Finding> errors) {
            return reading.flatMap(Reading::root)
                    .filter(root -> InvoiceLines.stand(root, errors))
                    .isPresent();
        }

        boolean passed(Layer layer) {
            return runs.get(layer).outcome() == LayerOutcome.PASSED;
        }

        /** What the rules judge: only a message that its envelope, its identity and its schema leave standing. */
        Optional<Subject> subject(
                Submission submission, Optional<Reading> reading, Optional<ProductCodeList> productCodes) {
            boolean standing = passed(Layer.IDENTIFY)
                    && passed(Layer.SCHEMA)
                    && runs.get(Layer.ENVELOPE).outcome() != LayerOutcome.FAILED;
            return reading.filter(read -> standing)
                    .map(read -> new Subject(
                            read.type().orElseThrow(),
                            read.root().orElseThrow(),
                            submission.today(),
                            submission.identificationReused(),
                            Optional.empty(),
                            submission.contracts(),
                            productCodes));
        }

        Judgement judgement(Optional<Reading> reading) {
            List<LayerResult> layers = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            List<UncheckedRules> unchecked = new ArrayList<>();
            for (Layer layer : Layer.values()) {
                LayerRun run = runs.getOrDefault(layer, LayerRun.SKIPPED);
                layers.add(new LayerResult(layer, run.outcome()));
                findings.addAll(run.findings());
                unchecked.addAll(run.unchecked());
            }
            Report report = new Report(
                    reading.flatMap(Reading::type),
                    reading.flatMap(Reading::release),
                    layers,
                    findings,
                    unchecked,
                    disposition(reading, findings));
            return new Judgement(report, reading.flatMap(Reading::root), contract, lifted, crashes);
        }

        private Disposition disposition(Optional<Reading> reading, List<Finding> findings) {
            if (runs.values().stream().anyMatch(run -> run.outcome() == LayerOutcome.CRASHED)) {
                return Disposition.NOT_PROCESSED;
            }
            if (failed(Layer.ENVELOPE) || failed(Layer.TRANSLATE) || failed(Layer.IDENTIFY) || failed(Layer.SCHEMA)) {
                return Disposition.REFUSED;
            }
            if (failed(Layer.CONTENT) || failed(Layer.CASE) || failed(Layer.CONTRACT)) {
                List<Finding> errors =
                        findings.stream().filter(Finding::isError).toList();
                return linesStand(reading, errors) && !failed(Layer.CONTENT)
                        ? Disposition.PARTLY_ACCEPTED
                        : Disposition.REJECTED;
            }
            return Disposition.ACCEPTED;
        }

        private boolean failed(Layer layer) {
            return runs.getOrDefault(layer, LayerRun.SKIPPED).outcome() == LayerOutcome.FAILED;
        }

        private static LayerRun crashed() {
            return new LayerRun(LayerOutcome.CRASHED, List.of(), Map.of());
        }
    }
}
