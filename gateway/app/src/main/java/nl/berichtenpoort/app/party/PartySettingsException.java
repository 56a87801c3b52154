package nl.berichtenpoort.app.party;

import java.util.List;

/** The configuration of parties cannot be used; the gateway does not start with it. */
public final class PartySettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param problems one sentence each, with the property that it is about and what to do */
    public PartySettingsException(List<String> problems) {
        super("The configuration of parties has " + problems.size() + " problem(s): " + String.join(" ", problems));
    }
}
