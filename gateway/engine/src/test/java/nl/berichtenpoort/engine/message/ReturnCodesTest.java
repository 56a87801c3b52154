package nl.berichtenpoort.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.berichtenpoort.schemas.Code;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnCodesTest {

    @ParameterizedTest
    @EnumSource(Standard.class)
    void ofTheCodeListThreeCodesRefuseNothing(Standard standard) {
        List<String> codes = new CodeLists()
                .get("WJ001", standard.folder()).codes().stream()
                        .map(Code::value)
                        .toList();

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(codes.stream().filter(code -> !ReturnCodes.refuses(code))).containsExactly("0200", "0233", "8001");
    }

    @Test
    void aClassIsRefusedByItsOwnCodesAndNotByThoseInIt() {
        MessageNode line = node("Prestatie", codes(" 9321\n", "0200"));
        MessageNode client = node("Client", codes("0200", "0233"), node("Prestaties", line));

        assertThat(ReturnCodes.of(line)).containsExactly("9321", "0200");
        assertThat(ReturnCodes.isRefused(line)).isTrue();
        assertThat(ReturnCodes.of(client)).containsExactly("0200", "0233");
        assertThat(ReturnCodes.isRefused(client)).isFalse();
        assertThat(ReturnCodes.of(node("Header"))).isEmpty();
        assertThat(ReturnCodes.isRefused(node("Header"))).isFalse();
    }

    private static MessageNode codes(String... codes) {
        return node(
                ReturnCodes.LIST,
                List.of(codes).stream()
                        .map(code -> new MessageNode("RetourCode", code, 1, 1, List.of()))
                        .toArray(MessageNode[]::new));
    }

    private static MessageNode node(String name, MessageNode... children) {
        return new MessageNode(name, "", 1, 1, List.of(children));
    }
}
