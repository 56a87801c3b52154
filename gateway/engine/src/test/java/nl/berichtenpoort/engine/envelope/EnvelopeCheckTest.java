package nl.berichtenpoort.engine.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.LegacyType;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.OlderType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Position;
import org.junit.jupiter.api.Test;

class EnvelopeCheckTest {

    private static final Party GEMEENTE = Party.of("0153").orElseThrow();
    private static final Party AANBIEDER = Party.of("98000981").orElseThrow();
    private static final UUID CROSS = UUID.fromString("0b1f7a52-3c8e-4f6d-8a90-5e2d4c6b7f18");

    private final EnvelopeComposer composer =
            new EnvelopeComposer("Berichtenpoort", Clock.fixed(Instant.parse("2026-05-11T09:30:12Z"), ZoneOffset.UTC));
    private final EnvelopeCheck check =
            new EnvelopeCheck(List.of(GEMEENTE, AANBIEDER)::contains, List.of(GEMEENTE, AANBIEDER)::contains);

    @Test
    void every_type_from_the_right_kind_of_party_is_in_order() {
        for (MessageType type : MessageType.values()) {
            assertThat(check.envelope(right(type))).as(type.name()).isEmpty();
        }
    }

    @Test
    void every_type_from_the_wrong_kind_of_party_is_refused() {
        for (MessageType type : MessageType.values()) {
            Envelope right = right(type);
            Party zender = right.stuurgegevens().ontvanger().party().orElseThrow();
            Party ontvanger = right.stuurgegevens().zender().party().orElseThrow();
            Envelope swapped = composer.envelope(type, zender, ontvanger, Optional.of(CROSS), right.payload());
            List<Finding> findings = check.envelope(swapped);
            assertThat(findings)
                    .containsExactly(
                            EnvelopeFault.FUNCTIE_ZENDER.finding(Position.MESSAGE, type.functie(), zender.code()),
                            EnvelopeFault.FUNCTIE_ONTVANGER.finding(
                                    Position.MESSAGE, type.functie(), ontvanger.code()));
            assertThat(findings).allMatch(finding -> FoutCode.of(finding).equals(Optional.of(FoutCode.IB007)));
        }
    }

    @Test
    void envelopes_of_older_releases_are_taken_if_their_message_is_of_that_release() {
        Stuurgegevens stuur = right(MessageType.JW323).stuurgegevens();
        Versies release31 = new Versies("0003", "0001", "0003", "0001");
        Versies release30 = new Versies("0003", "0000", "0003", "0000");
        Envelope of31 = envelope(stuur, "JW323", release31);
        EnvelopeCheck without = new EnvelopeCheck(party -> true, party -> true, false);

        assertThat(check.envelope(of31)).isEmpty();
        assertThat(check.payload(of31, Optional.of(new OlderType(Release.V3_1, MessageType.JW323)), Optional.empty()))
                .isEmpty();
        assertThat(check.payload(of31, Optional.of(MessageType.JW323), Optional.empty()))
                .containsExactly(EnvelopeFault.RELEASE_PAYLOAD.finding(Position.MESSAGE, "3.1", "3.2"));
        assertThat(without.envelope(of31))
                .containsExactly(EnvelopeFault.RELEASE.finding(Position.MESSAGE, "0003/0001", "0003/0001"));
        // Only release 3.0 has the older invoice.
        assertThat(check.envelope(envelope(stuur, "JW303", release30))).isEmpty();
        assertThat(check.payload(envelope(stuur, "JW303", release30), Optional.of(LegacyType.JW303), Optional.empty()))
                .isEmpty();
        assertThat(check.envelope(envelope(stuur, "JW303", release31)))
                .containsExactly(EnvelopeFault.FUNCTIE_ONBEKEND.finding(Position.MESSAGE, "JW303"));
        assertThat(check.envelope(envelope(stuur, "JW303", Versies.RELEASE_3_2)))
                .containsExactly(EnvelopeFault.FUNCTIE_ONBEKEND.finding(Position.MESSAGE, "JW303"));
        assertThat(check.payload(of31, Optional.of(LegacyType.JW303), Optional.empty()))
                .containsExactly(EnvelopeFault.FUNCTIE_PAYLOAD.finding(Position.MESSAGE, "JW323", "JW303"));
    }

