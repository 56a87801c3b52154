package nl.berichtenpoort.engine.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiled patterns by their source: the 28 messages share a handful. Safe for several threads. */
final class PatternCache {

    private final Map<String, CharacterAutomaton> automata = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if the pattern is not supported */
    CharacterAutomaton automaton(String pattern) {
        return automata.computeIfAbsent(pattern, CharacterAutomaton::of);
    }
}
