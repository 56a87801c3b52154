package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.schema.ComplexType;

/** The members of one object while they are read: any order in, schema order out. */
final class Members {

    private final ComplexType type;
    private final boolean[] seen;
    private final List<MessageNode> children = new ArrayList<>();
    private int last = -1;
    private boolean inOrder = true;

    Members(ComplexType type) {
        this.type = type;
        this.seen = new boolean[type.elements().size()];
    }

    ComplexType type() {
        return type;
    }

    /** Notes that the member of this place in the schema's order comes now; whether it had not come before. */
    boolean isFirst(int index) {
        if (seen[index]) {
            return false;
        }
        seen[index] = true;
        inOrder = inOrder && index > last;
        last = index;
        return true;
    }

    void add(MessageNode child) {
        children.add(child);
    }

    List<MessageNode> inOrder() {
        if (!inOrder) {
            // A stable sort: the items of an array keep their order.
            children.sort(Comparator.comparingInt(child -> type.indexOfLocalName(child.name())));
        }
        return children;
    }
}
