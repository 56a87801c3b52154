package nl.berichtenpoort.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.berichtenpoort.engine.conversation.Conversation;
import nl.berichtenpoort.engine.conversation.Turn;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.engine.translate.table.Separator;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import nl.berichtenpoort.engine.translate.table.TableTranslator;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.Csv;
import org.junit.jupiter.api.Test;

/**
 * Over every sample conversation with an invoice, answered by the gateway by contract: in the flat file, what was granted
 * and what was rejected add up to what was submitted, line by line and to the totals of both messages.
 */
class InvoiceTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final MessageReader reader = new MessageReader(SchemaSet.builtIn());
    private final TableTranslator translator = new TableTranslator(
            TableMapping.builtIn("declaratieregels").orElseThrow(),
            new CsvSettings(Separator.KOMMA, DecimalMark.PUNT, false));
    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();

    @Test
    void grantedAndRejectedAddUpToWhatWasSubmitted() throws IOException {
        for (String folder : ContractConversationsTest.conversations()) {
            Conversation conversation = ContractConversationsTest.start(folder);
            for (Sample message : ContractConversationsTest.messages(folder)) {
                check(message, conversation.take(message.bytes(), ContractConversationsTest.today(message)));
            }
        }
        for (String name : List.of("jeugdhulp-volledig", "wmo-begeleiding")) {
            Conversation conversation = Conversations.start();
            for (Sample message : Samples.conversation(name)) {
                check(message, conversation.take(message.bytes(), TODAY));
            }
        }
        assertThat(granted).hasValueGreaterThan(200);
        assertThat(rejected).hasValueGreaterThan(30);
    }

    private void check(Sample message, Turn turn) throws IOException {
        Optional<Turn.GivenAnswer> answer =
                turn.answer().filter(given -> given.message().endsWith("325"));
        if (answer.isEmpty()) {
            return;
        }
        Reading invoice = reader.read(message.bytes());
        Reading answered = reader.read(answer.get().xml().bytes());
        Translation translation = translator.translate(
                new Translatable(invoice.type().orElseThrow(), invoice.root().orElseThrow(), answered.root()));
        Translation other = translator.translate(
                new Translatable(answered.type().orElseThrow(), answered.root().orElseThrow(), invoice.root()));

        assertThat(translation).as(message.name()).isInstanceOf(Translation.Translated.class);
        String text = text(translation);
        assertThat(text(other)).isEqualTo(text);
        BigDecimal submittedSum = BigDecimal.ZERO;
        BigDecimal grantedSum = BigDecimal.ZERO;
        for (Csv.Row row : Csv.table(message.name(), new StringReader(text)).rows()) {
            BigDecimal submitted = new BigDecimal(row.fields().get("ingediend"));
            BigDecimal toegekend = new BigDecimal(row.fields().get("toegekend"));
            BigDecimal afgewezen = new BigDecimal(row.fields().get("afgewezen"));
            assertThat(toegekend.add(afgewezen)).as(message.name()).isEqualTo(submitted);
            boolean refused = row.fields().get("status").equals("afgewezen");
            assertThat(refused ? toegekend : afgewezen).isZero();
            assertThat(row.fields().get("retourcodes").isEmpty()).isNotEqualTo(refused);
            (refused ? rejected : granted).incrementAndGet();
            submittedSum = submittedSum.add(submitted);
            grantedSum = grantedSum.add(toegekend);
        }
        assertThat(submittedSum).isEqualByComparingTo(total(invoice, "Declaratie", "TotaalIngediendBedrag"));
        assertThat(grantedSum)
                .as(message.name())
                .isEqualByComparingTo(total(answered, "DeclaratieAntwoord", "TotaalToegekendBedrag"));
    }

    private static String text(Translation translation) {
        return new String(((Translation.Translated) translation).document().bytes(), StandardCharsets.UTF_8);
    }

    /** A total in euros; zero where the invoice was refused before it was judged. */
    private static BigDecimal total(Reading reading, String declaratie, String name) {
        Optional<MessageNode> total = reading.root().orElseThrow().at(declaratie, name);
        BigDecimal cents = total.flatMap(node -> node.value("TotaalBedrag"))
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
        boolean credit = total.flatMap(node -> node.value("DebetCredit"))
                .filter("C"::equals)
                .isPresent();
        return (credit ? cents.negate() : cents).movePointLeft(2);
    }
}
