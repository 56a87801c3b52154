package nl.berichtenpoort.app.connector;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.app.party.ConnectorSettings.Form;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.EnvelopeReading;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Versies;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.translate.DocumentForm;

/**
 * Turns a parcel into the bytes that travel. A parcel always gives the same bytes, so a receiver can tell a repetition
 * by its reference and by its content.
 */
public final class ParcelDocuments {

    /** What our stuurgegevens call the sending application where nothing else is configured. */
    public static final String APPLICATIE = "Berichtenpoort";

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    private final String zenderApplicatie;
    private final String ontvangerApplicatie;
    private final EnvelopeWriter writer = new EnvelopeWriter();
    private final EnvelopeReader reader = new EnvelopeReader();

    /** Documents with the usual names of the applications. */
    public ParcelDocuments() {
        this(APPLICATIE, Organisatie.GGK);
    }

    /**
     * @param zenderApplicatie what our stuurgegevens call the sending application
     * @param ontvangerApplicatie what they call the receiving one
     */
    public ParcelDocuments(String zenderApplicatie, String ontvangerApplicatie) {
        this.zenderApplicatie = zenderApplicatie;
        this.ontvangerApplicatie = ontvangerApplicatie;
    }

    /** The message alone, or in its envelope; an Fo01 is its own envelope, and a report or what is no XML has none. */
    public byte[] document(Parcel parcel, Form form) {
        if (form == Form.BARE || parcel.type().isEmpty() || parcel.shape().form() != DocumentForm.XML) {
            return parcel.content();
        }
        return writer.write(envelope(parcel, parcel.type().get()), Wrapping.BARE);
    }

    /** The message in its envelope in SOAP 1.1. */
    public byte[] soap(Parcel parcel) {
        if (parcel.type().isPresent()) {
            return writer.write(envelope(parcel, parcel.type().get()), Wrapping.SOAP);
        }
        if (reader.read(parcel.content()) instanceof EnvelopeReading.ErrorMessage error) {
            return writer.write(error.foBericht(), Wrapping.SOAP);
        }
        throw new IllegalStateException("An outgoing message without a type is no Fo01");
    }

    private Envelope envelope(Parcel parcel, MessageType type) {
        // An answer to a message that came without an envelope has nothing to refer to but itself.
        Optional<UUID> crossRefnummer = type.isAnswer()
                ? Optional.of(parcel.crossReference().orElse(parcel.referentienummer()))
                : Optional.empty();
        Stuurgegevens stuurgegevens = new Stuurgegevens(
                type.isAnswer() ? Berichtcode.DU01 : Berichtcode.DI01,
                Organisatie.of(parcel.sender(), zenderApplicatie),
                Organisatie.of(parcel.receiver(), ontvangerApplicatie),
                parcel.referentienummer(),
                TIJDSTIP.format(parcel.createdAt().atZone(DUTCH_TIME)),
                crossRefnummer,
                Optional.of(parcel.typeName()));
        return new Envelope(
                stuurgegevens,
                Versies.of(Release.of(parcel.shape().release()).orElseThrow()),
                Payload.of(parcel.content()),
                Optional.empty());
    }
}
