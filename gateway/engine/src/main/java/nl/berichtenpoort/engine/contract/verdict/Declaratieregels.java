package nl.berichtenpoort.engine.contract.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.Periode;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Contractproduct;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.Variant;
import nl.berichtenpoort.engine.contract.money.Bedrag;
import nl.berichtenpoort.engine.contract.money.Regelbedrag;
import nl.berichtenpoort.engine.contract.money.StapSoort;
import nl.berichtenpoort.engine.contract.verdict.Declaratiedossier.Regel;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Finding;

/**
 * The rules on an invoice (323), and the amount that the contract gives for each line. They only signal: what the standard
 * lets a municipality refuse by contract is TR341, TR381 and TR418, and no line is refused for its start or stop (OP364).
 */
final class Declaratieregels {

    /** The rules on invoices. */
    static final Set<String> REGELS = Set.of(
            "contract-onderaannemer",
            "contract-geen-contract",
            "contract-geen-product",
            "contract-taak-declaratie",
            "contract-stapeling",
            "contract-bedrag",
            "contract-termijn",
            "contract-termijn-zonder-melding",
            "contract-gebroken-maand",
            "contract-plafond",
            "contract-sessies",
            "contract-budget",
            "contract-afwezigheid",
            "contract-afwezigheid-jaar",
            "contract-zwaarder");

    private static final String BEDRAG = "IngediendBedrag";
    private static final long MINUTEN_PER_UUR = 60;

    private final Declaratiedossier dossier;
    private final Meldingen meldingen;

    private Declaratieregels(Declaratiedossier dossier, Meldingen meldingen) {
        this.dossier = dossier;
        this.meldingen = meldingen;
    }

    /**
     * Runs the rules.
     *
     * @param geweigerd the clients and lines that the rules of the standard refused; they are passed over
     * @return what the contract gives for the lines that have an agreement
     */
    static List<Regeloordeel> check(Vraagstuk vraagstuk, Set<MessageNode> geweigerd, Meldingen meldingen) {
        Declaratieregels regels = new Declaratieregels(Declaratiedossier.van(vraagstuk, geweigerd), meldingen);
        List<Regeloordeel> oordelen = new ArrayList<>();
        meldingen.regel("contract-onderaannemer", regels::onderaannemer);
        meldingen.regel("contract-geen-contract", regels::geenContract);
        meldingen.regel("contract-geen-product", regels::geenProduct);
        meldingen.regel("contract-taak-declaratie", regels::taak);
        meldingen.regel("contract-stapeling", regels::stapeling);
        // The amounts come first: the rules after them count the lines of this invoice too.
        meldingen.regel("contract-bedrag", () -> regels.bedragen(oordelen));
        meldingen.regel("contract-sessies", regels::sessies);
        meldingen.regel("contract-budget", regels::budget);
        meldingen.regel("contract-afwezigheid", () -> Afwezigheidregels.check(regels.dossier, meldingen));
        meldingen.regel("contract-zwaarder", regels::zwaarder);
        return oordelen;
    }

    /** Only the main contractor is paid. */
    private void onderaannemer() {
        eerste(dag -> !dossier.vraagstuk().hoofdaannemers(dag).isEmpty())
                .ifPresent(regel -> meldingen.signaal(
                        "contract-onderaannemer",
                        declaratie(),
                        String.join(", ", dossier.vraagstuk().hoofdaannemers(begin(regel)))));
    }

    /** There is a contract in the period; told once an invoice. */
    private void geenContract() {
        eerste(dossier.vraagstuk()::zonderContract)
                .ifPresent(regel -> meldingen.signaal(
                        "contract-geen-contract",
                        declaratie(),
                        dossier.vraagstuk().relation().aanbieder(),
                        begin(regel)));
    }

    private Optional<Regel> eerste(java.util.function.Predicate<LocalDate> zo) {
        return dossier.regels().stream()
                .filter(regel -> regel.afspraak().isEmpty())
                .filter(regel -> zo.test(begin(regel)))
                .findFirst();
    }

    private MessageNode declaratie() {
        MessageNode bericht = dossier.vraagstuk().bericht();
        return bericht.child("Declaratie").orElse(bericht);
    }

