package nl.berichtenpoort.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;

/** One rule on its way over one message: what it found, and whether it crashed. After a crash it looks no further. */
final class RuleRun {

    private final Rule rule;
    private final List<Violation> violations = new ArrayList<>();
    private Optional<PrestatieCheck.Walk> walk = Optional.empty();
    private Optional<RuntimeException> crash = Optional.empty();

    RuleRun(Rule rule) {
        this.rule = rule;
    }

    String id() {
        return rule.id();
    }

    /** Checks the message; a rule on lines only begins, and then wants them. */
    void begin(Subject subject) {
        guarded(() -> {
            if (rule.check() instanceof PrestatieCheck lines) {
                walk = Optional.of(lines.begin(subject, this::add));
            } else {
                rule.check().check(subject, this::add);
            }
        });
    }

    boolean wantsLines() {
        return walk.isPresent();
    }

    void prestatie(MessageNode prestatie) {
        if (crash.isEmpty()) {
            guarded(() -> walk.orElseThrow().prestatie(prestatie));
        }
    }

    void end() {
        if (crash.isEmpty()) {
            guarded(() -> walk.orElseThrow().end());
        }
    }

    /** What it found, in the order in which it looked. */
    List<Violation> violations() {
        return violations;
    }

    Optional<RuntimeException> crash() {
        return crash;
    }

    private void add(MessageNode node, String... arguments) {
        violations.add(new Violation(rule, node, List.of(arguments)));
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException defect) {
            crash = Optional.of(defect);
        }
    }
}
