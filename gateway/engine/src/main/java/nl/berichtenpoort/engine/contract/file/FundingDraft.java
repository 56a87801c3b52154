package nl.berichtenpoort.engine.contract.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.GebrokenMaand;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Prijs;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;

/**
 * How a product is paid for, as the file says it: the general indexation still has to come in.
 *
 * @param eenheid as written; empty where the way of funding has none to choose
 * @param tarieven tariffs, or the ceilings of real costs
 * @param indexaties the product's own indexation, if it has one
 * @param termijnen instalments of a trajectory
 */
record FundingDraft(
        Wijze wijze,
        Optional<Eenheid> eenheid,
        List<TariffDraft> tarieven,
        Optional<List<Indexatie>> indexaties,
        List<InstalmentDraft> termijnen,
        GebrokenMaand eersteMaand,
        GebrokenMaand laatsteMaand) {

    /** A tariff with the places of its classes. */
    record TariffDraft(Tarief tarief, Place place, Map<String, Place> klassen) {}

    /** An instalment; the reasons that make it fall away have places. */
    record InstalmentDraft(int deel, Termijn.Moment moment, List<Placed<String>> vervaltBij) {
        private Termijn agreed() {
            return new Termijn(
                    deel,
                    moment,
                    Set.copyOf(vervaltBij.stream().map(Placed::value).toList()));
        }
    }

    /** The unit that counts: a trajectory is in euros. */
    Optional<Eenheid> unit() {
        return wijze == Wijze.TRAJECTBEDRAG ? Optional.of(Eenheid.EURO) : eenheid;
    }

    /**
     * The agreement.
     *
     * @param general the indexation of the framework or contract, for a product without one of its own
     */
    Bekostiging agreed(List<Indexatie> general, Afronding afronding) {
        return switch (wijze) {
            case PXQ -> new Bekostiging.PrijsMaalAantal(eenheid.orElseThrow(), prijs(general, afronding));
            case VAST_TARIEF ->
                new Bekostiging.VastTarief(eenheid.orElseThrow(), prijs(general, afronding), eersteMaand, laatsteMaand);
            case TRAJECTBEDRAG ->
                new Bekostiging.Trajectbedrag(
                        prijs(general, afronding),
                        termijnen.isEmpty()
                                ? List.of(new Termijn(100, Termijn.Moment.AFRONDING, Set.of()))
                                : termijnen.stream()
                                        .map(InstalmentDraft::agreed)
                                        .toList());
            case WERKELIJKE_KOSTEN ->
                new Bekostiging.WerkelijkeKosten(
                        eenheid.orElseThrow(),
                        tarieven.isEmpty() ? Optional.empty() : Optional.of(prijs(general, afronding)));
            case BESCHIKBAARHEID -> new Bekostiging.Taakbedrag(Bekostiging.Soort.BESCHIKBAARHEID);
            case LUMPSUM -> new Bekostiging.Taakbedrag(Bekostiging.Soort.LUMPSUM);
            case POPULATIE -> new Bekostiging.Taakbedrag(Bekostiging.Soort.POPULATIE);
        };
    }

    private Prijs prijs(List<Indexatie> general, Afronding afronding) {
        return new Prijs(tarieven.stream().map(TariffDraft::tarief).toList(), indexaties.orElse(general), afronding);
    }
}