    /** The contract of the period has the product. */
    private void geenProduct() {
        for (Regel regel : dossier.regels()) {
            if (regel.afspraak().isEmpty()) {
                List<String> contracten = dossier.vraagstuk().contracten(begin(regel));
                if (!contracten.isEmpty()) {
                    meldingen.signaal(
                            "contract-geen-product",
                            regel.node().at("ProductCode").orElse(regel.node()),
                            product(regel),
                            String.join(", ", contracten),
                            begin(regel));
                }
            }
        }
    }

    /** A task is not invoiced a client. */
    private void taak() {
        for (Regel regel : dossier.regels()) {
            if (regel.afspraak()
                    .filter(afspraak -> afspraak.product().variant() == Variant.TAAK)
                    .isPresent()) {
                meldingen.signaal(
                        "contract-taak-declaratie",
                        regel.node().at("ProductCode").orElse(regel.node()),
                        product(regel));
            }
        }
    }

    /** Nothing is invoiced that may not run beside what the client has on the same days. */
    private void stapeling() {
        for (Regel regel : dossier.regels()) {
            if (regel.prestatie().credit() || regel.afspraak().isEmpty()) {
                continue;
            }
            for (Toewijzing naast : dossier.toewijzingenVan(regel.prestatie().bsn())) {
                if (naast.verwijderd()
                        || isEigen(regel, naast)
                        || !raakt(regel.prestatie().periode(), naast)) {
                    continue;
                }
                List<Afspraak> afspraken = dossier.vraagstuk()
                        .contracten()
                        .afspraken(naast.relation(), naast.product(), naast.ingangsdatum());
                if (!afspraken.isEmpty()
                        && afspraken.stream()
                                .allMatch(ander -> regel.afspraak().get().sluitUit(ander)
                                        || ander.sluitUit(regel.afspraak().get()))) {
                    meldingen.signaal(
                            "contract-stapeling",
                            regel.node().at("ProductCode").orElse(regel.node()),
                            product(regel),
                            afspraken.get(0).product().product(),
                            naast.relation().aanbieder());
                    break;
                }
            }
        }
    }

    private boolean isEigen(Regel regel, Toewijzing naast) {
        return naast.relation().equals(dossier.vraagstuk().relation())
                && naast.toewijzingNummer() == regel.prestatie().toewijzingNummer();
    }

    private static boolean raakt(Periode periode, Toewijzing toewijzing) {
        return !periode.einddatum().isBefore(toewijzing.ingangsdatum())
                && toewijzing.einddatum().filter(periode.begindatum()::isAfter).isEmpty();
    }

    /** What each line comes to by contract, and whether it was invoiced so. */
    private void bedragen(List<Regeloordeel> oordelen) {
        for (Regel regel : dossier.regels()) {
            if (regel.afspraak().isEmpty()) {
                continue;
            }
            Afspraak afspraak = regel.afspraak().get();
            if (regel.prestatie().credit()) {
                oordelen.add(new Regeloordeel(regel.prestatie(), afspraak, Optional.empty()));
                continue;
            }
            Bedrag bedrag = Regelbedrag.debet(dossier.declaratieregel(regel));
            oordelen.add(new Regeloordeel(regel.prestatie(), afspraak, Optional.of(bedrag)));
            dossier.onthoud(regel.prestatie());
            if (afspraak.product().variant() != Variant.TAAK) {
                if (bedrag.cents() != regel.prestatie().bedrag()) {
                    meldingen.signaal(
                            afwijking(afspraak, bedrag),
                            regel.node().at(BEDRAG).orElse(regel.node()),
                            product(regel),
                            Finding.euro(bedrag.cents()),
                            Finding.euro(regel.prestatie().bedrag()));
                } else if (bevat(bedrag, StapSoort.TERMIJN_ZONDER_MELDING)) {
                    meldingen.signaal(
                            "contract-termijn-zonder-melding",
                            regel.node().at(BEDRAG).orElse(regel.node()),
                            product(regel));
                }
            }
        }
    }

    /** Which rule an amount breaks that is not the contract's. */
    private static String afwijking(Afspraak afspraak, Bedrag bedrag) {
        if (afspraak.product().bekostiging() instanceof Bekostiging.Trajectbedrag) {
            return "contract-termijn";
        }
        if (bevat(bedrag, StapSoort.MAAND_NIET)
                || bevat(bedrag, StapSoort.MAAND_NAAR_RATO)
                || bevat(bedrag, StapSoort.MAAND_HEEL)) {
            return "contract-gebroken-maand";
        }
        if (bevat(bedrag, StapSoort.PLAFOND)) {
            return "contract-plafond";
        }
        return "contract-bedrag";
    }

