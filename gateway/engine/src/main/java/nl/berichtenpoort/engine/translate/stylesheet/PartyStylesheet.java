package nl.berichtenpoort.engine.translate.stylesheet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.ReadingLimits;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.xslt.Limits;
import nl.berichtenpoort.engine.xslt.Sandbox;
import nl.berichtenpoort.engine.xslt.Stylesheet;
import nl.berichtenpoort.engine.xslt.StylesheetException;
import nl.berichtenpoort.engine.xslt.StylesheetRun;

/**
 * A stylesheet of a party, in a folder of its own. Read when it is first needed, and anew when what is in one of its
 * files changed: also when it did not compile, or was switched off. Thread-safe.
 */
public final class PartyStylesheet {

    /**
     * What a stylesheet may use unless it is set otherwise: a minute to compile, half a minute and a gigabyte to run, and
     * messages as long as the gateway takes, in and out. An invoice of 19 MB allocates less than 400 MB.
     */
    public static final Limits LIMITS = new Limits(
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            1L << 30,
            ReadingLimits.MOST_BYTES,
            ReadingLimits.MOST_BYTES);

    /** The parameter of a stylesheet that takes what a party sends as text. */
    static final String TEXT_PARAMETER = "inhoud";

    private final Path folder;
    private final String name;
    private final Limits limits;
    private final StylesheetFindings findings;

    private Optional<Version> version = Optional.empty();

    /**
     * @param folder the folder whose files it may read; it need not be there yet
     * @param name the path of its file, relative to the folder, with {@code /}
     */
    public PartyStylesheet(Path folder, String name, Limits limits) {
        this.folder = Objects.requireNonNull(folder);
        this.name = Objects.requireNonNull(name);
        this.limits = Objects.requireNonNull(limits);
        this.findings = new StylesheetFindings(name);
    }

    /** A stylesheet as its files are now. */
    private record Version(Path root, Sandbox sandbox, Modules modules, Stylesheet stylesheet) {

        static Version of(Path root, String name, Limits limits) {
            Modules modules = new Modules();
            Sandbox sandbox = new Sandbox(root, modules::read);
            return new Version(root, sandbox, modules, new Stylesheet(root.resolve(name), sandbox, limits));
        }

        /** A folder that is a link may have been turned to another. */
        boolean isOf(Path nowRoot) {
            return root.equals(nowRoot) && !modules.changed(sandbox);
        }
    }

    /** Its path below its folder. */
    public String name() {
        return name;
    }

    /** What keeps it from being used as it is now: compiles it, if that was not done yet. */
    public Optional<Finding> check() {
        try {
            Optional<Stylesheet> stylesheet = current();
            if (stylesheet.isEmpty()) {
                return Optional.of(findings.missing());
            }
            stylesheet.get().check();
            return Optional.empty();
        } catch (StylesheetException failed) {
            return Optional.of(findings.of(failed.failure(), Set.of()));
        }
    }

    /**
     * Runs it.
     *
     * @param message what it is given; not changed
     * @param documents further parameters by name that are XML documents
     * @param forms the forms that will do
     */
    Translation translate(byte[] message, StylesheetCall call, Map<String, byte[]> documents, Set<DocumentForm> forms) {
        try {
            Optional<Stylesheet> stylesheet = current();
            if (stylesheet.isEmpty()) {
                return new Translation.Untranslatable(List.of(findings.missing()));
            }
            StylesheetRun run = new StylesheetRun(
                    call.today(),
                    call.parameters(),
                    documents,
                    call.direction() == Direction.IN ? Optional.of(TEXT_PARAMETER) : Optional.empty(),
                    Optional.empty());
            Document document = stylesheet.get().run(message, run, new FormCheck(forms)::document);
            return new Translation.Translated(document);
        } catch (StylesheetException failed) {
            return new Translation.Untranslatable(List.of(findings.of(failed.failure(), forms)));
        }
    }

    /** The stylesheet as its files are now; empty if there is no such file. */
    private synchronized Optional<Stylesheet> current() {
        Optional<Path> root = root();
        if (version.isEmpty() || root.isEmpty() || !version.get().isOf(root.get())) {
            version = root.map(folderNow -> Version.of(folderNow, name, limits))
                    .filter(made ->
                            made.sandbox().content(made.root().resolve(name)).isPresent());
        }
        return version.map(Version::stylesheet);
    }

    private Optional<Path> root() {
        try {
            return Optional.of(folder.toRealPath());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
