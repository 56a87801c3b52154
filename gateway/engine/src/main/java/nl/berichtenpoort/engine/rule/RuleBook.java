package nl.berichtenpoort.engine.rule;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Layer;

/** The rules that are in force, each id once. Immutable. */
public final class RuleBook {

    /** The version of our rules, which an answer names when they refuse a message (XsltVersie, IV033). */
    public static final String VERSION = "1.0.0";

    private final List<Rule> rules;
    private final Map<Layer, Map<MessageType, List<Rule>>> byLayerAndType = new EnumMap<>(Layer.class);

    /** @throws IllegalArgumentException if two rules have the same id */
    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (Rule rule : this.rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("Rule " + rule.id() + " is in the book twice");
            }
        }
        for (Layer layer : List.of(Layer.CONTENT, Layer.CASE)) {
            Map<MessageType, List<Rule>> byType = new EnumMap<>(MessageType.class);
            for (MessageType type : MessageType.values()) {
                byType.put(
                        type,
                        this.rules.stream()
                                .filter(rule ->
                                        rule.layer() == layer && rule.types().contains(type))
                                .toList());
            }
            byLayerAndType.put(layer, byType);
        }
    }

    /** The rules of release 3.2 that this version of the gateway checks above the schema. */
    public static RuleBook release32() {
        return new RuleBook(Stream.of(
                        HeaderRules.all(),
                        PersonRules.all(),
                        ContactRules.all(),
                        PeriodRules.all(),
                        ShapeRules.all(),
                        OverlapRules.all(),
                        KeyRules.all(),
                        VerzoekRules.all(),
                        DeclaratieRules.all(),
                        ToewijzingRules.all(),
                        StartStopRules.all(),
                        VerzoekCaseRules.all(),
                        AntwoordRules.all(),
                        DeclaratieCaseRules.all(),
                        PrestatieRules.all(),
                        VolumeRules.all(),
                        DeclaratieAntwoordRules.all(),
                        ExternalRules.all())
                .flatMap(List::stream)
                .toList());
    }

    /** Every rule, in the order of the book. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules of a layer for a message type, in the order of the book; none for layers without rules. */
    public List<Rule> rules(Layer layer, MessageType type) {
        return byLayerAndType.getOrDefault(layer, Map.of()).getOrDefault(type, List.of());
    }
}