    private static boolean bevat(Bedrag bedrag, StapSoort soort) {
        return bedrag.afleiding().stream().anyMatch(stap -> stap.soort() == soort);
    }

    /** No more units over the whole allocation than agreed; hours may be invoiced in minutes (IV081). */
    private void sessies() {
        for (Regel regel : dossier.regels()) {
            regel.afspraak()
                    .filter(afspraak -> !regel.prestatie().credit())
                    .flatMap(afspraak -> afspraak.product().grenzen().sessies())
                    .ifPresent(hoogstens -> {
                        long geleverd = geleverd(regel);
                        if (geleverd > hoogstens) {
                            meldingen.signaal(
                                    "contract-sessies",
                                    regel.node().at("GeleverdVolume").orElse(regel.node()),
                                    product(regel),
                                    hoogstens,
                                    geleverd);
                        }
                    });
        }
    }

    /** Units of the contract on the line's allocation, a unit that was begun counting whole; euros are no units. */
    private long geleverd(Regel regel) {
        Optional<Eenheid> afgesproken =
                regel.afspraak().flatMap(afspraak -> afspraak.product().eenheid());
        long heel = 0;
        long minuten = 0;
        for (Prestatie prestatie : staande(regel)) {
            if (prestatie.toewijzingNummer() != regel.prestatie().toewijzingNummer()) {
                continue;
            }
            if (afgesproken.filter(Eenheid.UUR::equals).isPresent()
                    && prestatie.eenheid().equals(Eenheid.MINUUT.code())) {
                minuten += prestatie.geleverdVolume();
            } else if (afgesproken
                    .filter(eenheid -> eenheid != Eenheid.EURO && eenheid.code().equals(prestatie.eenheid()))
                    .isPresent()) {
                heel += prestatie.geleverdVolume();
            }
        }
        return heel + (minuten + MINUTEN_PER_UUR - 1) / MINUTEN_PER_UUR;
    }

    /** No more for a client in a calendar year than agreed. */
    private void budget() {
        for (Regel regel : dossier.regels()) {
            regel.afspraak()
                    .filter(afspraak -> !regel.prestatie().credit())
                    .flatMap(afspraak -> afspraak.product().grenzen().budgetPerClient())
                    .ifPresent(hoogstens -> {
                        long besteed = staande(regel).stream()
                                .filter(prestatie -> zelfdeJaar(prestatie, regel.prestatie()))
                                .mapToLong(Prestatie::bedrag)
                                .sum();
                        if (besteed > hoogstens) {
                            meldingen.signaal(
                                    "contract-budget",
                                    regel.node().at(BEDRAG).orElse(regel.node()),
                                    product(regel),
                                    Finding.euro(hoogstens),
                                    Finding.euro(besteed));
                        }
                    });
        }
    }

    /** A heavier product than before on an allocation that names no code is pointed out. */
    private void zwaarder() {
        for (Regel regel : dossier.regels()) {
            if (regel.prestatie().credit() || regel.afspraak().isEmpty()) {
                continue;
            }
            Contractproduct nu = regel.afspraak().get().product();
            dossier.eerdereAfspraken(regel)
                    .map(Afspraak::product)
                    .filter(nu::zwaarderDan)
                    .findFirst()
                    .ifPresent(eerder -> meldingen.signaal(
                            "contract-zwaarder",
                            regel.node().at("ProductCode").orElse(regel.node()),
                            nu.product(),
                            eerder.product()));
        }
    }

    private List<Prestatie> staande(Regel regel) {
        return dossier.staande(
                regel.prestatie().bsn(),
                regel.afspraak().orElseThrow().product().product());
    }

    static boolean zelfdeJaar(Prestatie een, Prestatie ander) {
        return een.periode().begindatum().getYear()
                == ander.periode().begindatum().getYear();
    }

    private static LocalDate begin(Regel regel) {
        return regel.prestatie().periode().begindatum();
    }

    static String product(Regel regel) {
        return regel.prestatie().categorie() + " " + regel.prestatie().code();
    }
}
