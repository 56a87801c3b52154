package nl.berichtenpoort.engine.schema;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A pattern as a deterministic automaton over UTF-16 units: one table look-up a character, whatever the pattern, no
 * backtracking and no stack. Immutable.
 */
final class CharacterAutomaton {

    private static final int ASCII = 128;
    private static final int DEAD = -1;

    private final char[] rangeStarts;
    private final int[] asciiRange;
    private final int[] next;
    private final boolean[] accepting;

    /** @throws IllegalArgumentException if the pattern is no pattern of XSD or uses what is not supported */
    static CharacterAutomaton of(String pattern) {
        Automaton automaton = new PatternParser(pattern).parse();
        automaton.minimize();
        return new CharacterAutomaton(automaton);
    }

    private CharacterAutomaton(Automaton automaton) {
        automaton.expandSingleton();
        List<State> states = new ArrayList<>(automaton.getStates());
        states.remove(automaton.getInitialState());
        states.add(0, automaton.getInitialState());
        Map<State, Integer> numbers = new HashMap<>();
        TreeSet<Character> starts = new TreeSet<>();
        starts.add(Character.MIN_VALUE);
        for (int i = 0; i < states.size(); i++) {
            numbers.put(states.get(i), i);
            for (Transition transition : states.get(i).getTransitions()) {
                starts.add(transition.getMin());
                if (transition.getMax() < Character.MAX_VALUE) {
                    starts.add((char) (transition.getMax() + 1));
                }
            }
        }
        rangeStarts = new char[starts.size()];
        int filled = 0;
        for (char start : starts) {
            rangeStarts[filled++] = start;
        }
        asciiRange = new int[ASCII];
        for (char c = 0; c < ASCII; c++) {
            asciiRange[c] = rangeOf(c);
        }
        accepting = new boolean[states.size()];
        next = new int[states.size() * rangeStarts.length];
        Arrays.fill(next, DEAD);
        for (int i = 0; i < states.size(); i++) {
            accepting[i] = states.get(i).isAccept();
            for (Transition transition : states.get(i).getTransitions()) {
                int last = rangeOf(transition.getMax());
                for (int range = rangeOf(transition.getMin()); range <= last; range++) {
                    next[i * rangeStarts.length + range] = numbers.get(transition.getDest());
                }
            }
        }
    }

    /** Whether the whole text fits the pattern. */
    boolean matches(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int range = c < ASCII ? asciiRange[c] : rangeOf(c);
            state = next[state * rangeStarts.length + range];
            if (state == DEAD) {
                return false;
            }
        }
        return accepting[state];
    }

    private int rangeOf(char c) {
        int found = Arrays.binarySearch(rangeStarts, c);
        return found >= 0 ? found : -found - 2;
    }
}
