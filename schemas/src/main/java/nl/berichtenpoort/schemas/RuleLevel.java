package nl.berichtenpoort.schemas;

import java.util.Arrays;

/** The level of control at which the standard places a rule (IV032). */
public enum RuleLevel {
    /** The schema already refuses what violates it; the rule needs no code of its own. */
    SCHEMA_ENFORCED("schema-enforced", 1),
    /** Within one message. */
    MESSAGE_CONTENT("message-content", 2),
    /** Against earlier messages. */
    CROSS_MESSAGE("cross-message", 3),
    /** Against a clock, a code list or a contract. */
    EXTERNAL_SOURCE("external-source", 4);

    private final String label;
    private final int number;

    RuleLevel(String label, int number) {
        this.label = label;
        this.number = number;
    }

    /** The name in data and in JSON, for example {@code message-content}. */
    public String label() {
        return label;
    }

    /** The level's number in the standard, from 1. */
    public int number() {
        return number;
    }

    /**
     * The level with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RuleLevel of(String label) {
        return Arrays.stream(values())
                .filter(level -> level.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level of rules: " + label));
    }
}
