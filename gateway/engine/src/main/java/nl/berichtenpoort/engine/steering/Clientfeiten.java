package nl.berichtenpoort.engine.steering;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.casefile.Bsn;
import nl.berichtenpoort.engine.casefile.Recorded;
import nl.berichtenpoort.engine.casefile.StartProduct;
import nl.berichtenpoort.engine.casefile.StopProduct;
import nl.berichtenpoort.engine.casefile.Toewijzing;

/**
 * What the case file holds of one client, at all municipalities that the receiver of the feed is to hear of, in any order.
 *
 * @param bsn the client
 * @param versies every version of every allocation whose newest version is the client's
 * @param starts every StartProduct, removals among them
 * @param stops every StopProduct, removals among them
 */
public record Clientfeiten(
        Bsn bsn,
        List<Recorded<Toewijzing>> versies,
        List<Recorded<StartProduct>> starts,
        List<Recorded<StopProduct>> stops) {
    public Clientfeiten {
        Objects.requireNonNull(bsn);
        versies = List.copyOf(versies);
        starts = List.copyOf(starts);
        stops = List.copyOf(stops);
    }
}
