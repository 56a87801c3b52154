package nl.berichtenpoort.app.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.berichtenpoort.app.intake.RequestLanguage;
import nl.berichtenpoort.engine.rule.RuleCount;
import nl.berichtenpoort.engine.rule.RuleView;
import nl.berichtenpoort.schemas.RuleCatalogue;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of the standard's rules, as the command {@code rules} shows it. */
@RestController
@RequestMapping(path = "/api/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class RulesController {

    private final RuleCatalogue catalogue = RuleCatalogue.release32();

    /** All rules, and how many of them are checked by standard and level. */
    record RulesView(List<RuleView> items, List<RuleCount> counts) {}

    @GetMapping
    RulesView list(HttpServletRequest request) {
        return new RulesView(RuleView.all(catalogue, RequestLanguage.of(request)), RuleCount.of(catalogue));
    }

    @GetMapping("/{id}")
    RuleView show(@PathVariable String id, HttpServletRequest request) {
        return RuleView.find(catalogue, id, RequestLanguage.of(request))
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_RULE, shown(id)));
    }

    /** What has the form of a rule's id, for a sentence; anything else is not repeated. */
    private static String shown(String id) {
        return id.matches("[A-Za-z]{2}[0-9]{3}") ? id : "?";
    }
}
