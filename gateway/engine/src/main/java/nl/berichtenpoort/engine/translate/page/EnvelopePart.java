package nl.berichtenpoort.engine.translate.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.translate.page.Inline.Given;
import nl.berichtenpoort.engine.translate.page.Inline.Remark;
import nl.berichtenpoort.schemas.CodeLists;

/** Writes what stands around a message: the routing data of its envelope, and the messages of StUF itself. */
final class EnvelopePart {

    private static final List<String> FAULT_LISTS = List.of("Fo01", "FoutcodelijstVECOZO", "StUF");

    private final Html html;
    private final PageWords words;
    private final Values values;
    private final CodeLists codes;
    private final Lines lines;

    EnvelopePart(Html html, PageWords words, Values values, CodeLists codes) {
        this.html = html;
        this.words = words;
        this.values = values;
        this.codes = codes;
        this.lines = new Lines(html, words);
    }

    /** The routing data of a StUF message. */
    void stuurgegevens(Stuurgegevens data) {
        known(EnvelopeReading.Known.of(data, Optional.empty()), Optional.of(data.tijdstipBericht()));
    }

    /** What is known of an envelope that its schema refuses. */
    void known(EnvelopeReading.Known known) {
        known(known, Optional.empty());
    }

    private void known(EnvelopeReading.Known known, Optional<String> time) {
        boolean nothing = Stream.of(
                        known.berichtcode(),
                        known.functie(),
                        known.zender(),
                        known.ontvanger(),
                        known.referentienummer(),
                        known.crossRefnummer())
                .allMatch(Optional::isEmpty);
        if (nothing) {
            return;
        }
        section("part.envelope", () -> {
            known.berichtcode().ifPresent(this::kind);
            known.functie().ifPresent(functie -> fact("envelope.functie", List.of(Given.text(functie))));
            known.zender().ifPresent(zender -> organisation("envelope.zender", zender));
            known.ontvanger().ifPresent(ontvanger -> organisation("envelope.ontvanger", ontvanger));
            known.referentienummer().ifPresent(number -> number("envelope.referentienummer", number));
            known.crossRefnummer().ifPresent(number -> number("envelope.crossRefnummer", number));
            time.ifPresent(text -> fact("envelope.tijdstip", List.of(Given.text(text))));
        });
    }

    private void kind(Berichtcode code) {
        fact(
                "envelope.berichtcode",
                List.of(Given.text(code.code()), new Remark("(" + words.word("berichtcode." + code.code()) + ")")));
    }

    private void number(String key, UUID number) {
        fact(key, List.of(Given.text(number.toString())));
    }

    private void organisation(String key, Organisatie organisation) {
        fact(key, List.of(Given.text(organisation.organisatie()), new Remark("(" + party(organisation) + ")")));
        fact(key + ".applicatie", List.of(Given.text(organisation.applicatie())));
        organisation.administratie().ifPresent(name -> fact(key + ".administratie", List.of(Given.text(name))));
        organisation.gebruiker().ifPresent(name -> fact(key + ".gebruiker", List.of(Given.text(name))));
    }

    /** What an error message says. */
    void error(FoBericht error) {
        section("part.error", () -> {
            fact("error.code", List.of(Given.text(error.code()), new Remark("(" + meaning(error.code()) + ")")));
            fact(
                    "error.plek",
                    List.of(
                            Given.text(error.plek().code()),
                            new Remark("(" + words.word("plek." + error.plek().code()) + ")")));
            fact("error.omschrijving", List.of(values.text(error.omschrijving())));
            fact("error.details", List.of(values.text(error.details())));
        });
        stuurgegevens(error.stuurgegevens());
    }

    /** What an error code means. */
    String meaning(String code) {
        return FAULT_LISTS.stream()
                .flatMap(list -> codes.get(list, Standard.IJW.folder()).meaning(code).stream())
                .findFirst()
                .orElseGet(() -> words.word("code.unknown"));
    }

    /** An organisation for a sentence. */
    String party(Organisatie organisation) {
        return values.party(Optional.of(organisation.organisatie()));
    }

    /** The header of a message that breaks off after it. */
    void header(Header header, Values values) {
        section(
                "part.header",
                () -> Stream.of(
                                new Named("Afzender", header.afzender()),
                                new Named("Ontvanger", header.ontvanger()),
                                new Named("Identificatie", header.identificatie()),
                                new Named("Dagtekening", header.dagtekening()),
                                new Named("IdentificatieRetour", header.antwoordIdentificatie()),
                                new Named("DeclaratieIdentificatie", header.declaratieIdentificatie()))
                        .forEach(named -> named.value()
                                .ifPresent(value -> row(
                                        words.label("Header", named.element()),
                                        List.of(
                                                named.element().equals("Dagtekening")
                                                        ? values.date(value)
                                                        : Given.text(value))))));
    }

    private record Named(String element, Optional<String> value) {}

    private void section(String key, Runnable facts) {
        html.in(
                Tag.SECTION,
                () -> {
                    html.in(Tag.H2, words.word(key));
                    html.line();
                    html.in(Tag.DL, facts, "class", "facts");
                    html.line();
                },
                "class",
                "technical");
        html.line();
    }

    private void fact(String key, List<Inline> line) {
        row(words.word(key), line);
    }

    private void row(String label, List<Inline> line) {
        html.in(Tag.DIV, () -> {
            html.in(Tag.DT, label);
            html.in(Tag.DD, () -> lines.write(line));
        });
        html.line();
    }
}
