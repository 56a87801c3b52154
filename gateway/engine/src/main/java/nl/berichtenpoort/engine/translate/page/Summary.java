package nl.berichtenpoort.engine.translate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.ReturnCodes;

/**
 * What a message comes down to, in sentences: who asks, allocates, reports, invoices or decides what, and why. Reads what
 * is there; of a message that its schema refuses some sentences say less.
 */
final class Summary {

    private final PageWords words;
    private final Values values;
    private final ProductSentences products;
    private final Verdicts verdicts;

    /**
     * @param sentences what is said of the message as a whole
     * @param items what is said of each product in it
     */
    record Told(List<String> sentences, List<String> items) {
        Told {
            sentences = List.copyOf(sentences);
            items = List.copyOf(items);
        }
    }

    Summary(PageWords words, Values values, ProductSentences products, Verdicts verdicts) {
        this.words = words;
        this.values = values;
        this.products = products;
        this.verdicts = verdicts;
    }

    /** The sentences about a message. */
    Told of(MessageType type, Typed bericht) {
        Header header = Header.of(bericht.node());
        String sender = values.party(type.mirrorsHeader() ? header.ontvanger() : header.afzender());
        String receiver = values.party(type.mirrorsHeader() ? header.afzender() : header.ontvanger());
        return switch (type.number()) {
            case 301 -> products(bericht, sender, receiver, "301", "ToegewezenProducten", "ToegewezenProduct");
            case 305 -> products(bericht, sender, receiver, "305", "StartProducten", "StartProduct");
            case 307 -> products(bericht, sender, receiver, "307", "StopProducten", "StopProduct");
            case 315 -> products(bericht, sender, receiver, "315", "AangevraagdeProducten", "AangevraagdProduct");
            case 317 -> change(bericht, sender, receiver);
            case 319 -> reply(bericht.node(), sender, receiver);
            case 323 -> invoice(bericht.node(), sender, receiver);
            case 325 -> invoiceReply(bericht.node(), header, sender, receiver);
            default -> answer(type, bericht.node(), header, sender, receiver);
        };
    }

    private Told products(Typed bericht, String sender, String receiver, String key, String list, String item) {
        List<Typed> found = bericht.child("Client").flatMap(client -> client.child(list)).stream()
                .flatMap(wrapper -> wrapper.children().stream())
                .filter(child -> child.name().equals(item))
                .toList();
        return new Told(
                List.of(words.word("summary." + key, sender, receiver, found.size(), client(bericht.node()))),
                found.stream().map(products::of).toList());
    }

    private Told change(Typed bericht, String sender, String receiver) {
        Optional<Typed> verzoek = bericht.child("Client").flatMap(client -> client.child("Verzoek"));
        List<Typed> changed = items(verzoek, "TeWijzigenProducten");
        List<Typed> added = items(verzoek, "NieuweProducten");
        List<String> sentences = new ArrayList<>();
        sentences.add(words.word(
                "summary.317",
                sender,
                receiver,
                items(verzoek, "OngewijzigdeProducten").size(),
                changed.size(),
                added.size(),
                client(bericht.node())));
        verzoek.flatMap(asked -> asked.node().value("RedenVerzoek"))
                .ifPresent(reason ->
                        sentences.add(words.word("summary.reason", shown(values.meaning("LDT_RedenVerzoek", reason)))));
        List<String> items = new ArrayList<>();
        changed.stream().map(products::of).forEach(items::add);
        added.stream().map(products::of).forEach(items::add);
        return new Told(sentences, items);
    }

    private static List<Typed> items(Optional<Typed> owner, String list) {
        return owner.flatMap(found -> found.child(list)).stream()
                .flatMap(wrapper -> wrapper.children().stream())
                .toList();
    }

    private Told reply(MessageNode bericht, String sender, String receiver) {
        String reference =
                shown(bericht.value("Antwoord", "ReferentieAanbieder").orElse("?"));
        String kind = bericht.value("Antwoord", "VerzoekAntwoord").orElse("");
        List<String> sentences = new ArrayList<>();
        sentences.add(words.find("summary.319." + kind, sender, receiver, reference)
                .orElseGet(() -> words.word("summary.319", sender, receiver, reference)));
        bericht.value("Antwoord", "RedenAfwijzingVerzoek")
                .ifPresent(reason -> sentences.add(
                        words.word("summary.reason", shown(values.meaning("LDT_RedenAfwijzingVerzoek", reason)))));
        bericht.value("Antwoord", "Woonplaatsbeginsel", "Gemeente")
                .ifPresent(code -> sentences.add(words.word("summary.residence", values.party(Optional.of(code)))));
        return new Told(sentences, List.of());
    }

    private Told invoice(MessageNode bericht, String sender, String receiver) {
        InvoiceCount count = InvoiceCount.of(bericht);
        List<String> sentences = new ArrayList<>();
        sentences.add(words.word(
                "summary.323",
                sender,
                receiver,
                amount(bericht, "Declaratie", "TotaalIngediendBedrag"),
                period(bericht),
                count.lines(),
                count.clients()));
        if (count.creditLines() > 0) {
            sentences.add(words.word("summary.323.credit", count.creditLines(), values.euro(count.creditCents())));
        }
        return new Told(sentences, List.of());
    }

