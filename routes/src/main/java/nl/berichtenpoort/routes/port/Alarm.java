package nl.berichtenpoort.routes.port;

/** Tells the operators that something needs a person: a log line at ERROR and a counter that monitoring watches. */
public interface Alarm {

    /**
     * A reference was given up by the broker after its last attempt. The work itself is still in the database.
     *
     * @param queue the queue that carried it
     * @param reference what it referred to; a number, or text that is none
     * @param cause the last failure, without personal data
     */
    void poisonReference(String queue, String reference, String cause);
}
