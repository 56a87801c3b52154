package nl.berichtenpoort.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.schemas.RuleCatalogue;
import nl.berichtenpoort.schemas.RuleEntry;
import nl.berichtenpoort.schemas.RuleLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules in code are those of the catalogue: the same ids, messages and return codes, found where it says. */
class RuleBookTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.release32();
    /** Made anew for every test, so that a mutated rule is seen. */
    private final RuleBook book = RuleBook.release32();

    @Test
    void theBookHoldsEveryRuleOfTheMessageAndWhatElseTheCatalogueSaysIsCheckedInCode() {
        Set<String> expected = CATALOGUE.rules().stream()
                .filter(rule -> rule.checkedBy().isPresent())
                .map(RuleEntry::id)
                .collect(Collectors.toSet());

        assertThat(book.rules()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected)
                .containsAll(CATALOGUE.rules().stream()
                        .filter(rule -> rule.level() == RuleLevel.MESSAGE_CONTENT)
                        .map(RuleEntry::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("checkedInCode")
    void aRuleHasTheMessagesCodeAndLayerOfItsEntry(RuleEntry entry) {
        Rule rule = book.rules().stream()
                .filter(candidate -> candidate.id().equals(entry.id()))
                .findFirst()
                .orElseThrow();

        assertThat(rule.types()).isEqualTo(types(entry));
        assertThat(rule.returnCode()).isEqualTo(entry.returnCode());
        assertThat(rule.layer()).isEqualTo(entry.level() == RuleLevel.MESSAGE_CONTENT ? Layer.CONTENT : Layer.CASE);
    }

    @ParameterizedTest
    @MethodSource("checkedInCode")
    void aRuleIsFoundByItsIdInTheClassThatItsEntryNames(RuleEntry entry) throws ClassNotFoundException {
        Class<?> rules = Class.forName(
                RuleBook.class.getPackageName() + '.' + entry.checkedBy().orElseThrow());

        assertThat(Arrays.stream(rules.getDeclaredMethods()).map(method -> method.getName()))
                .contains(entry.id().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyRuleOfTheCatalogueIsPutIntoWords(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "nl.berichtenpoort.engine.texts.rules",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        for (RuleEntry rule : CATALOGUE.rules()) {
            assertThat(texts.keySet())
                    .contains(rule.id() + ".message", rule.id() + ".remedy", rule.id() + ".explanation");
            assertThat(texts.keySet())
                    .containsAll(
                            rule.needs().stream().map(need -> "needs-" + need).toList());
        }
        assertThat(texts.keySet().stream()
                        .filter(key -> key.endsWith(".explanation"))
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .filter(id -> CATALOGUE.find(id).isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whateverARuleMayLackIsPutIntoWords(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "nl.berichtenpoort.engine.texts.report",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(texts.keySet())
                .containsAll(Arrays.stream(Need.values())
                        .map(need -> "unchecked-" + need.label())
                        .toList());
    }

    static List<RuleEntry> checkedInCode() {
        return CATALOGUE.rules().stream()
                .filter(rule -> rule.checkedBy().isPresent())
                .toList();
    }

    private static Set<MessageType> types(RuleEntry entry) {
        return Arrays.stream(Standard.values())
                .flatMap(standard ->
                        entry.messages(standard.folder()).stream().map(number -> MessageType.of(standard, number)))
                .map(Optional::orElseThrow)
                .collect(Collectors.toSet());
    }
}
