package nl.berichtenpoort.engine.message;

import java.util.Arrays;

/** Collects finished nodes until their parent takes them. */
final class TreeBuilder {

    private MessageNode[] waiting = new MessageNode[64];
    private int size;

    int size() {
        return size;
    }

    void add(MessageNode node) {
        if (size == waiting.length) {
            waiting = Arrays.copyOf(waiting, size * 2);
        }
        waiting[size++] = node;
    }

    /** Takes the nodes from an index on. */
    MessageNode[] takeFrom(int index) {
        if (index == size) {
            return MessageNode.NONE;
        }
        MessageNode[] children = Arrays.copyOfRange(waiting, index, size);
        Arrays.fill(waiting, index, size, null);
        size = index;
        return children;
    }
}
