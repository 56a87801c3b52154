package nl.berichtenpoort.engine.rule;

import static nl.berichtenpoort.engine.rule.ContentRule.inBoth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.rule.RuleCheck.Violations;

/** The rules on what may stand in a message once. Each counts with a hash set, in time linear in the message. */
final class KeyRules {

    private KeyRules() {}

    static List<Rule> all() {
        return List.of(tr101(), tr315(), tr316(), tr383(), tr416());
    }

    /**
     * TR101: no line stands in a message twice: a class's logical key is unique within its parents'. The keys are those
     * of {@link LogicalKeys}. Every repetition is reported, at the repeated class.
     */
    private static Rule tr101() {
        return ContentRule.of("TR101", inBoth(301, 305, 307, 315, 317, 323, 325), (subject, violations) -> {
            switch (subject.type().number()) {
                case 301 -> {
                    unique(subject, violations, LogicalKeys::ofRelatie, "Client", "Relaties");
                    unique(subject, violations, LogicalKeys::ofContact, "Client", "Contactgegevens");
                    unique(subject, violations, LogicalKeys::ofToegewezenProduct, "Client", "ToegewezenProducten");
                }
                case 305 -> unique(subject, violations, LogicalKeys::ofStartProduct, "Client", "StartProducten");
                case 307 -> unique(subject, violations, LogicalKeys::ofStopProduct, "Client", "StopProducten");
                case 315 ->
                    unique(subject, violations, LogicalKeys::ofAangevraagdProduct, "Client", "AangevraagdeProducten");
                case 317 -> {
                    unique(
                            subject,
                            violations,
                            LogicalKeys::ofExistingProduct,
                            "Client",
                            "Verzoek",
                            "OngewijzigdeProducten");
                    unique(
                            subject,
                            violations,
                            LogicalKeys::ofExistingProduct,
                            "Client",
                            "Verzoek",
                            "TeWijzigenProducten");
                    unique(subject, violations, LogicalKeys::ofNieuwProduct, "Client", "Verzoek", "NieuweProducten");
                }
                case 323 -> uniqueInDeclaration(subject, violations, "Declaratie");
                default -> uniqueInDeclaration(subject, violations, "DeclaratieAntwoord");
            }
        });
    }

    private static void uniqueInDeclaration(Subject subject, Violations violations, String root) {
        unique(subject, violations, LogicalKeys::ofClient, root, "Clienten");
        unique(subject, violations, LogicalKeys::ofPrestatie, root, "Clienten", "Client", "Prestaties");
    }

    /** Reports the children of each element at the path whose key an earlier sibling has. */
    private static void unique(
            Subject subject, Violations violations, Function<MessageNode, String> key, String... parentPath) {
        Elements.forEach(
                subject.bericht(),
                parent -> {
                    if (parent.children().size() > 1) {
                        Set<String> keys = new HashSet<>();
                        for (MessageNode child : parent.children()) {
                            if (!keys.add(key.apply(child))) {
                                violations.at(child);
                            }
                        }
                    }
                },
                parentPath);
    }

    /** TR315: one line is credited once in a message: a VorigReferentieNummer stands in one Prestatie. */
    private static Rule tr315() {
        return ContentRule.ofLines("TR315", inBoth(323), (subject, violations) -> {
            Set<String> credited = new HashSet<>();
            return prestatie -> vorigReferentieNummer(prestatie)
                    .filter(vorig -> !credited.add(vorig.text().strip()))
                    .ifPresent(violations::at);
        });
    }

    /** TR316: a Prestatie of a message is not credited in the same message, before or after it. */
    private static Rule tr316() {
        return ContentRule.ofLines("TR316", inBoth(323), (subject, violations) -> new CreditWalk(violations));
    }

    /** Collects what is sent and what is credited, and compares when all lines are there. */
    private static final class CreditWalk implements PrestatieCheck.Walk {

        private final Set<String> sent = new HashSet<>();
        private final List<MessageNode> credited = new ArrayList<>();
        private final RuleCheck.Violations violations;

        CreditWalk(RuleCheck.Violations violations) {
            this.violations = violations;
        }

        @Override
        public void prestatie(MessageNode prestatie) {
            prestatie.value("ProductReferentie", "ReferentieNummer").ifPresent(sent::add);
            vorigReferentieNummer(prestatie).ifPresent(credited::add);
        }

        @Override
        public void end() {
            for (MessageNode vorig : credited) {
                if (sent.contains(vorig.text().strip())) {
                    violations.at(vorig);
                }
            }
        }
    }

    private static Optional<MessageNode> vorigReferentieNummer(MessageNode prestatie) {
        return prestatie.at("ProductReferentie", "VorigReferentieNummer");
    }

    /** TR383: every AangevraagdProduct of a message has a ReferentieAanbieder of its own. */
    private static Rule tr383() {
        return ContentRule.of("TR383", inBoth(315), (subject, violations) -> {
            Set<String> references = new HashSet<>();
            Elements.forEachAangevraagdProduct(subject, product -> {
                MessageNode referentie = Elements.required(product, "ReferentieAanbieder");
                if (!references.add(referentie.text().strip())) {
                    violations.at(referentie);
                }
            });
        });
    }

    /**
     * TR416: one debit Prestatie for an allocation, product and ProductPeriode in a message. Credit lines do not count:
     * a credit and a second debit may go together (IV086).
     */
    private static Rule tr416() {
        return ContentRule.ofLines("TR416", inBoth(323), (subject, violations) -> {
            Set<String> debited = new HashSet<>();
            return prestatie -> {
                if (Elements.is(prestatie, "D", "IngediendBedrag", "DebetCredit")
                        && !debited.add(LogicalKeys.ofDelivery(prestatie))) {
                    violations.at(prestatie);
                }
            };
        });
    }
}
