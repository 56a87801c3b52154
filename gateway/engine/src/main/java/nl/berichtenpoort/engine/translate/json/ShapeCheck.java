package nl.berichtenpoort.engine.translate.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessagePaths;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.schema.ComplexType;
import nl.berichtenpoort.engine.schema.ElementDeclaration;

/**
 * Whether a tree has only elements that the declared types know, in their order and number: only then does the form of
 * JSON hold all of it. A valid message fails here only if it names with {@code xsi:type} a type with more elements.
 */
final class ShapeCheck {

    /** Of one message; the first ones say enough. */
    private static final int MOST = 100;

    private final MessageNode bericht;
    private final List<MessageNode> misfits = new ArrayList<>();

    private ShapeCheck(MessageNode bericht) {
        this.bericht = bericht;
    }

    /** An error for each element that does not fit, in the order of the message; none if the tree has the shape. */
    static List<Finding> check(ComplexType root, MessageNode bericht) {
        ShapeCheck check = new ShapeCheck(bericht);
        check.content(root, bericht);
        return check.misfits.stream().map(check::finding).toList();
    }

    private void content(ComplexType type, MessageNode node) {
        int cursor = 0;
        int count = 0;
        for (MessageNode child : node.children()) {
            int index = type.indexOfLocalName(child.name());
            count = index == cursor ? count + 1 : 1;
            if (index < cursor || count > type.elements().get(index).maxOccurs()) {
                misfit(child);
                continue;
            }
            cursor = index;
            ElementDeclaration element = type.elements().get(index);
            if (element.type() instanceof ComplexType complex) {
                content(complex, child);
            } else if (!child.children().isEmpty()) {
                misfit(child);
            }
        }
    }

    private void misfit(MessageNode node) {
        if (misfits.size() < MOST) {
            misfits.add(node);
        }
    }

    private Finding finding(MessageNode node) {
        Position position = new Position(node.line(), node.column(), Optional.of(MessagePaths.pathOf(bericht, node)));
        return Finding.error("json-shape", Layer.TRANSLATE, position, "json.shape", node.name());
    }
}
