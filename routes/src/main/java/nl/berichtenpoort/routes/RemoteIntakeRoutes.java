package nl.berichtenpoort.routes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;
import nl.berichtenpoort.routes.port.RemoteFolder;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/**
 * Takes messages over from folders on other machines (SFTP), in the manner of {@link FolderIntakeRoutes}. A visit stops
 * at the first file that could not be stored or moved; what is left waits for the next visit.
 */
public final class RemoteIntakeRoutes extends RouteBuilder {

    /** Ids of the routes are this and the folder's label. */
    public static final String ROUTE_PREFIX = "intake-sftp-";

    private static final int MOST_FILES = 100;

    private final MessageIntake intake;
    private final RefusalReport refusals;
    private final List<RemoteFolder> folders;
    private final Duration interval;
    private final int mostBytes;

    /**
     * @param interval how often each folder is visited
     * @param mostBytes how many bytes of a file are read: one more than intake takes, so that it sees what is too large
     */
    public RemoteIntakeRoutes(
            MessageIntake intake,
            RefusalReport refusals,
            List<? extends RemoteFolder> folders,
            Duration interval,
            int mostBytes) {
        this.intake = Objects.requireNonNull(intake);
        this.refusals = Objects.requireNonNull(refusals);
        this.folders = List.copyOf(folders);
        this.interval = Objects.requireNonNull(interval);
        this.mostBytes = mostBytes;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .logStackTrace(false)
                .log(LoggingLevel.WARN, "Visit ${routeId} stopped, tried again later: ${exception.class.name}");

        for (RemoteFolder folder : folders) {
            from("timer:" + ROUTE_PREFIX + folder.label() + "?delay=0&fixedRate=false&period=" + interval.toMillis())
                    .routeId(ROUTE_PREFIX + folder.label())
                    .process(exchange -> visit(folder));
        }
    }

    private void visit(RemoteFolder folder) throws IOException {
        try (RemoteFolder.Session session = folder.open()) {
            for (String name : session.completeFiles(MOST_FILES)) {
                takeOver(folder, session, name);
            }
        }
    }

    private void takeOver(RemoteFolder folder, RemoteFolder.Session session, String name) throws IOException {
        byte[] content = session.read(name, mostBytes);
        IntakeResult result = intake.take(new IncomingMessage(
                Door.SFTP, folder.label() + "/" + name, folder.principal(), folder.sender(), content));
        if (result instanceof IntakeResult.Refused refused) {
            session.moveToRefused(name, refusals.text(name, refused));
        } else {
            session.moveToDone(name);
        }
    }
}
