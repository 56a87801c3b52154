package nl.berichtenpoort.engine.schema;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Sets of characters, by code point, for building patterns. */
final class CodePoints {

    private static final int FIRST_SUPPLEMENTARY = Character.MIN_SUPPLEMENTARY_CODE_POINT;
    private static final int COUNT = Character.MAX_CODE_POINT + 1;

    private CodePoints() {}

    static BitSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static BitSet range(int first, int last) {
        BitSet set = new BitSet(COUNT);
        set.set(first, last + 1);
        return set;
    }

    static BitSet where(IntPredicate test) {
        BitSet set = new BitSet(COUNT);
        for (int i = 0; i < COUNT; i++) {
            if (test.test(i)) {
                set.set(i);
            }
        }
        return set;
    }

    /** Everything that is not in the set. */
    static BitSet complement(BitSet set) {
        BitSet result = (BitSet) set.clone();
        result.flip(0, COUNT);
        return result;
    }

    /** An automaton that accepts one character of the set; beyond the first plane that takes two UTF-16 units. */
    static Automaton automaton(BitSet set) {
        BitSet characters = (BitSet) set.clone();
        characters.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        State start = new State();
        State end = new State();
        end.setAccept(true);
        for (int first = characters.nextSetBit(0); first >= 0; ) {
            int last = characters.nextClearBit(first) - 1;
            addRange(start, end, first, last);
            first = characters.nextSetBit(last + 1);
        }
        Automaton result = new Automaton();
        result.setInitialState(start);
        result.setDeterministic(false);
        result.restoreInvariant();
        result.reduce();
        return result;
    }

    private static void addRange(State start, State end, int first, int last) {
        if (first < FIRST_SUPPLEMENTARY) {
            start.addTransition(new Transition((char) first, (char) Math.min(last, Character.MAX_VALUE), end));
        }
        int from = Math.max(first, FIRST_SUPPLEMENTARY);
        while (from <= last) {
            char high = Character.highSurrogate(from);
            char low = Character.lowSurrogate(from);
            char lastHigh = Character.highSurrogate(last);
            State middle = new State();
            if (low == Character.MIN_LOW_SURROGATE && high < lastHigh) {
                // Whole blocks of 1,024 together.
                char lastWhole =
                        Character.lowSurrogate(last) == Character.MAX_LOW_SURROGATE ? lastHigh : (char) (lastHigh - 1);
                start.addTransition(new Transition(high, lastWhole, middle));
                middle.addTransition(new Transition(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE, end));
                from = Character.toCodePoint(lastWhole, Character.MAX_LOW_SURROGATE) + 1;
            } else {
                char lastLow = high == lastHigh ? Character.lowSurrogate(last) : Character.MAX_LOW_SURROGATE;
                start.addTransition(new Transition(high, high, middle));
                middle.addTransition(new Transition(low, lastLow, end));
                from = Character.toCodePoint(high, lastLow) + 1;
            }
        }
    }
}
