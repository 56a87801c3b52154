package nl.berichtenpoort.engine.contract.verdict;

import static nl.berichtenpoort.engine.contract.verdict.Declaratieregels.product;
import static nl.berichtenpoort.engine.contract.verdict.Declaratieregels.zelfdeJaar;

import java.time.LocalDate;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Stream;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.contract.Afwezigheid;
import nl.berichtenpoort.engine.contract.verdict.Declaratiedossier.Regel;
import nl.berichtenpoort.engine.message.MessageNode;

/** The rules on a bed that is kept free while a client is away: days of a product of its own beside those of the stay. */
final class Afwezigheidregels {

    private Afwezigheidregels() {}

    /** A bed is kept free on no day on which it is used, and on no more days than agreed. */
    static void check(Declaratiedossier dossier, Meldingen meldingen) {
        for (Regel regel : dossier.regels()) {
            Optional<Afwezigheid> afwezig = regel.afspraak()
                    .filter(afspraak -> !regel.prestatie().credit())
                    .flatMap(afspraak -> afspraak.product().afwezigheid());
            if (afwezig.isEmpty()) {
                continue;
            }
            Periode periode = regel.prestatie().periode();
            List<Prestatie> weg = dossier.staande(
                    regel.prestatie().bsn(),
                    regel.afspraak().orElseThrow().product().product());
            List<Prestatie> wegDan = tegelijk(weg, periode);
            List<Prestatie> verblijfDan = tegelijk(
                    dossier.staande(regel.prestatie().bsn(), afwezig.get().voor()), periode);
            long wegDezeMaand = volume(wegDan);
            long verblijf = volume(verblijfDan);
            long dagen = dagen(Stream.concat(wegDan.stream(), verblijfDan.stream())
                    .map(Prestatie::periode)
                    .toList());
            long ditJaar = weg.stream()
                    .filter(prestatie -> zelfdeJaar(prestatie, regel.prestatie()))
                    .mapToLong(Prestatie::geleverdVolume)
                    .sum();
            MessageNode plaats = regel.node().at("GeleverdVolume").orElse(regel.node());
            if (wegDezeMaand + verblijf > dagen) {
                meldingen.signaal("contract-afwezigheid", plaats, product(regel), wegDezeMaand, verblijf, dagen);
            }
            if (afwezig.get()
                    .dagenPerJaar()
                    .filter(hoogstens -> ditJaar > hoogstens)
                    .isPresent()) {
                meldingen.signaal(
                        "contract-afwezigheid-jaar",
                        plaats,
                        product(regel),
                        afwezig.get().dagenPerJaar().get(),
                        ditJaar);
            }
        }
    }

    /** The lines that have a day in common with a period. */
    private static List<Prestatie> tegelijk(List<Prestatie> prestaties, Periode periode) {
        return prestaties.stream()
                .filter(prestatie -> !prestatie.periode().begindatum().isAfter(periode.einddatum())
                        && !prestatie.periode().einddatum().isBefore(periode.begindatum()))
                .toList();
    }

    private static long volume(List<Prestatie> prestaties) {
        return prestaties.stream().mapToLong(Prestatie::geleverdVolume).sum();
    }

    /** The days from the first day of these periods to the last one. */
    private static long dagen(List<Periode> perioden) {
        LongSummaryStatistics dagen = perioden.stream()
                .flatMap(periode -> Stream.of(periode.begindatum(), periode.einddatum()))
                .mapToLong(LocalDate::toEpochDay)
                .summaryStatistics();
        return perioden.isEmpty() ? 0 : dagen.getMax() - dagen.getMin() + 1;
    }
}
