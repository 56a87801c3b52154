package nl.berichtenpoort.engine.translate.older;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.translate.Translatable;

/** What an answer repeats of the message that it answers, as that came. */
final class Mirror {

    private static final String HEADER = "Header";
    private static final String XSD_VERSIE = "XsdVersie";

    private Mirror() {}

    /** The answer with the versions of schemas that the message was made by, which lifting replaced. */
    static MessageNode ofVersions(Translatable answer, MessageNode original) {
        String repeated = answer.type().mirrorsHeader() ? XSD_VERSIE : "XsdVersieDeclaratie";
        Optional<MessageNode> version = original.at(HEADER, XSD_VERSIE);
        return version.map(found -> with(answer.bericht(), repeated, found)).orElse(answer.bericht());
    }

    private static MessageNode with(MessageNode bericht, String name, MessageNode version) {
        return mapped(
                bericht,
                HEADER,
                header -> mapped(
                        header,
                        name,
                        node -> new MessageNode(name, "", node.line(), node.column(), version.children())));
    }

    private static MessageNode mapped(
            MessageNode node, String name, java.util.function.UnaryOperator<MessageNode> change) {
        List<MessageNode> children = node.children().stream()
                .map(child -> child.name().equals(name) ? change.apply(child) : child)
                .toList();
        return new MessageNode(node.name(), node.text(), node.line(), node.column(), children);
    }
}
