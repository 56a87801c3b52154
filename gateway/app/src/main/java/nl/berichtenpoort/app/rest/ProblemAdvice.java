package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.berichtenpoort.app.intake.RequestLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever ends a request into a problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ApiTexts texts;

    ProblemAdvice(ApiTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException problem, HttpServletRequest request) {
        return answer(problem.kind(), problem.arguments(), request, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> defect(RuntimeException defect, HttpServletRequest request) {
        LOG.error("Request {} {} failed", request.getMethod(), request.getRequestURI(), defect);
        return answer(ProblemKind.DEFECT, List.of(), request, new HttpHeaders());
    }

    /** What Spring itself refuses: a path, method or form that there is not. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemKind kind = switch (status.value()) {
            case 404 -> ProblemKind.NO_PATH;
            case 405 -> ProblemKind.METHOD;
            case 406 -> ProblemKind.NOT_ACCEPTABLE;
            case 413 -> ProblemKind.TOO_LARGE;
            case 415 -> ProblemKind.CONTENT_TYPE;
            default -> status.is4xxClientError() ? ProblemKind.BAD_REQUEST : ProblemKind.DEFECT;
        };
        if (kind == ProblemKind.DEFECT) {
            LOG.error("Request {} failed", request.getDescription(false), cause);
        }
        return answer(kind, List.of(), ((ServletWebRequest) request).getRequest(), headers);
    }

    private ResponseEntity<Object> answer(
            ProblemKind kind, List<String> arguments, HttpServletRequest request, HttpHeaders headers) {
        return ResponseEntity.status(kind.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.problem(kind, request.getRequestURI(), RequestLanguage.of(request), arguments));
    }
}
