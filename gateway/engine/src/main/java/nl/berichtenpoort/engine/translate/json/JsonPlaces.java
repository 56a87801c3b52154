package nl.berichtenpoort.engine.translate.json;

import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.NodesByPath;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;

/** Gives findings about the XML of a message the places of the document that it was read from. */
final class JsonPlaces {

    private final NodesByPath nodes;

    /** @param bericht the message with the lines and columns of the document */
    JsonPlaces(MessageNode bericht) {
        this.nodes = new NodesByPath(bericht);
    }

    /** The finding with the place of its path; the innermost element on the path that exists counts. */
    Finding inDocument(Finding finding) {
        Position position = finding.position().path().map(this::position).orElse(Position.MESSAGE);
        return new Finding(
                finding.rule(),
                finding.layer(),
                finding.severity(),
                finding.returnCode(),
                position,
                finding.messageKey(),
                finding.arguments());
    }

    private Position position(String path) {
        MessageNode node = nodes.innermost(path);
        return Position.at(node.line(), node.column(), path);
    }
}
