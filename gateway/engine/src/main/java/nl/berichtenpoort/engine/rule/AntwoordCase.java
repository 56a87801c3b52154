package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.casefile.Verzoek;
import nl.berichtenpoort.engine.casefile.VerzoekAntwoord;
import nl.berichtenpoort.engine.message.MessageNode;

/**
 * What the case file says about the answer of a 319.
 *
 * @param antwoord the Antwoord of the message
 * @param waarde its VerzoekAntwoord
 * @param verzoeken the requests that it can be about
 * @param earlierAnswers VerzoekAntwoord of each earlier answer to the same request
 * @param honoured whether an allocation for the same request was sent before
 * @param ingangsdatums the first days that the requests ask for, or of the allocations that they want changed
 */
record AntwoordCase(
        MessageNode antwoord,
        String waarde,
        List<Verzoek> verzoeken,
        List<String> earlierAnswers,
        boolean honoured,
        Set<LocalDate> ingangsdatums)
        implements CaseData {

    static AntwoordCase of(Inquiry inquiry) {
        VerzoekAntwoord given = inquiry.contents(VerzoekAntwoord.class).get(0);
        Set<String> referentie = Set.of(given.referentieAanbieder());
        List<Verzoek> verzoeken =
                inquiry
                        .caseFile()
                        .verzoeken(inquiry.type().standard(), inquiry.relation().aanbieder(), referentie)
                        .stream()
                        .map(Recorded::value)
                        .filter(verzoek -> verzoek.relation().equals(inquiry.relation()))
                        .toList();
        Set<LocalDate> days = new HashSet<>();
        Set<Long> nummers = new HashSet<>();
        verzoeken.stream().flatMap(verzoek -> verzoek.producten().stream()).forEach(product -> {
            product.ingangsdatum().ifPresent(days::add);
            product.toewijzingNummer().ifPresent(nummers::add);
        });
        inquiry.toewijzingen(nummers).values().stream()
                .map(Toewijzing::ingangsdatum)
                .forEach(days::add);
        return new AntwoordCase(
                Elements.required(inquiry.bericht(), "Antwoord"),
                given.verzoekAntwoord(),
                verzoeken,
                inquiry.caseFile().antwoorden(inquiry.relation(), referentie).stream()
                        .map(found -> found.value().verzoekAntwoord())
                        .collect(Collectors.toList()),
                !inquiry.caseFile()
                        .toewijzingenOpVerzoek(inquiry.relation(), referentie)
                        .isEmpty(),
                days);
    }
}
