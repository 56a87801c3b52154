package nl.berichtenpoort.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.samples.HostileInput;
import nl.berichtenpoort.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSetTest {

    private static final String JW315 = MessageType.JW315.namespace();
    private static final String OFFICIAL_COMMENT = "<xs:pattern value=\"([.\\s]*\\S+[.\\s]*)+\"/>";

    @TempDir
    Path folder;

    @Test
    void hasAll28MessagesBuiltIn() {
        SchemaSet schemas = SchemaSet.builtIn();
        schemas.require(
                Arrays.stream(MessageType.values()).map(MessageType::namespace).toList());

        ComplexType bericht = (ComplexType)
                schemas.schema(JW315).root("Bericht").orElseThrow().type();
        assertThat(bericht.elements()).extracting(ElementDeclaration::name).containsExactly("Header", "Client");
        assertThat(schemas.schema(JW315)).isSameAs(schemas.schema(JW315));
    }

    @Test
    void readsAFolderByNamespaceWhateverTheFileNames() throws IOException {
        write("a/basis-van-jw.xsd", builtIn("basisschema"));
        write(
                "b/b/bericht.XSD",
                builtIn("jw315").replace("schemaLocation=\"basisschema.xsd\"", "schemaLocation=\"x\""));
        write(
                "kopie/bericht.xsd",
                builtIn("jw315").replace("schemaLocation=\"basisschema.xsd\"", "schemaLocation=\"x\""));
        SchemaSet schemas = SchemaSet.ofFolder(folder);

        Reading reading = new MessageReader(schemas)
                .read(Samples.named("messages/ijw/jw315/jw315-volledig.xml").bytes());
        assertThat(reading.isValid()).isTrue();
        assertThatThrownBy(() -> schemas.require(List.of(JW315, MessageType.JW301.namespace(), "urn:x")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(MessageType.JW301.namespace() + ", urn:x")
                .hasMessageContaining("leave the folder out");
    }

    @Test
    void theOfficialPatternOfCommentaarMeansTheSameAndDoesNoHarm() throws IOException {
        String basis = builtIn("basisschema");
        String official = basis.replaceFirst(
                "(?s)(LDT_Commentaar\">.*?<xs:restriction base=\"xs:string\">).*?(</xs:restriction>)",
                "$1" + OFFICIAL_COMMENT.replace("\\", "\\\\") + "$2");
        assertThat(official).isNotEqualTo(basis).contains(OFFICIAL_COMMENT);
        write("basisschema.xsd", official);
        write("jw315.xsd", builtIn("jw315"));
        MessageReader reader = new MessageReader(SchemaSet.ofFolder(folder));

        for (HostileInput input :
                List.of(HostileInput.LONG_COMMENT, HostileInput.LONG_PROSE, HostileInput.BLANK_COMMENT)) {
            byte[] payload = input.sample().bytes();
            Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.read(payload));
            assertThat(reading.isValid()).isEqualTo(input != HostileInput.BLANK_COMMENT);
        }
    }

    @Test
    void refusesTwoDifferentSchemasOfOneNamespace() throws IOException {
        write("een.xsd", builtIn("jw315"));
        write("twee.xsd", builtIn("jw315").replace("minOccurs=\"0\"", ""));
        assertThatThrownBy(() -> SchemaSet.ofFolder(folder))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("twee.xsd")
                .hasMessageContaining("een.xsd");
    }

    @Test
    void refusesAFolderWithoutSchemas() {
        assertThatThrownBy(() -> SchemaSet.ofFolder(folder)).hasMessageContaining("no .xsd file");
        assertThatThrownBy(() -> SchemaSet.ofFolder(folder.resolve("niets"))).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xs:element name='r'><xs:complexType><xs:choice/></xs:complexType></xs:element> | xs:choice in a class",
                "<xs:element name='r' nillable='true' type='xs:string'/> | the attribute nillable on xs:element",
                "<xs:element name='r' type='xs:gYear'/> | the type xs:gYear",
                "<xs:attribute name='a'/> | xs:attribute at the top of a schema",
                "<xs:element name='r' type='t:niets'/> | is not defined",
                "<xs:simpleType name='s'><xs:restriction base='xs:string'><xs:pattern value='\\p{IsX}'/></xs:restriction></xs:simpleType> | the character category 'IsX'",
                "<xs:simpleType name='s'><xs:restriction base='xs:date'><xs:minInclusive value='2024-01-01'/></xs:restriction></xs:simpleType> | on a type that is no number",
                "<xs:simpleType name='s'><xs:union memberTypes='xs:string'/></xs:simpleType> | not one restriction",
                "<xs:complexType name='c'><xs:sequence><xs:any/></xs:sequence></xs:complexType> | xs:any in a sequence",
                "<xs:complexType name='c' mixed='true'><xs:sequence/></xs:complexType> | the attribute mixed",
                "<xs:complexType name='c'><xs:sequence><xs:element name='e' type='t:c'/></xs:sequence></xs:complexType> | a type that contains itself"
            })
    void refusesWhatItDoesNotJudgeByWithFileAndLine(String construct, String problem) throws IOException {
        write("x.xsd", schema(construct));
        SchemaSet schemas = SchemaSet.ofFolder(folder);
        assertThatThrownBy(() -> schemas.schema("urn:t"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("x.xsd:2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesADoctypeInASchema() throws IOException {
        write("x.xsd", "<!DOCTYPE x>\n" + schema(""));
        assertThatThrownBy(() -> SchemaSet.ofFolder(folder)).hasMessageContaining("x.xsd:1: A DOCTYPE");
    }

    @Test
    void takesIncludesReferencesExtensionsAndAllNumberFacets() throws IOException {
        write(
                "types/deel.xsd",
                schema("<xs:complexType name='basis'><xs:sequence>"
                        + "<xs:element name='a' type='xs:int'/></xs:sequence></xs:complexType>"));
        write(
                "x.xsd",
                schema("<xs:include schemaLocation='types/deel.xsd'/><xs:element name='los' type='xs:token'/>"
                        + "<xs:element name='r'><xs:complexType><xs:complexContent><xs:extension base='t:basis'><xs:sequence>"
                        + "<xs:sequence><xs:element ref='t:los' minOccurs='0'/></xs:sequence><xs:element name='d'>"
                        + "<xs:simpleType><xs:restriction base='xs:decimal'><xs:minExclusive value='-1.5'/>"
                        + "<xs:maxExclusive value='10'/><xs:totalDigits value='3'/><xs:fractionDigits value='2'/>"
                        + "</xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:extension></xs:complexContent>"
                        + "</xs:complexType></xs:element>"));
        ComplexType root = (ComplexType) SchemaSet.ofFolder(folder)
                .schema("urn:t")
                .root("r")
                .orElseThrow()
                .type();

        assertThat(root.elements()).extracting(ElementDeclaration::name).containsExactly("a", "los", "d");
        assertThat(root.base().flatMap(ComplexType::name))
                .map(name -> name.getLocalPart())
                .isEqualTo(Optional.of("basis"));
        SimpleType whole = (SimpleType) root.elements().get(0).type();
        assertThat(whole.check(" 2147483647\n").isFault()).isFalse();
        assertThat(whole.check("2147483648").fault()).isEqualTo("max-inclusive");
        SimpleType decimal = (SimpleType) root.elements().get(2).type();
        assertThat(decimal.check("09.90").isFault()).isFalse();
        assertThat(decimal.check("-1.50").fault()).isEqualTo("min-exclusive");
        assertThat(decimal.check("10.0").fault()).isEqualTo("max-exclusive");
        assertThat(decimal.check("1.234").fault()).isEqualTo("total-digits");
        assertThat(decimal.check(".123").fault()).isEqualTo("fraction-digits");
        assertThat(decimal.check("1,2").fault()).isEqualTo("decimal");
    }

    @Test
    void aNumberOfAMillionDigitsIsComparedInNoTime() throws IOException {
        write(
                "x.xsd",
                schema("<xs:element name='r'><xs:simpleType><xs:restriction base='xs:integer'>"
                        + "<xs:maxInclusive value='99'/></xs:restriction></xs:simpleType></xs:element>"));
        SimpleType type = (SimpleType) SchemaSet.ofFolder(folder)
                .schema("urn:t")
                .root("r")
                .orElseThrow()
                .type();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(type.check("9".repeat(1_000_000)).fault()).isEqualTo("max-inclusive");
            assertThat(type.check("0".repeat(1_000_000) + "99").isFault()).isFalse();
            assertThat(type.check("-" + "9".repeat(1_000_000)).isFault()).isFalse();
        });
    }

    private static String schema(String content) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:t'>\n"
                + content + "</xs:schema>";
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String builtIn(String name) throws IOException {
        try (InputStream in = SchemaSetTest.class.getResourceAsStream("/standard/ijw/3.2/xsd/" + name + ".xsd")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
