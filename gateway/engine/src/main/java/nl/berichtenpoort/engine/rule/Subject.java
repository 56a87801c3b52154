package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.contract.ContractSet;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageType;

/**
 * What the rules judge: a message that passed its schema, and what is known around it.
 *
 * @param type its type
 * @param bericht its root element
 * @param today the date of judging in the Netherlands
 * @param identificationReused whether the sender used this Identificatie before for another message of this type
 * @param caseData what earlier traffic says about what is in the message, if that is known
 * @param contracts the contracts in force, if any are known
 * @param productCodes the product codes in force, if they are known
 */
public record Subject(
        MessageType type,
        MessageNode bericht,
        LocalDate today,
        boolean identificationReused,
        Optional<CaseData> caseData,
        Optional<ContractSet> contracts,
        Optional<ProductCodeList> productCodes) {
    public Subject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(bericht);
        Objects.requireNonNull(today);
        Objects.requireNonNull(caseData);
        Objects.requireNonNull(contracts);
        Objects.requireNonNull(productCodes);
    }

    /** A message by itself. */
    public Subject(MessageType type, MessageNode bericht, LocalDate today, boolean identificationReused) {
        this(type, bericht, today, identificationReused, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same message with what earlier traffic says about it. */
    public Subject with(CaseData data) {
        return new Subject(type, bericht, today, identificationReused, Optional.of(data), contracts, productCodes);
    }

    /** What is there for rules to use. */
    Set<Need> supplies() {
        Set<Need> supplied = EnumSet.noneOf(Need.class);
        caseData.ifPresent(known -> supplied.add(Need.CASE_FILE));
        contracts.ifPresent(known -> supplied.add(Need.CONTRACTS));
        productCodes.ifPresent(known -> supplied.add(Need.PRODUCT_CODES));
        return supplied;
    }
}
