package nl.berichtenpoort.routes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.routes.port.Door;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;
import nl.berichtenpoort.routes.port.PutAwayName;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;

/**
 * Takes messages over from local folders. A file that was taken over goes to {@code .done}, a refused one to
 * {@code .refused} with a report beside it; a file that could not be stored stays and is tried again at a slower pace.
 */
public final class FolderIntakeRoutes extends RouteBuilder {

    /** Ids of the routes are this and the folder's label. */
    public static final String ROUTE_PREFIX = "intake-folder-";

    static final String DONE = ".done";
    static final String REFUSED = ".refused";
    static final String REPORT_SUFFIX = ".report.txt";

    private static final String REAL_FILES = "berichtenpoortRealFiles";
    private static final String FILTER = "berichtenpoortWatchedFiles";
    private static final String TARGET = "BerichtenpoortTarget";

    private final MessageIntake intake;
    private final RefusalReport refusals;
    private final List<WatchedFolder> folders;

    public FolderIntakeRoutes(MessageIntake intake, RefusalReport refusals, List<WatchedFolder> folders) {
        this.intake = Objects.requireNonNull(intake);
        this.refusals = Objects.requireNonNull(refusals);
        this.folders = List.copyOf(folders);
    }

    @Override
    public void configure() {
        errorHandler(defaultErrorHandler().logExhausted(false));
        // With done files the name has to stay what it is.
        getContext().getRegistry().bind(REAL_FILES, new WatchedFiles(false));
        getContext().getRegistry().bind(FILTER, new WatchedFiles(true));

        for (WatchedFolder folder : folders) {
            from(endpoint(folder))
                    .routeId(ROUTE_PREFIX + folder.label())
                    .process(Failures.logged(
                            log, "Intake from folder " + folder.label(), exchange -> takeOver(exchange, folder)));
        }
    }

    private static String endpoint(WatchedFolder folder) {
        long interval = folder.interval().toMillis();
        String complete = folder.doneFileSuffix()
                .map(suffix -> "&doneFileName=" + encoded("${file:name}" + suffix) + "&exclude="
                        + encoded(".*" + java.util.regex.Pattern.quote(suffix)))
                // Also an empty file is complete at some time; and what has lain still for long enough needs no
                // watching,
                // or a hundred files would take a hundred intervals.
                .orElse("&readLock=changed&readLockMinLength=0&readLockMinAge=" + interval * 2
                        + "&readLockLoggingLevel=DEBUG&readLockCheckInterval=" + interval + "&readLockTimeout="
                        + (interval * 4 + 10));
        // Names that begin with a dot are skipped by the component itself: our own folders and files half written.
        return "file:" + folder.path().toAbsolutePath()
                + "?autoCreate=true&initialDelay=0&delay=" + interval
                + "&backoffMultiplier=10&backoffErrorThreshold=1&maxMessagesPerPoll=100&eagerMaxMessagesPerPoll=false"
                + "&filter=#" + (folder.doneFileSuffix().isPresent() ? REAL_FILES : FILTER) + "&sortBy="
                + encoded("file:modified")
                + "&move=" + encoded("${header." + TARGET + "}")
                + complete;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void takeOver(Exchange exchange, WatchedFolder folder) throws IOException, InvalidPayloadException {
        File file = exchange.getIn().getMandatoryBody(File.class);
        String name = file.getName();
        IntakeResult result = intake.take(new IncomingMessage(
                Door.FOLDER, name, folder.principal(), folder.sender(), beginning(file.toPath(), folder.mostBytes())));
        if (result instanceof IntakeResult.Refused refused) {
            refuse(exchange, folder, name, refusals.text(name, refused));
        } else {
            exchange.getIn()
                    .setHeader(TARGET, DONE + "/" + freeName(folder.path().resolve(DONE), name));
        }
    }

    private static byte[] beginning(Path file, int mostBytes) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(mostBytes);
        }
    }

    private static void refuse(Exchange exchange, WatchedFolder folder, String name, String report) throws IOException {
        Path refusedFolder = Files.createDirectories(folder.path().resolve(REFUSED));
        String target = freeName(refusedFolder, name);
        Files.writeString(refusedFolder.resolve(target + REPORT_SUFFIX), report);
        exchange.getIn().setHeader(TARGET, REFUSED + "/" + target);
    }

    /** The name itself, or the first of {@code name.2}, {@code name.3} that is free: nothing is overwritten. */
    static String freeName(Path folder, String name) {
        String shortened = PutAwayName.of(name);
        String free = shortened;
        for (int number = 2; Files.exists(folder.resolve(free)); number++) {
            free = shortened + "." + number;
        }
        return free;
    }
}
