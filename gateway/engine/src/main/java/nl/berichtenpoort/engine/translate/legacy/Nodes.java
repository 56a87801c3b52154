package nl.berichtenpoort.engine.translate.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;

/** Makes elements out of those of another message, with their places. */
final class Nodes {

    private Nodes() {}

    /** An element with a text, at the place of what it was made for. */
    static MessageNode leaf(String name, String text, MessageNode place) {
        return new MessageNode(name, text, place.line(), place.column(), List.of());
    }

    static MessageNode branch(String name, MessageNode place, List<MessageNode> children) {
        return new MessageNode(name, "", place.line(), place.column(), children);
    }

    static MessageNode branch(String name, MessageNode place, MessageNode... children) {
        return branch(name, place, Arrays.asList(children));
    }

    /** The same element under another name. */
    static MessageNode renamed(String name, MessageNode node) {
        return new MessageNode(name, node.text(), node.line(), node.column(), node.children());
    }

    /** The same text in an element of another name. */
    static MessageNode text(String name, MessageNode node) {
        return leaf(name, node.text(), node);
    }

    /** An element that the schema requires. */
    static MessageNode at(MessageNode node, String... names) {
        return node.at(names)
                .orElseThrow(() -> new IllegalArgumentException(
                        node.name() + " without " + String.join("/", names) + " passed its schema"));
    }

    /** The elements of these names that are there, in this order. */
    static List<MessageNode> present(MessageNode node, String... names) {
        List<MessageNode> found = new ArrayList<>();
        for (String name : names) {
            node.child(name).ifPresent(found::add);
        }
        return found;
    }

    /** The elements that are reached by these names. */
    static List<MessageNode> all(MessageNode node, String... names) {
        List<MessageNode> found = new ArrayList<>();
        node.forEach(found::add, names);
        return found;
    }

    static MessageNode xsdVersie(String name, String versie, MessageNode place) {
        return branch(
                name, place, leaf("BasisschemaXsdVersie", versie, place), leaf("BerichtXsdVersie", versie, place));
    }

    /** Whole cents; a credit counts negative. */
    static long cents(MessageNode bedrag) {
        long cents = bedrag.value("Bedrag")
                .or(() -> bedrag.value("TotaalBedrag"))
                .map(Long::parseLong)
                .orElseThrow(() -> new IllegalArgumentException(bedrag.name() + " without an amount"));
        return bedrag.value("DebetCredit").equals(Optional.of("C")) ? -cents : cents;
    }
}
