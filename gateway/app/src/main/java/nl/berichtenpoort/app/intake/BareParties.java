package nl.berichtenpoort.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.engine.message.PartyKind;
import nl.berichtenpoort.engine.report.Finding;

/** Whether the header of a bare message names a sender who may send here and a receiver who can be reached. */
public final class BareParties {

    private final Predicate<Party> admitted;
    private final Predicate<Party> reachable;

    /**
     * @param admitted whether a party may send here
     * @param reachable whether a party can be a receiver here
     */
    public BareParties(Predicate<Party> admitted, Predicate<Party> reachable) {
        this.admitted = Objects.requireNonNull(admitted);
        this.reachable = Objects.requireNonNull(reachable);
    }

    /** What is wrong with its parties; each is a {@link DoorFault}. */
    public List<Finding> check(MessageType type, Optional<Header> header) {
        List<Finding> findings = new ArrayList<>();
        Optional<Party> sender = header.flatMap(known -> known.sender(type));
        Optional<Party> receiver = header.flatMap(known -> known.receiver(type));
        if (sender.filter(party -> party.kind() == type.senderKind()).isEmpty()) {
            findings.add(DoorFault.NO_SENDER.finding(type.functie(), codeForm(type.senderKind())));
        } else if (sender.filter(admitted).isEmpty()) {
            findings.add(DoorFault.SENDER_UNKNOWN.finding(sender.get().code()));
        }
        PartyKind receiverKind = type.senderKind() == PartyKind.GEMEENTE ? PartyKind.AANBIEDER : PartyKind.GEMEENTE;
        if (receiver.filter(party -> party.kind() == receiverKind).isEmpty()) {
            findings.add(DoorFault.NO_RECEIVER.finding(type.functie(), codeForm(receiverKind)));
        } else if (receiver.filter(reachable).isEmpty()) {
            findings.add(DoorFault.RECEIVER_UNKNOWN.finding(receiver.get().code()));
        }
        return findings;
    }

    private static String codeForm(PartyKind kind) {
        return kind == PartyKind.GEMEENTE ? "4" : "8";
    }
}
