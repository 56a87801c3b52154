package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import nl.berichtenpoort.app.intake.Admission;
import nl.berichtenpoort.app.intake.CappedBody;
import nl.berichtenpoort.app.intake.DoorFault;
import nl.berichtenpoort.app.intake.Doorkeeper;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.envelope.EnvelopeFault;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The REST door: takes a bare message or one in its envelope. Everything posted here is stored, also if it is refused. */
@RestController
class DeliveryController {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryController.class);

    private final Reception reception;
    private final ApiTexts texts;

    DeliveryController(Reception reception, ApiTexts texts) {
        this.reception = reception;
        this.texts = texts;
    }

    @PostMapping(path = "/api/v1/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> deliver(HttpServletRequest request) throws IOException {
        IncomingMessage message = new IncomingMessage(
                Door.REST,
                request.getRemoteAddr(),
                Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
                sender(request),
                CappedBody.read(request.getInputStream(), Reception.MOST_BYTES, Reception.PATIENCE));
        Admission admission = admit(message, objection(request.getContentType(), message));
        if (admission.result() instanceof IntakeResult.Taken taken) {
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/messages/" + taken.messageId()))
                    .body(TakenView.of(taken));
        }
        IntakeResult.Refused refused = (IntakeResult.Refused) admission.result();
        ProblemKind kind = kind(refused.findings().get(0));
        Language language = RequestLanguage.of(request);
        return ResponseEntity.status(kind.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(kind, request.getRequestURI(), language, refused));
    }

    /** Who sends it, if the request says so; the body is not looked into for it. */
    private static Optional<String> sender(HttpServletRequest request) {
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .getFirst("sender"))
                .or(() -> Optional.ofNullable(request.getHeader("Berichtenpoort-Sender")))
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    private Admission admit(IncomingMessage message, Optional<DoorFault> objection) {
        try {
            return objection
                    .filter(fault -> message.content().length <= Reception.MOST_BYTES)
                    .map(fault -> reception.turnAway(message, fault.finding()))
                    .orElseGet(() -> reception.admit(message));
        } catch (RuntimeException e) {
            LOG.error("A message at the REST door could not be stored", e);
            throw new ProblemException(ProblemKind.NOT_STORED);
        }
    }

    private static Optional<DoorFault> objection(String contentType, IncomingMessage message) {
        if (contentType == null) {
            return Optional.of(DoorFault.CONTENT_TYPE);
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!isTaken(type, message)) {
                return Optional.of(DoorFault.CONTENT_TYPE);
            }
            return DoorFault.isUtf8(Optional.ofNullable(type.getCharset()))
                    ? Optional.empty()
                    : Optional.of(DoorFault.CHARSET);
        } catch (InvalidMediaTypeException e) {
            return Optional.of(DoorFault.CONTENT_TYPE);
        }
    }

    /** XML; JSON that is any; and text of whatever kind from a stated sender, whose stylesheet may read it. */
    private static boolean isTaken(MediaType type, IncomingMessage message) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_XML)
                || type.equalsTypeAndSubtype(MediaType.TEXT_XML)
                || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) && Doorkeeper.looksLikeJson(message.content())
                || type.getType().equals("text") && message.sender().isPresent();
    }

    private static ProblemKind kind(Finding first) {
        Optional<DoorFault> door = DoorFault.of(first);
        if (door.isPresent()) {
            return switch (door.get()) {
                case CONTENT_TYPE, CHARSET -> ProblemKind.CONTENT_TYPE;
                default -> ProblemKind.REFUSED;
            };
        }
        if (first.layer() == Layer.TRANSLATE) {
            return ProblemKind.NOT_JSON;
        }
        Optional<EnvelopeFault> envelope = EnvelopeFault.of(first.rule());
        if (envelope.isPresent()) {
            return switch (envelope.get()) {
                case GEEN_XML, DOCTYPE, GRENS -> ProblemKind.NOT_XML;
                case TE_GROOT, PAYLOAD_TE_GROOT -> ProblemKind.TOO_LARGE;
                case REFERENTIE_HERGEBRUIKT -> ProblemKind.REFERENCE_REUSED;
                default -> ProblemKind.REFUSED;
            };
        }
        if (BareFaults.isTooLarge(first)) {
            return ProblemKind.TOO_LARGE;
        }
        return BareFaults.isNotXml(first) ? ProblemKind.NOT_XML : ProblemKind.REFUSED;
    }
}