    @Test
    void unknown_functie_versions_and_kind_of_envelope_are_refused() {
        Stuurgegevens stuur = right(MessageType.JW315).stuurgegevens();
        assertThat(check.envelope(envelope(stuur, "WMO399", Versies.RELEASE_3_2)))
                .containsExactly(EnvelopeFault.FUNCTIE_ONBEKEND.finding(Position.MESSAGE, "WMO399"));
        assertThat(check.envelope(envelope(stuur, "JW315", new Versies("0003", "0003", "0003", "0003"))))
                .containsExactly(EnvelopeFault.RELEASE.finding(Position.MESSAGE, "0003/0003", "0003/0003"));
        // A municipality sends a JW316, but not in a Di01.
        Stuurgegevens answer = new Stuurgegevens(
                Berichtcode.DI01,
                stuur.ontvanger(),
                stuur.zender(),
                CROSS,
                "20260511",
                Optional.empty(),
                Optional.of("JW316"));
        List<Finding> findings = check.envelope(envelope(answer, "JW316", Versies.RELEASE_3_2));
        assertThat(findings)
                .containsExactly(EnvelopeFault.FUNCTIE_BERICHTCODE.finding(Position.MESSAGE, "JW316", "Du01", "Di01"));
        assertThat(FoutCode.of(findings.get(0))).contains(FoutCode.IB006);
    }

    @Test
    void unknown_parties_have_a_code_each() {
        Party vreemd = Party.of("99999999").orElseThrow();
        Party nergens = Party.of("9999").orElseThrow();
        Payload payload = Payload.of(new byte[0]);
        assertThat(codes(check.envelope(
                        composer.envelope(MessageType.JW315, vreemd, nergens, Optional.empty(), payload))))
                .containsExactly(FoutCode.IB002, FoutCode.IB005);
        assertThat(codes(check.envelope(
                        composer.envelope(MessageType.JW301, GEMEENTE, vreemd, Optional.empty(), payload))))
                .containsExactly(FoutCode.IB010);
    }

    @Test
    void a_payload_of_another_type_or_party_contradicts_its_envelope() {
        assertThat(payload(MessageType.JW315, MessageType.JW315, "98000981", "0153"))
                .isEmpty();
        assertThat(payload(MessageType.JW315, MessageType.JW317, "1", "2"))
                .containsExactly(EnvelopeFault.FUNCTIE_PAYLOAD.finding(Position.MESSAGE, "JW315", "JW317"));
        List<Finding> findings = payload(MessageType.JW315, MessageType.JW315, "11111111", "0363");
        assertThat(findings)
                .containsExactly(
                        EnvelopeFault.ZENDER_HEADER.finding(Position.MESSAGE, "98000981", "11111111"),
                        EnvelopeFault.ONTVANGER_HEADER.finding(Position.MESSAGE, "0153", "0363"));
        assertThat(codes(findings)).containsExactly(FoutCode.IB009, FoutCode.IB010);
    }

    @Test
    void what_the_message_does_not_tell_is_not_compared() {
        assertThat(check.payload(right(MessageType.JW315), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(check.payload(right(MessageType.JW315), Optional.of(MessageType.JW315), Optional.empty()))
                .isEmpty();
        assertThat(payload(MessageType.JW315, MessageType.JW315, "no party", ""))
                .isEmpty();
        Envelope unknown = envelope(right(MessageType.JW315).stuurgegevens(), "WMO399", Versies.RELEASE_3_2);
        assertThat(check.payload(unknown, Optional.of(MessageType.JW315), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_return_message_mirrors_the_header_but_a_325_does_not() {
        assertThat(payload(MessageType.JW316, MessageType.JW316, "98000981", "0153"))
                .isEmpty();
        assertThat(payload(MessageType.JW325, MessageType.JW325, "0153", "98000981"))
                .isEmpty();
        assertThat(payload(MessageType.JW325, MessageType.JW325, "98000981", "0153"))
                .hasSize(2);
    }

    private Envelope right(MessageType type) {
        boolean gemeente = type.senderKind() == GEMEENTE.kind();
        return composer.envelope(
                type,
                gemeente ? GEMEENTE : AANBIEDER,
                gemeente ? AANBIEDER : GEMEENTE,
                Optional.of(CROSS),
                Payload.of("x".getBytes(UTF_8)));
    }

    private static Envelope envelope(Stuurgegevens stuur, String functie, Versies versies) {
        Stuurgegevens changed = new Stuurgegevens(
                stuur.berichtcode(),
                stuur.zender(),
                stuur.ontvanger(),
                stuur.referentienummer(),
                stuur.tijdstipBericht(),
                stuur.crossRefnummer(),
                Optional.of(functie));
        return new Envelope(changed, versies, Payload.of(new byte[0]), Optional.empty());
    }

    private List<Finding> payload(MessageType functie, MessageType type, String afzender, String ontvanger) {
        Header header = new Header(
                Optional.of(afzender),
                Optional.of(ontvanger),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return check.payload(right(functie), Optional.of(type), Optional.of(header));
    }

    private static List<FoutCode> codes(List<Finding> findings) {
        return findings.stream().map(FoutCode::of).map(Optional::orElseThrow).toList();
    }
}
