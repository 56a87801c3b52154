package nl.berichtenpoort.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue says of one rule of the standard. Its sentences are not here: the engine's texts have them in Dutch
 * and English under the same id.
 *
 * @param id the official id, for example {@code TR056}, {@code CD005}, {@code CS002}
 * @param level at which level of control it stands
 * @param ijwMessages numbers of the iJw messages that it applies to, ascending; none if it is no rule of iJw
 * @param iwmoMessages the same for iWmo
 * @param returnCode the code that an answer carries (WJ001); empty where the standard gives none
 * @param severity {@code error}: what violates it is refused
 * @param validFrom the first day it holds; empty when no beginning is known
 * @param validTo the last day it holds; empty while it is in force
 * @param needs against what it is checked: {@code schema}, {@code message}, {@code journal}, {@code clock},
 *     {@code case-file}, {@code code-list}, {@code contract}; at least one
 * @param checkedBy simple name of the engine's class with the check; empty if the schema has it or nothing checks it yet
 */
public record RuleEntry(
        String id,
        RuleLevel level,
        List<Integer> ijwMessages,
        List<Integer> iwmoMessages,
        Optional<String> returnCode,
        String severity,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Set<String> needs,
        Optional<String> checkedBy) {

    /** Keeps copies of the lists. */
    public RuleEntry {
        ijwMessages = List.copyOf(ijwMessages);
        iwmoMessages = List.copyOf(iwmoMessages);
        needs = Set.copyOf(needs);
    }

    /**
     * The numbers of the messages of a standard that the rule applies to.
     *
     * @param standard {@code ijw} or {@code iwmo}
     * @throws IllegalArgumentException if there is no such standard
     */
    public List<Integer> messages(String standard) {
        return switch (standard) {
            case StandardFiles.IJW -> ijwMessages;
            case StandardFiles.IWMO -> iwmoMessages;
            default -> throw new IllegalArgumentException("unknown standard: " + standard);
        };
    }

    /** The standards that have the rule, iJw first. */
    public List<String> standards() {
        return StandardFiles.standards().stream()
                .filter(standard -> !messages(standard).isEmpty())
                .toList();
    }

    /** Whether this version of Berichtenpoort checks the rule, in the schema or in code. */
    public boolean isChecked() {
        return level == RuleLevel.SCHEMA_ENFORCED || checkedBy.isPresent();
    }

    /** Whether the rule holds on this day, both ends included. */
    public boolean validOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
