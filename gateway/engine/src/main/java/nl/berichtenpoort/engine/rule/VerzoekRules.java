package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;
import static nl.berichtenpoort.engine.rule.ContentRule.inIjw;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/** The rules on requests (315, 317), the answer to them (319), and on how a start or stop is delivered (305, 307). */
final class VerzoekRules {

    private static final String REDEN = "RedenAfwijzingVerzoek";
    private static final String WOONPLAATSBEGINSEL = "Woonplaatsbeginsel";
    private static final String ZORGVERLENER_CODE = "ZorgverlenerCode";
    /** Type verwijzer with a code of its own: general practitioner, youth doctor, institution, specialist. */
    private static final Set<String> REFERRERS_WITH_CODE = Set.of("02", "03", "04", "05");

    private VerzoekRules() {}

    static List<Rule> all() {
        return List.of(
                tr352(), tr353(), tr377(), tr409(), cd043(), cd066(), cd067(), cd068(), cd085(), cd086(), cs058());
    }

    /** TR352: a 317 starts from a running allocation: it names one unchanged or to be changed. */
    private static Rule tr352() {
        return onVerzoekWithNeither("TR352", "OngewijzigdeProducten", "TeWijzigenProducten");
    }

    /** TR353: a 317 asks for something: a change or a new product. */
    private static Rule tr353() {
        return onVerzoekWithNeither("TR353", "TeWijzigenProducten", "NieuweProducten");
    }

    private static Rule onVerzoekWithNeither(String id, String one, String other) {
        return ContentRule.of(
                id,
                inBoth(317),
                (subject, violations) -> Elements.forEach(
                        subject.bericht(),
                        verzoek -> {
                            if (!Elements.has(verzoek, one) && !Elements.has(verzoek, other)) {
                                violations.at(verzoek);
                            }
                        },
                        "Client",
                        "Verzoek"));
    }

    /** TR377 (iJw): who rejects because another municipality is responsible (reason 8) names that municipality (IV095). */
    private static Rule tr377() {
        return ContentRule.of(
                "TR377",
                inIjw(319),
                (subject, violations) -> forEachAntwoord(subject, antwoord -> {
                    if (Elements.is(antwoord, "8", REDEN) && !Elements.has(antwoord, WOONPLAATSBEGINSEL)) {
                        violations.at(antwoord);
                    }
                }));
    }

    /** TR409 (iJw): without reason 8, so also without any reason, no municipality is named (IV095). */
    private static Rule tr409() {
        return ContentRule.of(
                "TR409",
                inIjw(319),
                (subject, violations) -> forEachAntwoord(subject, antwoord -> {
                    if (!Elements.is(antwoord, "8", REDEN)) {
                        antwoord.child(WOONPLAATSBEGINSEL).ifPresent(violations::at);
                    }
                }));
    }

    /** CD043: a BeschikkingNummer and a BeschikkingIngangsdatum go together. */
    private static Rule cd043() {
        return ContentRule.of(
                "CD043",
                inBoth(315),
                (subject, violations) -> Elements.forEachAangevraagdProduct(subject, product -> {
                    if (!Elements.has(product, "BeschikkingNummer")) {
                        product.child("BeschikkingIngangsdatum").ifPresent(violations::at);
                    } else if (!Elements.has(product, "BeschikkingIngangsdatum")) {
                        violations.at(product);
                    }
                }));
    }

    /** CD066: a referrer with a code (Type 02 to 05) who is named by it is not named by Naam. */
    private static Rule cd066() {
        return onVerwijzer("CD066", (verwijzer, violations) -> {
            if (hasCodeOfItsOwn(verwijzer) && Elements.has(verwijzer, ZORGVERLENER_CODE)) {
                verwijzer.child("Naam").ifPresent(violations::at);
            }
        });
    }

    /** CD067: a referrer of Type 02 to 05 without ZorgverlenerCode is named by Naam. */
    private static Rule cd067() {
        return onVerwijzer("CD067", (verwijzer, violations) -> {
            if (hasCodeOfItsOwn(verwijzer)
                    && !Elements.has(verwijzer, ZORGVERLENER_CODE)
                    && !Elements.has(verwijzer, "Naam")) {
                violations.at(verwijzer);
            }
        });
    }

    /** CD068: only referrers of Type 02 to 05 have a ZorgverlenerCode. */
    private static Rule cd068() {
        return onVerwijzer("CD068", (verwijzer, violations) -> {
            if (!hasCodeOfItsOwn(verwijzer)) {
                verwijzer.child(ZORGVERLENER_CODE).ifPresent(violations::at);
            }
        });
    }

    private static boolean hasCodeOfItsOwn(MessageNode verwijzer) {
        return verwijzer.value("Type").filter(REFERRERS_WITH_CODE::contains).isPresent();
    }

    private static Rule onVerwijzer(String id, VerwijzerCheck check) {
        return ContentRule.of(
                id,
                inBoth(315),
                (subject, violations) -> Elements.forEachAangevraagdProduct(
                        subject, product -> check.check(Elements.required(product, "Verwijzer"), violations)));
    }

    /** CD085: a rejection (VerzoekAntwoord 1) gives its reason. */
    private static Rule cd085() {
        return ContentRule.of(
                "CD085",
                inBoth(319),
                (subject, violations) -> forEachAntwoord(subject, antwoord -> {
                    if (Elements.is(antwoord, "1", "VerzoekAntwoord") && !Elements.has(antwoord, REDEN)) {
                        violations.at(antwoord);
                    }
                }));
    }

    /** CD086: a request that is being examined (VerzoekAntwoord 2) has no reason for rejection. */
    private static Rule cd086() {
        return ContentRule.of(
                "CD086",
                inBoth(319),
                (subject, violations) -> forEachAntwoord(subject, antwoord -> {
                    if (Elements.is(antwoord, "2", "VerzoekAntwoord")) {
                        antwoord.child(REDEN).ifPresent(violations::at);
                    }
                }));
    }

    private static void forEachAntwoord(Subject subject, Consumer<MessageNode> action) {
        Elements.forEach(subject.bericht(), action, "Antwoord");
    }

    /** CS058: a start or stop is delivered for the first time (1) or removed (3); changed (2) and unchanged (9) are not used. */
    private static Rule cs058() {
        return ContentRule.of("CS058", inBoth(305, 307), (subject, violations) -> {
            Consumer<MessageNode> check = startOrStop -> {
                MessageNode status = Elements.required(startOrStop, "StatusAanlevering");
                String value = status.text().strip();
                if (!value.equals("1") && !value.equals("3")) {
                    violations.at(status, value);
                }
            };
            Elements.forEachStartProduct(subject, check);
            Elements.forEachStopProduct(subject, check);
        });
    }

    /** Checks the Verwijzer of an AangevraagdProduct. */
    @FunctionalInterface
    private interface VerwijzerCheck {
        void check(MessageNode verwijzer, Violations violations);
    }
}
