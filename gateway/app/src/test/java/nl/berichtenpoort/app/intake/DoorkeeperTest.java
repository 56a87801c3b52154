package nl.berichtenpoort.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.app.journal.MessageIdentity;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import org.junit.jupiter.api.Test;

/** Who may send, where registration is compulsory. */
class DoorkeeperTest {

    private static final Set<String> REGISTERED = Set.of("98000981", "87654321", "0153");

    private final Doorkeeper doorkeeper = new Doorkeeper(
            new EnvelopeReader(),
            new MessageReader(SchemaSet.builtIn()),
            new CanonicalJson(SchemaSet.builtIn()),
            party -> REGISTERED.contains(party.code()),
            party -> REGISTERED.contains(party.code()),
            party -> "87654321".equals(party.code()));

    @Test
    void takesMessagesBetweenRegisteredParties() {
        assertThat(decide(ApiCaller.jw315("98000981"))).isInstanceOf(Decision.Take.class);
        assertThat(decide(ApiCaller.di01("98000981", UUID.randomUUID())))
                .isInstanceOfSatisfying(Decision.Take.class, take -> {
                    assertThat(take.identity().sender()).contains("98000981");
                    assertThat(take.payload()).isPresent();
                    assertThat(take.received()).isPresent();
                });
    }

    @Test
    void refusesAStranger() {
        assertRefused(ApiCaller.jw315("98000982"), FoutCode.IB002, "deur-afzender-onbekend");
        assertRefused(ApiCaller.di01("98000982", UUID.randomUUID()), FoutCode.IB002, "envelop-zender-onbekend");
    }

    @Test
    void refusesAMessageToAStranger() {
        assertRefused(
                ApiCaller.jw315("98000981").replace("<Ontvanger>0153<", "<Ontvanger>0363<"),
                FoutCode.IB010,
                "deur-ontvanger-onbekend");
        assertRefused(
                ApiCaller.di01("98000981", UUID.randomUUID()).replace(">0153<", ">0363<"),
                FoutCode.IB005,
                "envelop-gemeente-onbekend");
    }

    @Test
    void refusesAProviderThatSendsWhatOnlyAMunicipalitySends() {
        assertRefused(
                ApiCaller.sample("conversations/jeugdhulp-volledig/03-jw301.xml")
                        .replaceFirst("Afzender>0153<", "Afzender>98000981<"),
                FoutCode.IB002,
                "deur-geen-afzender");
    }

    @Test
    void knowsTheMirroredHeaderOfAReturnMessage() {
        Decision decision = decide(ApiCaller.sample("conversations/jeugdhulp-volledig/04-jw302.xml"));

        assertThat(decision).isInstanceOf(Decision.Take.class);
        assertThat(decision.identity().sender()).contains("98000981");
        assertThat(decision.identity().receiver()).contains("0153");
    }

    @Test
    void takesAMessageInAFormOfItsStatedSendersOwnWithoutKnowingWhatItIs() {
        assertThat(decide("<Eigen><Nummer>1</Nummer></Eigen>", "87654321"))
                .isInstanceOfSatisfying(Decision.Take.class, take -> {
                    assertThat(take.ownForm()).isTrue();
                    assertThat(take.identity()).isEqualTo(MessageIdentity.ofSender("87654321"));
                });
    }

    @Test
    void refusesAStatedSenderThatIsAnotherThanTheMessages() {
        assertThat(decide(ApiCaller.jw315("98000981"), "98000981")).isInstanceOf(Decision.Take.class);
        assertRefused(decide(ApiCaller.jw315("98000981"), "0153"), FoutCode.IB002, "deur-andere-afzender");
        assertRefused(
                decide(ApiCaller.di01("98000981", UUID.randomUUID()), "0153"), FoutCode.IB002, "deur-andere-afzender");
        assertRefused(decide(ApiCaller.jw315("98000981"), "11111111"), FoutCode.IB002, "deur-afzender-onbekend");
        assertRefused(decide(ApiCaller.jw315("98000981"), "niemand"), FoutCode.IB002, "deur-afzender-onbekend");
    }

    @Test
    void takesTheContentOfAnEnvelopeInAFormOfItsSendersOwnUnread() {
        assertThat(decide(ApiCaller.di01("87654321", UUID.randomUUID())))
                .isInstanceOfSatisfying(Decision.Take.class, take -> {
                    assertThat(take.ownForm()).isTrue();
                    assertThat(take.identity().type()).contains(MessageType.JW315);
                    assertThat(take.identity().identification()).isEmpty();
                });
    }

    private void assertRefused(String content, FoutCode code, String rule) {
        assertRefused(decide(content), code, rule);
    }

    private static void assertRefused(Decision decision, FoutCode code, String rule) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refuse.class, refuse -> {
            assertThat(refuse.code()).isEqualTo(code);
            assertThat(refuse.findings()).extracting(Finding::rule).containsExactly(rule);
        });
    }

    private Decision decide(String content) {
        return doorkeeper.decide(
                new IncomingMessage(Door.REST, "test", Optional.empty(), content.getBytes(StandardCharsets.UTF_8)));
    }

    private Decision decide(String content, String sender) {
        return doorkeeper.decide(new IncomingMessage(
                Door.REST, "test", Optional.empty(), Optional.of(sender), content.getBytes(StandardCharsets.UTF_8)));
    }
}
