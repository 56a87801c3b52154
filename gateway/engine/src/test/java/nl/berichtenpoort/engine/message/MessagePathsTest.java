package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagePathsTest {

    private final MessageNode one = node("Bsn");
    private final MessageNode two = node("Bsn");
    private final MessageNode first = node("Client", one);
    private final MessageNode second = node("Client", two, node("Naam"));
    private final MessageNode root = node("Bericht", node("Header"), first, second);

    @Test
    void thePathsOfManyNodesAreThoseOfEach() {
        List<MessageNode> nodes =
                List.of(two, root, one, second, two, root.children().get(0));

        Map<MessageNode, String> paths = MessagePaths.pathsOf(root, nodes);

        assertThat(paths).hasSize(5);
        assertThat(nodes)
                .extracting(paths::get)
                .containsExactly(
                        "Bericht/Client[2]/Bsn",
                        "Bericht",
                        "Bericht/Client[1]/Bsn",
                        "Bericht/Client[2]",
                        "Bericht/Client[2]/Bsn",
                        "Bericht/Header");
        for (MessageNode node : nodes) {
            assertThat(paths.get(node)).isEqualTo(MessagePaths.pathOf(root, node));
        }
    }

    @Test
    void aNodeOfAnotherTreeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MessagePaths.pathsOf(root, List.of(one, node("Bsn"))));
    }

    @Test
    void pathsOfFortyThousandSiblingsCostOneWalk() {
        List<MessageNode> lines = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            lines.add(node("Prestatie", node("Eenheid")));
        }
        MessageNode prestaties = node("Prestaties", lines.toArray(MessageNode[]::new));
        List<MessageNode> units =
                lines.stream().map(line -> line.children().get(0)).toList();

        Map<MessageNode, String> paths = MessagePaths.pathsOf(prestaties, units);

        // One by one this takes 1.6 thousand million steps.
        assertThat(paths.get(units.get(39_999))).isEqualTo("Prestaties/Prestatie[40000]/Eenheid");
        assertThat(paths).hasSize(40_000);
    }

    private static MessageNode node(String name, MessageNode... children) {
        return new MessageNode(name, "", 1, 1, List.of(children));
    }
}
