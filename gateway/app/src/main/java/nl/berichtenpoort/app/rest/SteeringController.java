package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.app.steering.RowForm;
import nl.berichtenpoort.app.steering.SteeringDesk;
import nl.berichtenpoort.app.steering.SteeringRecipient;
import nl.berichtenpoort.engine.steering.Opdracht;
import nl.berichtenpoort.engine.steering.Tabel;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives steering information to the operator, who hands it to a recipient. */
@RestController
class SteeringController {

    private static final String BASE = "/api/v1/steering";
    private static final int MOST_MONTHS = 120;
    /** Years of four digits: there is no month before the first that Java knows. */
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private final SteeringDesk desk;

    SteeringController(SteeringDesk desk) {
        this.desk = desk;
    }

    /** Everyone who gets steering information. */
    record RecipientsView(List<Map<String, Object>> items) {}

    @GetMapping(path = BASE, produces = MediaType.APPLICATION_JSON_VALUE)
    RecipientsView recipients(HttpServletRequest request) {
        Parameters.of(request);
        return new RecipientsView(desk.recipients().stream()
                .map(recipient -> desk.told(recipient, RequestLanguage.of(request)))
                .toList());
    }

    @GetMapping(BASE + "/{table}")
    ResponseEntity<InputStreamResource> table(@PathVariable String table, HttpServletRequest request)
            throws IOException {
        Parameters query = Parameters.of(request, "recipient", "from", "to", "municipality", "format");
        Tabel tabel = Tabel.van(table).orElseThrow(() -> new ProblemException(ProblemKind.NO_STEERING_TABLE, names()));
        SteeringRecipient recipient = recipient(query);
        if (!recipient.tabellen().contains(tabel)) {
            throw new ProblemException(ProblemKind.STEERING_CLOSED, tabel.woord(), recipient.name());
        }
        RowForm form = form(request, query);
        Path file = desk.table(recipient, opdracht(query, recipient), tabel, municipality(query, recipient), form);
        long length = Files.size(file);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .contentLength(length)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.LINK, "<" + BASE + ">; rel=\"describedby\"")
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    private static String names() {
        return Arrays.stream(Tabel.values()).map(Tabel::woord).collect(Collectors.joining(", "));
    }

    private SteeringRecipient recipient(Parameters query) {
        return desk.recipient(query.text("recipient"))
                .orElseThrow(() -> desk.recipients().isEmpty()
                        ? new ProblemException(ProblemKind.NO_STEERING)
                        : new ProblemException(
                                ProblemKind.PARAMETER,
                                "recipient",
                                desk.recipients().stream()
                                        .map(SteeringRecipient::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static Optional<String> municipality(Parameters query, SteeringRecipient recipient) {
        Optional<String> code = query.text("municipality");
        if (code.filter(found -> !recipient.gemeenten().contains(found)).isPresent()) {
            throw new ProblemException(ProblemKind.PARAMETER, "municipality", String.join(", ", recipient.gemeenten()));
        }
        return code;
    }

    /** Whole periods that are closed; without months the last one. */
    private Opdracht opdracht(Parameters query, SteeringRecipient recipient) {
        YearMonth last = recipient.laatste(desk.vandaag());
        YearMonth tot = query.text("to").map(text -> month("to", text)).orElse(last);
        YearMonth van = query.text("from")
                .map(text -> month("from", text))
                .orElse(recipient.telwijze().tijdvak().begin(tot));
        if (tot.isAfter(last)) {
            throw new ProblemException(ProblemKind.PARAMETER, "to", "… " + last);
        }
        if (van.isBefore(tot.minusMonths(MOST_MONTHS - 1L))) {
            throw new ProblemException(ProblemKind.PARAMETER, "from", tot.minusMonths(MOST_MONTHS - 1L) + " …");
        }
        try {
            return recipient.opdracht(van, tot, desk.vandaag());
        } catch (IllegalArgumentException noPeriods) {
            throw new ProblemException(
                    ProblemKind.STEERING_PERIODS,
                    recipient.telwijze().tijdvak().woord(),
                    recipient.telwijze().tijdvak().begin(last).toString(),
                    last.toString());
        }
    }

    private static YearMonth month(String name, String text) {
        if (!MONTH.matcher(text).matches()) {
            throw new ProblemException(ProblemKind.PARAMETER, name, "2026-05");
        }
        return YearMonth.parse(text);
    }

    /** By the parameter, or else by the header Accept; JSON lines if neither says so. */
    private static RowForm form(HttpServletRequest request, Parameters query) {
        Optional<String> named = query.text("format");
        if (named.isPresent()) {
            return RowForm.of(named.get())
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.PARAMETER,
                            "format",
                            Arrays.stream(RowForm.values())
                                    .map(RowForm::extension)
                                    .collect(Collectors.joining(", "))));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith("text/csv") ? RowForm.CSV : RowForm.JSONL;
    }
}