    private String period(MessageNode bericht) {
        Optional<String> begin = bericht.value("Declaratie", "DeclaratiePeriode", "Begindatum");
        Optional<String> end = bericht.value("Declaratie", "DeclaratiePeriode", "Einddatum");
        if (begin.isEmpty() || end.isEmpty()) {
            return words.word("date.unknown");
        }
        return values.wholeMonth(begin.get(), end.get())
                .orElseGet(
                        () -> values.day(begin.get()) + " " + words.word("period.until") + " " + values.day(end.get()));
    }

    private Told invoiceReply(MessageNode bericht, Header header, String sender, String receiver) {
        List<String> sentences = new ArrayList<>();
        Optional<MessageNode> antwoord = bericht.child("DeclaratieAntwoord");
        if (antwoord.isEmpty()) {
            sentences.add(words.word(
                    "summary.325.none",
                    sender,
                    receiver,
                    shown(header.declaratieIdentificatie().orElse("?"))));
            because(sentences, ReturnCodes.of(bericht.child("Header").orElse(bericht)));
            return new Told(sentences, List.of());
        }
        InvoiceCount count = InvoiceCount.of(bericht);
        sentences.add(words.word(
                "summary.325",
                sender,
                receiver,
                amount(bericht, "DeclaratieAntwoord", "TotaalToegekendBedrag"),
                amount(bericht, "DeclaratieAntwoord", "TotaalIngediendBedrag"),
                shown(antwoord.get().value("DeclaratieNummer").orElse("?"))));
        List<String> codes =
                new ArrayList<>(ReturnCodes.of(bericht.child("Header").orElse(bericht)));
        codes.addAll(ReturnCodes.of(antwoord.get()));
        if (codes.stream().anyMatch(ReturnCodes::refuses)) {
            sentences.add(words.word("summary.325.whole"));
            because(sentences, codes);
        } else {
            sentences.add(words.word("summary.325.lines", count.lines()));
        }
        return new Told(sentences, List.of());
    }

    private Told answer(MessageType type, MessageNode bericht, Header header, String sender, String receiver) {
        String what = type.answers()
                .map(asked -> words.word("kind." + asked.number()))
                .orElseThrow();
        String identification = shown(header.identificatie().orElse("?"));
        List<String> codes = ReturnCodes.of(bericht.child("Header").orElse(bericht));
        boolean refusedWhole = codes.stream().anyMatch(ReturnCodes::refuses);
        long refusals = refusals(bericht);
        List<String> sentences = new ArrayList<>();
        if (refusals == 0) {
            sentences.add(words.word("summary.answer.accepted", sender, receiver, what, identification));
        } else if (refusedWhole) {
            sentences.add(words.word("summary.answer.refused", sender, receiver, what, identification));
            because(sentences, codes);
        } else {
            sentences.add(words.word("summary.answer.classes", sender, receiver, what, identification, refusals));
            because(sentences, refusing(bericht));
        }
        return new Told(sentences, List.of());
    }

    /** How many codes a class and those in it are refused with. */
    private static long refusals(MessageNode node) {
        long here = ReturnCodes.of(node).stream().filter(ReturnCodes::refuses).count();
        return here + node.children().stream().mapToLong(Summary::refusals).sum();
    }

    /** The codes that classes are refused with, each once. */
    private static List<String> refusing(MessageNode node) {
        List<String> codes = new ArrayList<>(ReturnCodes.of(node));
        node.children().forEach(child -> codes.addAll(refusing(child)));
        return codes.stream().distinct().toList();
    }

    private void because(List<String> sentences, List<String> codes) {
        List<String> refusing = codes.stream().filter(ReturnCodes::refuses).toList();
        if (!refusing.isEmpty()) {
            sentences.add(words.word(
                    "summary.reason",
                    refusing.stream()
                            .map(code -> shown(values.meaning("LDT_RetourCode", code) + " (" + code + ")"))
                            .collect(Collectors.joining("; "))));
            verdicts.why(refusing.get(0)).filter(why -> refusing.size() == 1).ifPresent(sentences::add);
        }
    }

    private String client(MessageNode bericht) {
        return bericht.at("Client", "Naam")
                .flatMap(PersonName::of)
                .map(ForeignText::plain)
                .or(() -> bericht.value("Client", BsnMask.ELEMENT)
                        .map(bsn -> words.word("client.bsn", ForeignText.plain(values.bsn(bsn)))))
                .orElseGet(() -> words.word("client.one"));
    }

    private String amount(MessageNode bericht, String owner, String element) {
        return bericht.at(owner, element)
                .map(total -> {
                    long sign = total.value("DebetCredit").filter("C"::equals).isPresent() ? -1 : 1;
                    return total.value("TotaalBedrag")
                            .map(Values::whole)
                            .filter(cents -> cents.isPresent())
                            .map(cents -> values.euro(sign * cents.getAsLong()))
                            .orElseGet(() -> words.word("amount.unknown"));
                })
                .orElseGet(() -> words.word("amount.unknown"));
    }

    private String shown(String foreign) {
        return values.sentence(foreign);
    }
}
