package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.casefile.CaseFile;
import nl.berichtenpoort.engine.casefile.CaseFileChange;
import nl.berichtenpoort.engine.casefile.CaseFileChanges;
import nl.berichtenpoort.engine.casefile.Relation;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.Header;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * What the case file says about one message, fetched once before its rules run: a constant number of questions whatever
 * the number of lines, kept in hash maps, so that the rules take time in the size of the message and of what it refers
 * to. One kind for each kind of message; no rule asks the case file itself.
 */
public sealed interface CaseData
        permits ToewijzingCase, LeveringCase, VerzoekCase, AntwoordCase, DeclaratieCase, DeclaratieAntwoordCase {

    /** First days of the allocations and requests that the message is about, as far as only the case file knows. */
    Set<LocalDate> ingangsdatums();

    /**
     * Fetches what concerns a message.
     *
     * @param contracts the contracts in force, if any are known
     * @param bericht a message that passed its schema
     * @throws IllegalStateException if the header names no municipality with a provider, which the schema rules out
     * @throws IllegalArgumentException if the type is a return message that no rule judges
     */
    static CaseData of(CaseFile caseFile, Optional<ContractSet> contracts, MessageType type, MessageNode bericht) {
        Relation relation = Relation.of(type, Header.of(bericht))
                .orElseThrow(() -> new IllegalStateException("No municipality with a provider in the Header"));
        List<CaseFileChange> contents = CaseFileChanges.from(type, bericht);
        Inquiry inquiry = new Inquiry(caseFile, contracts, type, bericht, relation, contents);
        return switch (type.number()) {
            case 301 -> ToewijzingCase.of(inquiry);
            case 305, 307 -> LeveringCase.of(inquiry);
            case 315, 317 -> VerzoekCase.of(inquiry);
            case 319 -> AntwoordCase.of(inquiry);
            case 323 -> DeclaratieCase.of(inquiry);
            case 325 -> DeclaratieAntwoordCase.of(inquiry);
            default -> throw new IllegalArgumentException("No rule judges a " + type + " by earlier traffic");
        };
    }
}
