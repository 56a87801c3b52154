package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodesByPathTest {

    private static final int MANY = 40_000;

    private final MessageNode bsn = node("Bsn", List.of());
    private final MessageNode second = node("Client", List.of(bsn));
    private final MessageNode root = node("Bericht", List.of(node("Client", List.of()), second));
    private final NodesByPath nodes = new NodesByPath(root);

    @Test
    void aPathLeadsToItsElement() {
        assertThat(nodes.at("Bericht")).containsSame(root);
        assertThat(nodes.at("Bericht/Client[2]")).containsSame(second);
        assertThat(nodes.at("Bericht/Client[2]/Bsn")).containsSame(bsn);
        assertThat(nodes.innermost("Bericht/Client[2]/Bsn")).isSameAs(bsn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bericht/Client[2]/Naam",
                "Bericht/Client[2]/Naam/Bsn",
                "Bericht/Client[2]/Bsn[2]",
                "Bericht/Client[2]/Bsn[0]",
                "Bericht/Client[2]/Bsn[9999999999]",
                "Bericht/Client[2]/Bsn[",
                "Bericht/Client[2]/"
            })
    void ofWhatIsNotThereTheInnermostElementIsKnown(String path) {
        assertThat(nodes.at(path)).isEmpty();
        assertThat(nodes.innermost(path)).isSameAs(second);
    }

    @Test
    void manyPathsTakeTimeInTheirNumber() {
        List<MessageNode> sisters = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            sisters.add(node("Prestatie", List.of()));
        }
        NodesByPath many = new NodesByPath(node("Prestaties", sisters));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < MANY; i++) {
                assertThat(many.at("Prestaties/Prestatie[" + (i + 1) + "]").orElseThrow() == sisters.get(i))
                        .isTrue();
            }
        });
    }

    private static MessageNode node(String name, List<MessageNode> children) {
        return new MessageNode(name, "", 1, 1, children);
    }
}
