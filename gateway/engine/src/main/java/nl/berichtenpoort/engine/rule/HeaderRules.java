package nl.berichtenpoort.engine.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.XsdDate;
import nl.berichtenpoort.engine.report.Layer;

/**
 * The rules on the Header. That BerichtVersie is 3 (CS025) and BerichtSubversie 2 (CS015) is in the schemas already, so
 * that a message which violates them never comes this far.
 */
final class HeaderRules {

    /** The messages that TR056 and TR135 name: every message that is not a return message, and the 325. */
    private static final Set<MessageType> HEEN_AND_325 = Arrays.stream(MessageType.values())
            .filter(type -> !type.mirrorsHeader())
            .collect(Collectors.toUnmodifiableSet());

    private HeaderRules() {}

    static List<Rule> all() {
        return List.of(tr056(), tr135());
    }

    /** TR056: a sender uses an Identificatie once for each message type. */
    private static Rule tr056() {
        return new Rule("TR056", Layer.CASE, Optional.of("9056"), HEEN_AND_325, (subject, violations) -> {
            if (subject.identificationReused()) {
                subject.bericht()
                        .at("Header", "BerichtIdentificatie", "Identificatie")
                        .ifPresent(violations::at);
            }
        });
    }

    /** TR135: Dagtekening does not lie in the future. */
    private static Rule tr135() {
        return new Rule(
                "TR135",
                Layer.CASE,
                Optional.of("8848"),
                HEEN_AND_325,
                (subject, violations) -> subject.bericht()
                        .at("Header", "BerichtIdentificatie", "Dagtekening")
                        .filter(dagtekening -> XsdDate.parse(dagtekening.text()).isAfter(subject.today()))
                        .ifPresent(dagtekening -> violations.at(
                                dagtekening,
                                dagtekening.text().strip(),
                                subject.today().toString())));
    }
}
