package nl.berichtenpoort.engine.casefile;

import java.util.List;

/** Writes the case file. */
public interface CaseFileStore {

    /**
     * Adds what an accepted message leaves behind. Adding the same changes of the same message again changes nothing.
     * The order in which messages arrive here does not matter: message numbers and the dates in the messages tell what
     * is newest.
     *
     * @param messageId the journal's number of the message; later messages have higher numbers
     * @param changes its changes, in the order that {@link CaseFileChanges} gives
     */
    void apply(long messageId, List<CaseFileChange> changes);
}
