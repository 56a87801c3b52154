package nl.berichtenpoort.app.connector;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.envelope.Berichtcode;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.FoBericht;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.envelope.Organisatie;
import nl.berichtenpoort.engine.envelope.Stuurgegevens;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Shape;

/** Parcels for the tests of the connectors. */
final class Parcels {

    static final UUID REFERENCE = UUID.fromString("5f0c7b1e-3c1d-4a57-9d53-0d0a3f1f2b11");
    static final UUID ANSWERED = UUID.fromString("0b9dbd5e-7c52-4c1c-8f0a-7a52f2a1d001");
    static final byte[] CONTENT = "<Bericht>\u00E9</Bericht>".getBytes(StandardCharsets.UTF_8);

    /** What an answer to an older invoice is. */
    static final Shape OLD_ANSWER = new Shape(DocumentForm.XML, "3.0", Optional.of("JW304"));

    private Parcels() {}

    static Parcel of(MessageType type) {
        return parcel(Optional.of(type), false, CONTENT);
    }

    /** A message in another form or of an older release. */
    static Parcel of(MessageType type, Shape shape, byte[] content) {
        Parcel like = of(type);
        return new Parcel(
                like.type(),
                like.sender(),
                like.receiver(),
                like.referentienummer(),
                like.crossReference(),
                like.identification(),
                like.createdAt(),
                like.report(),
                shape,
                content);
    }

    static Parcel report() {
        return parcel(Optional.empty(), true, CONTENT);
    }

    static Parcel fo01() {
        FoBericht error = error(Berichtcode.FO01, FoutCode.STUF055);
        return parcel(Optional.empty(), false, new EnvelopeWriter().write(error, Wrapping.BARE));
    }

    /** An Fo01 with a number of its own, in its stuurgegevens as on the parcel. */
    static Parcel fo01(UUID reference) {
        Stuurgegevens like = stuurgegevens(Berichtcode.FO01, REFERENCE);
        FoutCode code = FoutCode.STUF055;
        FoBericht error = new FoBericht(
                new Stuurgegevens(
                        Berichtcode.FO01,
                        like.zender(),
                        like.ontvanger(),
                        reference,
                        like.tijdstipBericht(),
                        like.crossRefnummer(),
                        Optional.empty()),
                code.code(),
                code.plek(),
                "Fout",
                "JW315-00030002",
                Optional.empty());
        return new Parcel(
                Optional.empty(),
                "0363",
                "12345678",
                reference,
                Optional.of(REFERENCE),
                Optional.empty(),
                Instant.parse("2026-03-01T11:00:00.123Z"),
                false,
                Shape.STANDARD,
                new EnvelopeWriter().write(error, Wrapping.BARE));
    }

    static FoBericht error(Berichtcode kind, FoutCode code) {
        return new FoBericht(
                stuurgegevens(kind, REFERENCE), code.code(), code.plek(), "Fout", "JW315-00030002", Optional.empty());
    }

    static Stuurgegevens stuurgegevens(Berichtcode kind, UUID crossRefnummer) {
        return new Stuurgegevens(
                kind,
                Organisatie.of("0363", "Backoffice"),
                Organisatie.of("12345678", "GGk"),
                UUID.fromString("c56a4180-65aa-42ec-a945-5fd21dec0538"),
                "20260301120000",
                Optional.of(crossRefnummer),
                Optional.empty());
    }

    private static Parcel parcel(Optional<MessageType> type, boolean report, byte[] content) {
        return new Parcel(
                type,
                "12345678",
                "0363",
                REFERENCE,
                Optional.of(ANSWERED),
                Optional.of("A/1"),
                Instant.parse("2026-03-01T11:00:00.123Z"),
                report,
                report ? Shape.REPORT : Shape.STANDARD,
                content);
    }
}
