package nl.berichtenpoort.engine.rule;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;

/**
 * A rule of the catalogue in the words of one language, shaped as the command line and REST give it out.
 *
 * @param id official id
 * @param level {@code schema-enforced}, {@code message-content}, {@code cross-message} or {@code external-source}
 * @param messages the message types that it applies to, for example {@code JW305}
 * @param returnCode the code that the answer carries, if the standard gives one
 * @param severity {@code error}
 * @param checked whether this version of Berichtenpoort checks it
 * @param explanation what it asks; where it is not checked, why not
 * @param remedy what to do when a message violates it
 */
public record RuleView(
        String id,
        String level,
        List<String> messages,
        Optional<String> returnCode,
        String severity,
        boolean checked,
        String explanation,
        String remedy) {

    public RuleView {
        Objects.requireNonNull(id);
        Objects.requireNonNull(level);
        messages = List.copyOf(messages);
        Objects.requireNonNull(returnCode);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(explanation);
        Objects.requireNonNull(remedy);
    }

    /** Every rule of the catalogue, in its order. */
    public static List<RuleView> all(RuleCatalogue catalogue, Language language) {
        RuleTexts texts = new RuleTexts(language);
        return catalogue.rules().stream().map(rule -> of(rule, texts)).toList();
    }

    /** The rule with an official id, in whatever case it is written. */
    public static Optional<RuleView> find(RuleCatalogue catalogue, String id, Language language) {
        return catalogue.find(id.toUpperCase(Locale.ROOT)).map(rule -> of(rule, new RuleTexts(language)));
    }

    private static RuleView of(RuleEntry rule, RuleTexts texts) {
        return new RuleView(
                rule.id(),
                rule.level().label(),
                messages(rule),
                rule.returnCode(),
                rule.severity(),
                rule.isChecked(),
                texts.explanation(rule.id()),
                texts.remedy(rule.id()));
    }

    private static List<String> messages(RuleEntry rule) {
        return java.util.Arrays.stream(Standard.values())
                .flatMap(
                        standard -> rule.messages(standard.folder()).stream().map(number -> standard.prefix() + number))
                .toList();
    }
}
