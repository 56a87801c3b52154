package nl.berichtenpoort.engine.contract.money;

import java.util.Optional;
import nl.berichtenpoort.engine.casefile.Prestatie;
import nl.berichtenpoort.engine.casefile.Toewijzing;
import nl.berichtenpoort.engine.contract.Afspraak;
import nl.berichtenpoort.engine.contract.Bekostiging;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.contract.ProductCode;

/** Which agreement an invoice line goes by. */
public final class Regelafspraak {

    private Regelafspraak() {}

    /**
     * What is agreed about a line's product on the first day of its period. A trajectory keeps what was agreed when its
     * allocation began: newer versions do not change its sum, and its last line may come after the term of the contract.
     *
     * @param toewijzing the line's allocation; empty if it is not known
     */
    public static Optional<Afspraak> van(ContractSet contracten, Prestatie regel, Optional<Toewijzing> toewijzing) {
        ProductCode product = new ProductCode(regel.categorie(), regel.code());
        return toewijzing
                .flatMap(found -> contracten.afspraak(regel.relation(), product, found.ingangsdatum()))
                .filter(afspraak -> afspraak.product().bekostiging() instanceof Bekostiging.Trajectbedrag)
                .or(() -> contracten.afspraak(
                        regel.relation(), product, regel.periode().begindatum()));
    }
}
