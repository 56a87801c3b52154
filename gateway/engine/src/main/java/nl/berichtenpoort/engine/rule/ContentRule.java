package nl.berichtenpoort.engine.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Layer;

/** Makes rules of level 2: within one message, answered with the general code 0001 (IV032). */
final class ContentRule {

    private static final Optional<String> TECHNISCH_AFGEKEURD = Optional.of("0001");

    private ContentRule() {}

    /** A rule of level 2. */
    static Rule of(String id, Set<MessageType> types, RuleCheck check) {
        return new Rule(id, Layer.CONTENT, TECHNISCH_AFGEKEURD, types, check);
    }

    /** A rule of level 2 that looks at the lines of an invoice or its answer. */
    static Rule ofLines(String id, Set<MessageType> types, PrestatieCheck check) {
        return of(id, types, check);
    }

    /** The messages with these numbers in both standards. */
    static Set<MessageType> inBoth(int... numbers) {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        for (Standard standard : Standard.values()) {
            add(types, standard, numbers);
        }
        return types;
    }

    /** The messages with these numbers in iJw only. */
    static Set<MessageType> inIjw(int... numbers) {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        add(types, Standard.IJW, numbers);
        return types;
    }

    private static void add(Set<MessageType> types, Standard standard, int... numbers) {
        for (int number : numbers) {
            types.add(MessageType.of(standard, number)
                    .orElseThrow(() -> new IllegalArgumentException(standard + " has no message " + number)));
        }
    }
}
