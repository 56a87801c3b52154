package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.app.official.OfficialDesk;
import nl.berichtenpoort.engine.official.OfficialView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the official stylesheets find in a message beside what we found. */
@RestController
class OfficialController {

    private final OfficialDesk desk;

    OfficialController(OfficialDesk desk) {
        this.desk = desk;
    }

    /** Runs the stylesheets now: they may be others than when the message came in. */
    @GetMapping(path = "/api/v1/messages/{id}/official", produces = MediaType.APPLICATION_JSON_VALUE)
    OfficialView compare(@PathVariable String id, HttpServletRequest request) {
        if (!desk.isOpen()) {
            throw new ProblemException(ProblemKind.NO_OFFICIAL_RULES);
        }
        return desk.compare(Ids.parse(id, ProblemKind.NO_MESSAGE))
                .map(comparison -> OfficialView.of(comparison, RequestLanguage.of(request)))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_MESSAGE, Ids.shown(id)));
    }
}
