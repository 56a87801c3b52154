package nl.berichtenpoort.engine.envelope;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;

/**
 * Composes StUF-GGk messages as records: gives them their number and time, and answers the right one to the right party.
 * {@link EnvelopeWriter} turns them into bytes. For use by any number of threads if the supplier of numbers is.
 */
public final class EnvelopeComposer {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);
    // Room for what an error message holds besides the message that it refuses.
    private static final int ROOM_FOR_ERROR = 64 * 1024;
    private static final String UNKNOWN = "onbekend";

    private final String applicatie;
    private final Clock clock;
    private final Supplier<UUID> referentienummers;

    /**
     * @param applicatie the name of the sending application in zender, 3 to 50 characters
     * @param clock tells tijdstipBericht; its zone does not matter
     * @param referentienummers gives a new UUID of version 4 each time
     */
    public EnvelopeComposer(String applicatie, Clock clock, Supplier<UUID> referentienummers) {
        if (applicatie.length() < 3 || applicatie.length() > 50) {
            throw new IllegalArgumentException("applicatie has 3 to 50 characters: " + applicatie);
        }
        this.applicatie = applicatie;
        this.clock = Objects.requireNonNull(clock);
        this.referentienummers = Objects.requireNonNull(referentienummers);
    }

    /** A composer that numbers with random UUIDs. */
    public EnvelopeComposer(String applicatie, Clock clock) {
        this(applicatie, clock, UUID::randomUUID);
    }

    /**
     * An envelope around a message of release 3.2: a Du01 around a return message, a Di01 around any other.
     *
     * @param crossRefnummer the referentienummer of the envelope that a return message answers; not used for others
     * @throws IllegalArgumentException if a return message comes without that number
     */
    public Envelope envelope(
            MessageType type, Party zender, Party ontvanger, Optional<UUID> crossRefnummer, Payload payload) {
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01,
                Organisatie.of(zender.code(), applicatie),
                Organisatie.of(ontvanger.code(), Organisatie.GGK),
                referentienummers.get(),
                now(),
                type.isAnswer() ? crossRefnummer : Optional.empty(),
                Optional.of(type.functie()));
        return new Envelope(stuurgegevens, Versies.RELEASE_3_2, payload, Optional.empty());
    }

    /** The Bv03 that says that a message with these stuurgegevens was taken over. */
    public Stuurgegevens acknowledgement(Stuurgegevens received) {
        return new Stuurgegevens(
                Berichtcode.BV03,
                Organisatie.of(received.ontvanger().organisatie(), applicatie),
                received.zender(),
                referentienummers.get(),
                now(),
                Optional.of(received.referentienummer()),
                Optional.empty());
    }

    /**
     * The Fo03 that refuses to take a message over.
     *
     * @param known what is known of the message
     * @param omschrijving what is wrong, see {@link FoutTexts}
     */
    public FoBericht fo03(EnvelopeReading.Known known, FoutCode code, String omschrijving) {
        return error(Berichtcode.FO03, known, code, omschrijving, Optional.empty());
    }

    /**
     * The Fo01 that refuses a message which was taken over.
     *
     * @param known what is known of the message; its referentienummer and its sender at least
     * @param omschrijving what is wrong, see {@link FoutTexts}
     * @param original the message with its envelope as it came; it goes along if it is well formed and not too large
     * @throws IllegalArgumentException if the message's number or sender is not known
     */
    public FoBericht fo01(EnvelopeReading.Known known, FoutCode code, String omschrijving, Optional<Payload> original) {
        if (known.referentienummer().isEmpty() || known.zender().isEmpty()) {
            throw new IllegalArgumentException("an Fo01 answers a message whose number and sender are known");
        }
        return error(Berichtcode.FO01, known, code, omschrijving, original.filter(EnvelopeComposer::fits));
    }

    private FoBericht error(
            Berichtcode kind,
            EnvelopeReading.Known known,
            FoutCode code,
            String omschrijving,
            Optional<Payload> detailsXml) {
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                kind,
                Organisatie.of(known.ontvanger().map(Organisatie::organisatie).orElse(UNKNOWN), applicatie),
                known.zender()
                        .filter(zender -> zender.applicatie().length() >= 3)
                        .orElse(Organisatie.of(
                                known.zender().map(Organisatie::organisatie).orElse(UNKNOWN), Organisatie.GGK)),
                referentienummers.get(),
                now(),
                known.referentienummer(),
                Optional.empty());
        return new FoBericht(stuurgegevens, code.code(), code.plek(), omschrijving, details(known), detailsXml);
    }

    /** functie, a hyphen and the application's version: {@code JW315-00030002}. */
    private static String details(EnvelopeReading.Known known) {
        String versie = known.versies()
                .map(versies -> versies.applicatieVersie() + versies.applicatieSubversie())
                .orElse("00000000");
        return known.functie().orElse(UNKNOWN) + "-" + versie;
    }

    private static boolean fits(Payload original) {
        if (original.size() > EnvelopeReader.MAX_BYTES - ROOM_FOR_ERROR) {
            return false;
        }
        try {
            XMLStreamReader xml = EnvelopeXml.reader(original.bytes());
            try {
                ElementCursor cursor = new ElementCursor(xml, original.bytes());
                while (xml.hasNext()) {
                    cursor.next();
                }
                return true;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException notXml) {
            return false;
        }
    }

    private String now() {
        return TIJDSTIP.format(clock.instant().atZone(DUTCH_TIME));
    }
}
