package nl.berichtenpoort.engine.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.berichtenpoort.engine.casefile.BeoordeeldePrestatie.Oordeel;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Declaratie;
import nl.berichtenpoort.engine.casefile.DeclaratieAntwoord;
import nl.berichtenpoort.engine.casefile.InMemoryCaseFile;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.file.ContractFile;
import nl.berichtenpoort.engine.contract.file.ContractReader;
import nl.berichtenpoort.engine.contract.money.Stap;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.Reading;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries that conversations of the regions leave, with their sample contracts. */
class BoekhouderTest {

    private static final MessageReader READER = new MessageReader(SchemaSet.builtIn());

    /** Written once, and checked by hand against the tariffs of the contracts and the amounts of the invoices. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "west-friesland-2019/jeugd-traject-70-30",
                "twente-jeugd-2025/werkelijke-kosten-goed",
                "zou-2021/jeugd-normaal-jaar"
            })
    void aConversationLeavesItsEntries(String conversation) throws Exception {
        String golden = "/ledger/" + conversation.replace('/', '.') + ".txt";
        try (InputStream expected = BoekhouderTest.class.getResourceAsStream(golden)) {
            assertThat(shown(conversation))
                    .containsExactlyElementsOf(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    private static List<String> shown(String conversation) throws Exception {
        Boekhouder boekhouder = new Boekhouder(contracts(conversation.substring(0, conversation.indexOf('/'))));
        InMemoryCaseFile caseFile = new InMemoryCaseFile();
        List<CaseFileChange> all = new ArrayList<>();
        long id = 0;
        for (Sample sample : Samples.conversation("contracten/" + conversation)) {
            Reading reading = READER.read(sample.bytes());
            List<CaseFileChange> changes = CaseFileChanges.from(
                    reading.type().orElseThrow(), reading.root().orElseThrow());
            List<CaseFileChange> answered = new ArrayList<>(changes);
            boolean refused = sample.fileName().contains("overtreden");
            changes.stream()
                    .filter(Declaratie.class::isInstance)
                    .map(Declaratie.class::cast)
                    .forEach(invoice -> answered.add(new DeclaratieAntwoord(
                            invoice.relation(),
                            invoice.identificatie(),
                            Optional.of(invoice.declaratieNummer()),
                            refused,
                            0,
                            List.of())));
            caseFile.apply(++id, answered);
            all.addAll(changes);
        }
        List<String> lines = new ArrayList<>();
        Relation relation = all.get(0).relation();
        TreeSet<Long> numbers = new TreeSet<>();
        all.forEach(change -> {
            if (change instanceof Toewijzing t) {
                numbers.add(t.toewijzingNummer());
            }
            if (change instanceof Prestatie p) {
                numbers.add(p.toewijzingNummer());
            }
        });
        for (long number : numbers) {
            List<Recorded<Toewijzing>> found = caseFile.toewijzingen(relation, List.of(number));
            List<Bsn> clients = found.stream().map(t -> t.value().bsn()).toList();
            Boekingen boekingen = boekhouder.boek(new Toewijzingsdossier(
                    relation,
                    number,
                    found.stream().findFirst(),
                    caseFile.prestatiesOp(relation, List.of(number)),
                    caseFile.starts(relation, clients).stream()
                            .map(Recorded::value)
                            .toList(),
                    caseFile.stops(relation, clients).stream()
                            .map(Recorded::value)
                            .toList()));
            boekingen
                    .boekingen()
                    .forEach(b -> lines.add(String.join(
                            " ",
                            b.soort().name(),
                            Long.toString(b.messageId()),
                            Long.toString(b.toewijzingNummer()),
                            b.onderdeel(),
                            b.maand().toString(),
                            b.plaats().product().toString(),
                            b.plaats().segment(),
                            b.plaats().contract() + "/" + b.plaats().versie(),
                            b.oordeel().map(Oordeel::name).orElse("-"),
                            Long.toString(b.bedrag()),
                            b.contractBedrag().map(String::valueOf).orElse("-"),
                            Stap.geschreven(b.afleiding()))));
            boekingen
                    .termijnen()
                    .forEach(t -> lines.add(
                            "TERMIJN " + t.toewijzingNummer() + " " + t.stand().nummer() + " "
                                    + t.stand().deel() + "% " + t.stand().cents() + " "
                                    + t.stand().status() + " " + t.stand().gemeld()));
        }
        return lines;
    }

    private static ContractSet contracts(String region) {
        List<ContractFile> files = Samples.files("contracts/" + region).entrySet().stream()
                .map(file -> new ContractFile(file.getKey(), file.getValue()))
                .toList();
        return new ContractReader(new CodeLists()).read(files).contracts().orElseThrow();
    }
}
