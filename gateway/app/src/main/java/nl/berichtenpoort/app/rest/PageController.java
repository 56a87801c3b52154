package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.translate.page.Style;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a message as a page for people. */
@RestController
class PageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessagePages pages;
    private final boolean rawContent;

    PageController(MessagePages pages, @Value("${berichtenpoort.rest.raw-content:false}") boolean rawContent) {
        this.pages = pages;
        this.rawContent = rawContent;
    }

    /** A page holds personal data as the bytes do, so the gateway gives it out only if it is set to. */
    @GetMapping(path = "/api/v1/messages/{id}/page", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable String id, HttpServletRequest request) {
        if (!rawContent) {
            throw new ProblemException(ProblemKind.RAW_CLOSED);
        }
        byte[] page = pages.of(Ids.parse(id, ProblemKind.NO_MESSAGE), RequestLanguage.of(request))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_MESSAGE, Ids.shown(id)));
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", Style.contentSecurityPolicy() + "; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", "Accept-Language")
                .body(page);
    }
}
