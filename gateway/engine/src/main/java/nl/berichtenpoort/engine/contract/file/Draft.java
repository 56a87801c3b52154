package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Afronding;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Clientstop;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Looptijd;
import nl.berichtenpoort.engine.contract.Partij;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Wachtlijst;
import nl.berichtenpoort.engine.message.Standard;
import nl.berichtenpoort.engine.yaml.Placed;

/** The document of one file, of the right shape; what it refers to has not been looked up yet. */
sealed interface Draft {

    /** Its own id: of the framework, or of the contract. */
    Placed<String> id();

    /** What both kinds of document may say about products. */
    Offer offer();

    /** @param gemeenten none where a contract has those of its framework */
    record Offer(
            List<Placed<String>> gemeenten,
            Optional<List<Indexatie>> indexaties,
            Optional<Afronding> afronding,
            List<ProductDraft.SegmentDraft> segmenten,
            List<ProductDraft> producten) {}

    /** A framework agreement. */
    record Framework(
            Placed<String> id, Standard wet, Looptijd looptijd, List<Placed<String>> tariefklassen, Offer offer)
            implements Draft {}

    /**
     * A version of a contract.
     *
     * @param wet empty with a framework
     * @param looptijd empty where the framework's counts
     * @param kiest empty where everything of the framework is chosen
     */
    record Version(
            Placed<String> id,
            Placed<Integer> versie,
            Optional<Placed<LocalDate>> geldigVanaf,
            Optional<Placed<String>> raamovereenkomst,
            Optional<Standard> wet,
            Placed<Partij> aanbieder,
            List<Partij> onderaannemers,
            Optional<Looptijd> looptijd,
            Optional<Placed<String>> tariefklasse,
            Optional<List<Placed<Selectie>>> kiest,
            Offer offer,
            Arrangements arrangements)
            implements Draft {}

    /**
     * What a contract arranges beside its products.
     *
     * @param selecties of the client stops, waiting lists and spending room, with their places
     */
    record Arrangements(
            List<Clientstop> clientstops,
            List<Wachtlijst> wachtlijsten,
            List<Placed<Bestedingsruimte>> bestedingsruimten,
            List<Placed<Betaling>> betalingen,
            List<Placed<Selectie>> selecties) {}
}
