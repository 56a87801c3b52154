package nl.berichtenpoort.engine.translate.release;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Release;

/**
 * The differences between a release and the next.
 *
 * @param older the older release
 * @param newer the next release
 * @param changes in the order in which they apply upwards; downwards they apply the other way round
 */
record Delta(Release older, Release newer, List<Change> changes) {
    Delta {
        Objects.requireNonNull(older);
        Objects.requireNonNull(newer);
        changes = List.copyOf(changes);
    }

    MessageNode up(MessageType type, MessageNode bericht, Ledger ledger) {
        Change.Way way = new Change.Way(older.label(), newer.label(), ledger);
        MessageNode tree = bericht;
        for (Change change : changes) {
            if (change.messages().contains(type)) {
                tree = change.up(tree, way);
            }
        }
        return tree;
    }

    MessageNode down(MessageType type, MessageNode bericht, Ledger ledger) {
        Change.Way way = new Change.Way(newer.label(), older.label(), ledger);
        MessageNode tree = bericht;
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).messages().contains(type)) {
                tree = changes.get(i).down(tree, way);
            }
        }
        return tree;
    }
}
