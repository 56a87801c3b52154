package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.intake.CappedBody;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.desk.CsvWords;
import nl.berichtenpoort.engine.translate.desk.Source;
import nl.berichtenpoort.engine.translate.desk.Target;
import nl.berichtenpoort.engine.translate.desk.TranslationDesk;
import nl.berichtenpoort.engine.translate.desk.TranslationDesk.Outcome;
import nl.berichtenpoort.engine.translate.desk.Wish;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.MappingFaultTexts;
import nl.berichtenpoort.engine.translate.table.MappingReading;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Gives a message another form, as the command {@code translate} does. The message is the body, or the part
 * {@code message} of a form that may also bring {@code related} and the file of a {@code mapping}. Nothing is kept.
 */
@RestController
class TranslateController {

    /** The rules of the notes to a document: what it cannot carry. */
    static final String NOTES = "Berichtenpoort-Notes";

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final TranslationDesk desk;
    private final ApiTexts texts;
    private final Clock clock;

    TranslateController(SchemaSet schemas, ApiTexts texts, Clock clock) {
        this.desk = new TranslationDesk(schemas);
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/api/v1/translate")
    ResponseEntity<Object> translate(HttpServletRequest request) throws IOException {
        Parameters query = Parameters.of(request, "to", "mapping", "decimal", "separator");
        Target target = query.text("to")
                .flatMap(Target::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.PARAMETER, "to", labels(List.of(Target.values()))));
        Optional<MultipartHttpServletRequest> form =
                request instanceof MultipartHttpServletRequest parts ? Optional.of(parts) : Optional.empty();
        Source source = desk.read(message(request, form));
        if (source instanceof Source.Invalid invalid) {
            return refused(ProblemKind.INVALID, request, invalid.report().findings());
        }
        Optional<Source> related = part(form, "related").map(desk::read);
        if (related.isPresent() && related.get() instanceof Source.Invalid invalid) {
            return refused(ProblemKind.INVALID, request, invalid.report().findings());
        }
        Source.Message message = (Source.Message) source;
        Language language = RequestLanguage.of(request);
        Optional<TableMapping> mapping =
                target == Target.CSV ? Optional.of(mapping(query, form, language)) : Optional.empty();
        Outcome outcome = desk.translate(
                message,
                new Wish(
                        target,
                        mapping,
                        mapping.map(table -> csv(query, table)),
                        Optional.empty(),
                        related.map(Source.Message.class::cast),
                        language,
                        LocalDate.ofInstant(clock.instant(), DUTCH_TIME)));
        return answer(request, message, target, outcome);
    }

    private ResponseEntity<Object> answer(
            HttpServletRequest request, Source.Message message, Target target, Outcome outcome) {
        if (outcome instanceof Outcome.Made made) {
            ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(made.document().form().mediaType()))
                    .header("X-Content-Type-Options", "nosniff");
            if (!made.notes().isEmpty()) {
                answer.header(
                        NOTES,
                        made.notes().stream().map(Finding::rule).distinct().collect(Collectors.joining(", ")));
            }
            return answer.body(made.document().bytes());
        }
        if (outcome instanceof Outcome.Untranslatable untranslatable) {
            return refused(ProblemKind.UNTRANSLATABLE, request, untranslatable.findings());
        }
        if (outcome instanceof Outcome.NoPair none) {
            throw new ProblemException(
                    ProblemKind.NO_PAIR, message.kind().functie(), target.label(), labels(none.possible()));
        }
        throw new ProblemException(ProblemKind.NOT_RELATED, message.kind().functie());
    }

    private ResponseEntity<Object> refused(ProblemKind kind, HttpServletRequest request, List<Finding> findings) {
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.untranslated(kind, request.getRequestURI(), RequestLanguage.of(request), findings));
    }

    private static byte[] message(HttpServletRequest request, Optional<MultipartHttpServletRequest> form)
            throws IOException {
        if (form.isPresent()) {
            return part(form, "message").orElseThrow(() -> new ProblemException(ProblemKind.TRANSLATION_FORM));
        }
        byte[] body = CappedBody.read(request.getInputStream(), Reception.MOST_BYTES, Reception.PATIENCE);
        if (body.length > Reception.MOST_BYTES) {
            throw new ProblemException(ProblemKind.TOO_LARGE);
        }
        return body;
    }

    private static Optional<byte[]> part(Optional<MultipartHttpServletRequest> form, String name) {
        return form.map(parts -> parts.getFile(name)).map(TranslateController::bytes);
    }

    private static byte[] bytes(MultipartFile part) {
        try {
            return part.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static TableMapping mapping(
            Parameters query, Optional<MultipartHttpServletRequest> form, Language language) {
        String builtIns = String.join(", ", TableMapping.builtIns());
        Optional<byte[]> file = part(form, "mapping");
        if (file.isEmpty()) {
            return query.text("mapping")
                    .flatMap(TableMapping::builtIn)
                    .orElseThrow(() -> new ProblemException(ProblemKind.PARAMETER, "mapping", builtIns));
        }
        MappingReading reading = TableMapping.read("mapping", file.get());
        MappingFaultTexts faults = new MappingFaultTexts(language);
        return reading.mapping()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.FAULTY_MAPPING,
                        reading.faults().stream()
                                .map(fault -> fault.position().line() + ":"
                                        + fault.position().column() + ": " + faults.message(fault) + " "
                                        + faults.remedy(fault))
                                .collect(Collectors.joining(" "))));
    }

    private static CsvSettings csv(Parameters query, TableMapping table) {
        return CsvWords.settings(
                table.settings(),
                query.text("decimal")
                        .map(word -> CsvWords.decimalMark(word)
                                .orElseThrow(() ->
                                        new ProblemException(ProblemKind.PARAMETER, "decimal", CsvWords.DECIMALS))),
                query.text("separator")
                        .map(word -> CsvWords.separator(word)
                                .orElseThrow(() -> new ProblemException(
                                        ProblemKind.PARAMETER, "separator", CsvWords.SEPARATORS))));
    }

    private static String labels(List<Target> targets) {
        return targets.stream().map(Target::label).collect(Collectors.joining(", "));
    }
}
