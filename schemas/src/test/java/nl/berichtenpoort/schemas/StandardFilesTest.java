package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardFilesTest {

    static Stream<URL> schemas() {
        return Schemas.all();
    }

    @Test
    void thereAreThirtyTwoSchemas() {
        assertThat(schemas()).hasSize(32).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaCompilesOffline(URL xsd) throws Exception {
        assertThat(Schemas.compile(xsd)).isNotNull();
    }

    @Test
    void everySchemaHasItsNamespace() throws Exception {
        for (String standard : StandardFiles.standards()) {
            for (String name : StandardFiles.messageSchemas(standard)) {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
                String target = factory.newDocumentBuilder()
                        .parse(StandardFiles.xsd(standard, name).toExternalForm())
                        .getDocumentElement()
                        .getAttribute("targetNamespace");
                assertThat(target).isEqualTo(StandardFiles.namespace(standard, name));
            }
        }
    }

    @Test
    void namesTheMessagesInOrder() {
        assertThat(StandardFiles.messageSchemas("iwmo"))
                .containsExactly(
                        "wmo301", "wmo302", "wmo305", "wmo306", "wmo307", "wmo308", "wmo315", "wmo316", "wmo317",
                        "wmo318", "wmo319", "wmo320", "wmo323", "wmo325");
    }

    @Test
    void refusesWhatTheStandardDoesNotHave() {
        assertThatThrownBy(() -> StandardFiles.xsd("iwlz", "basisschema"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown standard: iwlz");
        assertThatThrownBy(() -> StandardFiles.xsd("ijw", "wmo301"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown schema of ijw: wmo301");
        assertThatThrownBy(() -> StandardFiles.namespace("ijw", "../jw301"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
