package nl.berichtenpoort.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** LDT_Commentaar means what the standard's pattern means, and no text can make a validator work long on it. */
class CommentaarTest {

    /** The standard's pattern: inside the brackets the full stop is an ordinary character. */
    private static final String PATTERN_OF_THE_STANDARD = "([.\\s]*\\S+[.\\s]*)+";

    /** The same in java.util.regex, with white space as XSD defines it: blank, tab, line feed, carriage return. */
    private static final Pattern TRANSLATED = Pattern.compile("([. \\t\\n\\r]*[^ \\t\\n\\r]+[. \\t\\n\\r]*)+");

    /** White space of XSD, the full stop, a letter, and white space that is none to XSD: no-break, next line, ideographic. */
    private static final List<Character> ALPHABET =
            List.of(' ', '\t', '\n', '\r', '.', 'a', '\u00A0', '\u0085', '\u3000');

    private static final int LONGEST = 5;
    private static final int MILLION = 1_000_000;
    private static final Duration ENOUGH = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"ijw", "iwmo"})
    void acceptsWhatThePatternAccepts(String standard) throws Exception {
        List<String> texts = texts();
        assertThat(texts).hasSize(66_430);
        BitSet ours = accepted(schemaOfList(standard, "b:LDT_Commentaar", ""), texts);
        BitSet translated = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            translated.set(
                    i,
                    !texts.get(i).isEmpty() && TRANSLATED.matcher(texts.get(i)).matches());
        }
        assertThat(difference(texts, ours, translated)).isEmpty();
        assertThat(ours.cardinality()).isBetween(1, texts.size() - 1);
    }

    @Test
    void aValidatorWithThePatternItselfSaysTheSame() throws Exception {
        List<String> texts = texts();
        String type = """
                <xs:simpleType name="Letterlijk"><xs:restriction base="xs:string"><xs:minLength value="1"/>\
                <xs:pattern value="%s"/></xs:restriction></xs:simpleType>""".formatted(PATTERN_OF_THE_STANDARD);
        BitSet literally = accepted(schemaOfList("ijw", "Letterlijk", type), texts);
        BitSet ours = accepted(schemaOfList("ijw", "b:LDT_Commentaar", ""), texts);
        assertThat(difference(texts, ours, literally)).isEmpty();
    }

    static Stream<Arguments> longTexts() {
        return Stream.of(
                Arguments.of("white space only", " ".repeat(MILLION), false),
                Arguments.of("mixed white space only", "&#32;\t\n".repeat(MILLION / 3), false),
                Arguments.of("one long word", "a".repeat(MILLION), true),
                Arguments.of("short words", "a ".repeat(MILLION / 2), true),
                Arguments.of("full stops and blanks", ". ".repeat(MILLION / 2), true),
                Arguments.of("a letter at the very end", " ".repeat(MILLION - 1) + "a", true),
                Arguments.of("a letter at the very beginning", "a" + " ".repeat(MILLION - 1), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longTexts")
    void aMillionCharactersAreJudgedInTime(String name, String text, boolean valid) throws Exception {
        Schema schema = schemaOfList("ijw", "b:LDT_Commentaar", "");
        String xml = "<lijst><t>" + text + "</t></lijst>";
        List<String> complaints = assertTimeoutPreemptively(ENOUGH, () -> Schemas.verdict(schema, xml));
        assertThat(complaints.isEmpty()).as(name).isEqualTo(valid);
    }

    static Stream<String[]> messagesWithCommentaar() {
        return Facts.elements().stream()
                .filter(element -> element.type().equals("LDT_Commentaar"))
                .map(element -> List.of(element.standard(), element.schema()))
                .distinct()
                .map(message -> message.toArray(String[]::new));
    }

    /** Through the schema of a real message, at every place where a Commentaar may stand. */
    @ParameterizedTest
    @MethodSource("messagesWithCommentaar")
    void aMessageWithAMillionCharactersIsJudgedInTime(String standard, String name) throws Exception {
        Document document = Instances.full(standard, name);
        NodeList places = document.getElementsByTagNameNS("*", "Commentaar");
        assertThat(places.getLength()).isPositive();
        for (int i = 0; i < places.getLength(); i++) {
            places.item(i).setTextContent("een, twee. ".repeat(MILLION / 11));
        }
        Validator validator = Schemas.compile(StandardFiles.xsd(standard, name)).newValidator();
        assertTimeoutPreemptively(ENOUGH, () -> validator.validate(new DOMSource(document)));
    }

    @Test
    void thereAreEightMessagesWithCommentaar() {
        assertThat(messagesWithCommentaar()).hasSize(8);
    }

    private static List<String> texts() {
        List<String> all = new ArrayList<>(List.of(""));
        List<String> previous = List.of("");
        for (int length = 1; length <= LONGEST; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : previous) {
                for (char character : ALPHABET) {
                    longer.add(text + character);
                }
            }
            previous = longer;
            all.addAll(longer);
        }
        return all;
    }

    private static Schema schemaOfList(String standard, String type, String definition) throws SAXException {
        return Schemas.compile("""
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="%s">
                  <xs:import namespace="%s" schemaLocation="%s"/>
                  %s
                  <xs:element name="lijst"><xs:complexType><xs:sequence>
                    <xs:element name="t" type="%s" maxOccurs="unbounded"/>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:schema>""".formatted(
                        StandardFiles.namespace(standard, StandardFiles.BASE_SCHEMA),
                        StandardFiles.namespace(standard, StandardFiles.BASE_SCHEMA),
                        StandardFiles.xsd(standard, StandardFiles.BASE_SCHEMA),
                        definition,
                        type));
    }

    /** Which texts the schema accepts; every character as a reference, so that a parser changes none of them. */
    private static BitSet accepted(Schema schema, List<String> texts) throws Exception {
        return judge(
                schema,
                texts.stream()
                        .map(text -> {
                            StringBuilder references = new StringBuilder();
                            text.chars()
                                    .forEach(character -> references
                                            .append("&#")
                                            .append(character)
                                            .append(';'));
                            return references.toString();
                        })
                        .toList());
    }

    /** One document with all texts, one element each; a complaint counts for the element whose end was just met. */
    private static BitSet judge(Schema schema, List<String> escapedTexts) throws Exception {
        StringBuilder xml = new StringBuilder("<lijst>");
        escapedTexts.forEach(text -> xml.append("<t>").append(text).append("</t>"));
        xml.append("</lijst>");
        BitSet accepted = new BitSet();
        Verdicts verdicts = new Verdicts(accepted);
        var handler = schema.newValidatorHandler();
        handler.setErrorHandler(verdicts);
        handler.setContentHandler(verdicts);
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var reader = factory.newSAXParser().getXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(new StringReader(xml.toString())));
        assertThat(verdicts.count).isEqualTo(escapedTexts.size());
        return accepted;
    }

    private static List<String> difference(List<String> texts, BitSet one, BitSet other) {
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        return different.stream()
                .mapToObj(i -> texts.get(i).chars().boxed().toList() + (one.get(i) ? " only ours" : " only theirs"))
                .toList();
    }

    private static final class Verdicts extends DefaultHandler {
        private final BitSet accepted;
        private boolean complained;
        private int count;

        Verdicts(BitSet accepted) {
            this.accepted = accepted;
        }

        @Override
        public void error(SAXParseException exception) {
            complained = true;
        }

        @Override
        public void endElement(String namespace, String localName, String name) {
            if (localName.equals("t")) {
                accepted.set(count, !complained);
                complained = false;
                count++;
            }
        }
    }
}
