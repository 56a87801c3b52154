package nl.berichtenpoort.engine.envelope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.berichtenpoort.engine.message.Release;

/**
 * The versions in an envelope's parameters, each four digits. Release 3.2 of the standards is 0003 and 0002, both as
 * application and as function.
 *
 * @param applicatieVersie version of the standard's release
 * @param applicatieSubversie subversion of the standard's release
 * @param functieVersie version of the message type
 * @param functieSubversie subversion of the message type
 */
public record Versies(
        String applicatieVersie, String applicatieSubversie, String functieVersie, String functieSubversie) {

    /** The versions of release 3.2. */
    public static final Versies RELEASE_3_2 = of(Release.V3_2);

    /** The versions of a release. */
    public static Versies of(Release release) {
        String versie = String.format(Locale.ROOT, "%04d", Release.VERSIE);
        String subversie = String.format(Locale.ROOT, "%04d", release.subversie());
        return new Versies(versie, subversie, versie, subversie);
    }

    /** The release that these versions mean; empty if it is none that the gateway takes. */
    public Optional<Release> release() {
        return Arrays.stream(Release.values())
                .filter(release -> of(release).equals(this))
                .findFirst();
    }

    public Versies {
        Objects.requireNonNull(applicatieVersie);
        Objects.requireNonNull(applicatieSubversie);
        Objects.requireNonNull(functieVersie);
        Objects.requireNonNull(functieSubversie);
    }
}
