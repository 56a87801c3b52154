package nl.berichtenpoort.app.party;

/** Who answers the messages that a party receives and that are in order. What is rejected the gateway always answers. */
public enum AnswersBy {
    /** The gateway composes the return message on the party's behalf. */
    GATEWAY,
    /** The party's own system answers; its return message is passed on. */
    SELF
}
