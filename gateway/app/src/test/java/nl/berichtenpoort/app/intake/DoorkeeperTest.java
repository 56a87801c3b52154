package nl.berichtenpoort.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.berichtenpoort.app.ApiCaller;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.envelope.FoutCode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import org.junit.jupiter.api.Test;

/** Who may send, where registration is compulsory. */
class DoorkeeperTest {

    private static final Set<String> REGISTERED = Set.of("98000981", "0153");

    private final Doorkeeper doorkeeper = new Doorkeeper(
            new EnvelopeReader(),
            new MessageReader(SchemaSet.builtIn()),
            party -> REGISTERED.contains(party.code()),
            party -> REGISTERED.contains(party.code()));

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

    private void assertRefused(String content, FoutCode code, String rule) {
        assertThat(decide(content)).isInstanceOfSatisfying(Decision.Refuse.class, refuse -> {
            assertThat(refuse.code()).isEqualTo(code);
            assertThat(refuse.findings()).extracting(Finding::rule).containsExactly(rule);
        });
    }

    private Decision decide(String content) {
        return doorkeeper.decide(
                new IncomingMessage(Door.REST, "test", Optional.empty(), content.getBytes(StandardCharsets.UTF_8)));
    }
}
