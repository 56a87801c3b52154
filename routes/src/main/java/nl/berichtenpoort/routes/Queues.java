package nl.berichtenpoort.routes;

/** The queues of the gateway on its broker. */
public final class Queues {

    /** Messages of back-offices that talk JMS: whole messages, bare or in their envelope. */
    public static final String IN = "berichtenpoort.in";

    /** Messages from {@link #IN} that were not taken over, unchanged, with the reason in headers. */
    public static final String IN_REFUSED = "berichtenpoort.in.refused";

    /** References to messages that wait to be judged. */
    public static final String PROCESS = "berichtenpoort.process";

    /** References to outgoing messages that are due. */
    public static final String DELIVER = "berichtenpoort.deliver";

    /**
     * The broker's queue of dead letters. References that failed on every attempt go there; their work is still in the
     * database, where the watch finds it.
     */
    public static final String POISON = "DLQ";

    private Queues() {}

    /** The consumer of a work queue: received and sent in one local transaction, so that a failure rolls both back. */
    static String consumer(String queue, int concurrentConsumers) {
        return "jms:queue:" + queue
                + "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER"
                + "&errorHandlerLogStackTrace=false&errorHandlerLoggingLevel=DEBUG&concurrentConsumers="
                + concurrentConsumers;
    }

    static String producer(String queue) {
        return "jms:queue:" + queue;
    }
}
